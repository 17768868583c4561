using System.Text.Json;
using CoManage.Domain.Assistant;
using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using CoManage.Silo.Reading;
using Dapper;

namespace CoManage.Silo.Assistant;

/// <summary>Reads drafts, waiting second readings and what the assistant has cost.</summary>
public sealed class AssistantQueries(IReadDatabase database)
{
    private const string Columns =
        "draft_id AS Id, kind AS Kind, state AS State, room_id AS Room, up_to AS UpTo, by_id AS ById, by_name AS ByName, at AS At, model AS Model, words AS Words";

    /// <summary>
    /// The newest of each kind for a case: the summary whoever asked for it, questions and replies of the caller alone. The
    /// caller may see the case.
    /// </summary>
    public Task<IReadOnlyList<DraftView>> OfCase(Actor who, CaseId triageCase, CancellationToken ct) => Newest(
        "case_id = @id AND (kind = 'summary' OR by_id = @me)", triageCase.Value, who, ct);

    /// <summary>The newest minutes of a room. The caller may see the room, as one of its team.</summary>
    public Task<IReadOnlyList<DraftView>> OfRoom(Actor who, RoomId room, CancellationToken ct) =>
        Newest("room_id = @id AND kind = 'minutes'", room.Value, who, ct);

    /// <summary>One draft; null when it came to nothing.</summary>
    public async Task<DraftView?> Find(DraftId id, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var row = await connection.QuerySingleOrDefaultAsync<DraftRow>(new CommandDefinition(
            $"SELECT {Columns} FROM assistant_drafts WHERE draft_id = @id", new { id = id.Value.ToString() }, cancellationToken: ct)).ConfigureAwait(false);
        return row?.Show();
    }

    /// <summary>Readings that nobody has in hand, the oldest first.</summary>
    public async Task<IReadOnlyList<WaitingReading>> Waiting(int limit, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var rows = await connection.QueryAsync<WaitingRow>(new CommandDefinition(
            """
            SELECT s.reading_id AS Id, s.room_id AS Room, s.number AS Number, s.patient_id AS Patient, s.floor AS Floor,
                   r.kind AS Kind, r.group_id AS GroupId
            FROM second_readings s JOIN rooms r ON r.room_id = s.room_id
            WHERE s.state = 'waiting' ORDER BY s.asked_at LIMIT @limit
            """,
            new { limit },
            cancellationToken: ct)).ConfigureAwait(false);
        return [.. rows.Select(row => row.Show())];
    }

    /// <summary>Calls, tokens and costs by task from a day on (<c>yyyy-MM-dd</c>).</summary>
    public async Task<IReadOnlyList<TaskCount>> Counts(DateTimeOffset since, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        return [.. await connection.QueryAsync<TaskCount>(new CommandDefinition(
            """
            SELECT task AS Task, outcome AS Outcome, COUNT(*) AS Runs, CAST(SUM(calls) AS BIGINT) AS Calls,
                   CAST(SUM(input_tokens) AS BIGINT) AS InputTokens, CAST(SUM(output_tokens) AS BIGINT) AS OutputTokens,
                   CAST(SUM(cost_micros) AS BIGINT) AS CostMicros, CAST(SUM(milliseconds) AS BIGINT) AS Milliseconds
            FROM assistant_runs WHERE day >= @day GROUP BY task, outcome ORDER BY task, outcome
            """,
            new { day = RunRows.DayOf(since) },
            cancellationToken: ct)).ConfigureAwait(false)];
    }

    private async Task<IReadOnlyList<DraftView>> Newest(string which, Guid id, Actor who, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var rows = await connection.QueryAsync<DraftRow>(new CommandDefinition(
            $"""
            SELECT {Columns} FROM (
              SELECT d.*, ROW_NUMBER() OVER (PARTITION BY kind ORDER BY at DESC, draft_id) AS place FROM assistant_drafts d WHERE {which}) newest
            WHERE place = 1 ORDER BY kind
            """,
            new { id = id.ToString(), me = who.Id.Value.ToString() },
            cancellationToken: ct)).ConfigureAwait(false);
        return [.. rows.Select(row => row.Show())];
    }

    private sealed record DraftRow
    {
        public string Id { get; init; } = "";
        public string Kind { get; init; } = "";
        public string State { get; init; } = "";
        public string Room { get; init; } = "";
        public long UpTo { get; init; }
        public string ById { get; init; } = "";
        public string ByName { get; init; } = "";
        public long At { get; init; }
        public string Model { get; init; } = "";
        public string Words { get; init; } = "";

        public DraftView Show() => new(
            Guid.Parse(Id), Enum.Parse<DraftKind>(Kind, ignoreCase: true), State == "sent", Guid.Parse(Room), UpTo,
            new ShownPerson(Guid.Parse(ById), ByName), Shown.At(At), Model,
            JsonSerializer.Deserialize<DraftWords>(Words, KernelJson.Stored) ?? throw new InvalidOperationException("A draft without words."));
    }

    private sealed record WaitingRow
    {
        public string Id { get; init; } = "";
        public string Room { get; init; } = "";
        public long Number { get; init; }
        public string Patient { get; init; } = "";
        public string Floor { get; init; } = "";
        public string Kind { get; init; } = "";
        public string GroupId { get; init; } = "";

        public WaitingReading Show() => new(
            Guid.Parse(Id), new RoomId(Guid.Parse(Room)), Number, new PatientId(Guid.Parse(Patient)),
            Enum.Parse<Models.Urgency>(Floor, ignoreCase: true),
            new ReadingPlace(new GroupId(Guid.Parse(GroupId)), Enum.Parse<RoomKind>(Kind, ignoreCase: true) is RoomKind.Group));
    }
}

/// <summary>What the assistant wrote, as the one who asked sees it: visibly a draft.</summary>
public sealed record DraftView(
    Guid Id, DraftKind Kind, bool IsSent, Guid Room, long UpTo, ShownPerson By, DateTimeOffset At, string Model, DraftWords Words);

/// <summary>A message that waits for its second reading.</summary>
public sealed record WaitingReading(Guid Id, RoomId Room, long Message, PatientId Patient, Models.Urgency Floor, ReadingPlace Place);

/// <summary>What one task has taken, by how it ended.</summary>
public sealed record TaskCount
{
    public string Task { get; init; } = "";

    /// <summary><c>answered</c>, or the code of why there was no answer.</summary>
    public string Outcome { get; init; } = "";

    public long Runs { get; init; }
    public long Calls { get; init; }
    public long InputTokens { get; init; }
    public long OutputTokens { get; init; }

    /// <summary>Millionths of the currency.</summary>
    public long CostMicros { get; init; }

    public long Milliseconds { get; init; }
}
