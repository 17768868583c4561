using System.Data.Common;
using System.Text.Json;
using CoManage.Load.Faults.Checks;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CoManage.Load.Faults;

/// <summary>What the database itself says, read past the service.</summary>
internal sealed class StoredTruth(Cluster cluster, Town town, Recorder recorder)
{
    private readonly Dictionary<Guid, string> rooms = town.Places.ToDictionary(each => each.Room.Value, each => each.Name);
    private readonly Dictionary<Guid, string> people = town.People.ToDictionary(each => each.Id, each => each.Name);

    /// <summary>Reactions not delivered yet.</summary>
    public async Task<long> Waiting()
    {
        await using var database = await Open();
        return await database.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM outbox");
    }

    /// <summary>The last number of each room's log.</summary>
    public async Task<IReadOnlyDictionary<string, long>> LastNumbers()
    {
        await using var database = await Open();
        var rows = await database.QueryAsync<(string Stream, long Last)>("SELECT stream, MAX(number) AS last FROM room_log GROUP BY stream");
        return rows.ToDictionary(each => RoomOf(each.Stream), each => each.Last);
    }

    public async Task<IReadOnlyList<Entry>> Read()
    {
        await using var database = await Open();
        var log = await database.QueryAsync<(string Stream, long Number, string Command, string Name, string Body)>(
            "SELECT stream, number, command, name, body FROM room_log");
        var marks = await database.QueryAsync<(string Room, string Person, long Number)>(
            "SELECT room_id, person_id, number FROM read_marks");
        var now = recorder.Now;
        return
        [
            .. log.Select(each => each.Name == "room.posted"
                ? Said(now, RoomOf(each.Stream), each.Number, recorder.NameOf(Guid.Parse(each.Command)), each.Body)
                : Marker(now, RoomOf(each.Stream), each.Number, each.Body)),
            .. marks.Select(each => new Entry.StoredMark(now, rooms[Guid.Parse(each.Room)], people[Guid.Parse(each.Person)], each.Number)),
        ];
    }

    /// <summary>Rooms whose read models tell another story than their log.</summary>
    public async Task<IReadOnlyList<string>> Contradictions()
    {
        await using var database = await Open();
        return [.. await database.QueryAsync<string>(
            """
            SELECT 'room ' || l.stream || ': log ' || l.last || ', head ' || COALESCE(h.number, 0) || ', messages ' || COALESCE(m.count, 0)
              || ' of ' || l.posted || ', version ' || s.version
            FROM (SELECT stream, MAX(number) AS last, SUM(CASE WHEN name = 'room.posted' THEN 1 ELSE 0 END) AS posted FROM room_log GROUP BY stream) l
            JOIN streams s ON s.stream = l.stream
            LEFT JOIN room_heads h ON 'room/' || REPLACE(h.room_id, '-', '') = l.stream
            LEFT JOIN (SELECT room_id, COUNT(*) AS count FROM room_messages GROUP BY room_id) m ON m.room_id = h.room_id
            WHERE h.number IS NULL OR h.number <> l.last OR s.version <> l.last OR m.count IS NULL OR m.count <> l.posted
            """)];
    }

    // A case whose clock runs out is told to its team by the service, under ids of its own.
    private static Entry.Stored Said(long now, string room, long number, string sent, string body)
    {
        var said = JsonSerializer.Deserialize<JsonElement>(body);
        return said.TryGetProperty("notice", out var notice) && notice.ValueKind is JsonValueKind.Object
            ? new Entry.Stored(now, room, number, Recorder.Notice(said.GetProperty("message").GetGuid()), ByService: true)
            : new Entry.Stored(now, room, number, sent);
    }

    private static Entry.Stored Marker(long now, string room, long number, string body)
    {
        var target = JsonSerializer.Deserialize<JsonElement>(body).GetProperty("target").GetInt64();
        return new Entry.Stored(now, room, number, $"redFlagged {target}", ByService: true, target);
    }

    private string RoomOf(string stream) => rooms[Guid.Parse(stream.AsSpan("room/".Length))];

    private async Task<DbConnection> Open()
    {
        DbConnection connection = cluster.Postgres is { } postgres
            ? new NpgsqlConnection($"{postgres.ConnectionString};Pooling=false")
            : new SqliteConnection($"Data Source={cluster.DatabaseFile};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        return connection;
    }
}
