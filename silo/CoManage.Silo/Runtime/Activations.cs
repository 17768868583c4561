using System.Collections.Concurrent;
using CoManage.Silo.Journal;

namespace CoManage.Silo.Runtime;

/// <summary>A grain as the directory sees it.</summary>
internal interface IActivation
{
    /// <summary>When it last worked, in ticks.</summary>
    long UsedAt { get; }

    /// <summary>Ends the activation if it is idle; it takes no more commands then.</summary>
    bool Retire();
}

/// <summary>The grains that are awake: one for each aggregate, and not too many.</summary>
internal sealed class Activations : IDisposable
{
    private readonly ConcurrentDictionary<StreamId, IActivation> awake = [];
    private readonly SiloOptions options;
    private readonly TimeProvider clock;
    private readonly ITimer timer;
    private int sweeping;
    private int count;

    public Activations(SiloOptions options, TimeProvider clock)
    {
        this.options = options;
        this.clock = clock;
        timer = clock.CreateTimer(_ => ForgetIdle(), null, options.IdleAfter, options.IdleAfter / 4);
    }

    public int Count => awake.Count;

    /// <summary>The grain of this stream, made if there is none. Several callers at once get the same one.</summary>
    public IActivation Wake(StreamId stream, Func<StreamId, IActivation> make)
    {
        if (awake.TryGetValue(stream, out var found))
        {
            return found;
        }

        var made = make(stream);
        var winner = awake.GetOrAdd(stream, made);
        if (ReferenceEquals(winner, made) && Interlocked.Increment(ref count) > options.MostAwake)
        {
            ForgetLeastUsed();
        }

        return winner;
    }

    /// <summary>Takes a retired grain out.</summary>
    public void Forget(StreamId stream, IActivation activation)
    {
        if (awake.TryRemove(KeyValuePair.Create(stream, activation)))
        {
            Interlocked.Decrement(ref count);
        }
    }

    /// <summary>Forgets grains that have had nothing to do for a while.</summary>
    public void ForgetIdle()
    {
        var before = (clock.GetUtcNow() - options.IdleAfter).UtcTicks;
        foreach (var (stream, activation) in awake)
        {
            if (activation.UsedAt <= before && activation.Retire())
            {
                Forget(stream, activation);
            }
        }
    }

    public void Dispose() => timer.Dispose();

    private void ForgetLeastUsed()
    {
        if (Interlocked.Exchange(ref sweeping, 1) == 1)
        {
            return;
        }

        // A tenth at once, so that the sorting is paid rarely.
        var tooMany = awake.Select(each => (each.Key, each.Value, each.Value.UsedAt)).ToList();
        tooMany.Sort((one, other) => one.UsedAt.CompareTo(other.UsedAt));
        foreach (var (stream, activation, _) in tooMany.Take((options.MostAwake / 10) + 1))
        {
            if (activation.Retire())
            {
                Forget(stream, activation);
            }
        }

        Volatile.Write(ref sweeping, 0);
    }
}
