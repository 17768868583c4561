using System.Diagnostics;
using System.Globalization;

namespace CoManage.Load.Chat;

/// <summary>Scenarios A to C: the most that goes through, and the latency at a steady pace.</summary>
internal static class Throughput
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static async Task Run(Scenario scenario, ChatOptions options)
    {
        Console.WriteLine($"{scenario.Name}  {scenario.Shape}, {options.Seconds} s each, medians of {options.Rounds}");
        var servers = await options.StartServers(scenario.District);
        try
        {
            // The rush comes last: the index of the search has work for minutes after it.
            if (options.AtSteadyPace)
            {
                await Compare(
                    string.Create(CultureInfo.InvariantCulture, $"at {scenario.Steady:0.#} messages a second"),
                    servers, options, server => Steady(server, scenario, options));
            }

            if (options.AsFastAsItGoes)
            {
                await Compare("as fast as it goes", servers, options, server => Flood(server, scenario, options));
            }
        }
        finally
        {
            foreach (var server in servers)
            {
                await server.DisposeAsync();
            }
        }
    }

    /// <summary>
    /// The servers take turns, so that whatever else the machine does meets all of them; those whose turn it is not are held,
    /// because what they have left to do would be counted to whoever comes next.
    /// </summary>
    private static async Task Compare(
        string what, IReadOnlyList<ChatServer> servers, ChatOptions options, Func<ChatServer, Task<Figures>> run)
    {
        Console.WriteLine($" {what}");
        Console.WriteLine(Figures.Head);
        var runs = servers.ToDictionary(server => server, _ => new List<Figures>());
        for (var round = 0; round < options.Rounds; round++)
        {
            foreach (var server in servers)
            {
                foreach (var other in servers)
                {
                    await other.Hold(other != server);
                }

                runs[server].Add(await run(server));
                if (options.Verbose)
                {
                    Console.WriteLine(runs[server][^1]);
                }
            }
        }

        foreach (var server in servers)
        {
            await server.Hold(false);
        }

        var bare = runs[servers[0]];
        foreach (var server in servers)
        {
            // The ratio within each round, then its middle: neighbours in time met the same machine.
            var ratio = Figures.Middle([.. runs[server].Zip(bare)], pair => pair.First.DeliveriesPerSecond / pair.Second.DeliveriesPerSecond);
            var cost = Figures.Middle([.. runs[server].Zip(bare)], pair => pair.First.ProcessorPer100K / pair.Second.ProcessorPer100K);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{Figures.Median(runs[server])}   {ratio:P0} of bare, CPU × {cost:0.00}"));
        }
    }

    private static async Task<Figures> Flood(ChatServer server, Scenario scenario, ChatOptions options)
    {
        await using var gathering = await Gathering.Connect(server, scenario.Rooms, scenario.Members);
        await Drive.Flood(gathering, scenario, ChatOptions.WarmUp);
        var figures = await Measure(server, gathering, () => Task.Delay(options.Measured));
        Drive.Stop(gathering);
        return await Check(server, gathering, figures);
    }

    private static async Task<Figures> Steady(ChatServer server, Scenario scenario, ChatOptions options)
    {
        await using var gathering = await Gathering.Connect(server, scenario.Rooms, scenario.Members);
        await Drive.Steadily(gathering, scenario, scenario.Steady, ChatOptions.WarmUp);
        var figures = await Measure(
            server, gathering, () => Drive.Steadily(gathering, scenario, scenario.Steady, options.Measured));
        return await Check(server, gathering, figures);
    }

    public static async Task<Figures> Measure(ChatServer server, Gathering gathering, Func<Task> work)
    {
        gathering.Acknowledgement.Clear();
        gathering.Delivery.Clear();
        var (accepted, deliveries) = (gathering.Accepted, gathering.Deliveries);
        var (processor, own) = (server.Processor(), Environment.CpuUsage.TotalTime);
        var watch = Stopwatch.StartNew();
        await work();
        var seconds = watch.Elapsed.TotalSeconds;
        (processor, own) = (server.Processor() - processor, Environment.CpuUsage.TotalTime - own);
        (accepted, deliveries) = (gathering.Accepted - accepted, gathering.Deliveries - deliveries);
        return new Figures(
            server.Name,
            accepted / seconds,
            deliveries / seconds,
            gathering.Acknowledgement.Spread(),
            gathering.Delivery.Spread(),
            0,
            processor.TotalSeconds * 100_000 / deliveries,
            own.TotalSeconds * 100_000 / deliveries,
            server.Memory() / 1048576.0);
    }

    /// <summary>Everything accepted was delivered once to every member, in order; what was not is counted as lost.</summary>
    public static async Task<Figures> Check(ChatServer server, Gathering gathering, Figures figures)
    {
        await gathering.Settle(Patience);
        foreach (var wrong in gathering.Members.Where(member => !member.IsComplete).Take(3))
        {
            Console.WriteLine($"  {server.Name}: {wrong.Fault}");
        }

        if (gathering.Refused > 0)
        {
            Console.WriteLine($"  {server.Name}: {gathering.Refused} refused, the last: {gathering.Rooms.First(room => room.Refusal is not null).Refusal}");
        }

        return figures with { Lost = gathering.Members.Sum(member => member.Lost) };
    }
}
