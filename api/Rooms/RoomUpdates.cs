using CoManage.Domain.Kernel;
using CoManage.Silo.Chat;

namespace CoManage.Api.Rooms;

/// <summary>Pages of a room as its people see them: of all its updates, or of one topic's messages.</summary>
internal sealed class RoomUpdates(RoomHistory history, MessageQueries messages)
{
    public async Task<UpdatesPage> Page(RoomId room, string? topic, long before, int limit, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(topic))
        {
            var page = await history.Before(room, before, limit, ct);
            return new UpdatesPage(RoomReads.Updates(page.Updates), page.More);
        }

        var size = Math.Clamp(limit, 1, RoomHistory.LargestPage);
        var numbers = await messages.OfTopic(room, topic.Trim(), before, size + 1, ct);
        var shown = numbers.Count > size ? numbers.Skip(1).ToList() : numbers;
        return new UpdatesPage(RoomReads.Updates(await history.These(room, shown, ct)), numbers.Count > size);
    }
}
