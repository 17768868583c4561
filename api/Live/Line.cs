using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;

namespace CoManage.Api.Live;

/// <summary>One open connection: whose it is, which rooms it shows, and which audiences it belongs to.</summary>
internal sealed class Line(Actor who, HospitalId? hospital, Outlet outlet, Action hangUp)
{
    // Arrays, because thousands of connections have a room or two each.
    private OpenRoom[] rooms = [];

    public Actor Who => who;

    public HospitalId? Hospital => hospital;

    public Outlet Outlet => outlet;

    public IReadOnlyList<OpenRoom> Rooms => Volatile.Read(ref rooms);

    /// <summary>The audiences joined for hints. Changed only within the person's turn.</summary>
    public IReadOnlyList<Audience> Hints { get; set; } = [];

    /// <summary>The connection has ended; a call still under way may open nothing any more.</summary>
    public bool IsGone { get; set; }

    /// <summary>
    /// What the room is, where it stands open and nothing has been heard that could change whether it is this
    /// person's; null when the permission filter must be asked.
    /// </summary>
    public RoomFacts? Known(RoomId room) =>
        Array.Find(Volatile.Read(ref rooms), each => each.Room == room) is { IsDoubtful: false, Facts: var facts } ? facts : null;

    public bool Has(RoomId room) => Array.Exists(Volatile.Read(ref rooms), each => each.Room == room);

    public void Open(OpenRoom room) => Change(present => [.. present.Where(each => each.Room != room.Room), room]);

    public void Close(RoomId room) => Change(present => [.. present.Where(each => each.Room != room)]);

    public void HangUp() => hangUp();

    private void Change(Func<OpenRoom[], OpenRoom[]> change)
    {
        for (var present = Volatile.Read(ref rooms); ; present = Volatile.Read(ref rooms))
        {
            if (Interlocked.CompareExchange(ref rooms, change(present), present) == present)
            {
                return;
            }
        }
    }
}

/// <summary>A room that a connection shows.</summary>
/// <param name="isSure">Whoever loses the room is known to have lost it before anybody is told so.</param>
internal sealed class OpenRoom(RoomId room, RoomFacts facts, bool isSure)
{
    public RoomId Room => room;

    public RoomFacts Facts => facts;

    // A case's guest may be replaced by another, of which no departure tells.
    /// <summary>The person may have lost the room since it was opened.</summary>
    public bool IsDoubtful { get; set; } = !isSure || facts.Kind is RoomKind.Case;
}
