using CoManage.Api.Hosting;
using CoManage.Domain.Kernel;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace CoManage.Api.Live;

/// <summary>
/// The live line of one browser tab. Rooms are opened at the last number the client has seen; reconnecting is the
/// same road. Answers are values, never exceptions: what is absent and what is not yours look the same.
/// </summary>
[Authorize(Policies.SignedIn)]
internal sealed class LiveHub(
    Subscriptions subscriptions, RoomPages pages, RoomPosting posting, IRoomReads rooms, StaffHere staff) : Hub<ILiveClient>
{
    private const string LineKey = "line";

    public override async Task OnConnectedAsync()
    {
        if (Caller.From(Context.User) is not { } caller)
        {
            Context.Abort();
            return;
        }

        var line = new Line(caller.Actor, caller.HospitalId, LiveConnections.OutletOf(Context), Context.Abort);
        Context.Items[LineKey] = line;
        Baggage.Drop(Context.GetHttpContext());
        await subscriptions.Join(line, Context.ConnectionAborted);
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        if (Context.Items.TryGetValue(LineKey, out var found) && found is Line line)
        {
            var open = line.Rooms;
            subscriptions.Leave(line);
            foreach (var each in open)
            {
                staff.Went(line, each.Room);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>Everything needed to show a room from <paramref name="lastSeen"/> on; later updates are already on their way.</summary>
    public async Task<OpenedRoom?> Open(RoomId room, long lastSeen)
    {
        if (await subscriptions.Open(Line, room, Context.ConnectionAborted) is not { } facts)
        {
            return null;
        }

        var opened = await pages.Open(Line.Who, room, facts, RoomDoor.Line, lastSeen, Context.ConnectionAborted);
        staff.Came(Line, room);
        return opened;
    }

    public Task<PostReply> Post(RoomId room, PostRequest request) =>
        posting.Post(Line, room, request, Context.ConnectionAborted);

    public async Task<ReadReply?> Read(RoomId room, long number) =>
        await rooms.Facts(Line.Who, room, Context.ConnectionAborted) is null
            ? null
            : new ReadReply(await rooms.MarkRead(Line.Who, room, number, Context.ConnectionAborted));

    public void Close(RoomId room)
    {
        subscriptions.Close(Line, room);
        staff.Went(Line, room);
    }

    /// <summary>The person is writing in a room that is open on this line.</summary>
    public void Types(RoomId room) => staff.Types(Line, room);

    private Line Line => Context.Items[LineKey] as Line
        ?? throw new InvalidOperationException("A method was called before the connection was made known.");
}
