using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Silo.Audit;

namespace CoManage.Api.Live;

/// <summary>A room as of one number.</summary>
/// <param name="Number">The last update that the answer knows of.</param>
/// <param name="Reset">The updates are a fresh page; what the client held before must go.</param>
internal sealed record OpenedRoom(RoomSummary Room, long Number, long ReadMark, bool Reset, IReadOnlyList<RoomUpdate> Updates);

internal sealed record ReadReply(long ReadMark);

/// <summary>What a client missed, or a fresh page when that is too much.</summary>
internal sealed class RoomPages(IRoomReads rooms, IAudit audit)
{
    private const int Page = 50;
    private const int MostMissed = 200;

    public async Task<OpenedRoom?> Open(Actor who, RoomId room, RoomFacts facts, long lastSeen, CancellationToken ct)
    {
        if (facts.Patient is { } patient)
        {
            await audit.Read(who, patient, "read room", "care", room.Value.ToString(), ct);
        }

        if (await rooms.Summary(who, room, ct) is not { } summary)
        {
            return null;
        }

        var mark = await rooms.ReadMark(who, room, ct);
        if (lastSeen > 0 && lastSeen <= summary.Number && summary.Number - lastSeen <= MostMissed)
        {
            var missed = await rooms.After(room, lastSeen, MostMissed + Page, ct);
            return new OpenedRoom(summary, Last(missed, lastSeen), mark, Reset: false, missed);
        }

        var fresh = await rooms.Before(room, long.MaxValue, Page, ct);
        return new OpenedRoom(summary, Last(fresh, 0), mark, Reset: true, fresh);
    }

    private static long Last(IReadOnlyList<RoomUpdate> updates, long otherwise) =>
        updates.Count > 0 ? updates[^1].Number : otherwise;
}
