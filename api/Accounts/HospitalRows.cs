using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using Dapper;

namespace CoManage.Api.Accounts;

/// <summary>A hospital that takes referrals, with the departments that take them.</summary>
internal sealed record Hospital(Guid Id, Bilingual Name, IReadOnlyList<Department> Departments);

internal sealed record Department(string Code, Bilingual Name);

/// <summary>The hospitals of the district.</summary>
internal sealed class HospitalRows(IReadDatabase database, IJournal journal)
{
    public async Task<IReadOnlyList<Hospital>> All(CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var hospitals = await connection.QueryAsync<HospitalRow>(new CommandDefinition(
            "SELECT hospital_id AS id, name_zh AS zh, name_en AS en FROM hospitals ORDER BY name_en", cancellationToken: ct));
        var departments = (await connection.QueryAsync<DepartmentRow>(new CommandDefinition(
            "SELECT hospital_id AS hospital, code, name_zh AS zh, name_en AS en FROM departments ORDER BY code", cancellationToken: ct)))
            .ToLookup(each => each.Hospital);
        return
        [
            .. hospitals.Select(each => new Hospital(
                Guid.Parse(each.Id),
                new Bilingual(each.Zh, each.En),
                [.. departments[each.Id].Select(one => new Department(one.Code, new Bilingual(one.Zh, one.En)))])),
        ];
    }

    public async Task<bool> Exists(HospitalId hospital, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        return await connection.ExecuteScalarAsync<long?>(new CommandDefinition(
            "SELECT 1 FROM hospitals WHERE hospital_id = @id", new { id = hospital.Value.ToString() }, cancellationToken: ct)) is not null;
    }

    /// <summary>Stores a hospital and its departments; again with the same id, it replaces their names.</summary>
    public Task Save(Hospital hospital, CancellationToken ct) => journal.Append(
        new Append(new StreamId("hospital", hospital.Id), StreamTable.Events, 0, [])
        {
            Rows =
            [
                new Sql(
                    """
                    INSERT INTO hospitals (hospital_id, name_zh, name_en) VALUES (@id, @zh, @en)
                    ON CONFLICT (hospital_id) DO UPDATE SET name_zh = excluded.name_zh, name_en = excluded.name_en
                    """,
                    ("@id", hospital.Id),
                    ("@zh", hospital.Name.Zh),
                    ("@en", hospital.Name.En)),
                .. hospital.Departments.Select(each => new Sql(
                    """
                    INSERT INTO departments (hospital_id, code, name_zh, name_en) VALUES (@id, @code, @zh, @en)
                    ON CONFLICT (hospital_id, code) DO UPDATE SET name_zh = excluded.name_zh, name_en = excluded.name_en
                    """,
                    ("@id", hospital.Id),
                    ("@code", each.Code),
                    ("@zh", each.Name.Zh),
                    ("@en", each.Name.En))),
            ],
        },
        ct);

    private sealed record HospitalRow(string Id, string Zh, string En);

    private sealed record DepartmentRow(string Hospital, string Code, string Zh, string En);
}
