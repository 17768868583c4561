using CoManage.Api.Live;
using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Silo.Chat;
using CoManage.Silo.Runtime;

namespace CoManage.Api.Rooms;

/// <summary>The same reads for the hub as for the endpoints.</summary>
internal sealed class RoomReads(RoomQueries rooms, RoomHistory history, ReadMarks marks) : IRoomReads
{
    public Task<RoomFacts?> Facts(Actor who, RoomId room, CancellationToken ct) => rooms.Facts(who, room, ct);

    public async Task<RoomSummary?> Summary(Actor who, RoomId room, CancellationToken ct) =>
        await rooms.Find(who, room, ct) is { } row ? RoomSummaries.Of(row, who) : null;

    public async Task<IReadOnlyList<RoomUpdate>> After(RoomId room, long number, int limit, CancellationToken ct) =>
        Updates(await history.After(room, number, limit, ct));

    public async Task<IReadOnlyList<RoomUpdate>> Before(RoomId room, long number, int limit, CancellationToken ct) =>
        Updates((await history.Before(room, number, limit, ct)).Updates);

    public Task<long> ReadMark(Actor who, RoomId room, CancellationToken ct) => marks.Of(who.Id, room, ct);

    public Task<long> MarkRead(Actor who, RoomId room, long number, CancellationToken ct) => marks.Move(who.Id, room, number, ct);

    public static IReadOnlyList<RoomUpdate> Updates(IReadOnlyList<Happened> happened) =>
        [.. happened.Select(each => RoomUpdate.Of((RoomEvent)each.Event, each.At))];
}
