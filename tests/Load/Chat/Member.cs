using System.Buffers.Text;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace CoManage.Load.Chat;

/// <summary>
/// Somebody in a room who reads everything and may write. Counts what arrives, and holds it against what was
/// accepted: every accepted message once, and in the order of its number where the server keeps one.
/// </summary>
internal sealed class Member(ChatRoom room, string? cookie, bool keepsOrder) : IHubListener
{
    /// <summary>As many as one person may send in ten seconds; the service refuses what is beyond.</summary>
    public const int Slots = 30;
    private const string Opening = "open";

    private readonly long[] sentAt = new long[Slots];
    private readonly Stack<int> free = new(Enumerable.Range(0, Slots));
    private TaskCompletionSource<JsonElement>? opened;

    public HubLine Line { get; private set; } = null!;

    public ChatRoom Room => room;

    public long Deliveries { get; private set; }

    /// <summary>The number of the last update seen.</summary>
    public long Number { get; private set; }

    /// <summary>A sum over all deliveries that is equal for everybody who got the same updates.</summary>
    public ulong Sum { get; private set; }

    public long OutOfOrder { get; private set; }

    /// <summary>What the server answered to the last opening, in full.</summary>
    public JsonElement Page { get; private set; }

    /// <summary>Everything that was accepted since this member came has arrived, once and in order.</summary>
    public bool IsComplete => Missing == 0 && Sum == room.Sum && OutOfOrder == 0;

    /// <summary>Every message sent has been answered, so that nothing more is to be expected because of this member.</summary>
    public bool IsAnswered
    {
        get
        {
            lock (free)
            {
                return free.Count == Slots;
            }
        }
    }

    /// <summary>Deliveries missing or in the wrong place.</summary>
    public long Lost => IsComplete ? 0 : Math.Max(1, Math.Abs(Missing) + OutOfOrder);

    public string Fault =>
        $"a member has {Deliveries} of {room.AcceptedCount} messages, stands at {Number} of {room.Last}, {OutOfOrder} out of order";

    private long Missing => room.AcceptedCount - Deliveries;

    public async Task Enter(Uri server, CancellationToken ct)
    {
        Line = await HubLine.Connect(server, cookie, this, ct);
        await Open(Number, ct);
    }

    /// <summary>A new connection after the old one was cut; what was missed comes with the opening.</summary>
    public async Task ComeBack(Uri server, CancellationToken ct)
    {
        var seen = Number;
        Line = await HubLine.Connect(server, cookie, this, ct);
        await Open(seen, ct);
        var missed = Page.GetProperty("updates").EnumerateArray().Select(each => each.GetProperty("number").GetInt64());
        foreach (var number in missed)
        {
            OutOfOrder += number == ++seen ? 0 : 1;
        }
    }

    /// <summary>Opens the room at the number last seen, on the connection that there is.</summary>
    public async Task Open(long lastSeen, CancellationToken ct)
    {
        opened = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        Line.Send(HubFrames.Text(Encoding.UTF8.GetBytes(
            $$"""{"type":1,"invocationId":"{{Opening}}","target":"Open","arguments":["{{room.Id}}",{{lastSeen}}]}""" + '\u001e')));
        Page = await opened.Task.WaitAsync(TimeSpan.FromSeconds(60), ct);
        Number = Page.GetProperty("number").GetInt64();
    }

    /// <summary>Says something as of a moment; false when too much is under way already.</summary>
    public bool TryPost(long at)
    {
        int slot;
        lock (free)
        {
            if (!free.TryPop(out slot))
            {
                return false;
            }

            sentAt[slot] = at;
        }

        Line.Send(Posting.Frame(room, slot, at));
        return true;
    }

    public void Take(ReadOnlySpan<byte> record)
    {
        if (record.StartsWith("{\"type\":1,\"target\":\"Updated\""u8))
        {
            Deliver(record);
        }
        else if (record.StartsWith("{\"type\":3,\"invocationId\":\""u8))
        {
            Answer(record);
        }
    }

    private void Deliver(ReadOnlySpan<byte> record)
    {
        var number = Posting.NumberIn(record);
        var at = Posting.MomentIn(record);
        room.Delivery.Add(Stopwatch.GetTimestamp() - at);
        if (keepsOrder && number != Number + 1)
        {
            OutOfOrder++;
        }

        Number = number;
        Sum += Posting.Mark(number, at);
        Deliveries++;
    }

    private void Answer(ReadOnlySpan<byte> record)
    {
        var id = record["{\"type\":3,\"invocationId\":\""u8.Length..];
        if (!Utf8Parser.TryParse(id, out int slot, out _))
        {
            opened?.TrySetResult(JsonSerializer.Deserialize<JsonElement>(record).GetProperty("result"));
            return;
        }

        var at = sentAt[slot];
        if (record.IndexOf("\"number\":"u8) >= 0)
        {
            room.Accepted(Posting.NumberIn(record), at);
        }
        else
        {
            room.Refused(record);
        }

        lock (free)
        {
            free.Push(slot);
        }

        room.Next?.Invoke(this);
    }
}
