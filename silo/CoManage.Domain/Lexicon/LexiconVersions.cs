using System.Collections.Immutable;
using CoManage.Domain.Kernel;
using CoManage.Models;

namespace CoManage.Domain.Lexicon;

/// <summary>
/// The versions of the red-flag lexicon. Which one reads patients' messages is a named person's decision, and no version
/// gets there before it has read the past, has run beside the version at work, and meets every labelled sentence of the
/// clinical reference: what decides whether somebody's call for help is heard is never changed on the spot.
/// </summary>
/// <param name="InForce">The version at work; 0 is the shipped lexicon.</param>
/// <param name="OnTrial">The one that reads new messages beside it.</param>
public sealed record LexiconVersions(ImmutableList<LexiconVersion> All, int InForce, int? OnTrial)
{
    public const int LongestWhy = 500;

    public static readonly Decider<LexiconVersions, LexiconCommand, LexiconEvent> Decider =
        new(new(ImmutableList<LexiconVersion>.Empty, 0, null), Decide, Evolve);

    /// <summary>What stands behind the shipped version's name.</summary>
    public static string NameOf(int number) => $"v{number}";

    private LexiconVersion? Find(int number) => number >= 1 && number <= All.Count ? All[number - 1] : null;

    private static Decision<LexiconEvent> Decide(LexiconVersions state, LexiconCommand command, Moment moment) => command switch
    {
        LexiconCommand.NoteReplayed c => Replayed(state, c, moment),
        _ when moment.By.Role is not Role.Administrator => Refusals.NeedsAdministrator,
        LexiconCommand.Save c => Save(state, c, moment),
        LexiconCommand.BeginTrial c => BeginTrial(state, c, moment),
        LexiconCommand.EndTrial => state.OnTrial is { } number ? new LexiconEvent.TrialEnded(number, Signature.Of(moment)) : Decision<LexiconEvent>.Nothing,
        LexiconCommand.PutInForce c => PutInForce(state, c, moment),
        _ => throw new InvalidOperationException($"{command.GetType().Name} is not for the lexicon."),
    };

    private static Decision<LexiconEvent> Save(LexiconVersions state, LexiconCommand.Save command, Moment moment) => command switch
    {
        { Why.Words: var why } when why.Trim().Length is 0 or > LongestWhy => Refusals.WhyMissing,
        { Changes.IsEmpty: true } => Refusals.NothingChanged,
        _ when LexiconCheck.Faults(command.Changes).Count > 0 => Refusals.Malformed,
        _ => new LexiconEvent.Saved(
            state.All.Count + 1, new PrivateText(command.Why.Words.Trim()), command.Changes, RedFlags.Version, Signature.Of(moment)),
    };

    private static Decision<LexiconEvent> Replayed(LexiconVersions state, LexiconCommand.NoteReplayed command, Moment moment) =>
        moment.By.Role is not Role.Service ? Refusals.OnlyTheService
        : state.Find(command.Number) is not { IsReplayed: false } ? Decision<LexiconEvent>.Nothing
        : new LexiconEvent.Replayed(command.Number, moment.Now);

    private static Decision<LexiconEvent> BeginTrial(LexiconVersions state, LexiconCommand.BeginTrial command, Moment moment) =>
        state.Find(command.Number) switch
        {
            null => Refusals.NoSuchVersion,
            _ when state.OnTrial == command.Number => Decision<LexiconEvent>.Nothing,
            _ when state.InForce == command.Number => Refusals.AtWork,
            { IsReplayed: false } => Refusals.NotReplayed,
            // One at a time: the next takes its place.
            _ when state.OnTrial is { } other =>
                new LexiconEvent[] { new LexiconEvent.TrialEnded(other, Signature.Of(moment)), new LexiconEvent.TrialBegun(command.Number, Signature.Of(moment)) },
            _ => new LexiconEvent.TrialBegun(command.Number, Signature.Of(moment)),
        };

    private static Decision<LexiconEvent> PutInForce(LexiconVersions state, LexiconCommand.PutInForce command, Moment moment)
    {
        var version = state.Find(command.Number);
        if (state.InForce == command.Number)
        {
            return Decision<LexiconEvent>.Nothing;
        }

        if (version is null && command.Number != 0)
        {
            return Refusals.NoSuchVersion;
        }

        // Back to what has been at work before is always open: it is the way out of a mistake.
        if (version is { WasInForce: false } && version.WhyNot(command.Trial, moment.Now) is { } notYet)
        {
            return notYet;
        }

        if (version is not null && LexiconCheck.Broken(RedFlagRules.With(version.Changes, NameOf(version.Number))).Count > 0)
        {
            return Refusals.BreaksSentences;
        }

        var put = new LexiconEvent.PutInForce(command.Number, state.InForce, Signature.Of(moment));
        return state.OnTrial == command.Number
            ? new LexiconEvent[] { new LexiconEvent.TrialEnded(command.Number, Signature.Of(moment)), put }
            : put;
    }

    private static LexiconVersions Evolve(LexiconVersions state, LexiconEvent happened) => happened switch
    {
        LexiconEvent.Saved e => state with { All = state.All.Add(new LexiconVersion(e.Number, e.Changes)) },
        LexiconEvent.Replayed e => state.With(e.Number, version => version with { IsReplayed = true }),
        LexiconEvent.TrialBegun e => state.With(e.Number, version => version with { TrialBegan = e.By.At, TrialEnded = null }) with { OnTrial = e.Number },
        LexiconEvent.TrialEnded e => state.With(e.Number, version => version with { TrialEnded = e.By.At }) with { OnTrial = null },
        LexiconEvent.PutInForce { Number: 0 } => state with { InForce = 0 },
        LexiconEvent.PutInForce e => state.With(e.Number, version => version with { WasInForce = true }) with { InForce = e.Number },
        _ => throw new InvalidOperationException($"{happened.GetType().Name} does not happen to the lexicon."),
    };

    private LexiconVersions With(int number, Func<LexiconVersion, LexiconVersion> change) =>
        this with { All = All.SetItem(number - 1, change(All[number - 1])) };

    public static class Refusals
    {
        public static readonly Refusal NeedsAdministrator = new("lexicon.needs-administrator");
        public static readonly Refusal OnlyTheService = new("lexicon.only-the-service");
        public static readonly Refusal WhyMissing = new("lexicon.why-missing");
        public static readonly Refusal NothingChanged = new("lexicon.nothing-changed");
        public static readonly Refusal Malformed = new("lexicon.malformed");
        public static readonly Refusal NoSuchVersion = new("lexicon.no-such-version");
        public static readonly Refusal AtWork = new("lexicon.at-work");
        public static readonly Refusal NotReplayed = new("lexicon.not-replayed");
        public static readonly Refusal NotTried = new("lexicon.not-tried");
        public static readonly Refusal BreaksSentences = new("lexicon.breaks-sentences");
    }
}

/// <summary>One version and how far it has come.</summary>
/// <param name="IsReplayed">It has read all messages of before.</param>
public sealed record LexiconVersion(
    int Number, LexiconChanges Changes, bool IsReplayed = false, DateTimeOffset? TrialBegan = null, DateTimeOffset? TrialEnded = null, bool WasInForce = false)
{
    internal Refusal? WhyNot(TimeSpan trial, DateTimeOffset now) =>
        !IsReplayed ? LexiconVersions.Refusals.NotReplayed
        : TrialBegan is not { } began ? LexiconVersions.Refusals.NotTried
        : (TrialEnded ?? now) - began < trial ? LexiconVersions.Refusals.NotTried with { RetryAfter = began + trial - (TrialEnded ?? now) }
        : null;
}
