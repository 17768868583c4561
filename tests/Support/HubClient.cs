using System.Collections.Concurrent;
using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;

namespace CoManage.Tests.Support;

/// <summary>Something the server told its client.</summary>
internal sealed record HubCall(string Method, IReadOnlyList<JsonElement> Arguments);

/// <summary>The server refused a call with an error of the protocol.</summary>
internal sealed class HubFaultException(string message) : Exception(message);

/// <summary>
/// A client of the hub that speaks the SignalR JSON protocol over a web socket: handshake, calls with an answer, and
/// the stream of what the server says. Records end with the separator 0x1e.
/// </summary>
internal sealed class HubClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private const string Ending = "The connection ended before the answer.";
    private static readonly JsonSerializerOptions Wire = new(JsonSerializerDefaults.Web);

    private readonly ClientWebSocket _socket = new();
    private readonly HubRecords _records;
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> _answers = new();
    private readonly Channel<HubCall> _calls = Channel.CreateUnbounded<HubCall>();
    private Task _listening = Task.CompletedTask;
    private int _invocations;
    private volatile bool _hasEnded;

    private HubClient() => _records = new HubRecords(_socket);

    /// <summary>What the server has said, in its order; completed when the connection has ended.</summary>
    public ChannelReader<HubCall> Calls => _calls.Reader;

    /// <summary>Done when the connection has ended, by either side.</summary>
    public Task Ended => _listening;

    public static Task<HubClient> Connect(Visitor visitor, string path = "/hub") =>
        Connect(visitor.Address, visitor.Cookies, path);

    public static async Task<HubClient> Connect(Uri server, CookieContainer cookies, string path = "/hub", string? origin = null)
    {
        var client = new HubClient();
        using var patience = new CancellationTokenSource(Patience);
        client._socket.Options.Cookies = cookies;
        client._socket.Options.SetRequestHeader("Origin", origin ?? server.GetLeftPart(UriPartial.Authority));
        var address = new UriBuilder(new Uri(server, path)) { Scheme = server.Scheme == "https" ? "wss" : "ws" };
        await client._socket.ConnectAsync(address.Uri, patience.Token);
        await client.Send(new { protocol = "json", version = 1 }, patience.Token);
        var welcome = await client._records.Next(patience.Token);
        if (welcome is not { } greeting || greeting.TryGetProperty("error", out _))
        {
            throw new HubFaultException($"The handshake was refused: {welcome}");
        }

        client._listening = Task.Run(client.Listen);
        return client;
    }

    /// <summary>Calls a hub method and waits for its answer.</summary>
    public async Task<JsonElement> Invoke(string method, params object?[] arguments)
    {
        var id = $"{Interlocked.Increment(ref _invocations)}";
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        _answers[id] = answer;
        // Looked at after it was put there: the end of the connection fails whatever it finds.
        if (_hasEnded)
        {
            throw new HubFaultException(Ending);
        }

        using var patience = new CancellationTokenSource(Patience);
        await Send(new { type = 1, invocationId = id, target = method, arguments }, patience.Token);
        return await answer.Task.WaitAsync(patience.Token);
    }

    /// <summary>Waits for a call that fits; those before it are passed over.</summary>
    public async Task<HubCall> Expect(Func<HubCall, bool> fits)
    {
        using var patience = new CancellationTokenSource(Patience);
        await foreach (var call in _calls.Reader.ReadAllAsync(patience.Token))
        {
            if (fits(call))
            {
                return call;
            }
        }

        throw new HubFaultException("The connection ended before the expected call.");
    }

    public Task<HubCall> Expect(string method) =>
        Expect(call => string.Equals(call.Method, method, StringComparison.OrdinalIgnoreCase));

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _listening;
        _socket.Dispose();
        _sending.Dispose();
    }

    private async Task Listen()
    {
        try
        {
            while (await _records.Next(CancellationToken.None) is { } record)
            {
                Take(record);
            }
        }
        catch (Exception ending) when (ending is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            // A killed server does not say goodbye, and neither does this side; the channel's end tells the test.
        }
        finally
        {
            End();
        }
    }

    private void End()
    {
        _hasEnded = true;
        _calls.Writer.TryComplete();
        foreach (var answer in _answers.Values)
        {
            answer.TrySetException(new HubFaultException(Ending));
        }
    }

    private void Take(JsonElement record)
    {
        switch (record.GetProperty("type").GetInt32())
        {
            case 1:
                _calls.Writer.TryWrite(new HubCall(
                    record.GetProperty("target").GetString() ?? "", [.. record.GetProperty("arguments").EnumerateArray()]));
                break;
            case 3 when _answers.TryRemove(record.GetProperty("invocationId").GetString() ?? "", out var answer):
                if (record.TryGetProperty("error", out var error))
                {
                    answer.TrySetException(new HubFaultException(error.GetString() ?? ""));
                }
                else
                {
                    answer.TrySetResult(record.TryGetProperty("result", out var result) ? result : default);
                }

                break;
            default:
                // Pings, acknowledgements and the server's goodbye ask for nothing.
                break;
        }
    }

    private async Task Send(object message, CancellationToken ct)
    {
        byte[] record = [.. JsonSerializer.SerializeToUtf8Bytes(message, Wire), HubRecords.Separator];
        await _sending.WaitAsync(ct);
        try
        {
            await _socket.SendAsync(record, WebSocketMessageType.Text, endOfMessage: true, ct);
        }
        finally
        {
            _sending.Release();
        }
    }
}

/// <summary>The records of a connection one by one: several may come in one frame, and one in several.</summary>
internal sealed class HubRecords(ClientWebSocket socket)
{
    public const byte Separator = 0x1e;

    private readonly byte[] _buffer = new byte[16 * 1024];
    private readonly List<byte> _waiting = [];

    /// <summary>Null when the connection has ended.</summary>
    public async Task<JsonElement?> Next(CancellationToken ct)
    {
        int end;
        while ((end = _waiting.IndexOf(Separator)) < 0)
        {
            var read = await socket.ReceiveAsync(_buffer, ct);
            if (read.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            _waiting.AddRange(_buffer.AsSpan(0, read.Count));
        }

        var record = JsonSerializer.Deserialize<JsonElement>(_waiting.GetRange(0, end).ToArray());
        _waiting.RemoveRange(0, end + 1);
        return record;
    }
}
