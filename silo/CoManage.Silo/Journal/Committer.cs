using System.Diagnostics;
using System.Threading.Channels;

namespace CoManage.Silo.Journal;

/// <summary>Writes a group of appends in one transaction.</summary>
internal interface IGroupWriter : IDisposable
{
    /// <summary>The end of each append, in the order given. Throws when nothing was stored.</summary>
    IReadOnlyList<Appended> Commit(IReadOnlyList<PendingAppend> group);

    /// <summary>Whether one append's own statement is at fault, so that the others may succeed without it.</summary>
    bool IsFaultOfOne(Exception fault);
}

/// <summary>
/// The one loop that commits. It takes whatever waits, so the group grows while the disk is busy. A lone append that
/// somebody waits for never waits for company; what may wait is gathered for a moment, because an import would
/// otherwise write the same pages again for every few rows. While everybody talks, commits begin some way apart: each
/// carries more of every room then, which costs less for each message.
/// </summary>
internal sealed class Committer : IDisposable
{
    private const int LargestGroup = 512;
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(20);

    /// <summary>
    /// So many events of so many rooms that somebody waits for in one commit are a rush. Few rooms gather by themselves what
    /// is said in them, and would only wait.
    /// </summary>
    private const int RushOfEvents = 64;
    private const int RushOfRooms = 8;
    private static readonly TimeSpan BetweenCommits = TimeSpan.FromMilliseconds(30);

    // Continuations run on the writer's side only to set a wait handle, so they may run where they are.
    private readonly Channel<PendingAppend> waiting = Channel.CreateBounded<PendingAppend>(
        new BoundedChannelOptions(8 * LargestGroup) { SingleReader = true, AllowSynchronousContinuations = true });

    private readonly ManualResetEventSlim hurry = new(false, spinCount: 0);
    private readonly IGroupWriter writer;
    private readonly ManualResetEventSlim ending = new(false, spinCount: 0);
    private readonly TimeSpan patience;
    private readonly TimeSpan apart;
    private readonly Thread loop;

    public Committer(IGroupWriter writer)
        : this(writer, Moment, BetweenCommits)
    {
    }

    /// <param name="patience">How long what may wait is gathered.</param>
    /// <param name="apart">How far apart commits begin in a rush.</param>
    public Committer(IGroupWriter writer, TimeSpan patience, TimeSpan apart)
    {
        (this.writer, this.patience, this.apart) = (writer, patience, apart);
        // A thread of its own: waiting for the disk would take a pool thread away from the grains.
        loop = new Thread(Run) { IsBackground = true, Name = "journal committer" };
        loop.Start();
    }

    public async Task<Appended> Append(Append append, CancellationToken ct)
    {
        var pending = new PendingAppend(append);
        await waiting.Writer.WriteAsync(pending, ct).ConfigureAwait(false);
        if (!append.MayWait)
        {
            hurry.Set();
        }

        // Once queued it will be written: giving up here would leave the caller not knowing what is stored.
        return await pending.End.ConfigureAwait(false);
    }

    public void Dispose()
    {
        if (waiting.Writer.TryComplete())
        {
            hurry.Set();
            ending.Set();
            loop.Join();
            writer.Dispose();
            hurry.Dispose();
            ending.Dispose();
        }
    }

    private void Run()
    {
        var begun = 0L;
        var group = new List<PendingAppend>(LargestGroup);
        while (waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            hurry.Wait(patience);
            Rest(group, begun);
            begun = Stopwatch.GetTimestamp();
            hurry.Reset();
            group.Clear();
            while (group.Count < LargestGroup && waiting.Reader.TryRead(out var pending))
            {
                group.Add(pending);
            }

            if (group.Count == LargestGroup)
            {
                // Somebody may wait for one of those left behind.
                hurry.Set();
            }

            // In the order of ids, so that two processes on one database cannot wait for each other.
            Commit([.. group.OrderBy(each => each.Stream, StringComparer.Ordinal)]);
        }
    }

    /// <summary>Lets company come after a group with so much that people wait for.</summary>
    private void Rest(List<PendingAppend> last, long begun)
    {
        var awaited = last.Where(each => !each.Append.MayWait).ToList();
        if (awaited.Count < RushOfRooms || awaited.Sum(each => each.Append.Events.Count) < RushOfEvents)
        {
            return;
        }

        var left = apart == Timeout.InfiniteTimeSpan ? apart : apart - Stopwatch.GetElapsedTime(begun);
        if (left > TimeSpan.FromMilliseconds(1) || left == Timeout.InfiniteTimeSpan)
        {
            ending.Wait(left);
        }
    }

    private void Commit(IReadOnlyList<PendingAppend> group)
    {
        try
        {
            var ends = writer.Commit(group);
            for (var i = 0; i < group.Count; i++)
            {
                group[i].Finish(ends[i]);
            }
        }
        catch (Exception fault) when (group.Count > 1 && writer.IsFaultOfOne(fault))
        {
            foreach (var alone in group)
            {
                Commit([alone]);
            }
        }
        catch (Exception fault)
        {
            foreach (var pending in group)
            {
                pending.Fail(fault);
            }
        }
    }
}
