using System.Diagnostics;
using CoManage.Domain.Kernel;
using CoManage.Silo.Audit;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;
using CoManage.Tests.Support;

namespace CoManage.Tests.Storage;

public sealed class KillTests : IDisposable
{
    private const int Kills = 20;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Nothing_acknowledged_is_lost_or_doubled_when_the_process_is_killed()
    {
        var acknowledged = new List<(int Counter, long Number, Guid Command)>();
        for (var kill = 0; kill < Kills; kill++)
        {
            // After another number of writes each time, so that the kill meets other moments of a commit.
            acknowledged.AddRange(await WriteAndKill(after: 50 + (37 * kill)));
        }

        await using var silo = await TestSilo.Start(new SiloOptions { DataFolder = folder.Root });
        foreach (var counter in acknowledged.GroupBy(each => each.Counter))
        {
            await Compare(silo, CounterSlice.Key(counter.Key), counter.Select(each => (each.Number, each.Command)));
        }

        Assert.True((await silo.Get<AuditVerifier>().Verify(default)).IsIntact);
        Assert.Equal(await silo.Count("events"), await silo.Count("audit"));
    }

    private static async Task Compare(TestSilo silo, Guid key, IEnumerable<(long Number, Guid Command)> acknowledged)
    {
        var stored = await silo.Store.Read(new StreamId("counter", key), StreamTable.Events, 0, int.MaxValue, default);
        var commands = stored.ToDictionary(each => each.Number, each => each.Command);

        Assert.Equal(Enumerable.Range(1, stored.Count).Select(each => (long)each), stored.Select(each => each.Number));
        Assert.Equal(stored.Count, stored.Select(each => each.Command).Distinct().Count());
        Assert.Equal(stored.Count, await silo.Value(key));
        Assert.All(acknowledged, each => Assert.Equal(new CommandId(each.Command), commands[each.Number]));
    }

    private async Task<List<(int, long, Guid)>> WriteAndKill(int after)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [LoadProgram.Path, "acknowledged", folder.Root])
        {
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException("The writing process did not start.");
        try
        {
            var acknowledged = new List<(int, long, Guid)>();
            while (await process.StandardOutput.ReadLineAsync() is { } line)
            {
                if (line.Split(' ') is [var counter, var number, { Length: 36 } command])
                {
                    acknowledged.Add((int.Parse(counter, provider: null), long.Parse(number, provider: null), Guid.Parse(command)));
                }

                if (acknowledged.Count == after)
                {
                    process.Kill();
                }
            }

            Assert.True(acknowledged.Count >= after, "The writing process ended by itself.");
            return acknowledged;
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }
}
