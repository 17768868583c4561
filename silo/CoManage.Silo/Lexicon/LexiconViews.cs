using CoManage.Silo.Reading;

namespace CoManage.Silo.Lexicon;

/// <summary>The versions of the lexicon and which one is at work.</summary>
/// <param name="Shipped">The version that came with this release; number 0.</param>
public sealed record LexiconOverview(
    string Shipped, int InForce, int? OnTrial, IReadOnlyList<LexiconVersionLine> Versions, IReadOnlyList<LexiconAct> Acts);

/// <param name="Use"><c>inForce</c>, <c>trial</c>, <c>reading</c> (the past), <c>ready</c> (for a trial), <c>tried</c> or <c>former</c>.</param>
public sealed record LexiconVersionLine(int Number, string Use, string Why, DateTimeOffset At, string By);

/// <summary>Something that a named person did with a version.</summary>
public sealed record LexiconAct(int Version, string Kind, DateTimeOffset At, string By);

/// <summary>How a version reads otherwise than the one at work. Counts; no person can be told from them.</summary>
/// <param name="Progress">The share of the rooms' updates that it has read.</param>
/// <param name="Messages">Patients' messages of before it was on trial; <paramref name="Tried"/> those while it was.</param>
/// <param name="Differing">How many messages it reads otherwise, of before and while on trial.</param>
public sealed record LexiconReport(
    LexiconVersionLine Version,
    string MadeFor,
    DateTimeOffset? ReplayedAt,
    DateTimeOffset? TrialBegan,
    DateTimeOffset? TrialEnded,
    double Progress,
    long Messages,
    long Tried,
    long Differing,
    long DifferingInTrial,
    IReadOnlyList<FlagCount> Flags);

/// <summary>How often a flag appears, vanishes, or changes its level.</summary>
public sealed record FlagCount(ShownReason Flag, string Change, long Past, long Trial);

/// <summary>Where a version reads one message otherwise.</summary>
public sealed record LexiconExample(Guid Room, long Number, DateTimeOffset At, bool IsTrial, IReadOnlyList<ExampleChange> Changes);

public sealed record ExampleChange(ShownReason Flag, string Change, string? Before, string? After);
