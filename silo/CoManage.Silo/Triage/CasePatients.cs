using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using CoManage.Silo.Patients;
using CoManage.Silo.Reading;
using CoManage.Silo.Screening;
using Dapper;

namespace CoManage.Silo.Triage;

/// <summary>The patient as the clinician sees one beside a case, and as frozen for the specialist or the hospital.</summary>
public sealed class CasePatients(
    IReadDatabase database, ScreeningQueries screenings, MedicineQueries medicines, CaseQueries cases, TimeProvider clock)
{
    private const int NewestValues = 60;

    public async Task<CasePatient?> Find(PatientId patient, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var values = new { id = patient.Value.ToString() };
        var row = await connection.QuerySingleOrDefaultAsync<Stored>(new CommandDefinition(
            """
            SELECT p.name AS Name, p.sex AS Sex, p.birth_date AS BirthDate, p.phone AS Phone, p.address AS Address,
                   p.emergency_contact AS EmergencyContact, p.consent AS Consent,
                   p.departure AS Departure, p.group_id AS GroupId,
                   g.name_zh AS GroupZh, g.name_en AS GroupEn
            FROM patients p JOIN groups g ON g.group_id = p.group_id WHERE p.patient_id = @id
            """,
            values,
            cancellationToken: ct));
        if (row is null)
        {
            return null;
        }

        var stages = await connection.QueryAsync<(string Programme, string Stage, long Since)>(new CommandDefinition(
            "SELECT programme, stage, since FROM patient_programmes WHERE patient_id = @id ORDER BY programme", values, cancellationToken: ct));
        var measured = await connection.QueryAsync<(string Item, double Value, string Unit, long At)>(new CommandDefinition(
            $"SELECT item, value, unit, taken_at FROM measurements WHERE patient_id = @id ORDER BY taken_at DESC LIMIT {NewestValues}",
            values,
            cancellationToken: ct));
        return new(
            patient.Value, row.Name, row.Sex, row.BirthDate, Shown.Age(row.BirthDate, clock.GetUtcNow()), row.Phone, row.Address,
            row.EmergencyContact, row.Consent != 0, row.Departure, new(Guid.Parse(row.GroupId), new(row.GroupZh, row.GroupEn)),
            [.. stages.Select(each => new ProgrammeStage(each.Programme, each.Stage, Shown.At(each.Since)))],
            [.. measured.Select(each => new MeasuredValue(each.Item, each.Value, each.Unit, Shown.At(each.At)))
                .Concat(await screenings.MeasuredOf(patient, ct)).OrderByDescending(each => each.At).Take(NewestValues)],
            await screenings.NewestOf(patient, ct),
            await medicines.Of(patient, ct),
            await cases.OfPatient(patient, ct));
    }

    private sealed record Stored
    {
        public string Name { get; init; } = "";
        public string Sex { get; init; } = "";
        public string BirthDate { get; init; } = "";
        public string? Phone { get; init; }
        public string? Address { get; init; }
        public string? EmergencyContact { get; init; }
        public long Consent { get; init; }
        public string? Departure { get; init; }
        public string GroupId { get; init; } = "";
        public string GroupZh { get; init; } = "";
        public string GroupEn { get; init; } = "";
    }
}
