using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using CoManage.Silo.Reading;
using Dapper;

namespace CoManage.Silo.Retention;

/// <summary>What an administrator needs to export, hold or erase: rooms by name, never what is said in them.</summary>
public sealed class RetentionQueries(IReadDatabase database)
{
    private const int MostShown = 500;

    /// <summary>A group's rooms, with whether each is on hold.</summary>
    public async Task<IReadOnlyList<KeptRoom>> RoomsOf(GroupId group, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var rows = await connection.QueryAsync<(string Id, string Kind, string? Patient, string? Name, long Held)>(new CommandDefinition(
            $"""
            SELECT r.room_id, r.kind, r.patient_id, p.name,
                   CASE WHEN h.held_id IS NULL THEN 0 ELSE 1 END
            FROM rooms r
            LEFT JOIN patients p ON p.patient_id = r.patient_id
            LEFT JOIN legal_holds h ON h.kind = 'room' AND h.held_id = r.room_id
            WHERE r.group_id = @group ORDER BY r.kind, p.name, r.room_id LIMIT {MostShown}
            """,
            new { group = group.Value.ToString() },
            cancellationToken: ct)).ConfigureAwait(false);
        return
        [
            .. rows.Select(row => new KeptRoom(
                Guid.Parse(row.Id), row.Kind, row.Patient is null ? null : new ShownPerson(Guid.Parse(row.Patient), row.Name ?? ""), row.Held == 1)),
        ];
    }

    /// <summary>What kind of room it is and whose; null when there is none.</summary>
    public async Task<(RoomKind Kind, PatientId? Patient)?> Find(RoomId room, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var rows = (await connection.QueryAsync<(string Kind, string? Patient)>(new CommandDefinition(
            "SELECT kind, patient_id FROM rooms WHERE room_id = @room", new { room = room.Value.ToString() }, cancellationToken: ct))
            .ConfigureAwait(false)).AsList();
        return rows is [var row]
            ? (Enum.Parse<RoomKind>(row.Kind, ignoreCase: true), row.Patient is null ? null : new PatientId(Guid.Parse(row.Patient)))
            : null;
    }

    public async Task<IReadOnlyList<HoldLine>> Holds(CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var rows = await connection.QueryAsync<HoldRow>(new CommandDefinition(
            """
            SELECT h.kind AS Kind, h.held_id AS Id, h.reason AS Reason, h.by_name AS ByName, h.at AS At,
              r.kind AS RoomKind, g.group_id AS GroupId, g.name_zh AS GroupZh, g.name_en AS GroupEn, COALESCE(p.name, a.name) AS Person
            FROM legal_holds h
            LEFT JOIN rooms r ON h.kind = 'room' AND r.room_id = h.held_id
            LEFT JOIN groups g ON g.group_id = r.group_id
            LEFT JOIN patients p ON p.patient_id = CASE h.kind WHEN 'person' THEN h.held_id ELSE r.patient_id END
            LEFT JOIN accounts a ON h.kind = 'person' AND a.account_id = h.held_id
            ORDER BY h.at DESC, h.held_id
            """,
            cancellationToken: ct)).ConfigureAwait(false);
        return
        [
            .. rows.Select(row => new HoldLine(
                row.Kind, Guid.Parse(row.Id), row.Reason, row.ByName, Shown.At(row.At), row.Person, row.RoomKind,
                row is { GroupId: { } group, GroupZh: { } zh, GroupEn: { } en } ? new ShownPlace(Guid.Parse(group), new Bilingual(zh, en)) : null)),
        ];
    }

    /// <summary>Orders to erase, the newest first.</summary>
    public async Task<IReadOnlyList<ErasureLine>> Erasures(CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var rows = await connection.QueryAsync<ErasureRow>(new CommandDefinition(
            $"""
            SELECT e.person_id AS Id, COALESCE(p.name, a.name, '') AS Name, e.reason AS Reason, e.by_name AS ByName,
              e.ordered_at AS OrderedAt, e.done_at AS DoneAt, e.messages AS Messages
            FROM erasures e
            LEFT JOIN patients p ON p.patient_id = e.person_id
            LEFT JOIN accounts a ON a.account_id = e.person_id
            ORDER BY e.ordered_at DESC, e.person_id LIMIT {MostShown}
            """,
            cancellationToken: ct)).ConfigureAwait(false);
        return
        [
            .. rows.Select(row => new ErasureLine(
                new ShownPerson(Guid.Parse(row.Id), row.Name), row.Reason, row.ByName, Shown.At(row.OrderedAt), Shown.At(row.DoneAt), row.Messages)),
        ];
    }

    // Read by name: SQLite tells no type of a value that may be null.
    private sealed record HoldRow
    {
        public string Kind { get; init; } = "";
        public string Id { get; init; } = "";
        public string Reason { get; init; } = "";
        public string ByName { get; init; } = "";
        public long At { get; init; }
        public string? RoomKind { get; init; }
        public string? GroupId { get; init; }
        public string? GroupZh { get; init; }
        public string? GroupEn { get; init; }
        public string? Person { get; init; }
    }

    private sealed record ErasureRow
    {
        public string Id { get; init; } = "";
        public string Name { get; init; } = "";
        public string Reason { get; init; } = "";
        public string ByName { get; init; } = "";
        public long OrderedAt { get; init; }
        public long? DoneAt { get; init; }
        public long? Messages { get; init; }
    }
}

/// <summary>One room of a group.</summary>
public sealed record KeptRoom(Guid Id, string Kind, ShownPerson? Patient, bool OnHold);

/// <param name="Kind">Room or person.</param>
/// <param name="Person">Whose words are held; of a room about one patient, that patient.</param>
public sealed record HoldLine(
    string Kind, Guid Id, string Reason, string By, DateTimeOffset At, string? Person, string? RoomKind, ShownPlace? Group);

/// <param name="DoneAt">Null while it waits to be carried out.</param>
/// <param name="Messages">How many messages lost their words.</param>
public sealed record ErasureLine(
    ShownPerson Person, string Reason, string By, DateTimeOffset OrderedAt, DateTimeOffset? DoneAt, long? Messages);
