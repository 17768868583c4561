using System.Globalization;
using CoManage.Domain.Kernel;
using CoManage.Domain.Referrals;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;

namespace CoManage.Silo.Referrals;

/// <summary>Referral events as rows of both sides' lists and of the one page that both see.</summary>
internal static class ReferralRows
{
    private static readonly Actor AnyGp = new(default, Role.Gp, "");
    private static readonly Actor AnyDesk = new(default, Role.HospitalDesk, "");

    public static IEnumerable<Sql> Of(ReferralId referral, Happened happened, Referral after)
    {
        var one = (ReferralEvent)happened.Event;
        List<Sql> rows = one switch
        {
            ReferralEvent.Suggested e => [Insert(referral, ReferralDirection.Up, e.Facts, e.At)],
            ReferralEvent.RequestedDown e => [Insert(referral, ReferralDirection.Down, e.Facts, e.By.At), Asked(referral, e)],
            ReferralEvent.Requested e => [RequestedAt(referral, e.Decided.At)],
            ReferralEvent.ResultReturned e => [Result(referral, e)],
            ReferralEvent.Closed e => [Closed(referral, e)],
            _ => [],
        };
        return [.. rows, Face(referral, after), ReferralSteps.Of(referral, happened.Version, one, after)];
    }

    private static Sql Insert(ReferralId referral, ReferralDirection direction, ReferralFacts facts, DateTimeOffset at) => new(
        """
        INSERT INTO referrals (
          referral_id, direction, patient_id, group_id, hospital_id, department, case_id, urgency, severity, reason,
          summary, snapshot, opened_at, state, turn, overdue, gp_actions, gp_ends, desk_actions, desk_ends)
        VALUES (
          @id, @direction, @patient, @group, @hospital, @department, @case, @urgency, @severity, @reason,
          @summary, @snapshot, @at, '', '', 0, '', '', '', '')
        """,
        ("id", referral.Value),
        ("direction", direction.Code()),
        ("patient", facts.Patient.Value),
        ("group", facts.Group.Value),
        ("hospital", facts.Hospital.Value),
        ("department", facts.Department),
        ("case", facts.Case?.Value),
        ("urgency", facts.Urgency.Code<Models.Urgency>()),
        ("severity", (int)facts.Urgency),
        ("reason", facts.Reason),
        ("summary", facts.Summary.Words),
        ("snapshot", facts.Snapshot?.Words),
        ("at", at));

    private static Sql RequestedAt(ReferralId referral, DateTimeOffset at) => new(
        "UPDATE referrals SET requested_at = @at WHERE referral_id = @id", ("id", referral.Value), ("at", at));

    private static Sql Asked(ReferralId referral, ReferralEvent.RequestedDown e) => new(
        """
        UPDATE referrals SET requested_at = @at, asks_medicine = @medicine, asks_watch = @watch, asks_date = @date
        WHERE referral_id = @id
        """,
        ("id", referral.Value),
        ("at", e.By.At),
        ("medicine", e.Asks.Medicine?.Words),
        ("watch", e.Asks.Watch?.Words),
        ("date", Day(e.Asks.Date)));

    private static Sql Result(ReferralId referral, ReferralEvent.ResultReturned e) => new(
        """
        UPDATE referrals SET result = @text, result_medicine = @medicine, result_watch = @watch, result_date = @date
        WHERE referral_id = @id
        """,
        ("id", referral.Value),
        ("text", e.Text.Words),
        ("medicine", e.Asks?.Medicine?.Words),
        ("watch", e.Asks?.Watch?.Words),
        ("date", Day(e.Asks?.Date)));

    private static Sql Closed(ReferralId referral, ReferralEvent.Closed e) => new(
        """
        UPDATE referrals SET outcome = @outcome, next_follow_up = @next, without_follow_up = @without
        WHERE referral_id = @id
        """,
        ("id", referral.Value),
        ("outcome", e.Outcome),
        ("next", Day((e.FollowUp as FollowUp.Planned)?.Date)),
        ("without", (e.FollowUp as FollowUp.Waived)?.Reason));

    private static Sql Face(ReferralId referral, Referral after) => new(
        """
        UPDATE referrals
        SET state = @state, turn = @turn, due_at = @dueAt, overdue = @overdue,
            gp_actions = @gpActions, gp_ends = @gpEnds, desk_actions = @deskActions, desk_ends = @deskEnds
        WHERE referral_id = @id
        """,
        ("id", referral.Value),
        ("state", ReferralFace.StateOf(after).Code()),
        ("turn", ReferralFace.TurnOf(after).Code()),
        ("dueAt", ReferralFace.DueAt(after)),
        ("overdue", after is UpReferral.Unanswered or DownReferral.Requested { Overdue: true }),
        ("gpActions", string.Join(',', ReferralFace.MayDo(after, AnyGp))),
        ("gpEnds", Ends(after, AnyGp)),
        ("deskActions", string.Join(',', ReferralFace.MayDo(after, AnyDesk))),
        ("deskEnds", Ends(after, AnyDesk)));

    private static string Ends(Referral after, Actor by) =>
        string.Join(',', ReferralFace.EndReasons(after, by).Select(reason => reason.Code()));

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
