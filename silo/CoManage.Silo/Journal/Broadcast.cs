using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using CoManage.Domain.Kernel;

namespace CoManage.Silo.Journal;

/// <summary>Hands news to everybody in this process who listens, in the order of the commits.</summary>
internal sealed class Broadcast
{
    private readonly ConcurrentDictionary<Channel<Announcement>, bool> listeners = [];

    /// <summary>News from the moment of the call on, whenever the reading begins.</summary>
    public IAsyncEnumerable<Announcement> Listen(CancellationToken ct)
    {
        // Unbounded: a slow listener must neither stop the committing nor miss a departure.
        var channel = Channel.CreateUnbounded<Announcement>(new UnboundedChannelOptions { SingleReader = true });
        listeners[channel] = true;
        return Read(channel, ct);
    }

    public event Action<News.PersonLeft>? Departed;

    /// <summary>Tells at once who has left; the announcement itself may come a moment later.</summary>
    public void Depart(IEnumerable<Announcement> announcements)
    {
        foreach (var left in announcements.SelectMany(each => each.News).OfType<News.PersonLeft>())
        {
            Departed?.Invoke(left);
        }
    }

    public void Tell(IReadOnlyList<Announcement> announcements)
    {
        Depart(announcements);
        foreach (var announcement in announcements)
        {
            foreach (var listener in listeners.Keys)
            {
                listener.Writer.TryWrite(announcement);
            }
        }
    }

    /// <summary>What a committed group has to tell. A hint that several appends give is told once.</summary>
    public static IReadOnlyList<Announcement> Of(IReadOnlyList<PendingAppend> group, IReadOnlyList<Appended> ends)
    {
        var told = new HashSet<News>();
        var announcements = new List<Announcement>();
        for (var i = 0; i < group.Count; i++)
        {
            if (ends[i].Outcome is AppendOutcome.Committed && group[i].Append.News.Count > 0)
            {
                var fresh = group[i].Append.News.Where(each => !IsHint(each) || told.Add(each)).ToList();
                if (fresh.Count > 0)
                {
                    announcements.Add(new Announcement(group[i].Append.Stream, fresh) { Happened = group[i].Append.Happened });
                }
            }
        }

        return announcements;
    }

    private static bool IsHint(News news) =>
        news is News.WorklistChanged or News.HospitalWorklistChanged or News.PersonChanged or News.RoomMarked;

    private async IAsyncEnumerable<Announcement> Read(
        Channel<Announcement> channel, [EnumeratorCancellation] CancellationToken ct)
    {
        try
        {
            await foreach (var announcement in channel.Reader.ReadAllAsync(ct).ConfigureAwait(false))
            {
                yield return announcement;
            }
        }
        finally
        {
            listeners.TryRemove(channel, out _);
        }
    }
}
