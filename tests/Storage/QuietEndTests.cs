using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;
using CoManage.Tests.Support;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoManage.Tests.Storage;

public class QuietEndTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_silo_that_ends_in_peace_says_nothing(bool stopped)
    {
        using var folder = new TempFolder();
        using var said = new LogLines();
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.AddProvider(said);
        builder.Services.AddSilo(new SiloOptions { DataFolder = folder.Root }).AddSlice(new CounterSlice(null));
        var host = builder.Build();
        await host.StartAsync();
        await UntilAtWork(host.Services);
        var work = host.Services.GetServices<IHostedService>().OfType<BackgroundService>().Select(each => each.ExecuteTask).ToList();
        if (stopped)
        {
            await host.StopAsync();
        }

        await ((IAsyncDisposable)host).DisposeAsync();

        await Task.WhenAll(work.OfType<Task>());
        Assert.Equal(2, work.Count);
        Assert.Empty(said.Lines);
    }

    // Outbox and clocks both do something, so that it is their end which is seen and not a start that never was.
    private static async Task UntilAtWork(IServiceProvider services)
    {
        var store = services.GetRequiredService<IStore>();
        await store.Append(
            new Append(new StreamId("test", Guid.Empty), StreamTable.Events, 0, []) { Rows = [CounterSlice.MakeTable] }, default);
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());
        await Give(services, one, new CounterCommand.Pass(other, 1));
        await Give(services, one, new CounterCommand.Wind(TestClock.Noon));
        while (await Values(store) < 101)
        {
            await Task.Delay(10);
        }
    }

    private static Task<Reply> Give(IServiceProvider services, Guid key, CounterCommand command) => services.GetRequiredService<ISilo>()
        .Ask(key, new Envelope<CounterCommand>(new CommandId(Guid.NewGuid()), Actor.Service, command), default);

    private static async Task<long> Values(IStore store)
    {
        await using var connection = await store.Open(default);
        return await connection.QuerySingleAsync<long>("SELECT coalesce(sum(value), 0) FROM counters");
    }
}
