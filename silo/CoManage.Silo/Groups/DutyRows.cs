using CoManage.Domain.Groups;
using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;

namespace CoManage.Silo.Groups;

/// <summary>The tables <c>duty_shifts</c>, <c>duty_held</c> and <c>duty_offers</c> of a group.</summary>
internal static class DutyRows
{
    public static IEnumerable<Sql> After(GroupId group, GroupEvent happened) => happened switch
    {
        GroupEvent.DutyPlanned { Shift: var shift } =>
        [
            new(
                """
                INSERT INTO duty_shifts (group_id, shift_id, gp_id, starts_at, ends_at) VALUES (@group, @shift, @gp, @from, @until)
                """,
                ("@group", group.Value), ("@shift", shift.Id), ("@gp", shift.Gp.Value), ("@from", shift.From), ("@until", shift.Until)),
        ],
        GroupEvent.DutyCancelled e =>
        [
            new(
                "DELETE FROM duty_shifts WHERE group_id = @group AND shift_id = @shift",
                ("@group", group.Value), ("@shift", e.Shift)),
        ],
        GroupEvent.DutyOffered e =>
        [
            new(
                """
                INSERT INTO duty_offers (group_id, from_id, to_id) VALUES (@group, @from, @to)
                ON CONFLICT (group_id) DO UPDATE SET from_id = excluded.from_id, to_id = excluded.to_id
                """,
                ("@group", group.Value), ("@from", e.From.Value), ("@to", e.To.Value)),
        ],
        GroupEvent.DutyTakenOver e =>
        [
            new("DELETE FROM duty_offers WHERE group_id = @group", ("@group", group.Value)),
            new(
                """
                INSERT INTO duty_held (group_id, gp_id, since, ends_at) VALUES (@group, @gp, @since, @until)
                ON CONFLICT (group_id) DO UPDATE SET gp_id = excluded.gp_id, since = excluded.since, ends_at = excluded.ends_at
                """,
                ("@group", group.Value), ("@gp", e.To.Value), ("@since", e.At), ("@until", e.Until)),
        ],
        _ => throw new InvalidOperationException($"{happened.GetType().Name} has no row."),
    };
}
