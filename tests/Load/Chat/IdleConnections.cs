using System.Globalization;

namespace CoManage.Load.Chat;

/// <summary>Scenario D: what a connection costs that only waits.</summary>
internal static class IdleConnections
{
    private const int PerRoom = 250;

    // Long enough for the collector to have given back what connecting took.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(12);

    public static async Task Run(ChatOptions options)
    {
        foreach (var connections in new[] { 2_000, 5_000 })
        {
            Console.WriteLine($"D  {connections:N0} connections that wait, in rooms of {PerRoom}");
            Console.WriteLine("  server        MiB before   MiB with them   KiB each");
            var costs = new List<(string Server, double KiB)>();
            foreach (var server in await options.StartServers(new DistrictShape(connections / PerRoom, PerRoom)))
            {
                await using (server)
                {
                    costs.Add((server.Name, await Measure(server, connections)));
                }
            }

            foreach (var (server, cost) in costs.Skip(1))
            {
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"  {server}: {cost - costs[0].KiB:+0.0;-0.0} KiB a connection against the bare hub"));
            }
        }
    }

    private static async Task<double> Measure(ChatServer server, int connections)
    {
        // A few come first, so that code and pools that are there once are not charged to the many.
        await using var first = await Gathering.Connect(server, 1, 20);
        await Task.Delay(Rest);
        var before = server.Memory();
        await using var gathering = await Gathering.Connect(server, connections / PerRoom, PerRoom);
        await Task.Delay(Rest);
        var with = server.Memory();
        var each = (with - before) / 1024.0 / connections;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {server.Name,-12}{before / 1048576.0,12:0}{with / 1048576.0,16:0}{each,11:0.0}"));
        return each;
    }
}
