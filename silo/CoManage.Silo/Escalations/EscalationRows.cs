using CoManage.Domain.Escalations;
using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;

namespace CoManage.Silo.Escalations;

/// <summary>Escalation events as rows of the inbox, of the thread on its page, and of the case room.</summary>
internal static class EscalationRows
{
    public static IEnumerable<Sql> Of(EscalationId escalation, long number, EscalationEvent happened) => happened switch
    {
        EscalationEvent.Raised e => [Insert(escalation, e), CaseRoom(e), Said(escalation, number, "question", e.Question, e.AskedBy)],
        EscalationEvent.Answered e =>
            [Answered(escalation, "answered", e.By), Said(escalation, number, "answer", e.Text, e.By)],
        EscalationEvent.ReferralProposed e =>
            [Answered(escalation, "referralProposed", e.By), Said(escalation, number, "proposal", e.Text, e.By, e.Department)],
        EscalationEvent.MoreAsked e => [Paused(escalation, e.By.At), Said(escalation, number, "more", e.Text, e.By)],
        EscalationEvent.Supplied e => [Supplied(escalation, e.DueAt), Said(escalation, number, "supplied", e.Text, e.By)],
        EscalationEvent.Closed e => [Closed(escalation, e), Said(escalation, number, "closed", new(e.Outcome.Code()), e.By)],
        EscalationEvent.BecameOverdue =>
            [new("UPDATE escalations SET overdue = 1 WHERE escalation_id = @id", ("id", escalation.Value))],
        _ => throw new InvalidOperationException($"{happened.GetType().Name} has no rows."),
    };

    private static Sql Insert(EscalationId escalation, EscalationEvent.Raised e) => new(
        """
        INSERT INTO escalations (
          escalation_id, case_id, patient_id, group_id, urgency, severity, question, tried, wanted, specialist_id,
          asked_by, asked_by_name, asked_at, due_at, overdue, state, snapshot)
        VALUES (
          @id, @case, @patient, @group, @urgency, @severity, @question, @tried, @wanted, @specialist,
          @askedBy, @askedByName, @askedAt, @dueAt, 0, 'asked', @snapshot)
        """,
        ("id", escalation.Value),
        ("case", e.Case.Value),
        ("patient", e.Patient.Value),
        ("group", e.Group.Value),
        ("urgency", e.Urgency.Code<Models.Urgency>()),
        ("severity", (int)e.Urgency),
        ("question", e.Question.Words),
        ("tried", e.Tried.Words),
        ("wanted", e.Wanted.Code()),
        ("specialist", e.Specialist?.Value),
        ("askedBy", e.AskedBy.Id.Value),
        ("askedByName", e.AskedBy.Name),
        ("askedAt", e.AskedBy.At),
        ("dueAt", e.DueAt),
        ("snapshot", e.Snapshot.Words));

    // The room outlives the question: a later question on the same case brings its own guest.
    private static Sql CaseRoom(EscalationEvent.Raised e) => new(
        """
        INSERT INTO rooms (room_id, kind, group_id, patient_id, case_id, title_zh, title_en, guest_id, opened_at)
        VALUES (@id, 'case', @group, @patient, @case, '病例讨论', 'Case discussion', @guest, @at)
        ON CONFLICT (room_id) DO UPDATE SET guest_id = excluded.guest_id
        """,
        ("id", RoomId.OfCase(e.Case).Value),
        ("group", e.Group.Value),
        ("patient", e.Patient.Value),
        ("case", e.Case.Value),
        ("guest", e.Specialist?.Value),
        ("at", e.AskedBy.At));

    private static Sql Answered(EscalationId escalation, string state, Signature by) => new(
        """
        UPDATE escalations
        SET state = @state, answered_by = @by, answered_by_name = @name, paused_at = NULL, due_at = NULL, overdue = 0
        WHERE escalation_id = @id
        """,
        ("id", escalation.Value), ("state", state), ("by", by.Id.Value), ("name", by.Name));

    private static Sql Paused(EscalationId escalation, DateTimeOffset at) => new(
        "UPDATE escalations SET state = 'needsMore', paused_at = @at WHERE escalation_id = @id",
        ("id", escalation.Value), ("at", at));

    private static Sql Supplied(EscalationId escalation, DateTimeOffset dueAt) => new(
        "UPDATE escalations SET state = 'asked', paused_at = NULL, due_at = @dueAt WHERE escalation_id = @id",
        ("id", escalation.Value), ("dueAt", dueAt));

    private static Sql Closed(EscalationId escalation, EscalationEvent.Closed e) => new(
        """
        UPDATE escalations
        SET state = 'closed', outcome = @outcome, closed_at = @at, paused_at = NULL, due_at = NULL, overdue = 0
        WHERE escalation_id = @id
        """,
        ("id", escalation.Value), ("outcome", e.Outcome.Code()), ("at", e.By.At));

    private static Sql Said(
        EscalationId escalation, long number, string kind, PrivateText text, Signature by, string? department = null) => new(
        """
        INSERT INTO escalation_thread (escalation_id, number, at, by_id, by_name, by_role, kind, text, department)
        VALUES (@id, @number, @at, @by, @name, @role, @kind, @text, @department)
        """,
        ("id", escalation.Value),
        ("number", number),
        ("at", by.At),
        ("by", by.Id.Value),
        ("name", by.Name),
        ("role", by.Role.Code()),
        ("kind", kind),
        ("text", text.Words),
        ("department", department));
}
