using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;
using CoManage.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoManage.Tests.Storage;

/// <summary>Some slices with their reads on a fresh database for each test, and a clock that moves only when told.</summary>
public abstract class ServicesContract(ITestDatabase database) : IAsyncLifetime, IDisposable
{
    private readonly TempFolder folder = new();
    private string? connection;
    private ServiceProvider services = new ServiceCollection().BuildServiceProvider();

    private protected TestClock Clock { get; } = new();

    public async Task InitializeAsync()
    {
        connection = await database.Empty();
        await StartAgain();
        await Fill();
    }

    public virtual async Task DisposeAsync()
    {
        await services.DisposeAsync();
        await database.Drop();
    }

    public void Dispose()
    {
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>What the contract is about, beside the silo itself.</summary>
    private protected abstract void Add(IServiceCollection services);

    /// <summary>What stands in the database before each test.</summary>
    protected virtual Task Fill() => Task.CompletedTask;

    private protected T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    private protected async Task Ask<TCommand>(Guid key, Actor by, TCommand command)
        where TCommand : class
    {
        var reply = await Get<ISilo>().Ask(key, new Envelope<TCommand>(new CommandId(Guid.NewGuid()), by, command), default);
        Assert.Null(reply.Refusal);
    }

    /// <summary>Everything that follows from what happened so far has happened too.</summary>
    private protected async Task Settle()
    {
        do
        {
            while (await Get<BackgroundWork>().DeliverInOrder(default) > 0)
            {
                // What they lead to may have reactions of its own.
            }
        }
        while (await Get<BackgroundWork>().RingAll(default) > 0);
    }

    private protected async Task<IReadOnlyList<long>> Query(string sql)
    {
        await using var reading = await Get<IReadDatabase>().Open(default);
        return [.. await Dapper.SqlMapper.QueryAsync<long>(reading, sql)];
    }

    /// <summary>Another process on the same database: it remembers nothing but what is stored.</summary>
    private protected async Task StartAgain()
    {
        await services.DisposeAsync();
        var parts = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Clock)
            .AddSilo(new SiloOptions { ConnectionString = connection, DataFolder = folder.Root });
        Add(parts);
        services = parts.BuildServiceProvider();
        await Get<IStore>().Start(default);
    }
}
