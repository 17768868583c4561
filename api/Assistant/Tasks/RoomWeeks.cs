using CoManage.Domain.Assistant;
using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Silo.Chat;

namespace CoManage.Api.Assistant.Tasks;

/// <summary>The last seven days of a room as material. The caller may see the room.</summary>
internal sealed class RoomWeeks(RoomHistory history, MessageQueries messages, AssistantZone zone, TimeProvider clock)
{
    private const int MostMessages = 300;
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    public async Task<(DraftFacts Facts, Material Material)> Of(RoomId room, RoomFacts what, CancellationToken ct)
    {
        var since = clock.GetUtcNow() - Week;
        var entries = new List<RoomEntry>();
        for (var before = long.MaxValue; entries.Count < MostMessages;)
        {
            var page = await history.Before(room, before, RoomHistory.LargestPage, ct);
            var young = page.Updates.Where(entry => entry.Happened.At >= since).ToList();
            entries.InsertRange(0, young);
            if (!page.More || young.Count < page.Updates.Count)
            {
                break;
            }

            before = young[0].Happened.Version;
        }

        var said = SaidInRoom.Of(room, entries.TakeLast(MostMessages), zone.Offset, isNamed: true);
        var upTo = entries.Count > 0 ? entries[^1].Happened.Version : 0;
        return (
            new DraftFacts(DraftKind.Minutes, what.Group, room, upTo),
            new Material($"About: a room of kind {what.Kind.Code()}, the last seven days.", said.Items, null, [.. KnownPeople.Of(await messages.People(room, ct))], said.LeftOut));
    }
}
