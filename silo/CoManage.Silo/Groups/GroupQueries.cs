using System.Data.Common;
using CoManage.Domain.Kernel;
using CoManage.Silo.Access;
using CoManage.Silo.Journal;
using Dapper;

namespace CoManage.Silo.Groups;

/// <summary>Reads groups, their teams and their members, for those who may see them.</summary>
public sealed class GroupQueries(IReadDatabase database)
{
    /// <summary>The groups of a person, all groups for an administrator, by code.</summary>
    public Task<IReadOnlyList<GroupRow>> Of(Actor who, CancellationToken ct) => Query(who, null, ct);

    /// <summary>One group; null when there is none for this person.</summary>
    public async Task<GroupRow?> Find(Actor who, GroupId group, CancellationToken ct)
    {
        var rows = await Query(who, group, ct).ConfigureAwait(false);
        return rows.Count == 1 ? rows[0] : null;
    }

    /// <summary>How a patient reaches the team that is responsible for him; null where there is no such patient.</summary>
    public async Task<OwnTeamRow?> TeamOf(PatientId patient, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        return await connection.QuerySingleOrDefaultAsync<OwnTeamRow>(new CommandDefinition(
            """
            SELECT g.name_zh AS Zh, g.name_en AS En, g.phone AS Phone,
              (SELECT COUNT(*) FROM group_people t WHERE t.group_id = g.group_id AND t.role <> 'patient') AS People
            FROM patients p JOIN groups g ON g.group_id = p.group_id WHERE p.patient_id = @id
            """,
            new { id = patient.Value.ToString() },
            cancellationToken: ct)).ConfigureAwait(false);
    }

    /// <summary>A page of members by name. Whoever asks is on the group's team.</summary>
    public async Task<(IReadOnlyList<MemberRow> Items, long Total)> Members(
        GroupId group, string? search, int page, int size, CancellationToken ct)
    {
        var values = new
        {
            group = group.Value.ToString(),
            search = LikePattern.Containing(search?.Trim() ?? ""),
            size,
            skip = (page - 1) * (long)size,
        };
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var total = await connection.ExecuteScalarAsync<long>(
            new CommandDefinition($"SELECT COUNT(*) {MembersOf}", values, cancellationToken: ct)).ConfigureAwait(false);
        var items = await connection.QueryAsync<MemberRow>(new CommandDefinition(
            $"""
            SELECT p.patient_id AS PatientId, p.name AS Name, p.sex AS Sex, p.birth_date AS BirthDate, gp.since AS Since,
              s.stage AS Stage,
              (SELECT MAX(m.at) FROM read_marks m JOIN rooms r ON r.room_id = m.room_id
               WHERE m.person_id = p.patient_id AND r.group_id = gp.group_id) AS LastSeenAt
            {MembersOf} ORDER BY p.name, p.patient_id LIMIT @size OFFSET @skip
            """,
            values,
            cancellationToken: ct)).ConfigureAwait(false);
        return ([.. items], total);
    }

    private const string MembersOf = """
        FROM group_people gp
        JOIN groups g ON g.group_id = gp.group_id
        JOIN patients p ON p.patient_id = gp.person_id
        LEFT JOIN patient_programmes s ON s.patient_id = p.patient_id AND s.programme = g.programme
        WHERE gp.group_id = @group AND gp.role = 'patient' AND LOWER(p.name) LIKE LOWER(@search) ESCAPE '!'
        """;

    private async Task<IReadOnlyList<GroupRow>> Query(Actor who, GroupId? group, CancellationToken ct)
    {
        var mine = who.Role is Role.Administrator ? "1 = 1" : $"g.group_id IN ({AccessSql.GroupsOf})";
        var one = group is null ? "1 = 1" : "g.group_id = @group";
        var values = new { me = AccessSql.Me(who), group = group?.Value.ToString() };
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var groups = await connection.QueryAsync<GroupRow>(new CommandDefinition(
            $"""
            SELECT g.group_id AS GroupId, g.code AS Code, g.name_zh AS Zh, g.name_en AS En, g.programme AS Programme,
              g.status AS Status, g.deputy_id AS DeputyId, g.phone AS Phone,
              (SELECT COUNT(*) FROM group_people n WHERE n.group_id = g.group_id AND n.role = 'patient') AS Members
            FROM groups g WHERE {mine} AND {one} ORDER BY g.code
            """,
            values,
            cancellationToken: ct)).ConfigureAwait(false);
        var team = await Team(connection, $"{mine} AND {one}", values, ct).ConfigureAwait(false);
        return [.. groups.Select(each => each with { Team = [.. team[each.GroupId]] })];
    }

    private static async Task<ILookup<string, TeamRow>> Team(
        DbConnection connection, string which, object values, CancellationToken ct)
    {
        var rows = await connection.QueryAsync<TeamRow>(new CommandDefinition(
            $"""
            SELECT t.group_id AS GroupId, t.person_id AS UserId, t.role AS Role, t.name AS Name, t.since AS Since
            FROM group_people t JOIN groups g ON g.group_id = t.group_id
            WHERE t.role <> 'patient' AND {which} ORDER BY t.since, t.person_id
            """,
            values,
            cancellationToken: ct)).ConfigureAwait(false);
        return rows.ToLookup(each => each.GroupId);
    }
}

/// <summary>One group with its team and the number of its members.</summary>
public sealed record GroupRow
{
    public string GroupId { get; init; } = "";
    public string Code { get; init; } = "";
    public string Zh { get; init; } = "";
    public string En { get; init; } = "";
    public string Programme { get; init; } = "";
    public string Status { get; init; } = "";
    public string? DeputyId { get; init; }
    public string? Phone { get; init; }
    public long Members { get; init; }
    public IReadOnlyList<TeamRow> Team { get; init; } = [];
}

/// <summary>One person of a care team.</summary>
public sealed record TeamRow
{
    public string GroupId { get; init; } = "";
    public string UserId { get; init; } = "";
    public string Role { get; init; } = "";
    public string Name { get; init; } = "";
    public long Since { get; init; }
}

/// <summary>One member of a group as its team sees him.</summary>
public sealed record MemberRow
{
    public string PatientId { get; init; } = "";
    public string Name { get; init; } = "";
    public string Sex { get; init; } = "";
    public string BirthDate { get; init; } = "";
    public string? Stage { get; init; }
    public long Since { get; init; }
    public long? LastSeenAt { get; init; }
}

/// <summary>The care team as its patient knows it.</summary>
public sealed record OwnTeamRow
{
    public string Zh { get; init; } = "";
    public string En { get; init; } = "";
    public string? Phone { get; init; }
    public long People { get; init; }
}
