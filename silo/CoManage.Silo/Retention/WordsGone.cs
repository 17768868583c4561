using System.Text.Json.Nodes;
using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Silo.Attachments;
using CoManage.Silo.Chat;
using CoManage.Silo.Journal;
using CoManage.Silo.Search;

namespace CoManage.Silo.Retention;

/// <summary>Takes words and files out of the log for good. The event stays with its number, its author and its time.</summary>
internal static class WordsGone
{
    /// <summary>The statements for one stored event; none when it carries neither words nor a file.</summary>
    public static IEnumerable<Sql> Of(RoomId room, StoredEvent stored, MessageStanding standing, SearchTail search)
    {
        var happened = RoomSlice.Stored.Read(stored.Name, stored.Version, stored.Body);
        if (happened is not (RoomEvent.Posted { Text.Words.Length: > 0 } or RoomEvent.Posted { Attachment: not null } or RoomEvent.Edited { Text.Words.Length: > 0 }))
        {
            yield break;
        }

        yield return new(
            "UPDATE room_log SET body = @body WHERE stream = @stream AND number = @number",
            ("body", Without(stored.Body)), ("stream", Stream(room).ToString()), ("number", stored.Number));
        if (happened is RoomEvent.Posted)
        {
            yield return new(
                "UPDATE room_messages SET standing = @standing, standing_reason = NULL WHERE room_id = @room AND number = @number",
                ("standing", (int)standing), ("room", room.Value), ("number", stored.Number));
            yield return new(
                "UPDATE room_heads SET last_text = '', last_file = NULL WHERE room_id = @room AND last_number = @number",
                ("room", room.Value), ("number", stored.Number));
        }

        if (happened is RoomEvent.Posted { Attachment.Id: var file })
        {
            yield return AttachmentRows.Gone(file);
        }

        foreach (var row in search.Forget(room, happened is RoomEvent.Edited edited ? edited.Target : stored.Number))
        {
            yield return row;
        }
    }

    public static StreamId Stream(RoomId room) => new(RoomSlice.StreamKind, room.Value);

    // The stored shape stays as it is: only the words become empty, and what was found in them.
    private static string Without(string body)
    {
        var json = JsonNode.Parse(body)?.AsObject() ?? throw new InvalidOperationException("A stored message is no object.");
        json["text"] = "";
        json.Remove("words");
        json.Remove("topic");
        json.Remove("attachment");
        return json.ToJsonString(KernelJson.Stored);
    }
}
