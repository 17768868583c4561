using System.Threading.Channels;
using CoManage.Domain.Kernel;
using Microsoft.AspNetCore.SignalR;

namespace CoManage.Api.Live;

/// <summary>
/// Sends rooms' updates out: the updates of one room in their order, rooms beside each other, so that one slow room
/// holds up no other. Each update is read once for all its receivers.
/// </summary>
internal sealed partial class RoomLanes(
    IHubContext<LiveHub, ILiveClient> live, Presence presence, IRoomReads rooms, TimeProvider clock, ILogger<RoomLanes> log)
{
    private const int Count = 8;

    // A receiver that takes nothing for this long catches up by opening the room again.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    // Unbounded: a number takes a few bytes, and a full lane would hold up departures.
    private readonly Channel<(RoomId Room, long Number)>[] lanes =
        [.. Enumerable.Range(0, Count).Select(_ => Channel.CreateUnbounded<(RoomId, long)>())];

    public void Send(RoomId room, long number) =>
        lanes[(room.GetHashCode() & int.MaxValue) % Count].Writer.TryWrite((room, number));

    public Task Run(CancellationToken ct) => Task.WhenAll(lanes.Select(lane => Run(lane.Reader, ct)));

    private async Task Run(ChannelReader<(RoomId Room, long Number)> lane, CancellationToken ct)
    {
        await foreach (var (room, number) in lane.ReadAllAsync(ct))
        {
            try
            {
                await Send(room, number, ct);
            }
            catch (Exception fault) when (!ct.IsCancellationRequested)
            {
                NotSent(room.Value, number, fault.GetType().Name);
            }
        }
    }

    private async Task Send(RoomId room, long number, CancellationToken ct)
    {
        // Nobody here: whoever opens it now reads it from the log.
        if (!presence.IsOpen(room))
        {
            return;
        }

        foreach (var update in await rooms.After(room, number - 1, 1, ct))
        {
            await live.Clients.Group(LiveGroups.Room(room)).Updated(room, update).WaitAsync(Patience, clock, ct);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Update {Number} of room {Room} was not sent to everybody: {Fault}.")]
    private partial void NotSent(Guid room, long number, string fault);
}
