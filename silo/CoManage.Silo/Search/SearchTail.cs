using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Silo.Chat;
using CoManage.Silo.Journal;
using Dapper;

namespace CoManage.Silo.Search;

/// <summary>
/// Takes what was said over into the index, after it was stored: posting pays nothing for being found later. How far
/// each room has been taken over stands beside the index in the same transaction, so that a restart goes on there.
/// </summary>
public sealed class SearchTail
{
    private const int RoomsAtOnce = 64;
    private const int EventsAtOnce = 256;

    // The one writer is held up for so long by each slice, and people who say something meanwhile wait for it.
    private const int EventsBesidePeople = 16;

    private static readonly StreamId Stream = new("search", Guid.Empty);

    private readonly IJournal journal;
    private readonly IReadDatabase database;
    private readonly IMessageIndex index;
    private readonly TimeProvider clock;

    internal SearchTail(IJournal journal, IReadDatabase database, IMessageIndex index, TimeProvider clock)
    {
        (this.journal, this.database, this.index, this.clock) = (journal, database, index, clock);
    }

    /// <summary>Takes over all that is there now; returns how many updates of rooms that were.</summary>
    /// <param name="progress">How many so far.</param>
    /// <param name="rest">Given where people write at the same time: called after each small slice with the time it took.</param>
    public async Task<long> CatchUp(CancellationToken ct, IProgress<long>? progress = null, Func<TimeSpan, Task>? rest = null)
    {
        var taken = 0L;
        while (await Behind(ct).ConfigureAwait(false) is { Count: > 0 } rooms)
        {
            foreach (var room in rooms)
            {
                taken += await TakeOver(room, rest, ct).ConfigureAwait(false);
                progress?.Report(taken);
            }
        }

        return taken;
    }

    /// <summary>Forgets the index and makes it again from the log.</summary>
    public async Task<long> Rebuild(IProgress<long> progress, CancellationToken ct)
    {
        await Write([.. index.Clear(), new Sql("DELETE FROM search_marks")], mayWait: false, ct).ConfigureAwait(false);
        return await CatchUp(ct, progress).ConfigureAwait(false);
    }

    /// <summary>What takes a message out of the index, for whoever takes its words out of the log.</summary>
    public IEnumerable<Sql> Forget(RoomId room, long number) => index.Remove(room, number);

    /// <summary>How many updates all rooms have.</summary>
    public async Task<long> CountAll(CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        return await connection.ExecuteScalarAsync<long>("SELECT COALESCE(SUM(number), 0) FROM room_heads").ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<RoomBehind>> Behind(CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        return [.. await connection.QueryAsync<RoomBehind>(new CommandDefinition(
            """
            SELECT h.room_id AS Room, r.group_id AS GroupId, h.number AS Number, COALESCE(m.number, 0) AS Mark
            FROM room_heads h JOIN rooms r ON r.room_id = h.room_id LEFT JOIN search_marks m ON m.room_id = h.room_id
            WHERE h.number > COALESCE(m.number, 0) LIMIT @limit
            """,
            new { limit = RoomsAtOnce },
            cancellationToken: ct)).ConfigureAwait(false)];
    }

    private async Task<long> TakeOver(RoomBehind behind, Func<TimeSpan, Task>? rest, CancellationToken ct)
    {
        var room = new RoomId(Guid.Parse(behind.Room));
        var group = new GroupId(Guid.Parse(behind.GroupId));
        var mark = behind.Mark;
        while (mark < behind.Number)
        {
            var begun = clock.GetTimestamp();
            var events = await journal
                .Read(new StreamId(RoomSlice.StreamKind, room.Value), StreamTable.RoomLog, mark, rest is null ? EventsAtOnce : EventsBesidePeople, ct)
                .ConfigureAwait(false);
            if (events.Count == 0)
            {
                break;
            }

            mark = events[^1].Number;
            await Write([.. events.SelectMany(each => RowsOf(room, group, each)), Mark(room, mark)], mayWait: rest is not null, ct).ConfigureAwait(false);
            if (rest is not null)
            {
                await rest(clock.GetElapsedTime(begun)).ConfigureAwait(false);
            }
        }

        return mark - behind.Mark;
    }

    private IEnumerable<Sql> RowsOf(RoomId room, GroupId group, StoredEvent stored) =>
        RoomSlice.Stored.Read(stored.Name, stored.Version, stored.Body) switch
        {
            RoomEvent.Posted { Text.Words.Length: > 0 } said =>
                index.Put(new IndexedMessage(room, group, said.Number, stored.At, said.Text)),
            RoomEvent.Edited edited => index.Put(new IndexedMessage(room, group, edited.Target, stored.At, edited.Text)),
            RoomEvent.Recalled recalled => index.Remove(room, recalled.Target),
            _ => [],
        };

    // Two processes may take over the same room at once: what they write is the same, and the mark only moves on.
    private static Sql Mark(RoomId room, long number) => new(
        """
        INSERT INTO search_marks (room_id, number) VALUES (@room, @number)
        ON CONFLICT (room_id) DO UPDATE SET number = excluded.number WHERE excluded.number > search_marks.number
        """,
        ("room", room.Value), ("number", number))
    {
        SharedRow = $"search_marks/{room.Value}",
    };

    private Task<Appended> Write(IReadOnlyList<Sql> rows, bool mayWait, CancellationToken ct) =>
        journal.Append(new Append(Stream, StreamTable.Events, 0, []) { Rows = rows, MayWait = mayWait }, ct);

    // By name: SQLite tells no type of a sum or a default.
    private sealed record RoomBehind
    {
        public string Room { get; init; } = "";
        public string GroupId { get; init; } = "";
        public long Number { get; init; }
        public long Mark { get; init; }
    }
}
