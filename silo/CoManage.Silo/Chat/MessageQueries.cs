using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using Dapper;

namespace CoManage.Silo.Chat;

/// <summary>
/// Finds messages of one room by what they are: pinned, of a topic, announced. Whoever asks has been let into the room.
/// </summary>
public sealed class MessageQueries(IReadDatabase database)
{
    /// <summary>As many pinned messages as anybody looks at; the newest pins win.</summary>
    public const int MostPins = 10;

    private const int MostTopics = 30;

    private const int MostAnnouncements = 50;

    /// <summary>What one person needs to know of a room beside its updates.</summary>
    public async Task<RoomAside> Aside(Actor who, RoomId room, CancellationToken ct)
    {
        var pins = await Numbers(
            $"SELECT number FROM room_messages WHERE room_id = @room AND pinned IS NOT NULL AND recalled = 0 ORDER BY pinned DESC LIMIT {MostPins}",
            room, null, ct).ConfigureAwait(false);
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var row = await connection.QuerySingleAsync<AsideRow>(new CommandDefinition(
            """
            SELECT COALESCE((
                SELECT MAX(m.seen) FROM read_marks m
                JOIN rooms r ON r.room_id = m.room_id
                JOIN group_people p ON p.group_id = r.group_id AND p.person_id = m.person_id
                WHERE m.room_id = @room AND p.role = 'gp'), 0) AS SeenByGp,
              (SELECT MAX(x.number) FROM room_messages x
                WHERE x.room_id = @room AND x.kind = 'announcement' AND x.recalled = 0 AND x.author_id <> @me
                  AND NOT EXISTS (SELECT 1 FROM announcement_acknowledgements a
                    WHERE a.room_id = x.room_id AND a.person_id = @me AND a.number >= x.number)) AS Announcement
            """,
            new { room = room.Value.ToString(), me = who.Id.Value.ToString() },
            cancellationToken: ct)).ConfigureAwait(false);
        return new RoomAside(row.SeenByGp, row.Announcement, pins);
    }

    /// <summary>Numbers of the newest messages of a topic below a number, oldest first.</summary>
    public async Task<IReadOnlyList<long>> OfTopic(RoomId room, string topic, long before, int limit, CancellationToken ct) =>
    [
        .. (await Numbers(
            """
            SELECT number FROM room_messages WHERE room_id = @room AND topic = @topic AND number < @before
            ORDER BY number DESC LIMIT @limit
            """,
            room, new { topic, before, limit }, ct).ConfigureAwait(false)).Order(),
    ];

    /// <summary>What a group talks about, the newest first.</summary>
    public async Task<IReadOnlyList<TopicRow>> Topics(RoomId room, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        return [.. await connection.QueryAsync<TopicRow>(new CommandDefinition(
            $"""
            SELECT topic AS Topic, COUNT(*) AS Messages, MAX(number) AS Number FROM room_messages
            WHERE room_id = @room AND topic IS NOT NULL AND recalled = 0
            GROUP BY topic ORDER BY MAX(number) DESC LIMIT {MostTopics}
            """,
            new { room = room.Value.ToString() },
            cancellationToken: ct)).ConfigureAwait(false)];
    }

    /// <summary>Announcements of a room, the newest first, with how many of its patients have understood each.</summary>
    public async Task<IReadOnlyList<ReachRow>> Announcements(RoomId room, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        return [.. await connection.QueryAsync<ReachRow>(new CommandDefinition(
            $"""
            SELECT x.number AS Number,
              (SELECT COUNT(*) FROM announcement_acknowledgements a
                JOIN group_people p ON p.person_id = a.person_id AND p.group_id = r.group_id AND p.role = 'patient'
                WHERE a.room_id = x.room_id AND a.number = x.number) AS Acknowledged,
              (SELECT COUNT(*) FROM group_people p WHERE p.group_id = r.group_id AND p.role = 'patient') AS Patients
            FROM room_messages x JOIN rooms r ON r.room_id = x.room_id
            WHERE x.room_id = @room AND x.kind = 'announcement' AND x.recalled = 0
            ORDER BY x.number DESC LIMIT {MostAnnouncements}
            """,
            new { room = room.Value.ToString() },
            cancellationToken: ct)).ConfigureAwait(false)];
    }

