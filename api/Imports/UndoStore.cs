using System.Text.Json;
using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using Dapper;

namespace CoManage.Api.Imports;

/// <summary>Keeps how far the taking back of each import is, and who stays of it.</summary>
internal sealed class UndoStore(IJournal journal, IReadDatabase database)
{
    // Of two orders for one import the first is kept.
    private const string Put = """
        INSERT INTO import_undos (import_id, command, state, reason, started_at, ended_at, by_id, by_name, people, people_done, counts)
        VALUES (@import, @command, @state, @reason, @started, @ended, @by, @name, @people, @done, @counts)
        ON CONFLICT (import_id) DO UPDATE SET
          state = excluded.state, ended_at = excluded.ended_at, people_done = excluded.people_done, counts = excluded.counts
        WHERE import_undos.command = excluded.command
        """;

    private const string PutStay = """
        INSERT INTO import_stays (import_id, patient_id, because, by_name) VALUES (@import, @patient, @because, @by)
        ON CONFLICT (import_id, patient_id) DO UPDATE SET because = excluded.because, by_name = excluded.by_name
        """;

    private const string Select = """
        SELECT import_id AS Import, command AS Command, reason AS Reason, started_at AS StartedAt, ended_at AS EndedAt, by_id AS ById,
          by_name AS ByName, people AS People, people_done AS PeopleDone, counts AS Counts FROM import_undos
        """;

    public Task Save(UndoRecord undo, IEnumerable<Stay> stays, CancellationToken ct) => journal.Append(
        new Append(new StreamId("import", undo.Import), StreamTable.Events, 0, [])
        {
            Rows = [Row(undo), .. stays.Select(stay => new Sql(
                PutStay, ("import", undo.Import), ("patient", stay.Patient.Value), ("because", stay.Because), ("by", stay.By)))],
        },
        ct);

    public async Task<UndoRecord?> Find(Guid import, CancellationToken ct) =>
        (await Query($"{Select} WHERE import_id = @import", new { import = import.ToString() }, ct)) is [var found] ? found : null;

    public Task<IReadOnlyList<UndoRecord>> Running(CancellationToken ct) => Query($"{Select} WHERE state = 'running'", new { }, ct);

    /// <summary>Who stays of an import, by name.</summary>
    public async Task<IReadOnlyList<StayRow>> Stays(Guid import, int most, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        return [.. await connection.QueryAsync<StayRow>(new CommandDefinition(
            """
            SELECT s.patient_id AS Patient, coalesce(p.name, '') AS Name, s.because AS Because, s.by_name AS ByName
            FROM import_stays s LEFT JOIN patients p ON p.patient_id = s.patient_id
            WHERE s.import_id = @import ORDER BY s.because, p.name, s.patient_id LIMIT @most
            """,
            new { import = import.ToString(), most },
            cancellationToken: ct))];
    }

    private static Sql Row(UndoRecord undo) => new(
        Put,
        ("import", undo.Import),
        ("command", undo.Command),
        ("state", undo.EndedAt is null ? "running" : "done"),
        ("reason", undo.Reason),
        ("started", undo.StartedAt),
        ("ended", undo.EndedAt?.ToUnixTimeMilliseconds()),
        ("by", undo.By.Id.Value),
        ("name", undo.By.Name),
        ("people", undo.People),
        ("done", undo.PeopleDone),
        ("counts", JsonSerializer.Serialize(undo.Counts, KernelJson.Stored)));

    private async Task<IReadOnlyList<UndoRecord>> Query(string sql, object values, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var rows = await connection.QueryAsync<Stored>(new CommandDefinition(sql, values, cancellationToken: ct));
        return [.. rows.Select(row => row.ToRecord())];
    }

    private sealed record Stored
    {
        public string Import { get; init; } = "";
        public string Command { get; init; } = "";
        public string Reason { get; init; } = "";
        public long StartedAt { get; init; }
        public long? EndedAt { get; init; }
        public string ById { get; init; } = "";
        public string ByName { get; init; } = "";
        public long People { get; init; }
        public long PeopleDone { get; init; }
        public string Counts { get; init; } = "";

        public UndoRecord ToRecord() => new(
            Guid.Parse(Import), Guid.Parse(Command), Reason, new Actor(new UserId(Guid.Parse(ById)), Role.Administrator, ByName),
            DateTimeOffset.FromUnixTimeMilliseconds(StartedAt), People)
        {
            PeopleDone = PeopleDone,
            EndedAt = EndedAt is { } ended ? DateTimeOffset.FromUnixTimeMilliseconds(ended) : null,
            Counts = JsonSerializer.Deserialize<UndoCounts>(Counts, KernelJson.Stored) ?? UndoCounts.None,
        };
    }
}

/// <summary>Somebody who stays, with the name of whoever worked on it.</summary>
internal sealed record StayRow
{
    public string Patient { get; init; } = "";
    public string Name { get; init; } = "";
    public string Because { get; init; } = "";
    public string? ByName { get; init; }
}
