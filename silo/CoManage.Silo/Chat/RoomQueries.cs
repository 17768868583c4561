using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Silo.Access;
using CoManage.Silo.Journal;
using Dapper;

namespace CoManage.Silo.Chat;

/// <summary>Reads the rooms that one person may enter. "Does not exist" and "not yours" are the same answer, nothing.</summary>
public sealed class RoomQueries(IReadDatabase database, IJournal journal)
{
    // Alone on a database, a room that stands open need not be asked about again.
    private readonly RoomDoor? door = journal.IsAlone ? null : new RoomDoor(database);

    /// <summary>Unread messages beyond this are shown as "99+" and not counted.</summary>
    public const int MostUnread = 100;

    /// <summary>
    /// All rooms of a person with what is newest and unread in each, newest first. A team sees the consult rooms in
    /// which something was said; the others open from the patient's page.
    /// </summary>
    public Task<IReadOnlyList<RoomRow>> Of(Actor who, CancellationToken ct) =>
        Query($"{Mine} AND (r.kind <> 'consult' OR h.number IS NOT NULL OR r.patient_id = @me) {NewestFirst}", who, null, ct);

    /// <summary>One room as in the list; null when there is none for this person.</summary>
    public async Task<RoomRow?> Find(Actor who, RoomId room, CancellationToken ct)
    {
        var rows = await Query($"{Mine} AND r.room_id = @room", who, room, ct).ConfigureAwait(false);
        return rows.Count == 1 ? rows[0] : null;
    }

    /// <summary>What a command to this room has to carry; null when there is no such room for this person.</summary>
    public async Task<RoomFacts?> Facts(Actor who, RoomId room, CancellationToken ct)
    {
        if (!MayHaveRooms(who))
        {
            return null;
        }

        if (door is not null)
        {
            return await door.Ask(who, room, ct).ConfigureAwait(false);
        }

        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var row = await connection.QuerySingleOrDefaultAsync<RoomRow>(new CommandDefinition(
            $"""
            SELECT r.room_id AS RoomId, r.kind AS Kind, r.group_id AS GroupId, r.patient_id AS PatientId, r.case_id AS CaseId
            FROM rooms r WHERE r.room_id = @room AND {AccessSql.SeesRoom("r")}
            """,
            new { me = AccessSql.Me(who), room = room.Value.ToString() },
            cancellationToken: ct)).ConfigureAwait(false);
        return row?.Facts;
    }

    private const string NewestFirst = "ORDER BY COALESCE(h.last_at, r.opened_at, 0) DESC, r.room_id";

