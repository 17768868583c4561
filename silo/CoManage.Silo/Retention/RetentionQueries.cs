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
        var rows = await connection.QueryAsync<(string Kind, string Id, string Reason, string By, long At)>(new CommandDefinition(
            "SELECT kind, held_id, reason, by_name, at FROM legal_holds ORDER BY at, held_id", cancellationToken: ct)).ConfigureAwait(false);
        return [.. rows.Select(row => new HoldLine(row.Kind, Guid.Parse(row.Id), row.Reason, row.By, Shown.At(row.At)))];
    }
}

/// <summary>One room of a group.</summary>
public sealed record KeptRoom(Guid Id, string Kind, ShownPerson? Patient, bool OnHold);

public sealed record HoldLine(string Kind, Guid Id, string Reason, string By, DateTimeOffset At);
