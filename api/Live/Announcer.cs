using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;

namespace CoManage.Api.Live;

/// <summary>
/// Carries the news of every commit, of this process and of others on the same database, to the connections here.
/// Taken one after another: a departure is carried out before the next update of the group's rooms is sent.
/// </summary>
internal sealed partial class Announcer(
    IJournal journal,
    RoomLanes lanes,
    RoomReceivers receivers,
    Subscriptions subscriptions,
    Presence presence,
    Telling telling,
    Hints hints,
    ILogger<Announcer> log) : Keeper
{
    protected override Task Keep(CancellationToken ct) => Task.WhenAll(lanes.Run(ct), Listen(ct));

    private async Task Listen(CancellationToken ct)
    {
        await foreach (var announcement in journal.Announcements(ct))
        {
            await Guard(announcement.Stream, () => TellUpdates(announcement, ct), ct);
            foreach (var news in announcement.News)
            {
                await Guard(announcement.Stream, () => Tell(news, ct), ct);
            }
        }
    }

    /// <summary>What fails keeps nothing else from being told.</summary>
    private async Task Guard(StreamId stream, Func<Task> tell, CancellationToken ct)
    {
        try
        {
            await tell();
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            NotTold(stream, fault.GetType().Name);
        }
    }

    /// <summary>A room's updates go out together.</summary>
    private async Task TellUpdates(Announcement announcement, CancellationToken ct)
    {
        var updates = announcement.News.OfType<News.RoomUpdated>().ToList();
        if (updates is not [var first, ..])
        {
            return;
        }

        lanes.Send(new RoomNews(first.Room, first.Number, updates[^1].Number, announcement.Happened));
        foreach (var audience in await receivers.Of(first.Room, ct))
        {
            hints.Give(audience, Hints.Rooms, first.Room);
        }
    }

    private Task Tell(News news, CancellationToken ct)
    {
        switch (news)
        {
            case News.RoomSeen seen:
                telling.Seen(seen.Room, seen.Number);
                return Task.CompletedTask;
            case News.PersonLeft left:
                return subscriptions.CarryOutDeparture(left.Person, left.Group, ct);
            case News.WorklistChanged changed:
                hints.Give(Audience.Team(changed.Group), changed.List);
                return Task.CompletedTask;
            case News.HospitalWorklistChanged changed:
                hints.Give(Audience.Hospital(changed.Hospital), changed.List);
                return Task.CompletedTask;
            case News.RoomMarked marked:
                hints.Give(Audience.Person(marked.Person), Hints.Rooms, marked.Room);
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

    private async Task Tell(News.PersonChanged changed, CancellationToken ct)
    {
        if (changed.List == Hints.Rooms)
        {
            await subscriptions.Refresh(changed.Person, ct);
        }

        hints.Give(Audience.Person(changed.Person), changed.List);
    }

    /// <summary>The account was locked or its password changed: whoever is connected with it signs in anew.</summary>
    private void HangUp(UserId person)
    {
        foreach (var line in presence.LinesOf(person))
        {
            line.HangUp();
        }
    }

    [LoggerMessage(LogLevel.Warning, "News of {Stream} were not all told: {Fault}.")]
    private partial void NotTold(StreamId stream, string fault);
}
