using CoManage.Domain.Kernel;
using Refusals = CoManage.Domain.Calls.CallPlan.Refusals;

namespace CoManage.Domain.Calls;

/// <summary>The rules of one call: who may record it, and the day that follows from its result.</summary>
internal static class CallAnswers
{
    public static Decision<CallEvent> Decide(CallPlan.Open state, CallCommand.Answer command, Moment moment, CallClocks clocks)
    {
        var refusal = WhyNot(state, command, moment.By) ?? WhyNotThatDay(command, clocks.DayOf(moment.Now), clocks);
        return refusal is null ? Answered(state, command, moment, clocks) : refusal;
    }

    /// <summary>A day on which somebody can still be called.</summary>
    public static bool IsDay(DateOnly day, DateOnly today) => day >= today && day <= today.AddDays(CallClocks.Furthest);

    private static Refusal? WhyNot(CallPlan.Open state, CallCommand.Answer command, Actor by) => command switch
    {
        _ when by.Role is not Role.HealthManager => Refusals.NotForThisRole,
        _ when command.Seen != state.Calls => Refusals.AnsweredMeanwhile,
        _ when state.Owed.IsEmpty => Refusals.NothingOwed,
        { Note.Words.Length: > CallPlan.LongestNote } => Refusals.NoteTooLong,
        _ => null,
    };

    private static Refusal? WhyNotThatDay(CallCommand.Answer command, DateOnly today, CallClocks clocks) =>
        (command, clocks.After(command.Result, today)) switch
        {
            ({ Result: CallResult.Died, DiedOn: null }, _) => Refusals.DeathDayMissing,
            ({ Result: not CallResult.Died, DiedOn: not null }, _) => Refusals.DeathDayImpossible,
            ({ DiedOn: { } day }, _) when day > today => Refusals.DeathDayImpossible,
            ({ NextOn: not null }, NextCall.None) => Refusals.NoNextDay,
            ({ NextOn: null }, NextCall.Asked) => Refusals.NextDayMissing,
            ({ NextOn: { } day }, _) when !IsDay(day, today) => Refusals.NextDayImpossible,
            _ => null,
        };

    private static CallEvent.Answered Answered(CallPlan.Open state, CallCommand.Answer command, Moment moment, CallClocks clocks)
    {
        var today = clocks.DayOf(moment.Now);
        var next = command.NextOn ?? (clocks.After(command.Result, today) as NextCall.Proposed)?.On;

        // Whoever is called before the first day comes is called about that day.
        var upTo = state.Owed[0].On > today ? state.Owed[0].On : today;
        var about = state.Owed.Where(each => each.On <= upTo).ToArray();
        var rest = state.Owed.Where(each => each.On > upTo).ToArray();
        OwedCall[] left = (command.Result, next) switch
        {
            (CallResult.Moved or CallResult.Died, _) => [],

            // The team has one next call of its own; an agreement about it replaces the one before.
            (CallResult.Agreed, { } on) =>
                [.. rest.Where(each => each.Source != Guid.Empty), new OwedCall(CallReason.Next, Guid.Empty, on)],
            (_, { } on) => [.. about.Select(each => each with { On = on }), .. rest],
            _ => [.. state.Owed],
        };
        var note = command.Note is { Words: var words } && !string.IsNullOrWhiteSpace(words) ? new PrivateText(words.Trim()) : (PrivateText?)null;
        return new(command.Result, about, [.. left.OrderBy(each => each.On)], next, command.DiedOn, note, Signature.Of(moment));
    }
}
