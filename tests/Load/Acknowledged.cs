using CoManage.Silo.Runtime;
using CoManage.Tests.Support;

namespace CoManage.Load;

/// <summary>
/// Writes for ever and prints each acknowledgement, so that whoever kills this process knows what must be there
/// afterwards: <c>counter number command</c>.
/// </summary>
internal static class Acknowledged
{
    private const int Counters = 16;

    public static async Task<int> Run(string folder)
    {
        using var host = await CounterHost.Start(new SiloOptions { DataFolder = folder });
        using var output = new StreamWriter(Console.OpenStandardOutput());
        var gate = new Lock();
        await Task.WhenAll(Enumerable.Range(0, Counters).Select(counter => Task.Run(async () =>
        {
            while (true)
            {
                var key = CounterSlice.Key(counter);
                var command = Guid.NewGuid();
                var reply = await host.Ask(key, new CounterCommand.Add(1), command, CounterHost.Gp);
                lock (gate)
                {
                    output.WriteLine($"{counter} {reply.Version} {command}");
                    output.Flush();
                }
            }
        })));
        return 0;
    }
}
