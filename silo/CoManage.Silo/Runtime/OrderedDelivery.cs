using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using Dapper;

namespace CoManage.Silo.Runtime;

/// <summary>
/// Delivers reactions in rounds whose order follows from the data alone: all that wait, by the stream they come from,
/// one after another to each aggregate. A past written twice with the same commands is the same past then.
/// </summary>
internal sealed class OrderedDelivery(IStore store, SliceHosts hosts, IOpenWork openWork)
{
    private const int AtOnce = 32;

    /// <summary>Delivers what waits and has not failed before; returns how many events that were.</summary>
    public async Task<int> Round(CancellationToken ct)
    {
        var rows = await Waiting(ct).ConfigureAwait(false);
        var commands = new List<(Guid Key, CommandId Id, object Command)>();
        foreach (var (stream, number) in rows)
        {
            var reactions = await hosts.Of(stream.Kind).ReactionsTo(stream.Key, number, ct).ConfigureAwait(false);
            for (var i = 0; i < reactions.Count; i++)
            {
                var name = $"reaction/{stream}/{number}/{i}";
                commands.AddRange(reactions[i].ToAll is { } open
                    ? (await openWork.Keys(open, ct).ConfigureAwait(false)).Order()
                        .Select(key => (key, Id($"{name}/{key}"), reactions[i].Command))
                    : [(reactions[i].Key, Id(name), reactions[i].Command)]);
            }
        }

        await Parallel.ForEachAsync(commands.GroupBy(each => each.Key), Options(ct), async (target, stop) =>
        {
            foreach (var (key, id, command) in target)
            {
                await hosts.For(command).Ask(key, id, Actor.Service, command, expectsNew: false, stop).ConfigureAwait(false);
            }
        }).ConfigureAwait(false);
        await Parallel.ForEachAsync(rows, Options(ct), async (row, stop) => await Done(row, stop).ConfigureAwait(false))
            .ConfigureAwait(false);
        return rows.Count;
    }

    private static CommandId Id(string name) => new(DerivedId.From(name));

    private static ParallelOptions Options(CancellationToken ct) =>
        new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct };

    private async Task<IReadOnlyList<(StreamId Stream, long Number)>> Waiting(CancellationToken ct)
    {
        var connection = await store.Open(ct).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var rows = await connection.QueryAsync<(string Stream, long Number)>(
                "SELECT stream, number FROM outbox WHERE tries = 0 ORDER BY stream, number").ConfigureAwait(false);
            return [.. rows.Select(row => (StreamIds.Parse(row.Stream), row.Number))];
        }
    }

    private Task<Appended> Done((StreamId Stream, long Number) row, CancellationToken ct) =>
        store.Append(
            new Append(row.Stream, StreamTable.Events, 0, [])
            {
                Rows =
                [
                    new Sql(
                        "DELETE FROM outbox WHERE stream = @stream AND number = @number",
                        ("stream", row.Stream.ToString()), ("number", row.Number)),
                ],
            },
            ct);
}
