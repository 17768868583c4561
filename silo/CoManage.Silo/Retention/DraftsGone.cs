using System.Text.Json.Nodes;
using CoManage.Domain.Kernel;
using CoManage.Silo.Assistant;
using CoManage.Silo.Journal;
using Dapper;

namespace CoManage.Silo.Retention;

/// <summary>
/// The assistant's drafts repeat what was said. They lose their words with the messages that they rest on; that they were
/// made, by whom and at what cost stays.
/// </summary>
public sealed class DraftsGone(IJournal journal, IReadDatabase database)
{
    private const int Longest = 10;

    /// <summary>Drafts that may repeat this message or a later one of the room.</summary>
    public Task From(RoomId room, long number, CancellationToken ct) => Empty("up_to >= @number", room, number, ct);

    /// <summary>Drafts that rest on nothing newer than this message of the room.</summary>
    public Task UpTo(RoomId room, long number, CancellationToken ct) => Empty("up_to <= @number", room, number, ct);

    private async Task Empty(string which, RoomId room, long number, CancellationToken ct)
    {
        foreach (var draft in await Drafts(which, room, number, ct).ConfigureAwait(false))
        {
            var stream = new StreamId(DraftSlice.StreamKind, draft);
            var events = await journal.Read(stream, StreamTable.Events, 0, Longest, ct).ConfigureAwait(false);
            await journal.Append(
                new Append(stream, StreamTable.Events, 0, [])
                {
                    Rows =
                    [
                        .. events.Select(stored => new Sql(
                            "UPDATE events SET body = @body WHERE stream = @stream AND number = @number",
                            ("body", Without(stored.Body)), ("stream", stream.ToString()), ("number", stored.Number))),
                        // The list shows no draft that says nothing.
                        new Sql("DELETE FROM assistant_drafts WHERE draft_id = @id", ("id", draft)),
                    ],
                },
                ct).ConfigureAwait(false);
        }
    }

    private async Task<IReadOnlyList<Guid>> Drafts(string which, RoomId room, long number, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var ids = await connection.QueryAsync<string>(new CommandDefinition(
            $"SELECT draft_id FROM assistant_drafts WHERE room_id = @room AND {which} ORDER BY draft_id",
            new { room = room.Value.ToString(), number },
            cancellationToken: ct)).ConfigureAwait(false);
        return [.. ids.Select(Guid.Parse)];
    }

    private static string Without(string body)
    {
        var json = JsonNode.Parse(body)?.AsObject() ?? throw new InvalidOperationException("A stored draft is no object.");
        Empty(json);
        if (json["words"] is JsonObject words)
        {
            Empty(words);
            words.Remove("tried");
            words["statements"] = new JsonArray();
        }

        return json.ToJsonString(KernelJson.Stored);
    }

    private static void Empty(JsonObject spoken)
    {
        if (spoken.ContainsKey("text"))
        {
            spoken["text"] = "";
        }
    }
}
