using CoManage.Domain.Kernel;
using CoManage.Domain.Notifications;
using CoManage.Silo.Alerts;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;
using Microsoft.Extensions.Logging;

namespace CoManage.Silo.Notifications;

/// <summary>
/// Looks for what is to be told while the service runs: all of it at the start, then whatever news point to. An
/// emergency is looked for at once; anything else waits a moment, in which whoever is there reads it.
/// </summary>
public sealed partial class NotificationKeeper(
    NotificationLook look,
    NotificationDelivery delivery,
    PushKeys keys,
    IJournal journal,
    TimeProvider clock,
    ILogger<NotificationKeeper> log) : Keeper
{
    private const int TicksBeforeLooking = 5;
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly HashSet<RoomId> rooms = [];
    private readonly HashSet<NotificationKind> kinds = [.. Enum.GetValues<NotificationKind>()];

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // Made at the first start, so that a key is there before the first browser asks for it.
        await keys.PublicKey(cancellationToken).ConfigureAwait(false);
        await base.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    protected override Task Keep(CancellationToken ct) =>
        Task.WhenAll(Listen(journal.Announcements(ct), ct), Work(ct));

    private async Task Listen(IAsyncEnumerable<Announcement> announcements, CancellationToken ct)
    {
        await foreach (var announcement in announcements.WithCancellation(ct).ConfigureAwait(false))
        {
            lock (gate)
            {
                foreach (var news in announcement.News)
                {
                    Note(news);
                }
            }
        }
    }

    private void Note(News news)
    {
        switch (news)
        {
            case News.RoomUpdated updated:
                rooms.Add(updated.Room);
                break;
            case News.WorklistChanged { List: AlertSlice.List } or News.PersonChanged { List: AlertSlice.List }:
                kinds.Add(NotificationKind.Emergency);
                break;
            case News.WorklistChanged or News.HospitalWorklistChanged:
                kinds.Add(NotificationKind.Work);
                kinds.Add(NotificationKind.Emergency);
                break;
            default:
                break;
        }
    }

    private async Task Work(CancellationToken ct)
    {
        for (var ticks = 0; !ct.IsCancellationRequested; ticks++)
        {
            await Try(isTimeForAll: ticks % TicksBeforeLooking == 0, ct).ConfigureAwait(false);
            await Task.Delay(Tick, clock, ct).ConfigureAwait(false);
        }
    }

    private async Task Try(bool isTimeForAll, CancellationToken ct)
    {
        var (dirty, talk) = Take(isTimeForAll);
        try
        {
            foreach (var kind in dirty)
            {
                await look.Look(kind, ct).ConfigureAwait(false);
            }

            await look.LookAt(talk, ct).ConfigureAwait(false);
            await delivery.Round(ct).ConfigureAwait(false);
        }
        catch (Exception fault) when (IsFault(fault, ct))
        {
            LookingFailed(fault);
            PutBack(dirty, talk);
        }
    }

    private (List<NotificationKind> Kinds, List<RoomId> Rooms) Take(bool all)
    {
        lock (gate)
        {
            var dirty = kinds.Where(kind => all || kind is NotificationKind.Emergency).ToList();
            dirty.ForEach(kind => kinds.Remove(kind));
            List<RoomId> talk = all ? [.. rooms] : [];
            talk.ForEach(room => rooms.Remove(room));
            return (dirty, talk);
        }
    }

    private void PutBack(List<NotificationKind> dirty, List<RoomId> talk)
    {
        lock (gate)
        {
            kinds.UnionWith(dirty);
            rooms.UnionWith(talk);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Notifications could not be looked for or sent; trying again.")]
    private partial void LookingFailed(Exception fault);
}
