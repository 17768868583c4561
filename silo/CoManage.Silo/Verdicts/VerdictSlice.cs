using CoManage.Domain.Kernel;
using CoManage.Domain.Verdicts;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;

namespace CoManage.Silo.Verdicts;

/// <summary>Hosts what GPs say of the flags of each message.</summary>
public sealed class VerdictSlice : Slice<MessageVerdicts, VerdictCommand, VerdictEvent>
{
    /// <summary>The list that changes with every verdict.</summary>
    public const string List = "verdicts";

    public override string Kind => "verdicts";

    public override Decider<MessageVerdicts, VerdictCommand, VerdictEvent> Decider => MessageVerdicts.Decider;

    public override EventNames<VerdictEvent> Names { get; } = new EventNames<VerdictEvent>().Add<VerdictEvent.Judged>("verdicts.judged");

    public override IEnumerable<Sql> Rows(Guid key, Happened happened, MessageVerdicts after) => happened.Event switch
    {
        VerdictEvent.Judged e =>
        [
            new(
                """
                INSERT INTO flag_verdicts (room_id, number, flag, verdict, rules, group_id, week, by_name, at, reason)
                VALUES (@room, @number, @flag, @verdict, @rules, @group, @week, @name, @at, @reason)
                ON CONFLICT (room_id, number, flag) DO UPDATE SET
                  verdict = excluded.verdict, by_name = excluded.by_name, at = excluded.at, reason = excluded.reason
                """,
                ("room", e.About.Room.Value), ("number", e.About.Number), ("flag", e.Flag), ("verdict", e.Verdict.Code()),
                ("rules", e.About.Rules), ("group", e.About.Group.Value), ("week", FiredFlagRows.WeekOf(e.About.SaidAt)),
                ("name", e.By.Name), ("at", e.By.At), ("reason", e.Reason)),
        ],
        _ => throw new InvalidOperationException($"{happened.Event.GetType().Name} has no row."),
    };

    public override IEnumerable<News> News(Guid key, Happened happened, MessageVerdicts after) =>
        happened.Event is VerdictEvent.Judged e ? [new News.WorklistChanged(List, e.About.Group)] : [];

    public override PatientId? Concerns(Guid key, Happened happened, MessageVerdicts after) =>
        (happened.Event as VerdictEvent.Judged)?.About.Patient;
}
