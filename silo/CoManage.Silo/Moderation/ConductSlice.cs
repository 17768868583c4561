using CoManage.Domain.Kernel;
using CoManage.Domain.Moderation;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;

namespace CoManage.Silo.Moderation;

/// <summary>Hosts the conduct of groups.</summary>
public sealed class ConductSlice : Slice<Conduct, ConductCommand, ConductEvent>
{
    public override string Kind => "conduct";

    public override Decider<Conduct, ConductCommand, ConductEvent> Decider => Conduct.Decider;

    public override EventNames<ConductEvent> Names { get; } = new EventNames<ConductEvent>()
        .Add<ConductEvent.SlowModeSet>("conduct.slow-mode-set")
        .Add<ConductEvent.Banned>("conduct.banned")
        .Add<ConductEvent.BanLifted>("conduct.ban-lifted");

    public override IEnumerable<Sql> Rows(Guid key, Happened happened, Conduct after) => happened.Event switch
    {
        ConductEvent.SlowModeSet e =>
        [
            new(
                """
                INSERT INTO group_conduct (group_id, slow_seconds) VALUES (@group, @seconds)
                ON CONFLICT (group_id) DO UPDATE SET slow_seconds = excluded.slow_seconds
                """,
                ("group", key), ("seconds", e.Seconds)),
        ],
        ConductEvent.Banned e =>
        [
            new(
                """
                INSERT INTO posting_bans (group_id, patient_id, until, reason, by_name, at)
                VALUES (@group, @patient, @until, @reason, @name, @at)
                ON CONFLICT (group_id, patient_id) DO UPDATE SET
                  until = excluded.until, reason = excluded.reason, by_name = excluded.by_name, at = excluded.at
                """,
                ("group", key), ("patient", e.Patient.Value), ("until", e.Until), ("reason", e.Reason),
                ("name", happened.By.Name), ("at", happened.At)),
        ],
        ConductEvent.BanLifted e =>
        [
            new(
                "DELETE FROM posting_bans WHERE group_id = @group AND patient_id = @patient",
                ("group", key), ("patient", e.Patient.Value)),
        ],
        _ => throw new InvalidOperationException($"{happened.Event.GetType().Name} has no row."),
    };

    public override IEnumerable<News> News(Guid key, Happened happened, Conduct after) =>
        [new News.WorklistChanged(ReviewSlice.List, new GroupId(key))];

    public override PatientId? Concerns(Guid key, Happened happened, Conduct after) => happened.Event switch
    {
        ConductEvent.Banned e => e.Patient,
        ConductEvent.BanLifted e => e.Patient,
        _ => null,
    };
}
