using CoManage.Domain.Kernel;
using CoManage.Domain.Triage;
using CoManage.Models;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;

namespace CoManage.Silo.Triage;

/// <summary>A case's row: where it stands after each event, and what it is about when evidence came.</summary>
internal static class CaseRows
{
    // A clock that stands still comes after every clock that runs.
    private const long Paused = 9_000_000_000_000_000;

    // Put first by a model: before every clock of the section, and among those put first still by the clock.
    private const long First = -4_000_000_000_000_000;

    private const string Opened = """
        INSERT INTO cases (
          case_id, patient_id, group_id, reason_code, reason_zh, reason_en, programme, episode, opened_at,
          score, instrument, score_change, rule_id, rule_urgency,
          state, urgency, overdue, section, in_queue, due_at, sort_at)
        VALUES (
          @id, @patient, @group, @reason, @zh, @en, @programme, @episode, @opened,
          @score, @instrument, @change, @rule, @ruleUrgency,
          @state, @urgency, @overdue, @section, @queue, @due, @sort)
        ON CONFLICT (case_id) DO UPDATE SET
          group_id = excluded.group_id, reason_zh = excluded.reason_zh, reason_en = excluded.reason_en,
          episode = excluded.episode, opened_at = excluded.opened_at, score = excluded.score,
          instrument = excluded.instrument, score_change = excluded.score_change, rule_id = excluded.rule_id,
          rule_urgency = excluded.rule_urgency, state = excluded.state, urgency = excluded.urgency,
          overdue = excluded.overdue, section = excluded.section, in_queue = excluded.in_queue,
          due_at = excluded.due_at, sort_at = excluded.sort_at, owner_id = NULL, owner_name = NULL, lease_until = NULL,
          late_owner_id = NULL, late_owner_name = NULL, held_kind = NULL, held_until = NULL,
          worked_by = NULL, withdrawn = 0
        """;

    private const string Evidence = """
        UPDATE cases SET
          reason_zh = @zh, reason_en = @en, score = coalesce(@score, score), instrument = coalesce(@instrument, instrument),
          score_change = @change, rule_id = coalesce(@rule, rule_id), rule_urgency = coalesce(@ruleUrgency, rule_urgency)
        WHERE case_id = @id
        """;

    private const string Standing = """
        UPDATE cases SET
          state = @state, urgency = @urgency, overdue = @overdue, section = @section, in_queue = @queue,
          due_at = @due, sort_at = @sort, owner_id = @owner, owner_name = @ownerName, lease_until = @lease,
          held_kind = @held, held_until = @heldUntil, worked_by = @worked
        WHERE case_id = @id
        """;

    private const string Resting = """
        INSERT INTO case_screenings (screening_id, case_id, episode, opened) VALUES (@screening, @id, @episode, @opened)
        ON CONFLICT (screening_id, case_id) DO UPDATE SET
          opened = CASE WHEN case_screenings.episode = excluded.episode THEN case_screenings.opened ELSE excluded.opened END,
          episode = excluded.episode
        """;

    private const string Late = "UPDATE cases SET late_owner_id = @owner, late_owner_name = @name WHERE case_id = @id";

    private const string Closed = """
        UPDATE cases SET
          state = 'closed', overdue = 0, in_queue = 0, due_at = NULL, lease_until = NULL, held_kind = NULL, held_until = NULL,
          owner_id = coalesce(@owner, owner_id), owner_name = coalesce(@ownerName, owner_name),
          worked_by = coalesce(@ownerName, worked_by), withdrawn = @withdrawn
        WHERE case_id = @id
        """;

    public static IEnumerable<Sql> Of(CaseId id, Happened happened, TriageCase after) => (happened.Event, after) switch
    {
        (TriageEvent.Opened e, TriageCase.Open open) => [Insert(id, happened, e, open), .. RestsOn(id, e.Evidence, open, opened: true)],
        (TriageEvent.EvidenceAdded e, TriageCase.Open open) => [Added(id, e), Stands(id, happened, open), .. RestsOn(id, e.Evidence, open, opened: false)],
        (TriageEvent.ClockRang e, TriageCase.Open open) => [RangFor(id, e), Stands(id, happened, open)],
        (_, TriageCase.Open open) => [Stands(id, happened, open)],
        _ => [Close(id, happened)],
    };

    private static IEnumerable<Sql> RestsOn(CaseId id, Domain.Triage.Evidence evidence, TriageCase.Open open, bool opened) =>
        Domain.Triage.Evidence.ScreeningOf(evidence) is { } screening
            ? [new(Resting, ("screening", screening.Value), ("id", id.Value), ("episode", open.Episode), ("opened", opened))]
            : [];

