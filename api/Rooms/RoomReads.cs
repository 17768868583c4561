using CoManage.Api.Live;
using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Silo.Chat;

namespace CoManage.Api.Rooms;

/// <summary>The same reads for the hub as for the endpoints.</summary>
internal sealed class RoomReads(RoomQueries rooms, MessageQueries messages, RoomHistory history, ReadMarks marks) : IRoomReads
{
    public Task<RoomFacts?> Facts(Actor who, RoomId room, CancellationToken ct) => rooms.Facts(who, room, ct);

    public async Task<RoomSummary?> Summary(Actor who, RoomId room, CancellationToken ct) =>
        await rooms.Find(who, room, ct) is { } row ? RoomSummaries.Of(row, who) : null;

    public async Task<IReadOnlyList<RoomUpdate>> After(RoomId room, long number, int limit, CancellationToken ct) =>
        Updates(await history.After(room, number, limit, ct));

    public async Task<IReadOnlyList<RoomUpdate>> Before(RoomId room, long number, int limit, CancellationToken ct) =>
        Updates((await history.Before(room, number, limit, ct)).Updates);

    public Task<long> ReadMark(Actor who, RoomId room, CancellationToken ct) => marks.Of(who.Id, room, ct);

    public Task<long> MarkRead(Actor who, RoomId room, long number, CancellationToken ct) => marks.Move(who, room, number, ct);

    public async Task<(long SeenByGp, RoomUpdate? Announcement, IReadOnlyList<RoomUpdate> Pins)> Aside(
        Actor who, RoomId room, CancellationToken ct)
    {
        var aside = await messages.Aside(who, room, ct);
        var updates = Updates(await history.These(room, [.. aside.Pins.Append(aside.Announcement ?? 0).Distinct().Where(each => each > 0)], ct));
        return (
            aside.SeenByGp,
            updates.FirstOrDefault(each => each.Number == aside.Announcement),
            [.. aside.Pins.Select(pin => updates.FirstOrDefault(each => each.Number == pin)).OfType<RoomUpdate>()]);
    }

    public Task<IReadOnlyList<RoomPerson>> People(RoomId room, CancellationToken ct) => messages.People(room, ct);

    public static IReadOnlyList<RoomUpdate> Updates(IReadOnlyList<RoomEntry> entries) => [.. entries.Select(RoomUpdate.Of)];
}
