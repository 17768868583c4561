using CoManage.Domain.Kernel;
using CoManage.Models;

namespace CoManage.Domain.Screening;

/// <summary>What happened to a screening. Each event keeps all that is shown later, so that no rule runs again on reading.</summary>
public abstract record ScreeningEvent
{
    private ScreeningEvent()
    {
    }

    /// <summary>The first answers, each in its canonical unit; <paramref name="Given"/> holds the words where another unit was used.</summary>
    public sealed record Recorded(
        PatientId Patient,
        GroupId Group,
        string Programme,
        int FormVersion,
        IReadOnlyDictionary<string, string> Answers,
        IReadOnlyDictionary<string, GivenAnswer>? Given,
        DateTimeOffset TakenAt,
        string? Source,
        ImportId? Import = null) : ScreeningEvent;

    /// <summary>Other answers under the same id; they replace the earlier ones as a whole.</summary>
    public sealed record Corrected(
        PatientId Patient,
        GroupId Group,
        string Programme,
        int FormVersion,
        IReadOnlyDictionary<string, string> Answers,
        IReadOnlyDictionary<string, GivenAnswer>? Given,
        DateTimeOffset TakenAt,
        string? Source,
        ImportId? Import = null) : ScreeningEvent;

    /// <summary>The screening counts and is shown as a result no more; the log keeps it, and its row may be imported again.</summary>
    public sealed record Withdrawn(PatientId Patient, GroupId Group, Withdrawal Because) : ScreeningEvent;

    /// <summary>What one instrument says about these answers. It advises; a named clinician decides.</summary>
    /// <param name="Reason">The code of the triage case that a rule leads to; null when no rule applies.</param>
    /// <param name="ReasonText">What the case is about, in at most twenty characters each.</param>
    public sealed record Assessed(
        PatientId Patient,
        GroupId Group,
        string Programme,
        string Instrument,
        string Version,
        double? Score,
        string? Band,
        IReadOnlyList<Outcome>? Outcomes,
        IReadOnlyList<AnswerReason>? Reasons,
        IReadOnlyList<string>? Missing,
        string? Problem,
        bool AwaitingSignOff,
        RuleHit? Rule = null,
        string? Reason = null,
        Bilingual? ReasonText = null) : ScreeningEvent;

    /// <summary>
    /// What a trained model says about these answers, beside the published instruments and apart from them: a rank among
    /// people of like age and sex, and a band, never a percentage.
    /// </summary>
    /// <param name="Score">Log odds, for comparing and counting.</param>
    /// <param name="Missing">Unanswered inputs and between which ranks the person would stand: the most telling, of <paramref name="MissingCount"/>.</param>
    /// <param name="IsShadow">A version on trial: counted, shown to nobody, and leads to nothing.</param>
    /// <param name="IsOffered">Placed high where the programme lets models do something with triage.</param>
    /// <param name="IsFound">The published instruments opened the programme's case by the same answers; null when not.</param>
    public sealed record Modelled(
        PatientId Patient,
        GroupId Group,
        string Programme,
        string Model,
        string Version,
        double Score,
        int Rank,
        string Band,
        IReadOnlyList<ModelReason> Reasons,
        IReadOnlyList<MissingAnswer> Missing,
        int MissingCount,
        bool IsShadow,
        bool IsOffered,
        bool? IsFound = null) : ScreeningEvent;
}

/// <summary>An input without an answer, and between which ranks the person would stand once it is known.</summary>
/// <param name="Zh">Words that were kept once; today they are made when somebody reads, here as in <see cref="ModelReason"/>.</param>
public sealed record MissingAnswer(string Input, int RankFrom, int RankTo, string? Zh = null, string? En = null);

/// <summary>What one answer added to a model's log odds.</summary>
/// <param name="Code"><c>changeable</c> by the person, else <c>given</c>.</param>
/// <param name="Answer">In the unit of the input.</param>
public sealed record ModelReason(string Input, string Code, double Points, string Answer, string? Zh = null, string? En = null);

/// <summary>An answer in the unit in which it was given.</summary>
public sealed record GivenAnswer(string Value, string Unit);

/// <summary>Which answer gave which points; <paramref name="Answer"/> is the answer itself, in the unit of the instrument.</summary>
public sealed record AnswerReason(string Input, string Code, double? Points, string? Answer, string Zh, string En);

/// <summary>The referral rule that a band or value leads to, with the urgency it had on that day.</summary>
public sealed record RuleHit(string Id, Urgency Urgency);
