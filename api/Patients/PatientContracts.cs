using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Silo.Escalations;
using CoManage.Silo.Patients;
using CoManage.Silo.Reading;
using CoManage.Silo.Referrals;
using CoManage.Silo.Screening;
using CoManage.Silo.Triage;

namespace CoManage.Api.Patients;

internal sealed record NewPatientBody(
    string? Name, Sex? Sex, DateOnly? BirthDate, string? Phone, string? Address, string? EmergencyContact, Guid? GroupId, bool Consent);

internal sealed record ContactBody(string? Phone, string? Address, string? EmergencyContact)
{
    public Contact ToContact() => new(Given(Phone), Given(Address), Given(EmergencyContact));

    private static PrivateText? Given(string? words) =>
        string.IsNullOrWhiteSpace(words) ? null : new PrivateText(words.Trim());
}

/// <param name="UserName">The emergency contact's own patient account; empty ends it.</param>
internal sealed record ContactAccountBody(string? UserName);

internal sealed record ConsentBody(bool? Given);

internal sealed record StageBody(string? Programme, Stage? Stage, string? Reason);

internal sealed record ResponsibleGroupBody(Guid? GroupId);

/// <param name="UserName">Not needed for another code of an account that is there.</param>
/// <param name="Password">Null where the patient chooses one with the one-time code of the answer.</param>
internal sealed record PatientAccountBody(string? UserName, string? Password);

/// <summary>The patient's way in: none, one, or one whose code has not been used yet.</summary>
internal sealed record PatientAccountView(string? UserName, bool Locked, DateTimeOffset? CodeUntil);

/// <param name="Since">The first day, when it is known.</param>
internal sealed record MedicineBody(string? Name, string? Dose, DateOnly? Since)
{
    public Medicine ToMedicine() => new(new(Name?.Trim() ?? ""), new(Dose?.Trim() ?? ""), Since);
}

/// <param name="Items">All that the patient takes now; empty when it is nothing.</param>
internal sealed record MedicinesBody(IReadOnlyList<MedicineBody>? Items);

internal sealed record MeasurementBody(string? Item, double? Value, string? Unit, DateTimeOffset? TakenAt, bool Confirmed = false);

/// <param name="Kind">Died, with the day, or moved away.</param>
internal sealed record DepartureBody(Departure? Kind, DateOnly? On);

/// <summary>The one stage at which a patient stands in a programme.</summary>
internal sealed record StageView(string Programme, string Stage, DateTimeOffset Since)
{
    public static StageView Of(ProgrammeRow row) => new(row.Programme, row.Stage, Shown.At(row.Since));
}

/// <summary>One patient in a list.</summary>
/// <param name="PhoneTail">The last four digits.</param>
/// <param name="MemberOf">The groups that the reader and the patient share.</param>
internal sealed record PatientLine(
    Guid Id,
    string Name,
    string Sex,
    int Age,
    string? PhoneTail,
    ShownPlace Group,
    IReadOnlyList<StageView> Programmes,
    IReadOnlyList<Guid> MemberOf)
{
    public static PatientLine Of(PatientRow row, DateTimeOffset now) => new(
        Guid.Parse(row.PatientId),
        row.Name,
        row.Sex,
        Shown.Age(row.BirthDate, now),
        row.PhoneTail,
        new ShownPlace(Guid.Parse(row.GroupId), new Bilingual(row.GroupZh, row.GroupEn)),
        [.. row.Programmes.Select(StageView.Of)],
        [.. row.MemberOf.Select(Guid.Parse)]);
}

/// <summary>One step of the timeline, in codes and in words.</summary>
internal sealed record TimelineStep(DateTimeOffset At, string By, string Role, string Kind, string? Code, Bilingual Text);

/// <summary>The rooms to talk to the patient and, for the team, about the patient.</summary>
internal sealed record PatientRooms(RoomId? Consult, RoomId? Team);

/// <summary>A patient's record on one page.</summary>
/// <param name="Departure">Why the patient is no longer cared for here.</param>
/// <param name="Medicines">Null where nobody has ever written down what the patient takes.</param>
internal sealed record PatientPage(
    Guid Id,
    string Name,
    string Sex,
    string BirthDate,
    int Age,
    string? Phone,
    string? Address,
    string? EmergencyContact,
    bool ContactHasAccount,
    bool Consent,
    string? Departure,
    ShownPlace Group,
    IReadOnlyList<StageView> Programmes,
    IReadOnlyList<TimelineStep> Timeline,
    IReadOnlyList<MeasuredValue> Measurements,
    IReadOnlyList<AssessmentView> Assessments,
    MedicineList? Medicines,
    IReadOnlyList<CaseRow> Cases,
    IReadOnlyList<ReferralRow> Referrals,
    IReadOnlyList<EscalationRow> Escalations,
    PatientRooms Rooms)
{
    /// <summary>Screenings that were taken back with their import; for the team alone.</summary>
    public IReadOnlyList<WithdrawnScreening> Withdrawn { get; init; } = [];
}

/// <summary>One reading or change of the patient's data by staff.</summary>
internal sealed record AccessLine(DateTimeOffset At, string Name, Role Role, string What, string Why)
{
    public static AccessLine Of(AccessRow row) => new(Shown.At(row.At), row.Name, Enum.Parse<Role>(row.Role), row.What, row.Why);
}
