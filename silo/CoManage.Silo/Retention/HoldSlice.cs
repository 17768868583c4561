using CoManage.Domain.Kernel;
using CoManage.Domain.Retention;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;

namespace CoManage.Silo.Retention;

/// <summary>Hosts legal holds.</summary>
public sealed class HoldSlice : Slice<Hold, HoldCommand, HoldEvent>
{
    public override string Kind => "hold";

    public override Decider<Hold, HoldCommand, HoldEvent> Decider => Hold.Decider;

    public override EventNames<HoldEvent> Names { get; } = new EventNames<HoldEvent>()
        .Add<HoldEvent.Placed>("hold.placed")
        .Add<HoldEvent.Lifted>("hold.lifted");

    public override IEnumerable<Sql> Rows(Guid key, Happened happened, Hold after)
    {
        var hold = (HoldEvent)happened.Event;
        return
        [
            hold is HoldEvent.Placed
                ? new(
                    """
                    INSERT INTO legal_holds (kind, held_id, reason, by_name, at) VALUES (@kind, @id, @reason, @name, @at)
                    ON CONFLICT (kind, held_id) DO NOTHING
                    """,
                    ("kind", hold.Kind.Code()), ("id", hold.Of), ("reason", hold.Reason.Words), ("name", happened.By.Name),
                    ("at", happened.At))
                : new(
                    "DELETE FROM legal_holds WHERE kind = @kind AND held_id = @id",
                    ("kind", hold.Kind.Code()), ("id", hold.Of)),
        ];
    }

    // Audited under the person; a room's hold under the room, which is no patient.
    public override PatientId? Concerns(Guid key, Happened happened, Hold after) => new(((HoldEvent)happened.Event).Of);
}