    private static Sql Insert(CaseId id, Happened happened, TriageEvent.Opened e, TriageCase.Open open) => new(
        Opened,
        [
            ("id", id.Value), ("patient", e.Patient.Value), ("group", e.Group.Value), ("reason", e.Reason),
            ("zh", e.ReasonText.Zh), ("en", e.ReasonText.En), ("programme", CaseReasons.ProgrammeOf(e.Reason)),
            ("episode", e.Episode), ("opened", happened.At),
            .. Scored(e.Evidence, e.Change, e.Rule), .. Queued(open, happened.At),
        ]);

    private static Sql Added(CaseId id, TriageEvent.EvidenceAdded e) => new(
        Evidence,
        [("id", id.Value), ("zh", e.ReasonText.Zh), ("en", e.ReasonText.En), .. Scored(e.Evidence, e.Change, e.Rule)]);

    private static Sql Stands(CaseId id, Happened happened, TriageCase.Open open)
    {
        // Who asked or referred stays the one to turn to, but holds nobody off.
        var acted = happened.Event switch
        {
            TriageEvent.Escalated or TriageEvent.Referred or TriageEvent.Recalled => new Holder(happened.By.Id, happened.By.Name),
            TriageEvent.ReferralRequested e => new Holder(e.Decided.Id, e.Decided.Name),
            _ => null,
        };
        return new(
            Standing,
            [
                ("id", id.Value), ("owner", (open.Lease?.Owner ?? acted?.Id)?.Value),
                ("ownerName", open.Lease?.Name ?? acted?.Name), ("lease", open.Lease?.Until),
                ("held", open.Held is { } held ? KindOf(held.Decision) : null), ("heldUntil", open.Held?.Until),
                ("worked", open.LastHeldBy?.Name),
                .. Queued(open, happened.At),
            ]);
    }

    private static Sql RangFor(CaseId id, TriageEvent.ClockRang e) =>
        new(Late, ("id", id.Value), ("owner", e.Owner?.Id.Value), ("name", e.Owner?.Name));

    private static Sql Close(CaseId id, Happened happened)
    {
        var person = happened.By.Role != Role.Service;
        return new(
            Closed,
            ("id", id.Value), ("owner", person ? happened.By.Id.Value : null), ("ownerName", person ? happened.By.Name : null),
            ("withdrawn", happened.Event is TriageEvent.Withdrawn));
    }

    private static (string, object?)[] Scored(Evidence evidence, ScoreChange? change, Domain.Screening.RuleHit? rule)
    {
        // A model's finding has no score here; what an instrument said before stays beside its own name.
        var assessment = evidence is Evidence.Assessment { Score: not null } scored ? scored : null;
        return
        [
            ("score", assessment?.Score), ("instrument", assessment?.Instrument), ("change", change?.Code()),
            ("rule", rule?.Id), ("ruleUrgency", rule?.Urgency.Code<Urgency>()),
        ];
    }

    private static (string, object?)[] Queued(TriageCase.Open open, DateTimeOffset now) =>
    [
        ("state", StateOf(open)), ("urgency", open.Urgency.Code<Urgency>()), ("overdue", open.Overdue),
        ("section", (int)SectionOf(open)), ("queue", open.Turn is Turn.Clinician or Turn.Escalated),
        ("due", open.ClockEnds ?? (open.Turn as Turn.Recalled)?.Until),
        ("sort", open.ClockEnds is { } ends ? ends.ToUnixTimeMilliseconds() + (open.IsFirst ? First : 0) : Paused),
    ];

    private static string KindOf(TriageCommand decision) => decision switch
    {
        TriageCommand.Recall => "recall",
        TriageCommand.Refer => "refer",
        TriageCommand.Escalate => "escalate",
        TriageCommand.Dismiss => "dismiss",
        _ => "advise",
    };

    private static string StateOf(TriageCase.Open open) => open.Turn switch
    {
        Turn.Recalled => "recalled",
        Turn.Escalated => "escalated",
        Turn.Referred => "referred",
        _ when open.Lease is not null => "claimed",
        Turn.Clinician { IsAnswered: true } => "answered",
        _ => "waiting",
    };

    private static Section SectionOf(TriageCase.Open open) => open switch
    {
        { Urgency: Urgency.Emergency } => Section.Emergency,
        { Overdue: true } => Section.Overdue,
        { Urgency: Urgency.Urgent } => Section.Urgent,
        { Urgency: Urgency.Soon } => Section.Soon,
        _ => Section.Routine,
    };
}

/// <summary>The sections of the queue, in their order. Stored as numbers.</summary>
public enum Section
{
    Emergency,
    Overdue,
    Urgent,
    Soon,
    Routine,
}
