using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using Microsoft.AspNetCore.SignalR;

namespace CoManage.Api.Live;

/// <summary>
/// Carries the news of every commit, of this process and of others on the same database, to the connections here.
/// Taken one after another: a departure is carried out before the next update of the group's rooms is sent.
/// </summary>
internal sealed partial class Announcer(
    IJournal journal,
    IHubContext<LiveHub, ILiveClient> live,
    RoomLanes lanes,
    RoomReceivers receivers,
    Subscriptions subscriptions,
    Presence presence,
    Hints hints,
    ILogger<Announcer> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.WhenAll(lanes.Run(stoppingToken), Listen(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops; whoever missed something reads it when opening the room again.
        }
    }

    private async Task Listen(CancellationToken ct)
    {
        await foreach (var announcement in journal.Announcements(ct))
        {
            foreach (var news in announcement.News)
            {
                try
                {
                    await Tell(news, ct);
                }
                catch (Exception fault) when (!ct.IsCancellationRequested)
                {
                    NotTold(news.GetType().Name, fault.GetType().Name);
                }
            }
        }
    }

    private Task Tell(News news, CancellationToken ct)
    {
        switch (news)
        {
            case News.RoomUpdated updated:
                return Tell(updated, ct);
            case News.RoomSeen seen:
                return live.Clients.Group(LiveGroups.Room(seen.Room)).Seen(seen.Room, seen.Number);
            case News.PersonLeft left:
                return subscriptions.CarryOutDeparture(left.Person, left.Group, ct);
            case News.WorklistChanged changed:
                hints.Give(LiveGroups.Team(changed.Group), changed.List);
                return Task.CompletedTask;
            case News.HospitalWorklistChanged changed:
                hints.Give(LiveGroups.Hospital(changed.Hospital), changed.List);
                return Task.CompletedTask;
            case News.PersonChanged { List: "session" } ended:
                HangUp(ended.Person);
                return Task.CompletedTask;
            case News.PersonChanged changed:
                return Tell(changed, ct);
            default:
                return Task.CompletedTask;
        }
    }

    private async Task Tell(News.RoomUpdated updated, CancellationToken ct)
    {
        lanes.Send(updated.Room, updated.Number);
        foreach (var group in await receivers.Of(updated.Room, ct))
        {
            hints.Give(group, "rooms");
        }
    }

    private async Task Tell(News.PersonChanged changed, CancellationToken ct)
    {
        if (changed.List == "rooms")
        {
            await subscriptions.Refresh(changed.Person, ct);
        }

        hints.Give(LiveGroups.Person(changed.Person), changed.List);
    }

    /// <summary>The account was locked or its password changed: whoever is connected with it signs in anew.</summary>
    private void HangUp(UserId person)
    {
        foreach (var line in presence.LinesOf(person))
        {
            line.HangUp();
        }
    }

    [LoggerMessage(LogLevel.Warning, "News {News} was not told: {Fault}.")]
    private partial void NotTold(string news, string fault);
}
