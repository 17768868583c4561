using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;
using Dapper;

namespace CoManage.Api.Demo;

/// <summary>Gives the demo's commands: many at once, with ids that follow from the seed, and waits until all that follows is done.</summary>
internal sealed class DemoSilo(ISilo silo, BackgroundWork background, IReadDatabase database, DemoClock clock, int seed) : IDisposable
{
    private const int AtOnce = 256;

    private readonly SemaphoreSlim room = new(AtOnce);
    private readonly List<Task> running = [];
    private long commands;

    public DemoClock Clock => clock;

    public void Dispose() => room.Dispose();

    /// <summary>Gives a command without waiting for its answer; <see cref="Settle"/> waits for all.</summary>
    public async Task Give<TCommand>(Guid key, Actor by, TCommand command, CancellationToken ct)
        where TCommand : class
    {
        var id = new CommandId(DerivedId.From($"demo/{seed}/{commands++}"));
        await room.WaitAsync(ct);
        running.Add(Carry(key, new Envelope<TCommand>(id, by, command), ct));
        if (running.Count > 16 * AtOnce)
        {
            running.RemoveAll(each => each.IsCompletedSuccessfully);
        }
    }

    /// <summary>Waits until every command is answered, every reaction delivered and every clock that has run out has rung.</summary>
    public async Task Settle(CancellationToken ct)
    {
        await Task.WhenAll(running);
        running.Clear();
        do
        {
            while (await background.DeliverInOrder(ct) > 0)
            {
                // What they lead to may have reactions of its own.
            }
        }
        while (await background.RingAll(ct) > 0);
    }

    public async Task<IReadOnlyList<TRow>> Read<TRow>(string sql, object values, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        return [.. await connection.QueryAsync<TRow>(new CommandDefinition(sql, values, cancellationToken: ct))];
    }

    private async Task Carry<TCommand>(Guid key, Envelope<TCommand> envelope, CancellationToken ct)
        where TCommand : class
    {
        try
        {
            // A refusal is life as well: a case may have been decided a moment ago.
            await silo.Ask(key, envelope, ct);
        }
        finally
        {
            room.Release();
        }
    }
}