    /// <summary>Whom a message in this room can call: everybody who reads it, care team first, then by name.</summary>
    public async Task<IReadOnlyList<RoomPerson>> People(RoomId room, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var rows = await connection.QueryAsync<PersonRow>(new CommandDefinition(
            """
            SELECT p.person_id AS Id, COALESCE(p.name, t.name, a.name, '') AS Name, p.role AS Role
            FROM rooms r
            JOIN group_people p ON p.group_id = r.group_id
            LEFT JOIN patients t ON t.patient_id = p.person_id
            LEFT JOIN accounts a ON a.account_id = p.person_id
            WHERE r.room_id = @room AND (p.role <> 'patient' OR r.kind = 'group' OR (r.kind = 'consult' AND p.person_id = r.patient_id))
            UNION
            SELECT a.account_id, a.name, a.role FROM rooms r JOIN accounts a ON a.account_id = r.guest_id
            WHERE r.room_id = @room
            """,
            new { room = room.Value.ToString() },
            cancellationToken: ct)).ConfigureAwait(false);
        return
        [
            .. rows
                .Select(row => new RoomPerson(new UserId(Guid.Parse(row.Id)), row.Name, Enum.Parse<Role>(row.Role, ignoreCase: true)))
                .OrderBy(each => each.Role is Role.Patient)
                .ThenBy(each => each.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether a message stands under this number.</summary>
    public async Task<bool> IsMessage(RoomId room, long number, CancellationToken ct) =>
        (await Numbers("SELECT number FROM room_messages WHERE room_id = @room AND number = @number", room, new { number }, ct)
            .ConfigureAwait(false)).Count > 0;

    /// <summary>The patient who wrote a message that readers can still read; null when it was no patient, or there is no such message.</summary>
    public async Task<PatientId?> PatientWhoWrote(RoomId room, long number, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var author = await connection.QuerySingleOrDefaultAsync<string>(new CommandDefinition(
            """
            SELECT x.author_id FROM room_messages x JOIN patients p ON p.patient_id = x.author_id
            WHERE x.room_id = @room AND x.number = @number AND x.recalled = 0
            """,
            new { room = room.Value.ToString(), number },
            cancellationToken: ct)).ConfigureAwait(false);
        return author is null ? null : new PatientId(Guid.Parse(author));
    }

    private async Task<IReadOnlyList<long>> Numbers(string sql, RoomId room, object? others, CancellationToken ct)
    {
        var values = new DynamicParameters(others);
        values.Add("room", room.Value.ToString());
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        return [.. await connection.QueryAsync<long>(new CommandDefinition(sql, values, cancellationToken: ct)).ConfigureAwait(false)];
    }

    // Read by name: SQLite tells no type of a value that may be null.
    private sealed record AsideRow
    {
        public long SeenByGp { get; init; }
        public long? Announcement { get; init; }
    }

    private sealed record PersonRow(string Id, string Name, string Role);
}

/// <summary>What stands beside a room's updates for one person.</summary>
/// <param name="SeenByGp">The furthest number that a GP of the group has read.</param>
/// <param name="Announcement">The newest announcement that the person has not yet said to have understood.</param>
/// <param name="Pins">Numbers of the pinned messages, the newest pin first.</param>
public sealed record RoomAside(long SeenByGp, long? Announcement, IReadOnlyList<long> Pins);

/// <summary>One topic of a group's talk.</summary>
public sealed record TopicRow
{
    public string Topic { get; init; } = "";
    public long Messages { get; init; }

    /// <summary>The newest message of the topic.</summary>
    public long Number { get; init; }
}

/// <summary>How many of a group's patients have understood an announcement.</summary>
public sealed record ReachRow
{
    /// <summary>The announcement.</summary>
    public long Number { get; init; }

    public long Acknowledged { get; init; }
    public long Patients { get; init; }
}

/// <summary>Somebody who reads a room.</summary>
public sealed record RoomPerson(UserId Id, string Name, Role Role);
