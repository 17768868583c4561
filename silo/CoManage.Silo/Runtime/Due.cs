using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using Dapper;
using Microsoft.Extensions.Logging;

namespace CoManage.Silo.Runtime;

/// <summary>Wakes the grains whose clocks have run out. The clocks are rows, so a restart loses none.</summary>
internal sealed partial class Due(IStore store, SliceHosts hosts, BackgroundWork.Rest rest, TimeProvider clock, ILogger<Due> log) : Keeper
{
    private const int Page = 256;
    private const int AtOnce = 32;
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMinutes(1);

    /// <summary>Rings every clock that has run out by now; returns how many.</summary>
    public async Task<int> RingAll(CancellationToken ct)
    {
        var rung = 0;
        while (true)
        {
            var rows = await RunOut(ct).ConfigureAwait(false);
            await Parallel.ForEachAsync(
                rows,
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
                async (row, stop) => await Ring(StreamIds.Parse(row.Stream), row.At, stop).ConfigureAwait(false))
                .ConfigureAwait(false);
            rung += rows.Count;
            if (rows.Count < Page)
            {
                return rung;
            }
        }
    }

    protected override Task Keep(CancellationToken ct) =>
        Repeat(() => rest.IsOn ? Task.CompletedTask : RingAll(ct), LookingFailed, LookEvery, clock, ct);

    private async Task<List<(string Stream, long At)>> RunOut(CancellationToken ct)
    {
        var connection = await store.Open(ct).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var rows = await connection.QueryAsync<(string Stream, long At)>(
                "SELECT stream, at FROM due WHERE at <= @now ORDER BY at, stream LIMIT @page",
                new { now = clock.GetUtcNow().ToUnixTimeMilliseconds(), page = Page }).ConfigureAwait(false);
            return rows.AsList();
        }
    }

    private async Task Ring(StreamId stream, long at, CancellationToken ct)
    {
        try
        {
            var id = new CommandId(DerivedId.From($"due/{stream}/{at}"));
            var reply = await hosts.Of(stream.Kind).AskWhenDue(stream.Key, id, ct).ConfigureAwait(false);
            if (reply.Refusal is { } refusal)
            {
                ClockRefused(stream, refusal.Code);
            }
        }
        catch (Exception fault) when (IsFault(fault, ct))
        {
            RingingFailed(fault, stream);
        }

        // An event after the clock has set it anew; a clock that still stands so is looked at again later.
        await store.Append(
            new Append(stream, StreamTable.Events, 0, [])
            {
                Rows =
                [
                    new Sql(
                        "UPDATE due SET at = @later WHERE stream = @stream AND at = @at",
                        ("later", clock.GetUtcNow() + LookAgainAfter),
                        ("stream", stream.ToString()),
                        ("at", at)),
                ],
            },
            ct).ConfigureAwait(false);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The clock of {Stream} was refused: {Code}.")]
    private partial void ClockRefused(StreamId stream, string code);

    [LoggerMessage(Level = LogLevel.Error, Message = "The clock of {Stream} failed.")]
    private partial void RingingFailed(Exception fault, StreamId stream);

    [LoggerMessage(Level = LogLevel.Error, Message = "The clocks cannot be read.")]
    private partial void LookingFailed(Exception fault);
}
