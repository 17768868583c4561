using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;

namespace CoManage.Silo.Search;

/// <summary>The index as an FTS5 table without the texts: it holds words and pairs of ideographs, and where they stand.</summary>
internal sealed class SqliteMessageIndex : IMessageIndex
{
    private const string Enter = """
        INSERT INTO searchable_messages (id, room_id, number)
        SELECT COALESCE((SELECT MAX(id) + 1 FROM searchable_messages WHERE id >= @first AND id < @end), @first), @room, @number
        WHERE NOT EXISTS (SELECT 1 FROM searchable_messages WHERE room_id = @room AND number = @number)
        """;

    private const string PutWords = """
        INSERT OR REPLACE INTO message_words (rowid, place, words)
        SELECT id, @place, @words FROM searchable_messages WHERE room_id = @room AND number = @number
        """;

    private const string DropWords =
        "DELETE FROM message_words WHERE rowid IN (SELECT id FROM searchable_messages WHERE room_id = @room AND number = @number)";

    private const string Drop = "DELETE FROM searchable_messages WHERE room_id = @room AND number = @number";

    public IEnumerable<Sql> Put(IndexedMessage message)
    {
        var first = IndexOrder.At(message.At);
        return
        [
            new(
                Enter,
                ("first", first), ("end", first + IndexOrder.Places), ("room", message.Room.Value), ("number", message.Number)),
            new(
                PutWords,
                ("place", $"{IndexOrder.OfRoom(message.Room)} {IndexOrder.OfGroup(message.Group)}"),
                ("words", string.Join(' ', Pieces.Entries(Pieces.Of(message.Words.Words)))),
                ("room", message.Room.Value),
                ("number", message.Number)),
        ];
    }

    public IEnumerable<Sql> Remove(RoomId room, long number) =>
        [new(DropWords, ("room", room.Value), ("number", number)), new(Drop, ("room", room.Value), ("number", number))];

    public IEnumerable<Sql> Clear() =>
        [new("INSERT INTO message_words (message_words) VALUES ('delete-all')"), new("DELETE FROM searchable_messages")];

    // The order of the joins is forced: the index first, from the newest on, and no further than the page needs.
    public string Select(string where) => $"""
        SELECT s.id AS Id, s.room_id AS RoomId, s.number AS Number, r.patient_id AS PatientId
        FROM message_words
        CROSS JOIN searchable_messages s ON s.id = message_words.rowid
        CROSS JOIN rooms r ON r.room_id = s.room_id
        CROSS JOIN room_messages x ON x.room_id = s.room_id AND x.number = s.number
        WHERE message_words MATCH @match AND message_words.rowid < @before AND x.recalled = 0 AND x.standing = 0 AND {where}
        ORDER BY message_words.rowid DESC LIMIT @limit
        """;

    public string Match(SearchQuery query, IEnumerable<string> places)
    {
        var words = query.Phrases.Select(phrase => $"\"{string.Join(' ', phrase.Entries)}\"{(phrase.IsOpen ? " *" : "")}");
        return $"words : ({string.Join(" AND ", words)}) AND place : ({string.Join(" OR ", places)})";
    }
}
