using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using Dapper;

namespace CoManage.Silo.Referrals;

/// <summary>Whether the ends of a new referral exist and belong together.</summary>
public sealed class ReferralPlaces(IReadDatabase database)
{
    /// <summary>The group whose care team decides about the patient.</summary>
    public Task<GroupId?> ResponsibleGroup(PatientId patient, CancellationToken ct) => GroupFor(patient, null, ct);

    /// <summary>The group a patient goes back to: one of the patient's own; the responsible one when none is named.</summary>
    public async Task<GroupId?> GroupFor(PatientId patient, Guid? wanted, CancellationToken ct)
    {
        var found = await First(
            """
            SELECT p.group_id FROM patients p WHERE p.patient_id = @one AND (@two = '' OR p.group_id = @two)
            UNION ALL
            SELECT m.group_id FROM group_people m WHERE m.person_id = @one AND m.role = 'patient' AND m.group_id = @two
            LIMIT 1
            """,
            patient.Value.ToString(),
            wanted?.ToString() ?? "",
            ct);
        return found is null ? null : new GroupId(Guid.Parse(found));
    }

    public async Task<bool> IsCaseOf(CaseId triageCase, PatientId patient, CancellationToken ct) =>
        await First(
            "SELECT case_id FROM cases WHERE case_id = @one AND patient_id = @two",
            triageCase.Value.ToString(),
            patient.Value.ToString(),
            ct) is not null;

    public async Task<bool> HasDepartment(HospitalId hospital, string department, CancellationToken ct) =>
        await First(
            "SELECT code FROM departments WHERE hospital_id = @one AND code = @two", hospital.Value.ToString(), department, ct) is not null;

    private async Task<string?> First(string sql, string one, string two, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        return await connection.ExecuteScalarAsync<string?>(new CommandDefinition(sql, new { one, two }, cancellationToken: ct));
    }
}
