using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Silo.Access;

namespace CoManage.Api.Live;

/// <summary>Puts connections into the audiences that the permission filter allows, and takes them out again.</summary>
internal sealed class Subscriptions(Telling telling, Presence presence, Access access, IRoomReads rooms)
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
                presence.Open(line, room, facts);
            }

            return facts;
        },
        ct);

    public void Close(Line line, RoomId room) => presence.Close(line, room);

    /// <summary>
    /// The person is out of the group: closes its rooms on all connections here. Returns when no later update of them
    /// can reach the person.
    /// </summary>
    public Task CarryOutDeparture(UserId person, GroupId group, CancellationToken ct) => presence.InTurn(
        person,
        () => OrHangUp(person, async lines =>
        {
            // All doors are shut before anything is asked that may fail.
            var shut = lines.SelectMany(line => Shut(line, group).Select(room => (Line: line, Room: room))).ToList();
            foreach (var (line, room) in shut)
            {
                await TellOrOpenAgain(line, room, ct);
            }

            foreach (var line in lines)
            {
                await Refresh(line, ct);
            }
        }),
        ct);

    /// <summary>The person's memberships may have changed: asks the filter again which hints to get.</summary>
    public Task Refresh(UserId person, CancellationToken ct) => presence.InTurn(
        person,
        () => OrHangUp(person, async lines =>
        {
            foreach (var line in lines)
            {
                await Refresh(line, ct);
            }
        }),
        ct);

    /// <summary>
    /// While the database is away nobody can say what the person may hear. Coming back on a new connection decides it
    /// anew, with nothing left over from before.
    /// </summary>
    private async Task<bool> OrHangUp(UserId person, Func<IReadOnlyList<Line>, Task> work)
    {
        var lines = presence.LinesOf(person);
        try
        {
            await work(lines);
            return true;
        }
        catch
        {
            foreach (var line in lines)
            {
                line.HangUp();
            }

            throw;
        }
    }

    private List<RoomId> Shut(Line line, GroupId group)
    {
        var shut = line.Rooms.Where(each => each.Facts.Group == group).Select(each => each.Room).ToList();
        shut.ForEach(room => presence.Close(line, room));
        return shut;
    }

    private async Task TellOrOpenAgain(Line line, RoomId room, CancellationToken ct)
    {
        // Asked after closing, so that nothing slips through meanwhile: a specialist may stay as a case's guest.
        if (await rooms.Facts(line.Who, room, ct) is { } facts)
        {
            presence.Open(line, room, facts);
        }
        else
        {
            telling.Left(line, room);
        }
    }

    private async Task Refresh(Line line, CancellationToken ct)
    {
        var teams = await access.TeamsOf(line.Who, ct);
        var groups = await access.GroupsOf(line.Who, ct);
        presence.SetHints(
            line,
            [
                .. teams.Select(Audience.Team),
                .. groups.Select(Audience.Group),
                .. line.Hospital is { } hospital ? [Audience.Hospital(hospital)] : Array.Empty<Audience>(),
            ]);
    }
}
