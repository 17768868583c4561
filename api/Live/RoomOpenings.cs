using System.Collections.Concurrent;
using CoManage.Domain.Kernel;
using CoManage.Silo.Audit;

namespace CoManage.Api.Live;

/// <summary>By what a page asks for a room: at once over HTTP, then over its live line as soon as that stands.</summary>
internal enum RoomDoor
{
    Page,
    Line,
}

/// <summary>
/// Logs that staff opened a patient's room. The two doors of one page are one act and leave one line; the same door twice is
/// two acts and leaves two. What was asked of another process is not known here and leaves a line more, never one less.
/// </summary>
internal sealed class RoomOpenings(IAudit audit, TimeProvider clock)
{
    private static readonly TimeSpan OneAct = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(UserId Who, RoomId Room), Half> halves = new();

    /// <summary>Returns when the line of this act is stored: show nothing before.</summary>
    public async Task Note(Actor by, PatientId patient, RoomId room, RoomDoor door, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        Forget(now);
        if (!by.IsStaff || (halves.TryRemove((by.Id, room), out var half) && half.Door != door && await half.IsLogged()))
        {
            return;
        }

        var logged = audit.Read(by, patient, "read room", "care", room.Value.ToString(), ct);
        halves[(by.Id, room)] = new Half(door, now, logged);
        await logged;
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var each in halves.Where(each => now - each.Value.At > OneAct))
        {
            halves.TryRemove(each);
        }
    }

    private sealed record Half(RoomDoor Door, DateTimeOffset At, Task Logged)
    {
        /// <summary>Whoever asked first may have gone before the line was stored; then it is for the second to log.</summary>
        public async Task<bool> IsLogged()
        {
            await Logged.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return Logged.IsCompletedSuccessfully;
        }
    }
}
