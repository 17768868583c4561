using System.Diagnostics;
using System.Numerics;

namespace CoManage.Load.Chat;

/// <summary>Counts of durations in buckets that are at most a sixteenth wide, so that millions of them need no memory.</summary>
internal sealed class Latencies
{
    private const int Parts = 16;
    private const int Doublings = 40;

    private readonly long[] counts = new long[Parts * Doublings];
    private long longest;

    public long Count => counts.Sum();

    /// <summary>Takes a duration in ticks of <see cref="Stopwatch"/>; many threads may do so at once.</summary>
    public void Add(long ticks)
    {
        var microseconds = (ulong)Math.Max(0, ticks) * 1_000_000 / (ulong)Stopwatch.Frequency;
        Interlocked.Increment(ref counts[Bucket(microseconds)]);
        if ((long)microseconds > Volatile.Read(ref longest))
        {
            Volatile.Write(ref longest, (long)microseconds);
        }
    }

    public void Clear()
    {
        Array.Clear(counts);
        longest = 0;
    }

    public Spread Spread() => new(At(0.50), At(0.95), At(0.99), longest / 1000.0);

    private double At(double share)
    {
        var wanted = (long)Math.Ceiling(Count * share);
        var seen = 0L;
        for (var bucket = 0; bucket < counts.Length; bucket++)
        {
            seen += counts[bucket];
            if (seen >= wanted && seen > 0)
            {
                return Middle(bucket) / 1000.0;
            }
        }

        return 0;
    }

    private static int Bucket(ulong microseconds)
    {
        if (microseconds < Parts)
        {
            return (int)microseconds;
        }

        var doubling = BitOperations.Log2(microseconds) - 3;
        return Math.Min((doubling * Parts) + (int)(microseconds >> (doubling - 1)) - Parts, (Parts * Doublings) - 1);
    }

    private static double Middle(int bucket)
    {
        var doubling = bucket / Parts;
        return doubling == 0 ? bucket : ((bucket % Parts) + Parts + 0.5) * Math.Pow(2, doubling - 1);
    }
}

/// <summary>In milliseconds.</summary>
internal sealed record Spread(double P50, double P95, double P99, double Max);
