using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace CoManage.Load.Chat;

/// <summary>
/// The message that every client sends: two lines of Chinese, as long as people write, with the moment of sending in
/// front so that each receiver knows how long it took.
/// </summary>
internal static class Posting
{
    private const string Words = "王医生您好，今天早上血压128/82，药按时吃了，晚饭后散步半小时，下周还要来复查吗？";

    public static byte[] Frame(ChatRoom room, int slot, long at) => HubFrames.Text(Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $$$"""{"type":1,"invocationId":"{{{slot}}}","target":"Post","arguments":["{{{room.Id}}}",{"commandId":"{{{Guid.CreateVersion7()}}}","text":"@{{{at:x16}}} {{{Words}}}","kind":"message"}]}""") + '\u001e'));

    public static long NumberIn(ReadOnlySpan<byte> record)
    {
        var place = record.IndexOf("\"number\":"u8);
        return place >= 0 && Utf8Parser.TryParse(record[(place + 9)..], out long number, out _)
            ? number
            : throw new FormatException($"There is no number in {Encoding.UTF8.GetString(record)}");
    }

    /// <summary>When the words were sent.</summary>
    public static long MomentIn(ReadOnlySpan<byte> record)
    {
        var place = record.LastIndexOf("\"text\":\"@"u8);
        return place >= 0 && Utf8Parser.TryParse(record.Slice(place + 9, 16), out long at, out _, 'x') ? at : 0;
    }

    /// <summary>Number and moment as one value; the sum of all of them tells whether two sets are the same.</summary>
    public static ulong Mark(long number, long at) =>
        unchecked(((ulong)number * 0x9E3779B97F4A7C15) ^ ((ulong)at * 0xC2B2AE3D27D4EB4F));
}
