using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace CoManage.Load.Faults;

/// <summary>
/// The network between clients and one server. Its address stays while the server behind it comes and goes; it can be
/// slow, stand still, or cut what goes through it.
/// </summary>
internal sealed class TcpProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Pair, bool> open = [];
    private readonly CancellationTokenSource stop = new();
    private readonly Task accepting;
    private volatile TaskCompletionSource flowing = Flowing();

    public TcpProxy()
    {
        listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        accepting = Accept();
    }

    public Uri Address { get; }

    /// <summary>Where the server listens in this life of it.</summary>
    public Uri? Server { get; set; }

    /// <summary>How late everything comes, in milliseconds.</summary>
    public int Latency { get; set; }

    /// <summary>Nothing gets through, and nobody is told.</summary>
    public void Hold() => flowing = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Flow()
    {
        flowing.TrySetResult();
        Latency = 0;
    }

    /// <summary>Resets those connections, as a network that has forgotten them does.</summary>
    public void Cut(Func<bool> which)
    {
        foreach (var pair in open.Keys.Where(_ => which()))
        {
            pair.Reset();
        }
    }

    public async ValueTask DisposeAsync()
    {
        Flow();
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        Cut(() => true);
        stop.Dispose();
    }

    private static TaskCompletionSource Flowing()
    {
        var flowing = new TaskCompletionSource();
        flowing.SetResult();
        return flowing;
    }

    private async Task Accept()
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                _ = Carry(await listener.AcceptSocketAsync(stop.Token));
            }
            catch (Exception ending) when (ending is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // Stopped, or a client that went before it was let in.
            }
        }
    }

    private async Task Carry(Socket client)
    {
        var server = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        client.NoDelay = true;
        var pair = new Pair(client, server);
        open[pair] = true;
        try
        {
            await server.ConnectAsync(IPAddress.Loopback, Server?.Port ?? 1, stop.Token);
            await Task.WhenAny(Pump(client, server), Pump(server, client));
        }
        catch (Exception ending) when (ending is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // Nobody listens there now.
        }
        finally
        {
            open.TryRemove(pair, out _);
            pair.Reset();
        }
    }

    private async Task Pump(Socket from, Socket to)
    {
        var buffer = new byte[32 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer, stop.Token) is > 0 and var count)
            {
                await Task.Delay(Latency, stop.Token);
                await flowing.Task.WaitAsync(stop.Token);
                for (var sent = 0; sent < count;)
                {
                    sent += await to.SendAsync(buffer.AsMemory(sent, count - sent), stop.Token);
                }
            }
        }
        catch (Exception ending) when (ending is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // Cut, or one side is gone.
        }
    }

    private sealed record Pair(Socket Client, Socket Server)
    {
        public void Reset()
        {
            // Without lingering, closing sends a reset instead of a goodbye.
            foreach (var socket in new[] { Client, Server })
            {
                try
                {
                    socket.LingerState = new LingerOption(true, 0);
                    socket.Dispose();
                }
                catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
                {
                    // Somebody was faster.
                }
            }
        }
    }
}
