using CoManage.Domain.Kernel;
using CoManage.Domain.Retention;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;

namespace CoManage.Silo.Retention;

/// <summary>Hosts orders to erase what a person wrote.</summary>
public sealed class ErasureSlice : Slice<Erasure, ErasureCommand, ErasureEvent>
{
    public override string Kind => "erasure";

    public override Decider<Erasure, ErasureCommand, ErasureEvent> Decider => Erasure.Decider;

    public override EventNames<ErasureEvent> Names { get; } = new EventNames<ErasureEvent>()
        .Add<ErasureEvent.Ordered>("erasure.ordered")
        .Add<ErasureEvent.Done>("erasure.done");

    public override IEnumerable<Sql> Rows(Guid key, Happened happened, Erasure after) => happened.Event switch
    {
        ErasureEvent.Ordered e =>
        [
            new(
                """
                INSERT INTO erasures (person_id, reason, by_name, ordered_at) VALUES (@id, @reason, @name, @at)
                ON CONFLICT (person_id) DO UPDATE SET
                  reason = excluded.reason, by_name = excluded.by_name, ordered_at = excluded.ordered_at, done_at = NULL, messages = NULL
                """,
                ("id", e.Person.Value), ("reason", e.Reason.Words), ("name", happened.By.Name), ("at", happened.At)),
        ],
        ErasureEvent.Done e =>
        [
            new(
                "UPDATE erasures SET done_at = @at, messages = @messages WHERE person_id = @id",
                ("id", e.Person.Value), ("at", happened.At), ("messages", e.Messages)),
        ],
        _ => throw new InvalidOperationException($"{happened.Event.GetType().Name} has no row."),
    };

    public override PatientId? Concerns(Guid key, Happened happened, Erasure after) => new(key);
}
