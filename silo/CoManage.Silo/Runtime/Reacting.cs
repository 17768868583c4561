using System.Threading.Channels;
using CoManage.Silo.Journal;

namespace CoManage.Silo.Runtime;

/// <summary>
/// Tells the dispatcher of reactions that were stored a moment ago. A hint only: what finds no room here is found
/// in the outbox.
/// </summary>
internal sealed class Reacting
{
    private readonly Channel<OutboxRow> fresh = Channel.CreateBounded<OutboxRow>(
        new BoundedChannelOptions(65_536) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public ChannelReader<OutboxRow> Fresh => fresh.Reader;

    public void Tell(StreamId stream, IReadOnlyList<long> numbers)
    {
        foreach (var number in numbers)
        {
            fresh.Writer.TryWrite(new OutboxRow(stream, number, 0));
        }
    }
}
