using System.Threading.Channels;
using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;

namespace CoManage.Silo.Runtime;

/// <summary>
/// Tells the dispatcher of reactions that were stored a moment ago. A hint only: what finds no room here is found
/// in the outbox.
/// </summary>
internal sealed class Reacting
{
    private readonly Channel<Delivery> fresh = Channel.CreateBounded<Delivery>(
        new BoundedChannelOptions(65_536) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public ChannelReader<Delivery> Fresh => fresh.Reader;

    public void Tell(StreamId stream, IReadOnlyList<(long Number, IReadOnlyList<Reaction> Reactions)> stored, bool mayWait)
    {
        foreach (var (number, reactions) in stored)
        {
            fresh.Writer.TryWrite(new Delivery(new OutboxRow(stream, number, 0), reactions, mayWait));
        }
    }
}

/// <summary>What is to be delivered.</summary>
/// <param name="Reactions">What follows from the event, when whoever stored it has just said so; null to read it from the log.</param>
/// <param name="MayWait">It follows from something that nobody waited for.</param>
internal readonly record struct Delivery(OutboxRow Row, IReadOnlyList<Reaction>? Reactions = null, bool MayWait = false);
