using System.Collections.Concurrent;

namespace CoManage.Load.Faults;

/// <summary>
/// Breaks things and mends them again: one fault at a time on servers and stores, and beside it one at a time on the
/// network. What comes when follows from the seed.
/// </summary>
internal sealed class Nemesis(Cluster cluster, Weather weather, Recorder recorder, int seed)
{
    private readonly ConcurrentDictionary<string, int> counts = [];
    private readonly ConcurrentQueue<(TimeSpan Began, TimeSpan Ended, string Fault)> done = [];

    public IReadOnlyDictionary<string, int> Counts => counts;

    /// <summary>What was broken, in the order of its beginning.</summary>
    public IReadOnlyList<(TimeSpan Began, TimeSpan Ended, string Fault)> Done => [.. done.OrderBy(each => each.Began)];

    public Task Run(CancellationToken ct) => Task.WhenAll(
        Break(ServerFaults(new Random(seed)), cluster.LookAfter, new Random(seed + 1), ct),
        Break(NetworkFaults(new Random(seed + 2)), () => Task.CompletedTask, new Random(seed + 3), ct));

    private async Task Break(List<(string Name, Func<Task> Do)> faults, Func<Task> afterwards, Random random, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            await Task.Delay(random.Next(200, 2_000), CancellationToken.None);
            var (name, fault) = faults[random.Next(faults.Count)];
            var began = recorder.Elapsed;
            await fault();
            await afterwards();
            done.Enqueue((began, recorder.Elapsed, name));
            counts.AddOrUpdate(name, 1, (_, count) => count + 1);
        }
    }

    private List<(string Name, Func<Task> Do)> ServerFaults(Random random)
    {
        List<(string, Func<Task>)> faults = [];
        foreach (var node in cluster.Nodes)
        {
            faults.Add(("kill a server", () => Kill(node, random)));
            faults.Add(("pause a server", () => Pause(node, random)));
        }

        if (cluster.Disk is { } disk)
        {
            faults.Add(("fill the disk", () => Between(disk.Fill, () => Free(disk), random.Next(300, 2_500))));
        }

        if (cluster.Postgres is { } postgres)
        {
            faults.Add(("stop PostgreSQL", () => Between(postgres.Stop, postgres.Run, random.Next(100, 2_500))));
            faults.Add(("end the sessions of PostgreSQL", postgres.CutSessions));
        }

        return faults;
    }

    private List<(string Name, Func<Task> Do)> NetworkFaults(Random random) =>
    [
        ("cut all lines", () => Everywhere(network => network.Cut(() => true))),
        ("cut some lines", () => Everywhere(network => network.Cut(() => random.Next(2) == 0))),
        ("slow network", () => Between(
            () => Everywhere(network => network.Latency = random.Next(10, 250)), Flow, random.Next(1_000, 3_000))),
        ("standing network", () => Between(() => Everywhere(network => network.Hold()), Flow, random.Next(200, 4_000))),
        ("doubled requests", () => Between(() => Double(true), () => Double(false), random.Next(1_000, 3_000))),
    ];

    private async Task Kill(Node node, Random random)
    {
        await cluster.Kill(node);
        await Task.Delay(random.Next(1_000));
        await Cluster.Start(node);
    }

    private static async Task Pause(Node node, Random random)
    {
        await Cluster.Signal(node, "STOP");
        await Task.Delay(random.Next(200, 4_000));
        await Cluster.Signal(node, "CONT");
    }

    private async Task Free(SmallDisk disk)
    {
        await disk.Free();
        if (cluster.Postgres is { } postgres)
        {
            await postgres.Revive();
        }
    }

    private static async Task Between(Func<Task> break_, Func<Task> mend, int milliseconds)
    {
        await break_();
        await Task.Delay(milliseconds);
        await mend();
    }

    private Task Flow() => Everywhere(network => network.Flow());

    private Task Double(bool on)
    {
        weather.IsDoubling = on;
        return Task.CompletedTask;
    }

    private Task Everywhere(Action<TcpProxy> act)
    {
        foreach (var node in cluster.Nodes)
        {
            act(node.Network);
        }

        return Task.CompletedTask;
    }
}
