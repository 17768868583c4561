using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using Dapper;

namespace CoManage.Api.Imports;

/// <summary>
/// Which group becomes responsible for an imported person: the group the person has already, else the one the row or
/// the order names, else one of the active groups, always the same for the same person.
/// </summary>
internal sealed class ResponsibleGroups(IReadDatabase database)
{
    private readonly Dictionary<string, GroupId> byCode = new(StringComparer.OrdinalIgnoreCase);
    private GroupId[] active = [];

    public async Task Load(CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var groups = await connection.QueryAsync<(string Id, string Code, string Status)>(
            "SELECT group_id, code, status FROM groups ORDER BY code");
        foreach (var (id, code, _) in groups)
        {
            byCode[code] = new GroupId(Guid.Parse(id));
        }

        var all = groups.ToArray();
        var open = all.Where(group => string.Equals(group.Status, "active", StringComparison.OrdinalIgnoreCase)).ToArray();
        active = [.. (open.Length > 0 ? open : all).Select(group => new GroupId(Guid.Parse(group.Id)))];
    }

    public bool Any => active.Length > 0;

    public GroupId? ByCode(string code) => byCode.TryGetValue(code, out var group) ? group : null;

    /// <summary>Spreads people evenly; the same person always falls to the same group.</summary>
    public GroupId Spread(PatientId patient)
    {
        Span<byte> bytes = stackalloc byte[16];
        patient.Value.TryWriteBytes(bytes);
        return active[(int)(BitConverter.ToUInt32(bytes) % (uint)active.Length)];
    }

    /// <summary>The groups that are responsible already for those of these people who are known.</summary>
    public async Task<Dictionary<Guid, GroupId>> Existing(IEnumerable<PatientId> patients, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var known = await connection.QueryAsync<(string Patient, string? Group)>(
            "SELECT patient_id, group_id FROM patients WHERE patient_id IN @ids",
            new { ids = patients.Select(patient => patient.Value.ToString()).Distinct().ToArray() });
        return known.Where(each => each.Group is not null)
            .ToDictionary(each => Guid.Parse(each.Patient), each => new GroupId(Guid.Parse(each.Group ?? "")));
    }
}
