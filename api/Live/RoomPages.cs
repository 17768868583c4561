using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;

namespace CoManage.Api.Live;

/// <summary>A room as of one number.</summary>
/// <param name="Number">The last update that the answer knows of.</param>
/// <param name="Reset">The updates are a fresh page; what the client held before must go.</param>
/// <param name="SeenByGp">The furthest number that a GP of the group has read.</param>
/// <param name="Announcement">The newest announcement that this person has yet to acknowledge.</param>
/// <param name="Pins">Pinned messages, the newest pin first.</param>
internal sealed record OpenedRoom(
    RoomSummary Room,
    long Number,
    long ReadMark,
    bool Reset,
    IReadOnlyList<RoomUpdate> Updates,
    long SeenByGp,
    RoomUpdate? Announcement,
    IReadOnlyList<RoomUpdate> Pins);

internal sealed record ReadReply(long ReadMark);

/// <summary>What a client missed, or a fresh page when that is too much.</summary>
internal sealed class RoomPages(IRoomReads rooms, RoomOpenings openings)
{
    private const int Page = 50;
    private const int MostMissed = 200;

    public async Task<OpenedRoom?> Open(
        Actor who, RoomId room, RoomFacts facts, RoomDoor door, long lastSeen, CancellationToken ct)
    {
        if (facts.Patient is { } patient)
        {
            await openings.Note(who, patient, room, door, ct);
        }

        if (await rooms.Summary(who, room, ct) is not { } summary)
        {
            return null;
        }

        var mark = await rooms.ReadMark(who, room, ct);
        var reset = lastSeen <= 0 || lastSeen > summary.Number || summary.Number - lastSeen > MostMissed;
        var updates = reset
            ? await rooms.Before(room, long.MaxValue, Page, ct)
            : await rooms.After(room, lastSeen, MostMissed + Page, ct);
        var (seen, announcement, pins) = await rooms.Aside(who, room, ct);
        // Asked once more after reading: whoever was removed meanwhile gets nothing of what was said since.
        if (await rooms.Facts(who, room, ct) is null)
        {
            return null;
        }

        return new OpenedRoom(summary, Last(updates, reset ? 0 : lastSeen), mark, reset, updates, seen, announcement, pins);
    }

    private static long Last(IReadOnlyList<RoomUpdate> updates, long otherwise) =>
        updates.Count > 0 ? updates[^1].Number : otherwise;
}
