using System.Globalization;

namespace CoManage.Load.Chat;

/// <summary>
/// Scenario F: the same conversation in rooms with longer and longer histories. See
/// <see cref="LongHistory"/> for where the past comes from.
/// </summary>
internal static class HistoryGrowth
{
    private static readonly Scenario Talk = new("F", 1, 20, 20, 1, 0);

    public static async Task Run(ChatOptions options)
    {
        Console.WriteLine($"F  one room of {Talk.Members} with longer and longer histories, {options.Seconds} s each, medians of {options.Rounds}");
        Console.WriteLine("  server        messages before   accepted/s   server CPU ms each   against the shortest");
        foreach (var store in options.Stores)
        {
            await Run(store == "postgres", options);
        }
    }

    /// <summary>One server for each length; they take turns.</summary>
    private static async Task Run(bool onPostgres, ChatOptions options)
    {
        long[] lengths = [1_000, 100_000, options.Longest];
        var servers = new List<ChatServer>();
        try
        {
            foreach (var length in lengths)
            {
                servers.Add(await ChatServer.StartService(Talk.District, onPostgres, length));
            }

            var costs = servers.ConvertAll(_ => new List<(double PerSecond, double Cost)>());
            for (var round = 0; round < options.Rounds; round++)
            {
                foreach (var (number, server) in servers.Index())
                {
                    costs[number].Add(await Post(server, options));
                }
            }

            foreach (var (number, length) in lengths.Index())
            {
                var cost = Figures.Middle(costs[number], each => each.Cost);
                var against = Figures.Middle([.. costs[number].Zip(costs[0])], pair => pair.First.Cost / pair.Second.Cost);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {servers[0].Name,-12}{length,17:N0}{Figures.Middle(costs[number], each => each.PerSecond),13:N0}{cost,21:0.000}{against,23:P0}"));
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

    private static async Task<(double PerSecond, double Cost)> Post(ChatServer server, ChatOptions options)
    {
        await using var gathering = await Gathering.Connect(server, Talk.Rooms, Talk.Members);
        await Drive.Flood(gathering, Talk, ChatOptions.WarmUp);
        var processor = server.Processor();
        var figures = await Throughput.Measure(server, gathering, () => Task.Delay(options.Measured));
        var cost = (server.Processor() - processor).TotalMilliseconds / (figures.AcceptedPerSecond * options.Seconds);
        Drive.Stop(gathering);
        await Throughput.Check(server, gathering, figures);
        return (figures.AcceptedPerSecond, cost);
    }
}
