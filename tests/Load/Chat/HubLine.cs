using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;

namespace CoManage.Load.Chat;

/// <summary>Whoever takes the records of a connection, one after another.</summary>
internal interface IHubListener
{
    void Take(ReadOnlySpan<byte> record);
}

/// <summary>One connection to a hub: the JSON protocol over a web socket, read by hand.</summary>
internal sealed class HubLine : IDisposable
{
    private const byte Separator = 0x1e;
    private static readonly byte[] Ping = HubFrames.Text("{\"type\":6}\u001e"u8);

    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly Lock sending = new();
    private readonly IHubListener listener;
    private byte[] raw = new byte[4 * 1024];
    private byte[] text = new byte[4 * 1024];
    private int rawLength;
    private int textLength;

    private HubLine(IHubListener listener) => this.listener = listener;

    /// <summary>Done when the connection has ended, by either side.</summary>
    public Task Ended { get; private set; } = Task.CompletedTask;

    /// <summary>While true nothing is read, as from a telephone that sleeps.</summary>
    public bool IsDeaf { get; set; }

    public static async Task<HubLine> Connect(Uri server, string? cookie, IHubListener listener, CancellationToken ct)
    {
        var line = new HubLine(listener);
        try
        {
            await line.socket.ConnectAsync(IPAddress.Loopback, server.Port, ct);
            await line.Upgrade(server, cookie, ct);
            line.Send(HubFrames.Text("{\"protocol\":\"json\",\"version\":1}\u001e"u8));
            line.Ended = line.Listen();
            return line;
        }
        catch
        {
            line.Dispose();
            throw;
        }
    }

    /// <summary>Sends a whole frame.</summary>
    public void Send(byte[] frame)
    {
        lock (sending)
        {
            for (var sent = 0; sent < frame.Length;)
            {
                sent += socket.Send(frame.AsSpan(sent));
            }
        }
    }

    /// <summary>Without it a server takes a silent client for gone.</summary>
    public void KeepAlive()
    {
        try
        {
            Send(Ping);
        }
        catch (Exception ending) when (ending is SocketException or ObjectDisposedException)
        {
            // Whoever needs the connection sees its end by itself.
        }
    }

    public void Dispose() => socket.Dispose();

    private async Task Upgrade(Uri server, string? cookie, CancellationToken ct)
    {
        var request = $"""
            GET /hub HTTP/1.1
            Host: {server.Authority}
            Origin: {server.GetLeftPart(UriPartial.Authority)}
            Connection: Upgrade
            Upgrade: websocket
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==
            {(cookie is null ? "" : $"Cookie: {cookie}\n")}

            """.ReplaceLineEndings("\r\n");
        Send(Encoding.ASCII.GetBytes(cookie is null ? request.Replace("\r\n\r\n\r\n", "\r\n\r\n", StringComparison.Ordinal) : request));
        int end;
        while ((end = raw.AsSpan(0, rawLength).IndexOf("\r\n\r\n"u8)) < 0)
        {
            var read = await socket.ReceiveAsync(raw.AsMemory(rawLength), ct);
            rawLength += read > 0 ? read : throw new IOException("The server hung up.");
        }

        var answer = Encoding.ASCII.GetString(raw, 0, end);
        if (!answer.StartsWith("HTTP/1.1 101", StringComparison.Ordinal))
        {
            throw new IOException($"The server refused the connection: {answer.Split('\r')[0]}");
        }

        raw.AsSpan(end + 4, rawLength - end - 4).CopyTo(raw);
        rawLength -= end + 4;
    }

    private async Task Listen()
    {
        try
        {
            while (TakeFrames())
            {
                while (IsDeaf)
                {
                    await Task.Delay(20);
                }

                if (rawLength == raw.Length)
                {
                    Array.Resize(ref raw, 4 * raw.Length);
                }

                var read = await socket.ReceiveAsync(raw.AsMemory(rawLength));
                if (read == 0)
                {
                    return;
                }

                rawLength += read;
            }
        }
        catch (Exception ending) when (ending is SocketException or ObjectDisposedException)
        {
            // A connection that is cut ends like one that is closed.
        }
    }

    /// <summary>False when the server has said goodbye.</summary>
    private bool TakeFrames()
    {
        ReadOnlySpan<byte> bytes = raw.AsSpan(0, rawLength);
        while (HubFrames.TryTake(ref bytes, out var kind, out var isPing, out var payload))
        {
            if (kind == WebSocketMessageType.Close)
            {
                return false;
            }

            if (isPing)
            {
                Send(HubFrames.Pong(payload));
            }
            else if (kind == WebSocketMessageType.Text)
            {
                TakeText(payload);
            }
        }

        bytes.CopyTo(raw);
        rawLength = bytes.Length;
        return true;
    }

    /// <summary>A frame may hold many records, and a record may come in two frames.</summary>
    private void TakeText(ReadOnlySpan<byte> payload)
    {
        if (textLength > 0)
        {
            var end = payload.IndexOf(Separator);
            Keep(end < 0 ? payload : payload[..(end + 1)]);
            if (end < 0)
            {
                return;
            }

            listener.Take(text.AsSpan(0, textLength - 1));
            textLength = 0;
            payload = payload[(end + 1)..];
        }

        for (int end; (end = payload.IndexOf(Separator)) >= 0; payload = payload[(end + 1)..])
        {
            listener.Take(payload[..end]);
        }

        Keep(payload);
    }

    private void Keep(ReadOnlySpan<byte> payload)
    {
        while (textLength + payload.Length > text.Length)
        {
            Array.Resize(ref text, 2 * text.Length);
        }

        payload.CopyTo(text.AsSpan(textLength));
        textLength += payload.Length;
    }
}
