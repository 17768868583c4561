using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;
using Dapper;

namespace CoManage.Silo.Chat;

/// <summary>
/// Pages of a room's log. Whoever reads here has been let into the room. The words of a recalled message are not
/// handed out again, however old the page is.
/// </summary>
public sealed class RoomHistory(IJournal journal, IReadDatabase database)
{
    public const int PageSize = 50;

    public const int LargestPage = 200;

    /// <summary>The newest updates below a number, oldest first, and whether there are older ones.</summary>
    public async Task<RoomPage> Before(RoomId room, long before, int limit, CancellationToken ct)
    {
        var stored = await journal.ReadBack(Stream(room), StreamTable.RoomLog, before, Math.Clamp(limit, 1, LargestPage), ct)
            .ConfigureAwait(false);
        var updates = await Readable(room, stored, ct).ConfigureAwait(false);
        return new RoomPage(updates, updates is [var oldest, ..] && oldest.Version > 1);
    }

    /// <summary>The oldest updates above a number, oldest first.</summary>
    public async Task<IReadOnlyList<Happened>> After(RoomId room, long after, int limit, CancellationToken ct)
    {
        var stored = await journal.Read(Stream(room), StreamTable.RoomLog, after, limit, ct).ConfigureAwait(false);
        return await Readable(room, stored, ct).ConfigureAwait(false);
    }

    private static StreamId Stream(RoomId room) => new(RoomSlice.StreamKind, room.Value);

    private async Task<IReadOnlyList<Happened>> Readable(RoomId room, IReadOnlyList<StoredEvent> stored, CancellationToken ct)
    {
        if (stored.Count == 0)
        {
            return [];
        }

        var recalled = await Recalled(room, stored[0].Number, stored[^1].Number, ct).ConfigureAwait(false);
        return [.. stored.Select(each => Readable(each, recalled))];
    }

    private static Happened Readable(StoredEvent stored, HashSet<long> recalled)
    {
        var happened = RoomSlice.Stored.Read(stored.Name, stored.Version, stored.Body);
        return new Happened(
            stored.Number,
            stored.At,
            stored.By,
            happened is RoomEvent.Posted posted && recalled.Contains(stored.Number)
                ? posted with { Text = new PrivateText(""), Finding = null }
                : happened);
    }

    private async Task<HashSet<long>> Recalled(RoomId room, long first, long last, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        return [.. await connection.QueryAsync<long>(new CommandDefinition(
            "SELECT number FROM room_messages WHERE room_id = @room AND number BETWEEN @first AND @last AND recalled = 1",
            new { room = room.Value.ToString(), first, last },
            cancellationToken: ct)).ConfigureAwait(false)];
    }
}

/// <summary>Updates of a room, oldest first.</summary>
/// <param name="More">There are older ones.</param>
public sealed record RoomPage(IReadOnlyList<Happened> Updates, bool More);
