using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;

namespace CoManage.Silo.Search;

/// <summary>The index as a vector of words and pairs of ideographs beside each message, under an inverted index.</summary>
internal sealed class PostgresMessageIndex : IMessageIndex
{
    // PostgreSQL counts positions no further.
    private const int LastPosition = 16_383;

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

    public string Select(string where) => $"""
        SELECT s.id AS Id, s.room_id AS RoomId, s.number AS Number, r.patient_id AS PatientId
        FROM searchable_messages s
        JOIN rooms r ON r.room_id = s.room_id
        JOIN room_messages x ON x.room_id = s.room_id AND x.number = s.number
        WHERE s.words @@ CAST(@match AS tsquery) AND s.id < @before AND x.recalled = 0 AND x.standing = 0 AND {where}
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
