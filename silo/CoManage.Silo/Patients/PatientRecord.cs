using CoManage.Domain.Kernel;
using CoManage.Silo.Access;
using CoManage.Silo.Journal;
using Dapper;

namespace CoManage.Silo.Patients;

/// <summary>Reads one patient's record, for those who may see it.</summary>
public sealed class PatientRecord(IReadDatabase database)
{
    private const int NewestSteps = 200;

    private const int NewestMeasurements = 500;

    /// <summary>The record as it is; null when there is none. The caller has asked for the right to see it.</summary>
    public async Task<PatientDetails?> Find(PatientId patient, CancellationToken ct)
    {
        var values = new { id = patient.Value.ToString() };
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var row = await connection.QuerySingleOrDefaultAsync<PatientRow>(new CommandDefinition(
            $"SELECT {PatientRow.Columns} FROM patients p JOIN groups g ON g.group_id = p.group_id WHERE p.patient_id = @id",
            values,
            cancellationToken: ct)).ConfigureAwait(false);
        if (row is null)
        {
            return null;
        }

        var programmes = await connection.QueryAsync<ProgrammeRow>(new CommandDefinition(
            $"SELECT {ProgrammeRow.Columns} FROM patient_programmes WHERE patient_id = @id ORDER BY programme",
            values,
            cancellationToken: ct)).ConfigureAwait(false);
        var timeline = await connection.QueryAsync<TimelineRow>(new CommandDefinition(
            $"""
            SELECT at AS At, by_name AS ByName, by_role AS ByRole, kind AS Kind, code AS Code, detail AS Detail
            FROM patient_timeline WHERE patient_id = @id ORDER BY number DESC LIMIT {NewestSteps}
            """,
            values,
            cancellationToken: ct)).ConfigureAwait(false);
        var measurements = await connection.QueryAsync<MeasurementRow>(new CommandDefinition(
            $"""
            SELECT item AS Item, value AS Value, unit AS Unit, taken_at AS TakenAt
            FROM measurements WHERE patient_id = @id ORDER BY taken_at DESC, number DESC LIMIT {NewestMeasurements}
            """,
            values,
            cancellationToken: ct)).ConfigureAwait(false);
        return new PatientDetails(row with { Programmes = [.. programmes] }, [.. timeline], [.. measurements]);
    }

    /// <summary>
    /// The rooms to talk to and about the patient: of the responsible group, or else of another group of the patient
    /// whose team the person is on.
    /// </summary>
    public async Task<(RoomId? Consult, RoomId? Team)> Rooms(Actor who, PatientId patient, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var rows = (await connection.QueryAsync<(string Kind, string Room)>(new CommandDefinition(
            $"""
            SELECT r.kind, r.room_id FROM patients p
            JOIN rooms r ON r.kind = 'consult' AND r.patient_id = p.patient_id OR r.kind = 'team' AND r.group_id = p.group_id
            WHERE p.patient_id = @id AND {AccessSql.SeesRoom("r")}
            ORDER BY CASE WHEN r.group_id = p.group_id THEN 0 ELSE 1 END, r.room_id
            """,
            new { me = AccessSql.Me(who), id = patient.Value.ToString() },
            cancellationToken: ct)).ConfigureAwait(false)).ToLookup(each => each.Kind, each => new RoomId(Guid.Parse(each.Room)));
        return (First(rows["consult"]), First(rows["team"]));
    }

    private static RoomId? First(IEnumerable<RoomId> rooms) => rooms.Select(each => (RoomId?)each).FirstOrDefault();

    /// <summary>Who of the staff read or changed a patient's record, newest first: what the patient may know of the audit.</summary>
    public async Task<IReadOnlyList<AccessRow>> AccessLog(PatientId patient, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        return [.. await connection.QueryAsync<AccessRow>(new CommandDefinition(
            $"""
            SELECT at AS At, by_name AS Name, by_role AS Role, what AS What, why AS Why
            FROM audit WHERE patient = @id ORDER BY number DESC LIMIT {NewestSteps}
            """,
            new { id = patient.Value.ToString() },
            cancellationToken: ct)).ConfigureAwait(false)];
    }
}

/// <summary>A record with its newest timeline and measurements.</summary>
public sealed record PatientDetails(
    PatientRow Patient, IReadOnlyList<TimelineRow> Timeline, IReadOnlyList<MeasurementRow> Measurements);
