using System.Net;
using System.Net.Sockets;
using CoManage.Silo.Attachments;
using CoManage.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoManage.Tests.Storage.Attachments;

public class ClamdTests
{
    private static readonly byte[] Content = [.. Enumerable.Range(0, 200_000).Select(each => (byte)each)];

    [Theory]
    [InlineData("stream: OK", ScanVerdict.Clean)]
    [InlineData("stream: Eicar-Test-Signature FOUND", ScanVerdict.Infected)]
    [InlineData("INSTREAM size limit exceeded. ERROR", ScanVerdict.Unknown)]
    [InlineData("UNKNOWN COMMAND", ScanVerdict.Unknown)]
    [InlineData("", ScanVerdict.Unknown)]
    [InlineData(null, ScanVerdict.Unknown)]
    public async Task The_scanners_word_decides_and_everything_else_is_no_yes(string? answer, ScanVerdict verdict)
    {
        byte[]? sent = null;
        await using var clamd = new ScriptedClamd
        {
            Say = content =>
            {
                sent = content;
                return answer;
            },
        };
        Assert.Equal(verdict, await Scan(clamd.Port, TimeSpan.FromSeconds(30)));
        Assert.Equal(Content, sent);
    }

    [Fact]
    public async Task A_scanner_that_is_away_knows_nothing()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        taken.Stop();
        Assert.Equal(ScanVerdict.Unknown, await Scan(port, TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task A_scanner_that_says_nothing_in_time_knows_nothing()
    {
        // It takes the connection and never reads.
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        Assert.Equal(ScanVerdict.Unknown, await Scan(((IPEndPoint)silent.LocalEndpoint).Port, TimeSpan.FromMilliseconds(200)));
    }

    private static async Task<ScanVerdict> Scan(int port, TimeSpan patience)
    {
        using var content = new MemoryStream(Content) { Position = 77 };
        return await new ClamdScanner("127.0.0.1", port, patience, NullLogger<ClamdScanner>.Instance).Scan(content, default);
    }
}
