using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using CoManage.Load.Chat;

namespace CoManage.Load;

/// <summary>What the server's memory does while many large files come in at once.</summary>
internal static class Uploads
{
    private const int AtOnce = 10;
    private const int Rounds = 3;
    private const int Megabyte = 1024 * 1024;

    public static async Task<int> Run()
    {
        await using var server = await ChatServer.StartService(new DistrictShape(1, AtOnce + 5), onPostgres: false);
        var room = server.District.Households[0];
        var paper = Paper(20 * Megabyte);
        // The first one warms what is only made once.
        await Send(server.Address, room, 0, Paper(Megabyte));
        Say($"at rest {server.Memory() / Megabyte} MB");
        for (var round = 1; round <= Rounds; round++)
        {
            var (watch, processor) = (Stopwatch.StartNew(), server.Processor());
            var statuses = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(person => Send(server.Address, room, person, paper)));
            var taken = statuses.Count(each => each == HttpStatusCode.OK);
            Say($"{AtOnce} × 20 MB at once: {watch.Elapsed.TotalSeconds:0.0} s, processor {(server.Processor() - processor).TotalSeconds:0.0} s, {taken} taken");
            Say($"  memory now {server.Memory() / Megabyte} MB, highest ever {server.PeakMemory() / Megabyte} MB");
        }

        return 0;
    }

    /// <summary>Of exactly this size, and nothing in it that packs or repeats.</summary>
    private static byte[] Paper(int size)
    {
        var paper = new byte[size];
        new Random(7).NextBytes(paper);
        "%PDF-1.4\n"u8.CopyTo(paper);
        "\n%%EOF\n"u8.CopyTo(paper.AsSpan(size - 7));
        return paper;
    }

    // By members of the care team and patients alike: a paper is only refused when it is posted to all.
    private static async Task<HttpStatusCode> Send(Uri address, Household room, int person, byte[] paper)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(10) };
        using var file = new ByteArrayContent(paper);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        using var form = new MultipartFormDataContent { { file, "file", "report.pdf" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/rooms/{room.Room}/files") { Content = form };
        request.Headers.Add("Cookie", room.Cookies[person]);
        request.Headers.Add("X-CoManage", "1");
        request.Headers.Add("Origin", address.GetLeftPart(UriPartial.Authority));
        request.Headers.Add("Command-Id", $"{Guid.NewGuid()}");
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
