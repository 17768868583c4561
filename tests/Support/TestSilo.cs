using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace CoManage.Tests.Support;

/// <summary>A silo of counters whose outbox and clocks move only when a test says so.</summary>
internal sealed class TestSilo : IAsyncDisposable
{
    public static readonly Actor Amina = new(new UserId(new Guid("a0000000-0000-0000-0000-000000000001")), Role.Gp, "Amina");

    private readonly ServiceProvider services;

    private TestSilo(ServiceProvider services) => this.services = services;

    public IStore Store => services.GetRequiredService<IStore>();

    public static async Task<TestSilo> Start(SiloOptions options, TimeProvider? clock = null, int? tail = null)
    {
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(clock ?? new TestClock())
            .AddSilo(options)
            .AddSlice(new CounterSlice(tail))
            .BuildServiceProvider();
        var silo = new TestSilo(services);
        await silo.Store.Start(default);
        await silo.Store.Append(
            new Append(new StreamId("test", Guid.Empty), StreamTable.Events, 0, []) { Rows = [CounterSlice.MakeTable] }, default);
        return silo;
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public Task<Reply> Ask(Guid key, CounterCommand command, Guid? id = null, Actor? by = null) =>
        Get<ISilo>().Ask(
            key,
            new Envelope<CounterCommand>(new CommandId(id ?? Guid.NewGuid()), by ?? Actor.Service, command),
            default);

    /// <summary>The counter's value in the read model.</summary>
    public async Task<long?> Value(Guid key)
    {
        await using var connection = await Store.Open(default);
        return await connection.QuerySingleOrDefaultAsync<long?>(
            "SELECT value FROM counters WHERE id = @id", new { id = key.ToString() });
    }

    /// <summary>How many rows a table has.</summary>
    public async Task<long> Count(string table)
    {
        await using var connection = await Store.Open(default);
        return await connection.QuerySingleAsync<long>($"SELECT count(*) FROM {table}");
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
