using System.Collections.Immutable;
using CoManage.Domain.Kernel;

namespace CoManage.Domain.Calls;

/// <summary>
/// The calls that a care team owes one person. Every reason has its day, and a call ends with a result that gives the next
/// day, asks for one, or sets the person aside in sight: nobody drops off the list unseen.
/// </summary>
public abstract record CallPlan
{
    /// <summary>In characters.</summary>
    public const int LongestNote = 500;

    public sealed record Unknown : CallPlan;

    /// <param name="Owed">In the order of their days.</param>
    /// <param name="Calls">How many calls there have been.</param>
    /// <param name="Aside">Why the person stands aside and is not called; null while on the list.</param>
    public sealed record Open(
        PatientId Patient, GroupId Group, ImmutableList<OwedCall> Owed, int Calls = 0, CallResult? Aside = null) : CallPlan;

    /// <summary>The person died or moved away.</summary>
    public sealed record Ended(PatientId Patient, GroupId Group, int Calls) : CallPlan;

    private CallPlan()
    {
    }

    /// <summary>The rules with the spans of this district.</summary>
    public static Decider<CallPlan, CallCommand, CallEvent> With(CallClocks clocks) =>
        new(new Unknown(), (state, command, moment) => Decide(state, command, moment, clocks), Evolve);

    /// <summary>Why a command was not granted.</summary>
    public static class Refusals
    {
        public static readonly Refusal Unknown = new("calls.unknown");
        public static readonly Refusal NotForThisRole = new("calls.not-for-this-role");
        public static readonly Refusal PersonLeft = new("calls.person-left");
        public static readonly Refusal AnsweredMeanwhile = new("calls.answered-meanwhile");
        public static readonly Refusal NothingOwed = new("calls.nothing-owed");
        public static readonly Refusal NextDayMissing = new("calls.next-day-missing");
        public static readonly Refusal NextDayImpossible = new("calls.next-day-impossible");
        public static readonly Refusal NoNextDay = new("calls.no-next-day");
        public static readonly Refusal DeathDayMissing = new("calls.death-day-missing");
        public static readonly Refusal DeathDayImpossible = new("calls.death-day-impossible");
        public static readonly Refusal NoteTooLong = new("calls.note-too-long");
    }

    private static Decision<CallEvent> Decide(CallPlan state, CallCommand command, Moment moment, CallClocks clocks) =>
        (state, command) switch
        {
            (_, CallCommand.Owe or CallCommand.OweFrom) when !MayOwe(moment.By) => Refusals.NotForThisRole,
            (_, CallCommand.Owe c) => Owe(state, c, moment, clocks),
            (_, CallCommand.OweFrom c) =>
                Owe(state, new CallCommand.Owe(c.Patient, c.Group, c.Reason, c.Source, clocks.DayOf(c.From)), moment, clocks),
            (Open s, CallCommand.Answer c) => CallAnswers.Decide(s, c, moment, clocks),
            (Ended, CallCommand.Answer) => Refusals.PersonLeft,
            (_, CallCommand.Answer) => Refusals.Unknown,
            (Open s, CallCommand.Settle c) =>
                s.Owed.Exists(each => each.Source == c.Source) ? new CallEvent.Settled(c.Source) : Decision<CallEvent>.Nothing,
            (Open { Aside: CallResult.WrongNumber }, CallCommand.TakeNumber) => new CallEvent.NumberTaken(),
            (Open, CallCommand.TakeDeparture c) => new CallEvent.PersonLeft(c.Departure, c.MarkedBy),
            _ => Decision<CallEvent>.Nothing,
        };

    private static bool MayOwe(Actor by) => by.Role is Role.Service or Role.HealthManager or Role.Gp;

    private static Decision<CallEvent> Owe(CallPlan state, CallCommand.Owe command, Moment moment, CallClocks clocks)
    {
        var call = new OwedCall(command.Reason, command.Source, command.On);
        return (state, moment.By.Role) switch
        {
            (Ended, Role.Service) => Decision<CallEvent>.Nothing,
            (Ended, _) => Refusals.PersonLeft,
            (_, not Role.Service) when !CallAnswers.IsDay(command.On, clocks.DayOf(moment.Now)) => Refusals.NextDayImpossible,
            (Open { Aside: null } s, _) when s.Owed.Contains(call) => Decision<CallEvent>.Nothing,
            _ => new CallEvent.Owed(command.Patient, command.Group, call),
        };
    }

    private static CallPlan Evolve(CallPlan state, CallEvent happened) => (state, happened) switch
    {
        (Unknown, CallEvent.Owed e) => new Open(e.Patient, e.Group, [e.Call]),
        (Open s, CallEvent.Owed e) => s with { Owed = InOrder(Without(s, e.Call.Source).Add(e.Call)), Aside = null },
        (Open s, CallEvent.Settled e) => s with { Owed = Without(s, e.Source) },
        (Open s, CallEvent.Answered { Result: CallResult.Moved or CallResult.Died }) => new Ended(s.Patient, s.Group, s.Calls + 1),
        (Open s, CallEvent.Answered e) => s with { Owed = InOrder(e.Left), Calls = s.Calls + 1, Aside = AsideAfter(e.Result) },
        (Open s, CallEvent.NumberTaken) => s with { Aside = null },
        (Open s, CallEvent.PersonLeft) => new Ended(s.Patient, s.Group, s.Calls),
        _ => throw new InvalidOperationException($"{happened.GetType().Name} cannot follow {state.GetType().Name}."),
    };

    private static ImmutableList<OwedCall> Without(Open state, Guid source) => state.Owed.RemoveAll(each => each.Source == source);

    private static ImmutableList<OwedCall> InOrder(IEnumerable<OwedCall> owed) => [.. owed.OrderBy(each => each.On).ThenBy(each => each.Source)];

    private static CallResult? AsideAfter(CallResult result) => result is CallResult.WrongNumber or CallResult.Refused ? result : null;
}
