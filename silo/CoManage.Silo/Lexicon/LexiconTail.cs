using CoManage.Domain.Kernel;
using CoManage.Domain.Lexicon;
using CoManage.Models;
using CoManage.Silo.Chat;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;
using Dapper;

namespace CoManage.Silo.Lexicon;

/// <summary>
/// Reads the rooms' logs with a version that is not at work and notes where it differs: all of the past after it was saved,
/// and what is said anew while it is on trial. It stands beside the road that messages take, so it can act on nobody. How
/// far it has come stands beside the differences in the same transaction.
/// </summary>
public sealed class LexiconTail(IJournal journal, IReadDatabase database, LexiconShelf shelf, ISilo silo)
{
    private const int RoomsAtOnce = 64;
    private const int EventsAtOnce = 256;

    // Enough updates to know what somebody wrote just before.
    private const int LookBack = 100;

    private static readonly StreamId Stream = new("lexicon-reading", Guid.Empty);

    /// <summary>Reads all that is there now; returns how many updates of rooms that were.</summary>
    public async Task<long> CatchUp(CancellationToken ct)
    {
        var use = await shelf.Use(ct).ConfigureAwait(false);
        var read = 0L;
        foreach (var number in use.ToReplay.Concat(use.OnTrial is { } trial ? [trial] : Array.Empty<int>()).Distinct())
        {
            read += await Read(number, use, ct).ConfigureAwait(false);
            if (use.ToReplay.Contains(number))
            {
                await silo.Ask(
                    LexiconCommand.Key,
                    new Envelope<LexiconCommand>(new CommandId(DerivedId.From($"lexicon-replayed/{number}")), Actor.Service, new LexiconCommand.NoteReplayed(number)),
                    ct).ConfigureAwait(false);
            }
        }

        return read;
    }

    private async Task<long> Read(int number, LexiconUse use, CancellationToken ct)
    {
        if (await shelf.Version(number, ct).ConfigureAwait(false) is not { } rules)
        {
            return 0;
        }

        var pair = new Pair(number, await shelf.Current(ct).ConfigureAwait(false), rules, use.OnTrial == number ? use.TrialBegan : null);
        var read = 0L;
        while (await Behind(number, ct).ConfigureAwait(false) is { Count: > 0 } rooms)
        {
            foreach (var room in rooms)
            {
                read += await TakeOver(pair, room, ct).ConfigureAwait(false);
            }
        }

        return read;
    }

    private async Task<IReadOnlyList<RoomBehind>> Behind(int version, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        return [.. await connection.QueryAsync<RoomBehind>(new CommandDefinition(
            """
            SELECT h.room_id AS Room, r.group_id AS GroupId, h.number AS Number, COALESCE(m.number, 0) AS Mark
            FROM room_heads h JOIN rooms r ON r.room_id = h.room_id
            LEFT JOIN lexicon_marks m ON m.room_id = h.room_id AND m.version = @version
            WHERE h.number > COALESCE(m.number, 0) LIMIT @limit
            """,
            new { version, limit = RoomsAtOnce },
            cancellationToken: ct)).ConfigureAwait(false)];
    }

    private async Task<long> TakeOver(Pair pair, RoomBehind behind, CancellationToken ct)
    {
        var room = new RoomId(Guid.Parse(behind.Room));
        var stream = new StreamId(RoomSlice.StreamKind, room.Value);
        var page = new LexiconPage(room, new GroupId(Guid.Parse(behind.GroupId)), pair.Version, pair.Acting, pair.Tried, pair.TrialBegan);
        foreach (var each in await journal
            .Read(stream, StreamTable.RoomLog, Math.Max(0, behind.Mark - LookBack), (int)Math.Min(LookBack, behind.Mark), ct).ConfigureAwait(false))
        {
            page.Remember(each);
        }

        var mark = behind.Mark;
        while (mark < behind.Number)
        {
            var events = await journal.Read(stream, StreamTable.RoomLog, mark, EventsAtOnce, ct).ConfigureAwait(false);
            if (events.Count == 0)
            {
                break;
            }

            var rows = page.Read(events, mark);
            mark = events[^1].Number;
            await journal.Append(new Append(Stream, StreamTable.Events, 0, []) { Rows = rows }, ct).ConfigureAwait(false);
        }

        return mark - behind.Mark;
    }

    private sealed record Pair(int Version, RedFlagRules Acting, RedFlagRules Tried, DateTimeOffset? TrialBegan);

    private sealed record RoomBehind
    {
        public string Room { get; init; } = "";
        public string GroupId { get; init; } = "";
        public long Number { get; init; }
        public long Mark { get; init; }
    }
}
