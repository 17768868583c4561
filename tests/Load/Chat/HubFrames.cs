using System.Buffers.Binary;
using System.Net.WebSockets;

namespace CoManage.Load.Chat;

/// <summary>
/// Web socket frames by hand: thousands of connections share a machine with the server that they measure, so that a
/// delivery may cost the client next to nothing.
/// </summary>
internal static class HubFrames
{
    private const byte Whole = 0x80;
    private const byte Masked = 0x80;

    /// <summary>One text frame. The mask of zeros leaves the bytes as they are; the server unmasks all the same.</summary>
    public static byte[] Text(ReadOnlySpan<byte> record) => Frame(0x1, record);

    public static byte[] Pong(ReadOnlySpan<byte> payload) => Frame(0xA, payload);

    /// <summary>Takes one frame from the front of the bytes; false when it is not all there yet.</summary>
    public static bool TryTake(ref ReadOnlySpan<byte> bytes, out WebSocketMessageType kind, out bool isPing, out ReadOnlySpan<byte> payload)
    {
        kind = WebSocketMessageType.Text;
        isPing = false;
        payload = default;
        if (bytes.Length < 2)
        {
            return false;
        }

        var (start, length) = bytes[1] switch
        {
            126 => (4, bytes.Length < 4 ? long.MaxValue : BinaryPrimitives.ReadUInt16BigEndian(bytes[2..])),
            127 => (10, bytes.Length < 10 ? long.MaxValue : BinaryPrimitives.ReadInt64BigEndian(bytes[2..])),
            var small => (2, small),
        };
        if (bytes.Length - start < length)
        {
            return false;
        }

        var code = bytes[0] & 0x0F;
        kind = code == 0x8 ? WebSocketMessageType.Close : code <= 0x2 ? WebSocketMessageType.Text : WebSocketMessageType.Binary;
        isPing = code == 0x9;
        payload = bytes.Slice(start, (int)length);
        bytes = bytes[(start + (int)length)..];
        return true;
    }

    private static byte[] Frame(byte code, ReadOnlySpan<byte> payload)
    {
        var head = payload.Length < 126 ? 6 : 8;
        var frame = new byte[head + payload.Length];
        frame[0] = (byte)(Whole | code);
        if (payload.Length < 126)
        {
            frame[1] = (byte)(Masked | payload.Length);
        }
        else
        {
            frame[1] = Masked | 126;
            BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(2), checked((ushort)payload.Length));
        }

        payload.CopyTo(frame.AsSpan(head));
        return frame;
    }
}
