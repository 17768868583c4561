using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text.Json;
using CoManage.Tests.Journeys;
using CoManage.Tests.Support;
using Xunit.Abstractions;
using District = CoManage.Tests.Journeys.District;

namespace CoManage.Tests.Browser;

/// <summary>What a patient's first visit to a conversation costs, and that it is paid once.</summary>
[Collection(BrowserFixture.Collection)]
public class FirstVisitTests(BrowserFixture browser, ITestOutputHelper output)
{
    // It may shrink; whoever lets it grow says why.
    private const int MostBytes = 170_000;

    private static readonly string[] Parts = ["rooms-page", "texts-zh"];

    [BrowserFact]
    public async Task A_first_conversation_costs_no_more_than_it_did()
    {
        await using var district = await District.Open(postgres: null);
        var files = await FilesOf(SourceTree.At("web-client", "dist"));
        var sizes = files.Select(file => (File: file, Bytes: Packed(SourceTree.At("web-client", "dist", file)))).OrderByDescending(each => each.Bytes).ToList();
        foreach (var (file, bytes) in sizes)
        {
            output.WriteLine($"{bytes,8} {file}");
        }

        var all = sizes.Sum(each => each.Bytes);
        output.WriteLine($"{all,8} in {sizes.Count} files");
        var look = await File.ReadAllTextAsync(SourceTree.At("web-client", "dist", "look.js"));
        // They come together with the start, and not once it runs.
        Assert.All(Parts, part => Assert.Contains(
            Assert.Single(files, file => Path.GetFileName(file).StartsWith($"{part}-", StringComparison.Ordinal) && file.EndsWith(".js", StringComparison.Ordinal)),
            look,
            StringComparison.Ordinal));
        Assert.InRange(all, 1, MostBytes);
        Assert.DoesNotContain(files, file => file.Contains("staff", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task Assets_come_packed_and_are_never_asked_for_again()
    {
        await using var district = await District.Open(postgres: null);
        var file = (await FilesOf(SourceTree.At("web-client", "dist"))).First(each => each.EndsWith(".js", StringComparison.Ordinal));
        using var client = new HttpClient { BaseAddress = district.Server.Address };
        foreach (var encoding in new[] { "br", "gzip" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, file);
            request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
            using var answer = await client.SendAsync(request);
            Assert.Equal(encoding, Assert.Single(answer.Content.Headers.ContentEncoding));
            Assert.Equal("text/javascript", answer.Content.Headers.ContentType?.MediaType);
            Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl?.ToString());
            Assert.Contains("Accept-Encoding", answer.Headers.Vary);
            Assert.Equal(await File.ReadAllTextAsync(SourceTree.At("web-client", "dist", file)), await Unpacked(answer, encoding));
        }
    }

    [BrowserFact]
    public async Task Nothing_jumps_while_a_patients_pages_come()
    {
        await using var district = await District.Open(postgres: null);
        await district.Enrol();
        await using var patient = await Seat.Take(browser, district.Server.Address, "shenyulan", "shift", 360, 740);
        await patient.Sees("今天没有要做的事");
        foreach (var path in new[] { "/today", "/rooms", "/health", "/me" })
        {
            await patient.Go(path);
            await patient.Until("!document.querySelector('[aria-busy=true]') && document.querySelector('.bar h1')");
            var shift = await patient.Ask<double>(
                """
                () => new Promise((resolve) => {
                  let sum = 0;
                  new PerformanceObserver((list) => {
                    for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
                  }).observe({ type: 'layout-shift', buffered: true });
                  setTimeout(() => resolve(sum), 500);
                })
                """);
            output.WriteLine($"{path} {shift:0.0000}");
            // What is asked while the scripts come is what the page then asks for, or it was asked for nothing.
            await patient.Until("comanageAsked.size === 0");
            Assert.InRange(shift, 0, 0.05);
        }
    }

    private static async Task<string> Unpacked(HttpResponseMessage answer, string encoding)
    {
        await using var body = await answer.Content.ReadAsStreamAsync();
        await using Stream plain = encoding == "br" ? new BrotliStream(body, CompressionMode.Decompress) : new GZipStream(body, CompressionMode.Decompress);
        using var reader = new StreamReader(plain);
        return await reader.ReadToEndAsync();
    }

    /// <summary>The first page, the conversation and their texts, with everything that each of them imports.</summary>
    private static async Task<IReadOnlyList<string>> FilesOf(string dist)
    {
        using var manifest = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(dist, ".vite", "manifest.json")));
        var root = manifest.RootElement;
        var waiting = new Stack<string>(root.EnumerateObject().Where(each => IsPart(each.Value)).Select(each => each.Name));
        var seen = new HashSet<string>();
        var files = new SortedSet<string>(StringComparer.Ordinal);
        while (waiting.TryPop(out var key))
        {
            if (!seen.Add(key))
            {
                continue;
            }

            var chunk = root.GetProperty(key);
            files.Add(chunk.GetProperty("file").GetString() ?? "");
            files.UnionWith(List(chunk, "css"));
            foreach (var import in List(chunk, "imports"))
            {
                waiting.Push(import);
            }
        }

        return [.. files];
    }

    private static bool IsPart(JsonElement chunk) =>
        chunk.TryGetProperty("isEntry", out var entry) && entry.GetBoolean()
        || chunk.TryGetProperty("name", out var name) && Parts.Contains(name.GetString());

    private static IEnumerable<string> List(JsonElement chunk, string name) =>
        chunk.TryGetProperty(name, out var list) ? list.EnumerateArray().Select(each => each.GetString() ?? "") : [];

    private static int Packed(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var room = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        Assert.True(BrotliEncoder.TryCompress(bytes, room, out var written, quality: 11, window: 22));
        return written;
    }
}
