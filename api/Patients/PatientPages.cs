using CoManage.Domain.Kernel;
using CoManage.Silo.Access;
using CoManage.Silo.Escalations;
using CoManage.Silo.Patients;
using CoManage.Silo.Reading;
using CoManage.Silo.Referrals;
using CoManage.Silo.Screening;
using CoManage.Silo.Triage;

namespace CoManage.Api.Patients;

/// <summary>Puts the page of one patient together from what each slice reads.</summary>
internal sealed class PatientPages(
    PatientRecord record,
    ScreeningQueries screenings,
    MedicineQueries medicines,
    CaseQueries cases,
    ReferralQueries referrals,
    EscalationQueries escalations,
    Access access,
    TimeProvider clock)
{
    /// <summary>
    /// The page for somebody who may see the patient. A team sees its own cases, questions and referrals and not those of
    /// another group of the same patient; the patient sees referrals that a GP has decided on.
    /// </summary>
    public async Task<PatientPage?> Find(Actor who, PatientId patient, CancellationToken ct)
    {
        if (await record.Find(patient, ct) is not { Patient: var row } details)
        {
            return null;
        }

        var (consult, team) = await record.Rooms(who, patient, ct);
        var teams = (await access.TeamsOf(who, ct)).Select(each => each.Value).ToHashSet();
        return new PatientPage(
            patient.Value,
            row.Name,
            row.Sex,
            row.BirthDate,
            Shown.Age(row.BirthDate, clock.GetUtcNow()),
            row.Phone,
            row.Address,
            row.EmergencyContact,
            row.ContactHasAccount != 0,
            row.Consent != 0,
            row.Departure,
            new ShownPlace(Guid.Parse(row.GroupId), new Bilingual(row.GroupZh, row.GroupEn)),
            [.. row.Programmes.Select(StageView.Of)],
            [.. details.Timeline.Select(TimelineTexts.Of)],
            await Measurements(patient, details, ct),
            await screenings.NewestOf(patient, ct),
            await medicines.Of(patient, ct),
            [.. (await cases.OfPatient(patient, ct)).Where(each => teams.Contains(each.Group.Id))],
            who.Role is Role.Patient
                ? await referrals.OfPatientHimself(patient, ct)
                : [.. (await referrals.OfPatient(patient, ct)).Where(each => teams.Contains(each.Group.Id))],
            [.. (await escalations.OfPatient(patient, ct)).Where(each => teams.Contains(each.Group.Id))],
            new PatientRooms(consult, team))
        {
            Withdrawn = who.IsCareTeam ? await screenings.WithdrawnOf(patient, ct) : [],
        };
    }

    private async Task<IReadOnlyList<MeasuredValue>> Measurements(PatientId patient, PatientDetails details, CancellationToken ct) =>
    [
        .. details.Measurements
            .Select(each => new MeasuredValue(each.Item, each.Value, each.Unit, Shown.At(each.TakenAt)))
            .Concat(await screenings.MeasuredOf(patient, ct))
            .OrderByDescending(each => each.At),
    ];
}
