using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;
using CoManage.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoManage.Load;

/// <summary>A whole silo, hosted as the server hosts it, that knows nothing but counters.</summary>
internal sealed class CounterHost : IDisposable
{
    public static readonly Actor Gp = new(new UserId(DerivedId.From("gp")), Role.Gp, "Amina");

    private readonly IHost host;

    private CounterHost(IHost host) => this.host = host;

    public static async Task<CounterHost> Start(SiloOptions options)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSilo(options).AddSlice(new CounterSlice());
        var host = builder.Build();
        await host.StartAsync();
        await host.Services.GetRequiredService<IJournal>().Append(
            new Append(new StreamId("load", Guid.Empty), StreamTable.Events, 0, []) { Rows = [CounterSlice.MakeTable] }, default);
        return new CounterHost(host);
    }

    public Task<Reply> Ask(Guid key, CounterCommand command, Guid id, Actor by) =>
        host.Services.GetRequiredService<ISilo>().Ask(
            key, new Envelope<CounterCommand>(new CommandId(id), by, command), default);

    public void Dispose() => host.Dispose();
}
