using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging;

namespace CoManage.Silo.Attachments;

/// <summary>
/// Asks a clamd over TCP with its INSTREAM command: pieces with their length in front, an empty one at the end, and one
/// line as the answer. Fails closed: whatever goes wrong, nothing is called clean.
/// </summary>
public sealed partial class ClamdScanner(string host, int port, TimeSpan patience, ILogger<ClamdScanner> log) : IMalwareScanner
{
    private const int PieceBytes = 64 * 1024;
    private const int LongestAnswer = 1024;

    public async Task<ScanVerdict> Scan(Stream content, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(patience);
        try
        {
            using var line = new TcpClient();
            await line.ConnectAsync(host, port, limit.Token).ConfigureAwait(false);
            var stream = line.GetStream();
            await Send(content, stream, limit.Token).ConfigureAwait(false);
            return Verdict(await Answer(stream, limit.Token).ConfigureAwait(false));
        }
        catch (Exception fault) when (fault is SocketException or IOException || (fault is OperationCanceledException && !ct.IsCancellationRequested))
        {
            ScanningFailed(fault.GetType().Name);
            return ScanVerdict.Unknown;
        }
    }

    private static async Task Send(Stream content, NetworkStream to, CancellationToken ct)
    {
        await to.WriteAsync("zINSTREAM\0"u8.ToArray(), ct).ConfigureAwait(false);
        content.Position = 0;
        var piece = new byte[4 + PieceBytes];
        int read;
        do
        {
            read = await content.ReadAsync(piece.AsMemory(4), ct).ConfigureAwait(false);
            BinaryPrimitives.WriteInt32BigEndian(piece, read);
            await to.WriteAsync(piece.AsMemory(0, 4 + read), ct).ConfigureAwait(false);
        }
        while (read > 0);
    }

    private static async Task<string> Answer(NetworkStream from, CancellationToken ct)
    {
        var answer = new byte[LongestAnswer];
        var filled = 0;
        while (filled < answer.Length
            && await from.ReadAsync(answer.AsMemory(filled), ct).ConfigureAwait(false) is > 0 and var read)
        {
            filled += read;
            if (answer[filled - 1] == 0)
            {
                break;
            }
        }

        return Encoding.ASCII.GetString(answer, 0, filled).TrimEnd('\0', '\n');
    }

    private ScanVerdict Verdict(string answer)
    {
        if (answer == "stream: OK")
        {
            return ScanVerdict.Clean;
        }

        if (answer.StartsWith("stream: ", StringComparison.Ordinal) && answer.EndsWith(" FOUND", StringComparison.Ordinal))
        {
            return ScanVerdict.Infected;
        }

        ScanningFailed("unexpected answer");
        return ScanVerdict.Unknown;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The malware scanner could not say whether a file is clean: {Why}.")]
    private partial void ScanningFailed(string why);
}
