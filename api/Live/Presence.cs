using System.Collections.Concurrent;
using System.Collections.Immutable;
using CoManage.Domain.Kernel;

namespace CoManage.Api.Live;

/// <summary>Who is connected to this process, and which rooms are open here.</summary>
internal sealed class Presence : IDisposable
{
    private const int Turns = 64;

    private readonly ConcurrentDictionary<UserId, ImmutableList<Line>> people = [];
    private readonly ConcurrentDictionary<RoomId, int> open = [];
    private readonly SemaphoreSlim[] turns = [.. Enumerable.Range(0, Turns).Select(_ => new SemaphoreSlim(1, 1))];

    public IReadOnlyList<Line> LinesOf(UserId person) => people.GetValueOrDefault(person, []);

    /// <summary>Whether anybody here shows the room; if not, its news need no work.</summary>
    public bool IsOpen(RoomId room) => open.ContainsKey(room);

    public void Add(Line line) =>
        people.AddOrUpdate(line.Who.Id, _ => [line], (_, lines) => lines.Add(line));

    public void Remove(Line line)
    {
        line.IsGone = true;
        foreach (var room in line.Rooms.Keys)
        {
            Close(line, room);
        }

        people.AddOrUpdate(line.Who.Id, _ => [], (_, lines) => lines.Remove(line));
        people.TryRemove(new KeyValuePair<UserId, ImmutableList<Line>>(line.Who.Id, []));
    }

    public void Open(Line line, RoomId room, GroupId group)
    {
        if (line.Rooms.TryAdd(room, group))
        {
            open.AddOrUpdate(room, 1, (_, count) => count + 1);
        }

        if (line.IsGone)
        {
            Close(line, room);
        }
    }

    public void Close(Line line, RoomId room)
    {
        if (line.Rooms.TryRemove(room, out _) && open.AddOrUpdate(room, 0, (_, count) => count - 1) <= 0)
        {
            open.TryRemove(new KeyValuePair<RoomId, int>(room, 0));
        }
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

    public void Dispose()
    {
        foreach (var turn in turns)
        {
            turn.Dispose();
        }
    }
}
