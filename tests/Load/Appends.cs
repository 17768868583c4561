using System.Diagnostics;
using CoManage.Domain.Kernel;
using CoManage.Silo.Runtime;
using CoManage.Tests.Support;

namespace CoManage.Load;

/// <summary>How many commands a second are decided, stored and acknowledged.</summary>
internal static class Appends
{
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(3);

    public static async Task<int> Run(string[] args)
    {
        var folder = Directory.CreateTempSubdirectory("comanage-load-");
        try
        {
            Console.WriteLine("SQLite, synchronous=FULL");
            await Measure(new SiloOptions { DataFolder = folder.FullName });
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        if (args.Length > 0)
        {
            Console.WriteLine("PostgreSQL");
            await Measure(new SiloOptions { ConnectionString = args[0] });
        }

        return 0;
    }

    private static async Task Measure(SiloOptions options)
    {
        using var host = await CounterHost.Start(options);
        await Grains(host, 8, TimeSpan.FromSeconds(1));
        foreach (var grains in new[] { 1, 64, 512 })
        {
            await Print($"{grains} grains at once", () => Grains(host, grains, Measured));
        }

        await Print("rows of a screening file", () => FileRows(host, 10_000));
        await Print("one grain, 512 senders", () => OneGrain(host, 512, Measured));
    }

    private static async Task Print(string what, Func<Task<long>> scenario)
    {
        var watch = Stopwatch.StartNew();
        var before = Environment.CpuUsage.TotalTime;
        var count = await scenario();
        // Processor time tells what the machine could do when it is shared with others.
        var each = (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / count;
        Console.WriteLine($"  {what,-26}{count / watch.Elapsed.TotalSeconds,10:N0} per second{each,8:N0} µs of processor each");
    }

    /// <summary>Each sender owns a grain and sends its next command when the last one is acknowledged.</summary>
    private static Task<long> Grains(CounterHost host, int grains, TimeSpan time) =>
        Senders(host, grains, time, sender => DerivedId.From($"grain {sender}"));

    private static Task<long> OneGrain(CounterHost host, int senders, TimeSpan time)
    {
        var room = Guid.NewGuid();
        return Senders(host, senders, time, _ => room);
    }

    private static async Task<long> Senders(CounterHost host, int senders, TimeSpan time, Func<int, Guid> keyOf)
    {
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, senders).Select(sender => Task.Run(async () =>
        {
            var key = keyOf(sender);
            var count = 0L;
            for (; watch.Elapsed < time; count++)
            {
                await host.Ask(key, new CounterCommand.Add(1), Guid.NewGuid(), Actor.Service);
            }

            return count;
        })));
        return counts.Sum();
    }

    /// <summary>Two new aggregates for each row, with two audited events each and a read-model row for each event.</summary>
    private static async Task<long> FileRows(CounterHost host, int rows)
    {
        await Parallel.ForEachAsync(
            Enumerable.Range(0, rows),
            new ParallelOptions { MaxDegreeOfParallelism = 256 },
            async (_, _) =>
            {
                await host.Ask(Guid.NewGuid(), new CounterCommand.AddTwice(1), Guid.NewGuid(), CounterHost.Gp);
                await host.Ask(Guid.NewGuid(), new CounterCommand.AddTwice(1), Guid.NewGuid(), CounterHost.Gp);
            });
        return rows;
    }
}
