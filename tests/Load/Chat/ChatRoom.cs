using System.Diagnostics;
using System.Text;

namespace CoManage.Load.Chat;

/// <summary>One room of a run: what its members sent, and what became of it.</summary>
internal sealed class ChatRoom(Guid id, Latencies acknowledgement, Latencies delivery)
{
    private long accepted;
    private long refused;
    private ulong sum;
    private long last;

    public Guid Id => id;

    public Latencies Delivery => delivery;

    public long AcceptedCount => Interlocked.Read(ref accepted);

    public long RefusedCount => Interlocked.Read(ref refused);

    /// <summary>The highest number acknowledged.</summary>
    public long Last => Interlocked.Read(ref last);

    /// <summary>The marks of all accepted messages together.</summary>
    public ulong Sum => Interlocked.Read(ref sum);

    /// <summary>What the room's last refusal said.</summary>
    public string? Refusal { get; private set; }

    /// <summary>What a member does when its message has been answered; nothing when null.</summary>
    public Action<Member>? Next { get; set; }

    public void Accepted(long number, long at)
    {
        acknowledgement.Add(Stopwatch.GetTimestamp() - at);
        Interlocked.Add(ref sum, Posting.Mark(number, at));
        for (var seen = Last; seen < number; seen = Last)
        {
            Interlocked.CompareExchange(ref last, number, seen);
        }

        Interlocked.Increment(ref accepted);
    }

    public void Refused(ReadOnlySpan<byte> record)
    {
        Refusal = Encoding.UTF8.GetString(record);
        Interlocked.Increment(ref refused);
    }
}
