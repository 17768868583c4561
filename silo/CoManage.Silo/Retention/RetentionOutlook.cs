using System.Data.Common;
using CoManage.Domain.Chat;
using CoManage.Domain.Retention;
using CoManage.Silo.Journal;
using CoManage.Silo.Reading;
using Dapper;

namespace CoManage.Silo.Retention;

/// <summary>What would go when, of all rooms that are kept for the same time.</summary>
/// <param name="Rooms">Rooms in which words are left.</param>
/// <param name="Oldest">When the oldest of them were said.</param>
/// <param name="FirstGoes">When they are past their time; null when they are kept for good.</param>
/// <param name="DueRooms">Rooms with words that the next sweep takes.</param>
/// <param name="DueMessages">How many messages lose their words then, files included.</param>
/// <param name="RoomsWithinYear">Rooms with words whose time is over within a year from now.</param>
/// <param name="HeldRooms">Rooms that a hold keeps from the sweep though words in them are past their time.</param>
public sealed record Outlook(
    long Rooms, DateTimeOffset? Oldest, DateTimeOffset? FirstGoes, long DueRooms, long DueMessages, long RoomsWithinYear, long HeldRooms);

/// <summary>Says what terms would do before anybody sets them. It looks at the oldest words of each room, not at all of them.</summary>
public sealed class RetentionOutlook(IReadDatabase database, TimeProvider clock)
{
    // The first entry of a room that no sweep has taken yet; the stream's name is made of the room's id.
    private const string OldestOfRooms = """
        FROM rooms r
        LEFT JOIN retention_marks m ON m.room_id = r.room_id
        JOIN room_log l ON l.stream = 'room/' || REPLACE(r.room_id, '-', '') AND l.number = COALESCE(m.number, 0) + 1
        """;

    private const string IsHeld = """
        EXISTS (SELECT 1 FROM legal_holds h
          WHERE (h.kind = 'room' AND h.held_id = r.room_id) OR (h.kind = 'person' AND h.held_id = r.patient_id))
        """;

    public async Task<(Outlook Chat, Outlook Records)> Of(RetentionTerms terms, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        return (
            await Of(connection, "r.kind = 'group'", terms.ChatYears, terms.Before(RoomKind.Group, clock.GetUtcNow()), ct).ConfigureAwait(false),
            await Of(connection, "r.kind <> 'group'", terms.RecordsYears, terms.Before(RoomKind.Consult, clock.GetUtcNow()), ct).ConfigureAwait(false));
    }

    private static async Task<Outlook> Of(DbConnection connection, string which, int? years, DateTimeOffset? before, CancellationToken ct)
    {
        var values = new
        {
            before = before?.ToUnixTimeMilliseconds() ?? long.MinValue,
            within = before?.AddYears(1).ToUnixTimeMilliseconds() ?? long.MinValue,
        };
        var found = await connection.QuerySingleAsync<Counted>(new CommandDefinition(
            $"""
            SELECT COUNT(*) AS Rooms, MIN(l.at) AS Oldest,
              COUNT(CASE WHEN l.at < @before AND NOT {IsHeld} THEN 1 END) AS Due,
              COUNT(CASE WHEN l.at < @within AND l.at >= @before AND NOT {IsHeld} THEN 1 END) AS Within,
              COUNT(CASE WHEN l.at < @before AND {IsHeld} THEN 1 END) AS Held
            {OldestOfRooms} WHERE {which}
            """,
            values, cancellationToken: ct)).ConfigureAwait(false);
        var messages = found.Due == 0 ? 0 : await connection.ExecuteScalarAsync<long>(new CommandDefinition(
            $"""
            SELECT COUNT(*) {OldestOfRooms}
            JOIN room_log x ON x.stream = l.stream AND x.number >= l.number AND x.name = 'room.posted' AND x.at < @before
            WHERE {which} AND l.at < @before AND NOT {IsHeld}
            """,
            values, cancellationToken: ct)).ConfigureAwait(false);
        var oldest = Shown.At(found.Oldest);
        return new(found.Rooms, oldest, years is { } kept ? oldest?.AddYears(kept) : null, found.Due, messages, found.Within, found.Held);
    }

    private sealed record Counted
    {
        public long Rooms { get; init; }
        public long? Oldest { get; init; }
        public long Due { get; init; }
        public long Within { get; init; }
        public long Held { get; init; }
    }
}
