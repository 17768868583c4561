using CoManage.Domain.Kernel;
using CoManage.Domain.Triage;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;

namespace CoManage.Silo.Triage;

/// <summary>Decisions as rows: what was done today, and what the patient was told.</summary>
internal static class DecisionRows
{
    // Whether it came too late stands in the case's own row until the decision takes it away.
    private const string Decided = """
        INSERT INTO decisions (case_id, number, patient_id, group_id, at, kind, reason, by_id, by_name, by_role, text, late)
        VALUES (@id, @number, @patient, @group, @at, @kind, @reason, @by, @name, @role, @text,
          coalesce((SELECT overdue FROM cases WHERE case_id = @id), 0))
        """;

    public static IEnumerable<Sql> Of(CaseId id, Happened happened) => happened.Event switch
    {
        TriageEvent.Advised e => [Row(id, happened, "advise", e.Patient, e.Group, e.Reason, e.Text)],
        TriageEvent.Recalled e => [Row(id, happened, "recall", e.Patient, e.Group, e.Reason, e.Text)],

        // What goes to the hospital, to the specialist or into the file is not addressed to the patient.
        TriageEvent.Referred e => [Row(id, happened, "refer", e.Patient, e.Group, e.Reason, null)],
        TriageEvent.ReferralRequested e =>
            [Row(id, happened with { By = new Actor(e.Decided.Id, e.Decided.Role, e.Decided.Name) }, "refer", e.Patient, e.Group, e.Reason, null)],
        TriageEvent.Escalated e => [Row(id, happened, "escalate", e.Patient, e.Group, e.Reason, null)],
        TriageEvent.Dismissed e => [Row(id, happened, "dismiss", e.Patient, e.Group, e.Reason, null)],
        _ => [],
    };

    private static Sql Row(
        CaseId id, Happened happened, string kind, PatientId patient, GroupId group, string reason, PrivateText? text) => new(
        Decided,
        ("id", id.Value),
        ("number", happened.Version),
        ("patient", patient.Value),
        ("group", group.Value),
        ("at", happened.At),
        ("kind", kind),
        ("reason", reason),
        ("by", happened.By.Id.Value),
        ("name", happened.By.Name),
        ("role", happened.By.Role.Code()),
        ("text", text?.Words));
}
