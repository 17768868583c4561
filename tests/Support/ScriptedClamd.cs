using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CoManage.Tests.Support;

/// <summary>A clamd over real TCP that says what the test wants, and keeps what it was sent.</summary>
internal sealed class ScriptedClamd : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ending = new();
    private readonly Task working;

    public ScriptedClamd()
    {
        listener.Start();
        working = Task.Run(Work);
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>The answer to a scan, by what was sent; null hangs up without one.</summary>
    public Func<byte[], string?> Say { get; set; } = _ => "stream: OK";

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        listener.Stop();
        await working;
        ending.Dispose();
    }

    private async Task Work()
    {
        while (!ending.IsCancellationRequested)
        {
            try
            {
                using var line = await listener.AcceptTcpClientAsync(ending.Token);
                await Serve(line.GetStream());
            }
            catch (Exception fault) when (fault is OperationCanceledException or SocketException or IOException)
            {
                // The test is over, or the caller went away.
            }
        }
    }

    private async Task Serve(NetworkStream stream)
    {
        var command = new byte["zINSTREAM\0".Length];
        await stream.ReadExactlyAsync(command, ending.Token);
        using var content = new MemoryStream();
        var length = new byte[4];
        while (true)
        {
            await stream.ReadExactlyAsync(length, ending.Token);
            var piece = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
            if (piece.Length == 0)
            {
                break;
            }

            await stream.ReadExactlyAsync(piece, ending.Token);
            content.Write(piece);
        }

        if (Encoding.ASCII.GetString(command) == "zINSTREAM\0" && Say(content.ToArray()) is { } answer)
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"{answer}\0"), ending.Token);
        }
    }
}