    // The first condition says nothing that the second does not; it lets the indexes find the few rooms to look at.
    private static readonly string Mine = $"""
        SELECT r.room_id AS RoomId, r.kind AS Kind, r.group_id AS GroupId, r.patient_id AS PatientId, r.case_id AS CaseId,
          r.title_zh AS TitleZh, r.title_en AS TitleEn, g.name_zh AS GroupZh, g.name_en AS GroupEn, p.name AS PatientName,
          COALESCE(n.people, 0) AS GroupPeople, COALESCE(n.staff, 0) AS Staff,
          CASE WHEN r.guest_id IS NULL THEN 0 ELSE 1 END AS Guests,
          COALESCE(h.number, 0) AS Number, COALESCE(m.number, 0) AS ReadMark,
          h.last_number AS LastNumber, h.last_at AS LastAt, h.last_author AS LastAuthor, h.last_role AS LastRole,
          h.last_kind AS LastKind, h.last_text AS LastText, h.last_file AS LastFile,
          (SELECT COUNT(*) FROM (
            SELECT 1 FROM room_messages x
            WHERE x.room_id = r.room_id AND x.number > COALESCE(m.number, 0) AND x.author_id <> @me AND x.recalled = 0
            LIMIT {MostUnread}) unseen) AS Unread,
          (SELECT COUNT(*) FROM (
            SELECT 1 FROM message_mentions c JOIN room_messages x ON x.room_id = c.room_id AND x.number = c.number
            WHERE c.room_id = r.room_id AND c.number > COALESCE(m.number, 0) AND c.mentioned IN (@me, @role)
              AND x.author_id <> @me AND x.recalled = 0
            LIMIT {MostUnread}) called) AS Mentions,
          CASE WHEN u.person_id IS NULL THEN 0 ELSE 1 END AS Muted,
          (SELECT COUNT(*) FROM rooms o WHERE o.patient_id = @me AND o.kind = 'consult') AS OwnConsults
        FROM rooms r
        JOIN groups g ON g.group_id = r.group_id
        LEFT JOIN patients p ON p.patient_id = r.patient_id
        LEFT JOIN room_heads h ON h.room_id = r.room_id
        LEFT JOIN read_marks m ON m.room_id = r.room_id AND m.person_id = @me
        LEFT JOIN room_mutes u ON u.room_id = r.room_id AND u.person_id = @me
        LEFT JOIN (
          SELECT group_id, COUNT(*) AS people, SUM(CASE WHEN role <> 'patient' THEN 1 ELSE 0 END) AS staff
          FROM group_people
          WHERE group_id IN ({AccessSql.GroupsOf})
            OR group_id IN (SELECT group_id FROM rooms WHERE guest_id = @me OR patient_id = @me)
          GROUP BY group_id) n ON n.group_id = r.group_id
        WHERE (r.group_id IN ({AccessSql.GroupsOf}) OR r.patient_id = @me OR r.guest_id = @me)
          AND {AccessSql.SeesRoom("r")}
        """;

    private static bool MayHaveRooms(Actor who) => who.IsCareTeam || who.Role is Role.Patient;

    private async Task<IReadOnlyList<RoomRow>> Query(string sql, Actor who, RoomId? room, CancellationToken ct)
    {
        if (!MayHaveRooms(who))
        {
            return [];
        }

        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var values = new { me = AccessSql.Me(who), role = who.Role.Code(), room = room?.Value.ToString() };
        return [.. await connection.QueryAsync<RoomRow>(new CommandDefinition(sql, values, cancellationToken: ct)).ConfigureAwait(false)];
    }
}

/// <summary>One room as one person sees it.</summary>
public sealed record RoomRow
{
    public string RoomId { get; init; } = "";
    public string Kind { get; init; } = "";
    public string GroupId { get; init; } = "";
    public string? PatientId { get; init; }
    public string? CaseId { get; init; }
    public string? TitleZh { get; init; }
    public string? TitleEn { get; init; }
    public string GroupZh { get; init; } = "";
    public string GroupEn { get; init; } = "";
    public string? PatientName { get; init; }

    /// <summary>Everybody of the group, care team included.</summary>
    public long GroupPeople { get; init; }

    public long Staff { get; init; }
    public long Guests { get; init; }

    /// <summary>The number of the room's last update.</summary>
    public long Number { get; init; }

    public long ReadMark { get; init; }
    public long Unread { get; init; }

    /// <summary>Unread messages that call this person or everybody of the role.</summary>
    public long Mentions { get; init; }

    public long Muted { get; init; }

    /// <summary>How many conversations with a team the reader has as a patient.</summary>
    public long OwnConsults { get; init; }

    public long? LastNumber { get; init; }
    public long? LastAt { get; init; }
    public string? LastAuthor { get; init; }
    public string? LastRole { get; init; }
    public string? LastKind { get; init; }
    public string? LastText { get; init; }

    /// <summary>What kind of file the newest message carries.</summary>
    public string? LastFile { get; init; }

    public RoomFacts Facts => new(
        Enum.Parse<RoomKind>(Kind, ignoreCase: true),
        new GroupId(Guid.Parse(GroupId)),
        PatientId is null ? null : new PatientId(Guid.Parse(PatientId)),
        CaseId is null ? null : new CaseId(Guid.Parse(CaseId)));
}
