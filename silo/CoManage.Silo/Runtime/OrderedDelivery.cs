using CoManage.Silo.Journal;
using Dapper;

namespace CoManage.Silo.Runtime;

/// <summary>
/// Delivers reactions in rounds whose order follows from the data alone: all that wait, by the stream they come from,
/// one after another to each aggregate. A past written twice with the same commands is the same past then.
/// </summary>
internal sealed class OrderedDelivery(IStore store, ReactionCommands reactions)
{
    private const int AtOnce = 32;

    /// <summary>Delivers what waits and has not failed before; returns how many events that were.</summary>
    public async Task<int> Round(CancellationToken ct)
    {
        var events = await Waiting(ct).ConfigureAwait(false);
        var commands = new List<ReactionCommands.Following>();
        foreach (var (stream, number) in events)
        {
            await foreach (var following in reactions.Of(stream, number, known: null, ct).ConfigureAwait(false))
            {
                commands.Add(following);
            }
        }

        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct };
        await Parallel.ForEachAsync(commands.GroupBy(each => each.Key), options, async (target, stop) =>
        {
            foreach (var following in target)
            {
                await reactions.Give(following, default, stop).ConfigureAwait(false);
            }
        }).ConfigureAwait(false);
        await Parallel.ForEachAsync(events, options, async (each, stop) =>
            await Done(each.Stream, each.Number, stop).ConfigureAwait(false)).ConfigureAwait(false);
        return events.Count;
    }

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

    private Task<Appended> Done(StreamId stream, long number, CancellationToken ct) => store.Append(
        new Append(stream, StreamTable.Events, 0, []) { Rows = [ReactionCommands.Delivered(stream, number)] }, ct);
}
