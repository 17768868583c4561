using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;

namespace CoManage.Silo.Search;

/// <summary>The index as a vector of words and pairs of ideographs beside each message, under an inverted index.</summary>
internal sealed class PostgresMessageIndex : IMessageIndex
{
    // PostgreSQL counts positions no further.
    private const int LastPosition = 16_383;

    // Some milliseconds to look through; a phrase of one message in two hundred fills a page in it.
    private const int Near = 4_000;

    private const string Enter = """
        INSERT INTO searchable_messages (id, room_id, number, words)
        SELECT COALESCE((SELECT MAX(id) + 1 FROM searchable_messages WHERE id >= @first AND id < @end), @first),
          @room, @number, CAST(@words AS tsvector)
        ON CONFLICT (room_id, number) DO UPDATE SET words = excluded.words
        """;

    public IEnumerable<Sql> Put(IndexedMessage message)
    {
        var first = IndexOrder.At(message.At);
        return
        [
            new Sql(
                Enter,
                ("first", first), ("end", first + IndexOrder.Places), ("room", message.Room.Value), ("number", message.Number),
                ("words", Vector(message)))
            {
                SharedRow = Shared(message.Room, message.Number),
            },
        ];
    }

    public IEnumerable<Sql> Remove(RoomId room, long number) =>
    [
        new Sql(
            "DELETE FROM searchable_messages WHERE room_id = @room AND number = @number", ("room", room.Value), ("number", number))
        {
            SharedRow = Shared(room, number),
        },
    ];

    public IEnumerable<Sql> Clear() => [new("DELETE FROM searchable_messages")];

    /// <remarks>
    /// The inverted index knows no order: of a phrase that everybody uses it would fetch and sort every place. So the newest
    /// messages are looked through first; what does not fill a page there is rare enough for the index. The sum keeps the
    /// order of time out of that second look: walking it to the end for a rare phrase is what a plan made without the words
    /// would choose.
    /// </remarks>
    public string Select(string where) => $"""
        WITH near AS MATERIALIZED (
          {Found($"(SELECT * FROM searchable_messages WHERE id < @before ORDER BY id DESC LIMIT {Near})", where)}
        )
        SELECT * FROM near WHERE (SELECT COUNT(*) FROM near) >= @limit
        UNION ALL
        ({Found("(SELECT id + 0 AS id, room_id, number, words FROM searchable_messages)", $"{where} AND (SELECT COUNT(*) FROM near) < @limit")})
        ORDER BY Id DESC
        """;

    // Asked in a SELECT of its own, the query is read once and not for every message.
    private static string Found(string messages, string where) => $"""
        SELECT s.id AS Id, s.room_id AS RoomId, s.number AS Number, r.patient_id AS PatientId
        FROM {messages} s
        JOIN rooms r ON r.room_id = s.room_id
        JOIN room_messages x ON x.room_id = s.room_id AND x.number = s.number
        WHERE s.words @@ (SELECT CAST(@match AS tsquery)) AND s.id < @before AND x.recalled = 0 AND x.standing = 0 AND {where}
        ORDER BY s.id DESC LIMIT @limit
        """;

    public string Match(SearchQuery query, IEnumerable<string> places)
    {
        var words = query.Phrases.Select(phrase =>
            $"({string.Join(" <-> ", phrase.Entries.Select(entry => $"'{entry}'"))}{(phrase.IsOpen ? ":*" : "")})");
        return $"{string.Join(" & ", words)} & ({string.Join(" | ", places.Select(place => $"'{place}'"))})";
    }

    // Entries are letters and digits, so that nothing in them can be taken for a mark of the vector's own.
    private static string Vector(IndexedMessage message) => string.Join(
        ' ',
        Pieces.Entries(Pieces.Of(message.Words.Words))
            .Take(LastPosition)
            .Select((entry, i) => $"'{entry}':{i + 1}")
            .Append($"'{IndexOrder.OfRoom(message.Room)}'")
            .Append($"'{IndexOrder.OfGroup(message.Group)}'"));

    private static string Shared(RoomId room, long number) => $"searchable_messages/{room.Value}/{number:D19}";
}
