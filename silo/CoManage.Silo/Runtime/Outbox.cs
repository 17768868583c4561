using System.Collections.Concurrent;
using System.Threading.Channels;
using CoManage.Silo.Journal;
using Microsoft.Extensions.Logging;

namespace CoManage.Silo.Runtime;

/// <summary>
/// Delivers reactions at least once. Told of fresh ones at once, it finds in the table what a crash or a failure left
/// behind. Reactions of one aggregate go out in order unless one of them fails.
/// </summary>
internal sealed partial class Outbox(
    IStore store,
    ReactionCommands reactions,
    Reacting reacting,
    BackgroundWork.Rest rest,
    TimeProvider clock,
    ILogger<Outbox> log) : Keeper
{
    private const int Lanes = 1024;
    private const int PageOfLeftovers = 512;
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<(StreamId, long), bool> underWay = [];
    private readonly Channel<Delivery>[] lanes =
        [.. Enumerable.Range(0, Lanes).Select(_ => Channel.CreateUnbounded<Delivery>())];
    private readonly Channel<OutboxRow> delivered = Channel.CreateUnbounded<OutboxRow>();

    /// <summary>Delivers what was left behind and is nobody's by now; returns how many events that were.</summary>
    public async Task<int> DeliverLeftovers(CancellationToken ct)
    {
        var rows = await Claim(ct).ConfigureAwait(false);
        foreach (var row in rows)
        {
            if (await IsDelivered(new Delivery(row), ct).ConfigureAwait(false))
            {
                await Strike([row], ct).ConfigureAwait(false);
            }
        }

        return rows.Count;
    }

    protected override Task Keep(CancellationToken ct) => Task.WhenAll(
    [
        TakeFresh(ct),
        Repeat(() => LookForLeftovers(ct), LookingFailed, LookEvery, clock, ct),
        StrikeDelivered(ct),
        .. lanes.Select(lane => Work(lane.Reader, ct)),
    ]);

    private async Task TakeFresh(CancellationToken ct)
    {
        await foreach (var delivery in reacting.Fresh.ReadAllAsync(ct).ConfigureAwait(false))
        {
            // Who writes a past asks for the rounds himself; the rows wait in the table.
            if (!rest.IsOn)
            {
                PutInLane(delivery);
            }
        }
    }

    private async Task LookForLeftovers(CancellationToken ct)
    {
        foreach (var row in rest.IsOn ? [] : await Claim(ct).ConfigureAwait(false))
        {
            PutInLane(new Delivery(row));
        }
    }

    private async Task Work(ChannelReader<Delivery> lane, CancellationToken ct)
    {
        await foreach (var delivery in lane.ReadAllAsync(ct).ConfigureAwait(false))
        {
            if (await IsDelivered(delivery, ct).ConfigureAwait(false))
            {
                delivered.Writer.TryWrite(delivery.Row);
            }
            else
            {
                underWay.TryRemove((delivery.Row.Stream, delivery.Row.Number), out _);
            }
        }
    }

    /// <summary>Strikes off what is delivered, many at a time: no lane waits for that.</summary>
    private async Task StrikeDelivered(CancellationToken ct)
    {
        var rows = new List<OutboxRow>(PageOfLeftovers);
        while (await delivered.Reader.WaitToReadAsync(ct).ConfigureAwait(false))
        {
            while (rows.Count < PageOfLeftovers && delivered.Reader.TryRead(out var row))
            {
                rows.Add(row);
            }

            try
            {
                await Strike(rows, ct).ConfigureAwait(false);
            }
            catch (Exception fault) when (IsFault(fault, ct))
            {
                // The leases end by themselves; what is found again is answered as it was the first time.
                LookingFailed(fault);
            }

            rows.ForEach(row => underWay.TryRemove((row.Stream, row.Number), out _));
            rows.Clear();
        }
    }

    private Task<Appended> Strike(List<OutboxRow> rows, CancellationToken ct) => store.Append(
        new Append(rows[0].Stream, StreamTable.Events, 0, [])
        {
            Rows = [.. rows.OrderBy(row => row.Stream.ToString(), StringComparer.Ordinal).Select(row => ReactionCommands.Delivered(row.Stream, row.Number))],
            MayWait = true,
        },
        ct);

    private void PutInLane(Delivery delivery)
    {
        var row = delivery.Row;
        if (underWay.TryAdd((row.Stream, row.Number), true))
        {
            // By stream, so that what follows from one aggregate arrives in order.
            lanes[(uint)row.Stream.Key.GetHashCode() % Lanes].Writer.TryWrite(delivery);
        }
    }

    private Task<IReadOnlyList<OutboxRow>> Claim(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return store.ClaimReactions(now, now + OutboxLease.Time, PageOfLeftovers, ct);
    }

    /// <summary>False when it has failed and is tried again later.</summary>
    private async Task<bool> IsDelivered(Delivery delivery, CancellationToken ct)
    {
        var row = delivery.Row;
        try
        {
            await Send(delivery, ct).ConfigureAwait(false);
            return true;
        }
        catch (Exception fault) when (IsFault(fault, ct))
        {
            DeliveryFailed(fault, row.Stream, row.Number, row.Tries + 1);
            await Postpone(row, ct).ConfigureAwait(false);
            return false;
        }
    }

    private async Task Send(Delivery delivery, CancellationToken ct)
    {
        var row = delivery.Row;
        await foreach (var following in reactions.Of(row.Stream, row.Number, delivery.Reactions, ct).ConfigureAwait(false))
        {
            await reactions.Give(following, new Hints(MayWait: delivery.MayWait), ct).ConfigureAwait(false);
        }
    }

    private async Task Postpone(OutboxRow row, CancellationToken ct)
    {
        try
        {
            var seconds = Math.Min(Math.Pow(2, row.Tries), LongestWait.TotalSeconds);
            var postponed = new Sql(
                "UPDATE outbox SET tries = @tries, until = @until WHERE stream = @stream AND number = @number",
                ("tries", row.Tries + 1), ("until", clock.GetUtcNow() + TimeSpan.FromSeconds(seconds)),
                ("stream", row.Stream.ToString()), ("number", row.Number));
            await store.Append(new Append(row.Stream, StreamTable.Events, 0, []) { Rows = [postponed] }, ct).ConfigureAwait(false);
        }
        catch (Exception fault) when (IsFault(fault, ct))
        {
            // The lease ends by itself; the reaction is found again.
            LookingFailed(fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Reactions to {Stream} #{Number} failed in attempt {Attempt}.")]
    private partial void DeliveryFailed(Exception fault, StreamId stream, long number, long attempt);

    [LoggerMessage(Level = LogLevel.Error, Message = "The outbox cannot be read or written.")]
    private partial void LookingFailed(Exception fault);
}
