using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;

namespace CoManage.Tests.Support;

/// <summary>The smallest aggregate that uses all that the runtime offers.</summary>
internal sealed record Counter(long Value, DateTimeOffset? Alarm)
{
    /// <summary>Adding this is the bug that every program has somewhere.</summary>
    public const long Unlucky = 13;

    public static readonly Refusal TooLittle = new("counter.too-little");

    public static readonly Decider<Counter, CounterCommand, CounterEvent> Decider = new(new(0, null), Decide, Evolve);

    private static Decision<CounterEvent> Decide(Counter state, CounterCommand command, Moment moment) => command switch
    {
        CounterCommand.Add(Unlucky) => throw new InvalidOperationException("Thirteen."),
        CounterCommand.Add(0) => Decision<CounterEvent>.Nothing,
        CounterCommand.Add(var more) when state.Value + more < 0 => TooLittle,
        CounterCommand.Add(var more) => new CounterEvent.Added(more),
        CounterCommand.AddTwice(var more) =>
            new CounterEvent[] { new CounterEvent.Added(more), new CounterEvent.Added(more) },
        CounterCommand.Pass(var other, var more) => new CounterEvent.Passed(other, more),
        CounterCommand.Wind(var at) => new CounterEvent.Wound(at),
        CounterCommand.Ring => new CounterEvent.Rang(),
        CounterCommand.Break => new CounterEvent.Broken(),
        _ => throw new InvalidOperationException("Not a command of a counter."),
    };

    private static Counter Evolve(Counter state, CounterEvent happened) => happened switch
    {
        CounterEvent.Added(var more) => state with { Value = state.Value + more },
        CounterEvent.Wound(var at) => state with { Alarm = at },
        CounterEvent.Rang => new Counter(state.Value + 100, null),
        _ => state,
    };
}

internal abstract record CounterCommand
{
    internal sealed record Add(long More) : CounterCommand;

    internal sealed record AddTwice(long More) : CounterCommand;

    internal sealed record Pass(Guid Other, long More) : CounterCommand;

    internal sealed record Wind(DateTimeOffset At) : CounterCommand;

    internal sealed record Ring : CounterCommand;

    internal sealed record Break : CounterCommand;
}

internal abstract record CounterEvent
{
    internal sealed record Added(long More) : CounterEvent;

    internal sealed record Passed(Guid Other, long More) : CounterEvent;

    internal sealed record Wound(DateTimeOffset At) : CounterEvent;

    internal sealed record Rang : CounterEvent;

    internal sealed record Broken : CounterEvent;
}

/// <summary>Hosts counters; with a tail they live in the rooms' log and wake from their newest events.</summary>
internal sealed class CounterSlice(int? tail = null) : Slice<Counter, CounterCommand, CounterEvent>
{
    /// <summary>The read model of the counters.</summary>
    public static readonly Sql MakeTable =
        new("CREATE TABLE IF NOT EXISTS counters (id TEXT NOT NULL PRIMARY KEY, value BIGINT NOT NULL)");

    public override string Kind => "counter";

    /// <summary>The key of the counter with this number.</summary>
    public static Guid Key(int number) => DerivedId.From($"counter {number}");

    public override Decider<Counter, CounterCommand, CounterEvent> Decider => Counter.Decider;

    public override StreamTable Table => tail is null ? StreamTable.Events : StreamTable.RoomLog;

    public override int? Tail => tail;

    public override EventNames<CounterEvent> Names { get; } = new EventNames<CounterEvent>()
        .Add<CounterEvent.Added>("counter.added")
        .Add<CounterEvent.Passed>("counter.passed")
        .Add<CounterEvent.Wound>("counter.wound")
        .Add<CounterEvent.Rang>("counter.rang")
        .Add<CounterEvent.Broken>("counter.broken");

    public override IEnumerable<Sql> Rows(Guid key, Happened happened, Counter after)
    {
        yield return new Sql(
            "INSERT INTO counters (id, value) VALUES (@id, @value) ON CONFLICT (id) DO UPDATE SET value = excluded.value",
            ("id", key),
            ("value", after.Value));
        if (happened.Event is CounterEvent.Broken)
        {
            yield return new Sql("INSERT INTO no_such_table (id) VALUES (@id)", ("id", key));
        }
    }

    public override IEnumerable<Reaction> Reactions(Guid key, Happened happened, Counter after) =>
        happened.Event is CounterEvent.Passed(var other, var more) ? [new(other, new CounterCommand.Add(more))] : [];

    public override IEnumerable<News> News(Guid key, Happened happened, Counter after) =>
        [new News.RoomUpdated(new RoomId(key), happened.Version)];

    public override PatientId? Concerns(Guid key, Happened happened, Counter after) => new PatientId(key);

    public override DateTimeOffset? DueAt(Counter state) => state.Alarm;

    public override CounterCommand? WhenDue(Counter state) => new CounterCommand.Ring();
}
