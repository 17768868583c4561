using System.Diagnostics;
using System.Globalization;

namespace CoManage.Load.Chat;

/// <summary>
/// Scenario E: the line is cut for everybody, life goes on, and all come back at once. Each is back when it has opened
/// its room and holds every message that it missed.
/// </summary>
internal static class ReconnectStorm
{
    private const int Clients = 2_000;
    private const int PerRoom = 250;
    private const int AtOnce = 256;
    private const int Seen = 20;
    private const int Missed = 40;

    public static async Task Run(ChatOptions options)
    {
        Console.WriteLine($"E  {Clients:N0} clients come back at once, each with {Missed} messages to catch up");
        Console.WriteLine("  server        seconds until all are back   back ms p50    p95    p99    max   missing   server CPU s");
        foreach (var store in options.Stores)
        {
            await using var server = await ChatServer.StartService(new DistrictShape(Clients / PerRoom, PerRoom), store == "postgres");
            for (var round = 0; round < options.Rounds; round++)
            {
                await Storm(server);
            }
        }
    }

    private static async Task Storm(ChatServer server)
    {
        await using var gathering = await Gathering.Connect(server, Clients / PerRoom, PerRoom);
        await Say(gathering, Seen);
        await gathering.Settle(TimeSpan.FromSeconds(20));
        foreach (var member in gathering.Members.Where((_, i) => i % PerRoom > 0))
        {
            member.Line.Dispose();
        }

        // The first of each room stays and writes on.
        await Say(gathering, Missed);
        var back = new Latencies();
        var processor = server.Processor();
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(
            gathering.Members.Where((_, i) => i % PerRoom > 0),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (member, ct) =>
            {
                await member.ComeBack(server.Address, ct);
                back.Add(watch.ElapsedTicks);
            });
        var seconds = watch.Elapsed.TotalSeconds;
        var missing = gathering.Members.Count(member => member.Number != member.Room.Last || member.OutOfOrder > 0);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {server.Name,-12}{seconds,30:0.0}   {back.Spread().P50,9:0}{back.Spread().P95,7:0}{back.Spread().P99,7:0}{back.Spread().Max,7:0}{missing,10}{(server.Processor() - processor).TotalSeconds,15:0.0}"));
    }

    private static async Task Say(Gathering gathering, int messages)
    {
        var before = gathering.Accepted;
        var rooms = gathering.Members.GroupBy(member => member.Room).Select(room => room.First()).ToList();
        for (var i = 0; i < messages; i++)
        {
            foreach (var first in rooms)
            {
                while (!first.TryPost(Stopwatch.GetTimestamp()))
                {
                    await Task.Delay(1);
                }
            }
        }

        while (gathering.Accepted < before + (messages * rooms.Count))
        {
            await Task.Delay(5);
        }
    }
}
