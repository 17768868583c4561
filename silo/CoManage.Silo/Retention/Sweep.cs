using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;
using CoManage.Silo.Search;
using Dapper;
using Microsoft.Extensions.Logging;

namespace CoManage.Silo.Retention;

/// <summary>
/// Takes words out of the log whose time of keeping is over, room by room and page by page, and carries out orders to
/// erase that were interrupted. What is on hold waits, and all that is newer in that room with it.
/// </summary>
public sealed partial class Sweep(
    KeptTerms kept,
    Eraser eraser,
    DraftsGone drafts,
    SearchTail search,
    IJournal journal,
    IReadDatabase database,
    TimeProvider clock,
    ILogger<Sweep> log) : Keeper
{
    private const int Page = 200;
    private static readonly TimeSpan First = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Every = TimeSpan.FromHours(24);

    /// <summary>One round over all rooms; returns how many messages lost their words.</summary>
    public async Task<long> Round(CancellationToken ct)
    {
        long gone = 0;
        var terms = (await kept.Now(ct).ConfigureAwait(false)).Terms;
        foreach (var (room, kind, mark) in await Rooms(ct).ConfigureAwait(false))
        {
            if (terms.Before(Enum.Parse<RoomKind>(kind, ignoreCase: true), clock.GetUtcNow()) is { } before)
            {
                gone += await Expire(new RoomId(Guid.Parse(room)), mark, before, ct).ConfigureAwait(false);
            }
        }

        return gone;
    }

    protected override Task Keep(CancellationToken ct) => Repeat(() => Try(ct), SweepingFailed, Every, clock, ct, First);

    private async Task Try(CancellationToken ct)
    {
        await eraser.CarryAll(ct).ConfigureAwait(false);
        Swept(await Round(ct).ConfigureAwait(false));
    }

    private async Task<long> Expire(RoomId room, long mark, DateTimeOffset before, CancellationToken ct)
    {
        var held = await HeldPeople(ct).ConfigureAwait(false);
        long gone = 0;
        while (true)
        {
            var page = await journal.Read(WordsGone.Stream(room), StreamTable.RoomLog, mark, Page, ct).ConfigureAwait(false);
            var old = page.TakeWhile(each => each.At < before && !held.Contains(each.By.Id.Value.ToString())).ToList();
            if (old.Count == 0)
            {
                return gone;
            }

            var rows = old.SelectMany(each => WordsGone.Of(room, each, MessageStanding.Expired, search)).ToList();
            gone += rows.Count(row => row.Text.StartsWith("UPDATE room_messages", StringComparison.Ordinal));
            mark = old[^1].Number;
            await drafts.UpTo(room, mark, ct).ConfigureAwait(false);
            await journal.Append(
                new Append(WordsGone.Stream(room), StreamTable.RoomLog, 0, []) { Rows = [.. rows, Mark(room, mark)] }, ct).ConfigureAwait(false);
            if (old.Count < Page)
            {
                return gone;
            }
        }
    }

    private static Sql Mark(RoomId room, long number) => new(
        """
        INSERT INTO retention_marks (room_id, number) VALUES (@room, @number)
        ON CONFLICT (room_id) DO UPDATE SET number = excluded.number
        """,
        ("room", room.Value), ("number", number));

    private async Task<IReadOnlyList<(string Room, string Kind, long Mark)>> Rooms(CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        return [.. await connection.QueryAsync<(string, string, long)>(new CommandDefinition(
            """
            SELECT r.room_id, r.kind, COALESCE(m.number, 0) FROM rooms r LEFT JOIN retention_marks m ON m.room_id = r.room_id
            WHERE NOT EXISTS (
              SELECT 1 FROM legal_holds h
              WHERE (h.kind = 'room' AND h.held_id = r.room_id) OR (h.kind = 'person' AND h.held_id = r.patient_id))
            ORDER BY r.room_id
            """,
            cancellationToken: ct)).ConfigureAwait(false)];
    }

    private async Task<HashSet<string>> HeldPeople(CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        return [.. await connection.QueryAsync<string>(new CommandDefinition(
            "SELECT held_id FROM legal_holds WHERE kind = 'person'", cancellationToken: ct)).ConfigureAwait(false)];
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Messages} messages were past their time of keeping.")]
    private partial void Swept(long messages);

    [LoggerMessage(Level = LogLevel.Error, Message = "The sweep of what is past its time failed.")]
    private partial void SweepingFailed(Exception fault);
}
