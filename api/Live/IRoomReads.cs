using CoManage.Domain.Attachments;
using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Silo.Chat;

namespace CoManage.Api.Live;

/// <summary>
/// What the hub reads of rooms; the rooms' own slice implements it next to the endpoints that read the same.
/// Pages come oldest first, and the words of recalled messages are gone from them.
/// </summary>
internal interface IRoomReads
{
    /// <summary>What the room is; null when it does not exist or is not this person's.</summary>
    Task<RoomFacts?> Facts(Actor who, RoomId room, CancellationToken ct);

    /// <summary>The room as it stands in the person's list of rooms; null when it is not this person's.</summary>
    Task<RoomSummary?> Summary(Actor who, RoomId room, CancellationToken ct);

    /// <summary>Updates with numbers above <paramref name="number"/>, the oldest of them.</summary>
    Task<IReadOnlyList<RoomUpdate>> After(RoomId room, long number, int limit, CancellationToken ct);

    /// <summary>Updates with numbers below <paramref name="number"/>, the newest of them.</summary>
    Task<IReadOnlyList<RoomUpdate>> Before(RoomId room, long number, int limit, CancellationToken ct);

    /// <summary>What stands beside the updates: how far a GP has read, an announcement to acknowledge, pinned messages.</summary>
    Task<(long SeenByGp, RoomUpdate? Announcement, IReadOnlyList<RoomUpdate> Pins)> Aside(Actor who, RoomId room, CancellationToken ct);

    /// <summary>Everybody who reads the room.</summary>
    Task<IReadOnlyList<RoomPerson>> People(RoomId room, CancellationToken ct);

    /// <summary>How far the person has read; 0 when never.</summary>
    Task<long> ReadMark(Actor who, RoomId room, CancellationToken ct);

    /// <summary>Moves the person's read mark forward, never back, and answers where it stands.</summary>
    Task<long> MarkRead(Actor who, RoomId room, long number, CancellationToken ct);
}

/// <summary>One line of a person's list of rooms.</summary>
/// <param name="People">How many people are in the room, and <paramref name="Staff"/> how many of them are staff.</param>
/// <param name="Number">The number of the room's last update.</param>
/// <param name="Unread">How many messages came after the person's read mark, and <paramref name="Mentions"/> how many of them call the person.</param>
/// <param name="Muted">The person wants no call from it; emergencies come by other ways.</param>
internal sealed record RoomSummary(
    Guid Id,
    RoomKind Kind,
    Bilingual Title,
    Guid GroupId,
    Guid? PatientId,
    Guid? CaseId,
    long People,
    long Staff,
    long Number,
    long Unread,
    long Mentions,
    bool Muted,
    LastMessage? Last);

/// <summary>The newest message of a room, shortened for a list.</summary>
/// <param name="File">The kind of file it carries.</param>
internal sealed record LastMessage(long Number, DateTimeOffset At, string Author, Role Role, PrivateText Text, MessageKind Kind, AttachmentKind? File = null);
