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
internal sealed class LiveHub(Subscriptions subscriptions, RoomPages pages, RoomPosting posting, IRoomReads rooms) : Hub<ILiveClient>
{
    private const string LineKey = "line";

    public override async Task OnConnectedAsync()
    {
        if (Caller.From(Context.User) is not { } caller)
        {
            Context.Abort();
            return;
        }

        var line = new Line(Context.ConnectionId, caller.Actor, caller.HospitalId, Context.Abort);
        Context.Items[LineKey] = line;
        await subscriptions.Join(line, Context.ConnectionAborted);
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        if (Context.Items.TryGetValue(LineKey, out var found) && found is Line line)
        {
            subscriptions.Leave(line);
        }

        return Task.CompletedTask;
    }

    /// <summary>Everything needed to show a room from <paramref name="lastSeen"/> on; later updates are already on their way.</summary>
    public async Task<OpenedRoom?> Open(RoomId room, long lastSeen) =>
        await subscriptions.Open(Line, room, Context.ConnectionAborted) is { } facts
            ? await pages.Open(Line.Who, room, facts, lastSeen, Context.ConnectionAborted)
            : null;

    public Task<PostReply> Post(RoomId room, PostRequest request) =>
        posting.Post(Line.Who, room, request, Context.ConnectionAborted);

    public async Task<ReadReply?> Read(RoomId room, long number) =>
        await rooms.Facts(Line.Who, room, Context.ConnectionAborted) is null
            ? null
            : new ReadReply(await rooms.MarkRead(Line.Who, room, number, Context.ConnectionAborted));

    public Task Close(RoomId room) => subscriptions.Close(Line, room, Context.ConnectionAborted);

    private Line Line => Context.Items[LineKey] as Line
        ?? throw new InvalidOperationException("A method was called before the connection was made known.");
}
