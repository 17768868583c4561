using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Silo.Access;
using Microsoft.AspNetCore.SignalR;

namespace CoManage.Api.Live;

/// <summary>Puts connections into the SignalR groups that the permission filter allows, and takes them out again.</summary>
internal sealed class Subscriptions(
    IHubContext<LiveHub, ILiveClient> live, Presence presence, Access access, IRoomReads rooms)
{
    /// <summary>A new connection: gets hints for its person, care teams, groups and hospital.</summary>
    public Task Join(Line line, CancellationToken ct) => presence.InTurn(
        line.Who.Id,
        async () =>
        {
            presence.Add(line);
            await Refresh(line, ct);
            return true;
        },
        ct);

    public void Leave(Line line) => presence.Remove(line);

    /// <summary>From now on the connection gets the room's updates; null when the room is not the person's.</summary>
    public Task<RoomFacts?> Open(Line line, RoomId room, CancellationToken ct) => presence.InTurn(
        line.Who.Id,
        async () =>
        {
            var facts = await rooms.Facts(line.Who, room, ct);
            if (facts is not null)
            {
                presence.Open(line, room, facts.Group);
                await live.Groups.AddToGroupAsync(line.Connection, LiveGroups.Room(room), ct);
            }

            return facts;
        },
        ct);

    public Task Close(Line line, RoomId room, CancellationToken ct)
    {
        presence.Close(line, room);
        return live.Groups.RemoveFromGroupAsync(line.Connection, LiveGroups.Room(room), ct);
    }

    /// <summary>
    /// The person is out of the group: closes its rooms on all connections here. Returns when no later update of them
    /// can reach the person.
    /// </summary>
    public Task CarryOutDeparture(UserId person, GroupId group, CancellationToken ct) => presence.InTurn(
        person,
        async () =>
        {
            foreach (var line in presence.LinesOf(person))
            {
                await CloseRooms(line, group, ct);
                await Refresh(line, ct);
            }

            return true;
        },
        ct);

    /// <summary>The person's memberships may have changed: asks the filter again which hints to get.</summary>
    public Task Refresh(UserId person, CancellationToken ct) => presence.InTurn(
        person,
        async () =>
        {
            foreach (var line in presence.LinesOf(person))
            {
                await Refresh(line, ct);
            }

            return true;
        },
        ct);

    private async Task CloseRooms(Line line, GroupId group, CancellationToken ct)
    {
        var closed = line.Rooms.Where(each => each.Value == group).Select(each => each.Key).ToList();
        foreach (var room in closed)
        {
            await Close(line, room, ct);
        }

        foreach (var room in closed)
        {
            // Asked after closing, so that nothing slips through meanwhile: a specialist may stay as a case's guest.
            if (await rooms.Facts(line.Who, room, ct) is null)
            {
                await live.Clients.Client(line.Connection).Left(room);
            }
            else
            {
                presence.Open(line, room, group);
                await live.Groups.AddToGroupAsync(line.Connection, LiveGroups.Room(room), ct);
            }
        }
    }

    private async Task Refresh(Line line, CancellationToken ct)
    {
        HashSet<string> wanted = [LiveGroups.Person(line.Who.Id)];
        wanted.UnionWith((await access.TeamsOf(line.Who, ct)).Select(LiveGroups.Team));
        wanted.UnionWith((await access.GroupsOf(line.Who, ct)).Select(LiveGroups.Group));
        if (line.Hospital is { } hospital)
        {
            wanted.Add(LiveGroups.Hospital(hospital));
        }

        foreach (var gone in line.Hints.Except(wanted).ToList())
        {
            await live.Groups.RemoveFromGroupAsync(line.Connection, gone, ct);
        }

        foreach (var fresh in wanted.Except(line.Hints).ToList())
        {
            await live.Groups.AddToGroupAsync(line.Connection, fresh, ct);
        }

        line.Hints.Clear();
        line.Hints.UnionWith(wanted);
    }
}
