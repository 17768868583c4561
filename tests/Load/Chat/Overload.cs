using System.Globalization;

namespace CoManage.Load.Chat;

/// <summary>
/// Twice as many messages as go through, for a minute: how much still goes through, how much memory it takes, and how
/// soon afterwards a message is as quick as before.
/// </summary>
internal static class Overload
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(250);

    public static async Task Run(ChatOptions options)
    {
        var scenario = Scenario.A with { UnderWay = 1 };
        Console.WriteLine($"overload  {scenario.Shape}, twice the most for {Long.TotalSeconds:0} s");
        Console.WriteLine("  server        most/s   offered/s   accepted/s   of most   refused   held back   MiB before   peak   recovery s   lost");
        foreach (var store in options.Stores)
        {
            await using var server = await ChatServer.StartService(scenario.District, store == "postgres");
            await Run(server, scenario, options);
        }
    }

    private static async Task Run(ChatServer server, Scenario scenario, ChatOptions options)
    {
        await using var gathering = await Gathering.Connect(server, scenario.Rooms, scenario.Members);
        await Drive.Flood(gathering, scenario, ChatOptions.WarmUp);
        var most = (await Throughput.Measure(server, gathering, () => Task.Delay(options.Measured))).AcceptedPerSecond;
        Drive.Stop(gathering);
        await gathering.Settle(TimeSpan.FromSeconds(20));

        var memory = server.Memory();
        var (accepted, held) = (gathering.Accepted, 0L);
        held = await Drive.Steadily(gathering, scenario, 2 * most, Long);
        var through = (gathering.Accepted - accepted) / Long.TotalSeconds;
        var recovery = await Recovery(gathering);
        var figures = await Throughput.Check(server, gathering, await Throughput.Measure(server, gathering, () => Task.Delay(Glance)));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {server.Name,-12}{most,8:N0}{2 * most,12:N0}{through,13:N0}{through / most,10:P0}{gathering.Refused,10:N0}{held,12:N0}{memory / 1048576.0,13:0}{server.PeakMemory() / 1048576.0,7:0}{recovery.TotalSeconds,13:0.0}{figures.Lost,7}"));
    }

    /// <summary>Until everything under way is answered and delivered: from then on a message meets no queue.</summary>
    private static async Task<TimeSpan> Recovery(Gathering gathering)
    {
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        await gathering.Settle(TimeSpan.FromMinutes(1));
        return System.Diagnostics.Stopwatch.GetElapsedTime(start);
    }
}
