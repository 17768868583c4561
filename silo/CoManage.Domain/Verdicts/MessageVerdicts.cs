using System.Collections.Immutable;
using CoManage.Domain.Kernel;
using CoManage.Models;

namespace CoManage.Domain.Verdicts;

/// <summary>
/// What GPs say of the red flags of one message: each that fired was right or over-called, and one that did not fire was
/// missed. The newest word of a GP counts; all are kept.
/// </summary>
public sealed record MessageVerdicts(ImmutableDictionary<string, GivenVerdict> Given)
{
    /// <summary>Why a flag was over-called: it is how the words came to be misread, so that they can be mended.</summary>
    public static readonly IReadOnlyList<string> Reasons = ["past", "another", "figure", "known", "question", "mild", "other"];

    public static readonly Decider<MessageVerdicts, VerdictCommand, VerdictEvent> Decider =
        new(new MessageVerdicts(ImmutableDictionary<string, GivenVerdict>.Empty), Decide, Evolve);

    /// <summary>The id that follows from the message.</summary>
    public static Guid IdOf(RoomId room, long number) =>
        DerivedId.From("verdicts", room.Value, number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static Decision<VerdictEvent> Decide(MessageVerdicts state, VerdictCommand command, Moment moment) => command switch
    {
        _ when moment.By.Role is not Role.Gp => Refusals.NeedsGp,
        VerdictCommand.Judge { Verdict: Verdict.Missed } c when c.About.Fired.Contains(c.Flag) => Refusals.DidFire,
        VerdictCommand.Judge { Verdict: Verdict.Missed } c when !RedFlags.Definitions.ContainsKey(c.Flag) => Refusals.FlagUnknown,
        VerdictCommand.Judge { Verdict: not Verdict.Missed } c when !c.About.Fired.Contains(c.Flag) => Refusals.DidNotFire,
        VerdictCommand.Judge { Reason: { } reason } c when c.Verdict is not Verdict.OverCalled || !Reasons.Contains(reason) => Refusals.ReasonUnknown,
        VerdictCommand.Judge c when state.Given.TryGetValue(c.Flag, out var given) && given == new GivenVerdict(c.Verdict, c.Reason) =>
            Decision<VerdictEvent>.Nothing,
        VerdictCommand.Judge c => new VerdictEvent.Judged(c.About, c.Flag, c.Verdict, Signature.Of(moment), c.Reason),
        _ => throw new InvalidOperationException($"{command.GetType().Name} is not about verdicts."),
    };

    private static MessageVerdicts Evolve(MessageVerdicts state, VerdictEvent happened) => happened switch
    {
        VerdictEvent.Judged e => new(state.Given.SetItem(e.Flag, new GivenVerdict(e.Verdict, e.Reason))),
        _ => throw new InvalidOperationException($"{happened.GetType().Name} is not about verdicts."),
    };

    public static class Refusals
    {
        public static readonly Refusal NeedsGp = new("verdicts.needs-gp");
        public static readonly Refusal DidFire = new("verdicts.did-fire");
        public static readonly Refusal DidNotFire = new("verdicts.did-not-fire");
        public static readonly Refusal FlagUnknown = new("verdicts.flag-unknown");
        public static readonly Refusal ReasonUnknown = new("verdicts.reason-unknown");
    }
}

/// <summary>What a GP says of a flag. Stored by name.</summary>
public enum Verdict
{
    Right,
    OverCalled,

    /// <summary>It did not fire and should have.</summary>
    Missed,
}

/// <summary>A verdict that stands, and why where it says so.</summary>
public sealed record GivenVerdict(Verdict Verdict, string? Reason);

/// <summary>The message that is judged, as the read models know it.</summary>
/// <param name="Fired">The flags that the rules found in it.</param>
/// <param name="Rules">The edition that read it.</param>
public sealed record JudgedMessage(
    RoomId Room, long Number, PatientId Patient, GroupId Group, DateTimeOffset SaidAt, IReadOnlyList<string> Fired, string Rules);

/// <summary>What can be asked about the flags of a message. Its key is <see cref="MessageVerdicts.IdOf"/>.</summary>
public abstract record VerdictCommand
{
    private VerdictCommand()
    {
    }

    /// <param name="Reason">One of <see cref="MessageVerdicts.Reasons"/>, where it was over-called.</param>
    public sealed record Judge(JudgedMessage About, string Flag, Verdict Verdict, string? Reason = null) : VerdictCommand;
}

/// <summary>What was said about the flags of a message.</summary>
public abstract record VerdictEvent
{
    private VerdictEvent()
    {
    }

    public sealed record Judged(JudgedMessage About, string Flag, Verdict Verdict, Signature By, string? Reason = null) : VerdictEvent;
}
