using System.Collections.Concurrent;
using System.Collections.Immutable;
using CoManage.Domain.Kernel;
using Microsoft.AspNetCore.SignalR;

namespace CoManage.Api.Live;

/// <summary>
/// Which staff have a room before them, told to whoever has it open here, and who is writing. Nothing of it is stored,
/// and of patients nothing is told unless the setting <c>Live:PatientsTyping</c> says so.
/// </summary>
internal sealed class StaffHere(IHubContext<LiveHub, ILiveClient> live, IConfiguration configuration)
{
    private readonly ConcurrentDictionary<RoomId, ImmutableList<Line>> here = [];
    private readonly bool patientsTyping = configuration.GetValue("Live:PatientsTyping", false);

    public Task Came(Line line, RoomId room)
    {
        if (!line.Who.IsCareTeam)
        {
            return Tell(live.Clients.Client(line.Connection), room);
        }

        here.AddOrUpdate(room, _ => [line], (_, lines) => lines.Contains(line) ? lines : lines.Add(line));
        return Tell(live.Clients.Group(LiveGroups.Room(room)), room);
    }

    public Task Went(Line line, RoomId room)
    {
        if (!line.Who.IsCareTeam)
        {
            return Task.CompletedTask;
        }

        here.AddOrUpdate(room, _ => [], (_, lines) => lines.Remove(line));
        here.TryRemove(new KeyValuePair<RoomId, ImmutableList<Line>>(room, []));
        return Tell(live.Clients.Group(LiveGroups.Room(room)), room);
    }

    /// <summary>Only who has the room open may say so; everybody else's word is dropped.</summary>
    public Task Types(Line line, RoomId room) =>
        line.Rooms.ContainsKey(room) && (line.Who.IsCareTeam || patientsTyping)
            ? live.Clients.GroupExcept(LiveGroups.Room(room), line.Connection).Typing(room, UpdateAuthor.Of(line.Who))
            : Task.CompletedTask;

    private Task Tell(ILiveClient clients, RoomId room) =>
        clients.Here(room, [.. Lines(room).Select(each => UpdateAuthor.Of(each.Who)).Distinct()]);

    // A line that lost the room meanwhile is here no more.
    private IEnumerable<Line> Lines(RoomId room) =>
        here.GetValueOrDefault(room, []).Where(each => each.Rooms.ContainsKey(room));
}
