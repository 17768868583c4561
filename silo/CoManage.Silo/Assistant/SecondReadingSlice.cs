using CoManage.Domain.Assistant;
using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;
using CoManage.Silo.Verdicts;

namespace CoManage.Silo.Assistant;

/// <summary>Hosts the second readings of messages.</summary>
public sealed class SecondReadingSlice : Slice<SecondReading, SecondReadingCommand, SecondReadingEvent>
{
    internal const string Task = "second-reading";

    public override string Kind => "second-reading";

    public override Decider<SecondReading, SecondReadingCommand, SecondReadingEvent> Decider => SecondReading.Decider;

    public override EventNames<SecondReadingEvent> Names { get; } = new EventNames<SecondReadingEvent>()
        .Add<SecondReadingEvent.Asked>("second-reading.asked")
        .Add<SecondReadingEvent.Taken>("second-reading.taken")
        .Add<SecondReadingEvent.GivenBack>("second-reading.given-back")
        .Add<SecondReadingEvent.Confirmed>("second-reading.confirmed")
        .Add<SecondReadingEvent.Raised>("second-reading.raised")
        .Add<SecondReadingEvent.GivenUp>("second-reading.given-up");

    public override IEnumerable<Sql> Rows(Guid key, Happened happened, SecondReading after) => (SecondReadingEvent)happened.Event switch
    {
        SecondReadingEvent.Asked e => [Waiting(key, e.Facts, happened.At)],
        SecondReadingEvent.Taken => [Now(key, "taken")],
        SecondReadingEvent.GivenBack => [Now(key, "waiting")],
        SecondReadingEvent.Confirmed e => [Now(key, "confirmed"), RunRows.Of(key, Task, happened.At, RunRows.Answered, e.Run)],
        SecondReadingEvent.Raised e =>
        [
            Now(key, "raised"),
            RunRows.Of(key, Task, happened.At, RunRows.Answered, e.Run),
            FiredFlagRows.Fired(e.Facts.Room, e.Facts.Message, e.Flag, e.Run.Edition(), e.Place.Group, e.Facts.Patient, e.Facts.SaidAt),
        ],
        SecondReadingEvent.GivenUp e => [Now(key, "silent"), RunRows.Of(key, Task, happened.At, e.Why, e.Run)],
        var other => throw new InvalidOperationException($"{other.GetType().Name} has no row."),
    };

    public override IEnumerable<Reaction> Reactions(Guid key, Happened happened, SecondReading after) =>
        WhenRaised.React((SecondReadingEvent)happened.Event);

    public override DateTimeOffset? DueAt(SecondReading state) => SecondReading.DueAt(state);

    public override SecondReadingCommand? WhenDue(SecondReading state) => new SecondReadingCommand.Ring();

    private static Sql Waiting(Guid key, ReadingFacts facts, DateTimeOffset at) => new(
        """
        INSERT INTO second_readings (reading_id, room_id, number, patient_id, floor, asked_at, state)
        VALUES (@id, @room, @number, @patient, @floor, @at, 'waiting')
        """,
        ("id", key), ("room", facts.Room.Value), ("number", facts.Message), ("patient", facts.Patient.Value),
        ("floor", facts.Floor.Code()), ("at", at));

    private static Sql Now(Guid key, string state) => new(
        "UPDATE second_readings SET state = @state WHERE reading_id = @id", ("state", state), ("id", key));
}
