using CoManage.Domain.Kernel;
using CoManage.Domain.Triage;
using CoManage.Silo.Escalations;
using CoManage.Silo.Patients;
using CoManage.Silo.Reading;
using CoManage.Silo.Referrals;
using CoManage.Silo.Screening;

namespace CoManage.Silo.Triage;

/// <summary>One case in full, for the team.</summary>
public sealed record CasePage(
    CaseRow Row,
    int Episode,
    RuleView? Rule,
    IReadOnlyList<EvidenceView> Evidence,
    IReadOnlyList<CaseStep> History,
    CasePatient Patient,
    CaseRooms Rooms,
    IReadOnlyList<EscalationRow> Escalations,
    IReadOnlyList<ReferralRow> Referrals,
    ReasonLists Reasons);

/// <summary>What the case rests on, oldest first.</summary>
/// <param name="Model">The trained model that placed the person high; what it said stands with the models.</param>
public sealed record EvidenceView(
    DateTimeOffset At,
    string Kind,
    AssessmentView? Assessment = null,
    MessageEvidence? Message = null,
    MeasuredValue? Measurement = null,
    Bilingual? Model = null);

/// <summary>The patient's words, for those who may read the room; empty when the patient took them back.</summary>
/// <param name="Assistant">Set where the assistant raised it, and not the rules.</param>
public sealed record MessageEvidence(
    Guid Room, long Number, string Text, IReadOnlyList<string> Flags, AssistantNote? Assistant = null);

/// <summary>One signed step.</summary>
/// <param name="What">The stable code of what happened.</param>
public sealed record CaseStep(DateTimeOffset At, ShownPerson? By, string Role, string What, ShownReason? Reason, string? Text);

/// <summary>The rooms in which the case is talked about; the case room only once a specialist was asked.</summary>
public sealed record CaseRooms(Guid Consult, Guid Team, Guid? Case);

/// <summary>The coded reasons to choose from, by decision.</summary>
public sealed record ReasonLists(
    IReadOnlyList<ShownReason> Advise,
    IReadOnlyList<ShownReason> Recall,
    IReadOnlyList<ShownReason> Refer,
    IReadOnlyList<ShownReason> Escalate,
    IReadOnlyList<ShownReason> Dismiss);

/// <summary>The patient beside the case: whom to call, and what was measured and found.</summary>
/// <param name="Departure">Why the patient is no longer cared for here: <c>died</c> or <c>moved</c>.</param>
/// <param name="Medicines">Null where nobody has ever written down what the patient takes.</param>
public sealed record CasePatient(
    Guid Id,
    string Name,
    string Sex,
    string BirthDate,
    int Age,
    string? Phone,
    string? Address,
    string? EmergencyContact,
    bool Consent,
    string? Departure,
    ShownPlace Group,
    IReadOnlyList<ProgrammeStage> Programmes,
    IReadOnlyList<MeasuredValue> Measurements,
    IReadOnlyList<AssessmentView> Assessments,
    MedicineList? Medicines,
    IReadOnlyList<CaseRow> Cases);

public sealed record ProgrammeStage(string Programme, string Stage, DateTimeOffset Since);

/// <summary>A decision as the patient reads it.</summary>
public sealed record DecisionLine(DateTimeOffset At, string Kind, string By, string Text);
