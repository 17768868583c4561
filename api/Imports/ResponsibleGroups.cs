using CoManage.Domain.Groups;
using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;
using Dapper;

namespace CoManage.Api.Imports;

/// <summary>
/// Which group becomes responsible for an imported person: the group the person has already, else the one the row or
/// the order names, else one of the active groups, always the same for the same person.
/// </summary>
internal sealed class ResponsibleGroups(IReadDatabase database, ISilo silo)
{
    private readonly Dictionary<string, GroupId> byCode = new(StringComparer.OrdinalIgnoreCase);
    private GroupId[] open = [];

    /// <summary>
    /// Reads the groups. In a district without any, an intake group is set up: nobody is refused, and the cases wait
    /// there until its care team is named.
    /// </summary>
    public async Task Load(Actor by, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var groups = (await connection.QueryAsync<(string Id, string Code, string Status)>(
            "SELECT group_id, code, status FROM groups ORDER BY code")).ToArray();
        if (groups.Length == 0)
        {
            groups = [await Intake(by, ct)];
        }

        foreach (var (id, code, _) in groups)
        {
            byCode[code] = new GroupId(Guid.Parse(id));
        }

        var active = groups.Where(group => string.Equals(group.Status, "active", StringComparison.OrdinalIgnoreCase)).ToArray();
        open = [.. (active.Length > 0 ? active : groups).Select(group => new GroupId(Guid.Parse(group.Id)))];
    }

    /// <summary>Files name a group by its code; the administrator's page by its id.</summary>
    public GroupId? Named(string codeOrId) =>
        byCode.TryGetValue(codeOrId, out var group) ? group
        : Guid.TryParse(codeOrId, out var id) && byCode.ContainsValue(new GroupId(id)) ? new GroupId(id)
        : null;

    /// <summary>Spreads people evenly; the same person always falls to the same group.</summary>
    public GroupId Spread(PatientId patient)
    {
        Span<byte> bytes = stackalloc byte[16];
        patient.Value.TryWriteBytes(bytes);
        return open[(int)(BitConverter.ToUInt32(bytes) % (uint)open.Length)];
    }

    private async Task<(string Id, string Code, string Status)> Intake(Actor by, CancellationToken ct)
    {
        const string Code = "intake";
        var id = DerivedId.From("group/intake");
        var create = new GroupCommand.Create(Code, new Bilingual("筛查接收组", "Screening intake"), "hypertension");
        await silo.Ask(id, new Envelope<GroupCommand>(new CommandId(id), by, create), ct);
        return (id.ToString(), Code, "forming");
    }
}
