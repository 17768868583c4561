using CoManage.Domain.Kernel;
using CoManage.Models;

namespace CoManage.Domain.Assistant;

/// <summary>
/// The assistant's reading of one message, after the rules have read it and the writer has been answered. What the rules
/// said is a floor: whatever comes back, the message stands where they put it or higher.
/// </summary>
public abstract record SecondReading
{
    public sealed record Unknown : SecondReading;

    /// <param name="Since">When it was asked for.</param>
    /// <param name="IsTaken">A reader has it in hand: no other process asks the model for the same words.</param>
    public sealed record Waiting(ReadingFacts Facts, DateTimeOffset Since, bool IsTaken) : SecondReading;

    /// <param name="Level">Where the message stands from now on.</param>
    public sealed record Over(ReadingFacts Facts, Urgency Level) : SecondReading;

    private SecondReading()
    {
    }

    /// <summary>Later than this nobody gains by it: the team has read the message.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static readonly Decider<SecondReading, SecondReadingCommand, SecondReadingEvent> Decider = new(new Unknown(), Decide, Evolve);

    /// <summary>The one place where two levels meet: the more urgent one counts.</summary>
    public static Urgency Resulting(Urgency floor, Urgency said) => said < floor ? said : floor;

    public static DateTimeOffset? DueAt(SecondReading state) => state is Waiting waiting ? waiting.Since + Patience : null;

    private static Decision<SecondReadingEvent> Decide(SecondReading state, SecondReadingCommand command, Moment moment) => (state, command) switch
    {
        _ when moment.By.Role is not Role.Service => Refusals.OnlyTheService,
        (Unknown, SecondReadingCommand.Ask c) => new SecondReadingEvent.Asked(c.Facts, moment.Now),
        (Waiting { IsTaken: false }, SecondReadingCommand.Take) => new SecondReadingEvent.Taken(moment.Now),
        (_, SecondReadingCommand.Take) => Refusals.Taken,
        (Waiting { IsTaken: true }, SecondReadingCommand.GiveBack c) => new SecondReadingEvent.GivenBack(c.Why),
        (Waiting s, SecondReadingCommand.Answer c) => Answered(s.Facts, c),
        (Waiting, SecondReadingCommand.GiveUp c) => new SecondReadingEvent.GivenUp(c.Why, c.Run),
        (Waiting, SecondReadingCommand.Ring) => DueAt(state) <= moment.Now
            ? new SecondReadingEvent.GivenUp("late", ModelRun.None)
            : Decision<SecondReadingEvent>.Nothing,
        // What comes late or twice finds it done.
        _ => Decision<SecondReadingEvent>.Nothing,
    };

    private static SecondReadingEvent Answered(ReadingFacts facts, SecondReadingCommand.Answer c)
    {
        var level = Resulting(facts.Floor, c.Opinion.Level);
        return level == facts.Floor
            ? new SecondReadingEvent.Confirmed(c.Opinion.Level, c.Run)
            : new SecondReadingEvent.Raised(facts, c.Place, level, c.Opinion.Flag, c.Opinion.Why, c.Run);
    }

    private static SecondReading Evolve(SecondReading state, SecondReadingEvent happened) => (state, happened) switch
    {
        (Unknown, SecondReadingEvent.Asked e) => new Waiting(e.Facts, e.At, IsTaken: false),
        (Waiting s, SecondReadingEvent.Taken) => s with { IsTaken = true },
        (Waiting s, SecondReadingEvent.GivenBack) => s with { IsTaken = false },
        (Waiting s, SecondReadingEvent.Confirmed or SecondReadingEvent.GivenUp) => new Over(s.Facts, s.Facts.Floor),
        (Waiting s, SecondReadingEvent.Raised e) => new Over(s.Facts, Resulting(s.Facts.Floor, e.Level)),
        _ => throw new InvalidOperationException($"{happened.GetType().Name} cannot follow {state.GetType().Name}."),
    };

    public static class Refusals
    {
        public static readonly Refusal OnlyTheService = new("assistant.only-the-service");
        public static readonly Refusal Taken = new("assistant.taken");
    }
}

/// <summary>Which message, and what the rules made of it.</summary>
/// <param name="Message">The message's number; a reworded one is read again under its own.</param>
/// <param name="Floor">The level the rules gave.</param>
public sealed record ReadingFacts(RoomId Room, long Message, PatientId Patient, Urgency Floor, DateTimeOffset SaidAt);

/// <summary>Where the message was said.</summary>
/// <param name="IsGroup">Fellow patients read there.</param>
public sealed record ReadingPlace(GroupId Group, bool IsGroup);

/// <summary>What the model holds of a message.</summary>
/// <param name="Flag">The red flag it means, or <see cref="OtherFlag"/>.</param>
/// <param name="Why">In one sentence, for the GP.</param>
public sealed record Opinion(Urgency Level, string Flag, PrivateText Why)
{
    /// <summary>A danger that the catalogue has no name for.</summary>
    public const string OtherFlag = "assistant";
}

/// <summary>What asking a model has taken.</summary>
/// <param name="CostMicros">Millionths of the currency of the settings.</param>
public sealed record ModelRun(string Model, int Calls, long InputTokens, long OutputTokens, long CostMicros, long Milliseconds)
{
    public static readonly ModelRun None = new("", 0, 0, 0, 0, 0);

    /// <summary>Under which edition a flag of this model is judged.</summary>
    public string Edition() => $"assistant {Model}";
}

/// <summary>What can be told of a second reading. Only the service does.</summary>
public abstract record SecondReadingCommand
{
    private SecondReadingCommand()
    {
    }

    /// <summary>A patient has written, and the rules have read it.</summary>
    public sealed record Ask(ReadingFacts Facts) : SecondReadingCommand;

    /// <summary>A reader begins.</summary>
    public sealed record Take : SecondReadingCommand;

    /// <summary>The endpoint is away for the moment; another try may come in time.</summary>
    /// <param name="Why">A stable code.</param>
    public sealed record GiveBack(string Why) : SecondReadingCommand;

    public sealed record Answer(Opinion Opinion, ReadingPlace Place, ModelRun Run) : SecondReadingCommand;

    /// <summary>There is no opinion: the endpoint failed, or the words were not for it.</summary>
    /// <param name="Why">A stable code.</param>
    public sealed record GiveUp(string Why, ModelRun Run) : SecondReadingCommand;

    /// <summary>Nobody has answered in time.</summary>
    public sealed record Ring : SecondReadingCommand;
}

/// <summary>What happened to a second reading.</summary>
public abstract record SecondReadingEvent
{
    private SecondReadingEvent()
    {
    }

    public sealed record Asked(ReadingFacts Facts, DateTimeOffset At) : SecondReadingEvent;

    /// <summary>From here on the words, without the people in them, may have left the house.</summary>
    public sealed record Taken(DateTimeOffset At) : SecondReadingEvent;

    public sealed record GivenBack(string Why) : SecondReadingEvent;

    /// <summary>The rules' level stands.</summary>
    /// <param name="Said">What the model would have said: it may be less.</param>
    public sealed record Confirmed(Urgency Said, ModelRun Run) : SecondReadingEvent;

    /// <summary>The model sees more than the rules did.</summary>
    public sealed record Raised(
        ReadingFacts Facts, ReadingPlace Place, Urgency Level, string Flag, PrivateText Why, ModelRun Run) : SecondReadingEvent;

    /// <summary>There is no second opinion; the rules' level stands.</summary>
    public sealed record GivenUp(string Why, ModelRun Run) : SecondReadingEvent;
}
