using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;

namespace CoManage.Api.Live;

/// <summary>Who is connected to this process, and which rooms are open here.</summary>
internal sealed class Presence : IDisposable
{
    private const int Turns = 64;

    private readonly Audiences audiences = new();
    private readonly IJournal journal;
    private readonly SemaphoreSlim[] turns = [.. Enumerable.Range(0, Turns).Select(_ => new SemaphoreSlim(1, 1))];

    public Presence(IJournal journal)
    {
        this.journal = journal;
        journal.Departed += Doubt;
    }

    public IReadOnlyList<Line> Of(Audience audience) => audiences.Of(audience);

    public IReadOnlyList<Line> LinesOf(UserId person) => audiences.Of(Audience.Person(person));

    /// <summary>Whether anybody here shows the room; if not, its news need no work.</summary>
    public bool IsOpen(RoomId room) => audiences.Has(Audience.Room(room));

    public void Add(Line line) => audiences.Add(Audience.Person(line.Who.Id), line);

    public void Remove(Line line)
    {
        line.IsGone = true;
        foreach (var room in line.Rooms)
        {
            Close(line, room.Room);
        }

        foreach (var hint in line.Hints)
        {
            audiences.Remove(hint, line);
        }

        audiences.Remove(Audience.Person(line.Who.Id), line);
    }

    /// <summary>From now on the line gets hints for these audiences and no others.</summary>
    public void SetHints(Line line, IReadOnlyList<Audience> wanted)
    {
        foreach (var gone in line.Hints.Except(wanted))
        {
            audiences.Remove(gone, line);
        }

        foreach (var fresh in wanted.Except(line.Hints))
        {
            audiences.Add(fresh, line);
        }

        line.Hints = wanted;
        if (line.IsGone)
        {
            Remove(line);
        }
    }

    public void Open(Line line, RoomId room, RoomFacts facts)
    {
        // A departure that another process has answered may be heard of here only later.
        line.Open(new OpenRoom(room, facts, isSure: journal.IsAlone));
        audiences.Add(Audience.Room(room), line);
        if (line.IsGone)
        {
            Close(line, room);
        }
    }

    public void Close(Line line, RoomId room)
    {
        audiences.Remove(Audience.Room(room), line);
        line.Close(room);
    }

    /// <summary>
    /// Opening a room and leaving a group take turns per person: either the departure sees the room open and closes it,
    /// or the opening sees the departure and is refused.
    /// </summary>
    public async Task<T> InTurn<T>(UserId person, Func<Task<T>> work, CancellationToken ct)
    {
        var turn = turns[(person.GetHashCode() & int.MaxValue) % Turns];
        await turn.WaitAsync(ct);
        try
        {
            return await work();
        }
        finally
        {
            turn.Release();
        }
    }

    // The turns hold nothing of the system's, and whoever still waits for one while the service ends must not find it gone.
    public void Dispose() => journal.Departed -= Doubt;

    /// <summary>Somebody has just left: until the departure is carried out, the permission filter is asked about the rooms.</summary>
    private void Doubt(News.PersonLeft left)
    {
        foreach (var room in LinesOf(left.Person).SelectMany(line => line.Rooms).Where(room => room.Facts.Group == left.Group))
        {
            room.IsDoubtful = true;
        }
    }
}
