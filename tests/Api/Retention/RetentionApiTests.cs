using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CoManage.Domain.Kernel;
using CoManage.Tests.Support;

namespace CoManage.Tests.Api.Retention;

/// <summary>What an administrator sees, sets and takes away.</summary>
public class RetentionApiTests
{
    [Fact]
    public async Task An_export_holds_the_record_the_page_and_the_bytes_of_every_file_that_readers_get()
    {
        await using var host = await ApiHost.Start();
        var home = await host.Settle("amber");
        var room = RoomId.OfGroup(home.Group).Value;
        using var patient = await host.SignedIn(home.Patient);
        using var manager = await host.SignedIn(home.HealthManager);
        using var administrator = await host.SignedIn(await host.Account(Role.Administrator, "chen"));
        var picture = await patient.PostFile(room, SampleFiles.Png(), SampleFiles.Png(20, 15));
        var voice = await patient.PostFile(room, SampleFiles.Wav(2), peaks: "0,50,100");
        var removed = await patient.PostFile(room, SampleFiles.Jpeg(30, 20));
        Assert.Equal(200, (await manager.Do($"/api/rooms/{room}/messages/3/remove", new { reason = "privacy" })).Status);

        using var archive = await Fetch(administrator, $"/api/retention/rooms/{room}/export?format=zip&purpose=court");

        Assert.Equal(
            new[] { "room.jsonl", "room.html", $"files/{picture:N}.png", $"files/{voice:N}.wav" }.Order(),
            archive.Entries.Select(each => each.FullName).Order());
        foreach (var (file, name) in new[] { (picture, $"files/{picture:N}.png"), (voice, $"files/{voice:N}.wav") })
        {
            Assert.Equal(await patient.Http.GetByteArrayAsync($"/api/rooms/{room}/files/{file}"), await Bytes(archive, name));
        }

        var page = Encoding.UTF8.GetString(await Bytes(archive, "room.html"));
        Assert.Contains($"<img src=\"files/{picture:N}.png\"", page, StringComparison.Ordinal);
        Assert.Contains("removed privacy", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"{removed:N}", page, StringComparison.Ordinal);
        var lines = Encoding.UTF8.GetString(await Bytes(archive, "room.jsonl")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal([1, 2, 3, 4], lines.Select(line => JsonElement.Parse(line).GetProperty("number").GetInt32()));
    }

    [Fact]
    public async Task Terms_are_set_within_the_law_and_say_before_what_they_would_do()
    {
        await using var host = await ApiHost.Start(null, ("Retention:ChatYears", "5"));
        using var administrator = await host.SignedIn(await host.Account(Role.Administrator, "chen"));
        var (_, before) = await administrator.Read("/api/retention");
        Assert.Equal((5, 3, 15), (Number(before, "chatYears"), Number(before, "leastChatYears"), Number(before, "leastRecordsYears")));
        Assert.Equal(JsonValueKind.Null, Kind(before, "by"));

        var (status, refusal) = await administrator.Do("/api/retention/terms", new { chatYears = 2 });
        Assert.Equal((409, "retention.chat-too-short"), (status, refusal.Code()));
        (status, refusal) = await administrator.Do("/api/retention/terms", new { recordsYears = 14 });
        Assert.Equal((409, "retention.records-too-short"), (status, refusal.Code()));
        Assert.Equal(200, (await administrator.Do("/api/retention/terms", new { chatYears = 4, recordsYears = 20 })).Status);

        var (_, after) = await administrator.Read("/api/retention");
        Assert.Equal((4, 20, "chen"), (Number(after, "chatYears"), Number(after, "recordsYears"), after.GetProperty("by").GetString()));
        Assert.Equal(200, (await administrator.Do("/api/retention/terms", new { })).Status);
        Assert.Equal(JsonValueKind.Null, Kind((await administrator.Read("/api/retention")).Body, "chatYears"));
    }

    [Fact]
    public async Task Holds_and_erasures_are_listed_by_name_with_their_reasons()
    {
        await using var host = await ApiHost.Start();
        var home = await host.Settle("amber");
        var room = RoomId.OfConsult(home.Group, home.PatientId).Value;
        using var administrator = await host.SignedIn(await host.Account(Role.Administrator, "chen"));
        await administrator.Do("/api/retention/holds", new { kind = "room", id = room, reason = "court" });
        await administrator.Do("/api/retention/holds", new { kind = "person", id = home.Gp.Id.Value, reason = "file 7" });

        var (_, holds) = await administrator.Read("/api/retention/holds");
        Assert.Equal(
            ["person file 7 gp-amber", "room court patient-amber"],
            holds.EnumerateArray().Select(each => $"{Text(each, "kind")} {Text(each, "reason")} {Text(each, "person")}").Order());
        Assert.Equal(409, (await administrator.Do("/api/retention/erasures", new { personId = home.Gp.Id.Value, reason = "asked" })).Status);

        Assert.Equal(200, (await administrator.Do("/api/retention/erasures", new { personId = home.PatientId.Value, reason = "asked" })).Status);
        var (_, erasures) = await administrator.Read("/api/retention/erasures");
        var done = Assert.Single(erasures.EnumerateArray());
        Assert.Equal(("asked", "chen", home.Patient.Name), (Text(done, "reason"), Text(done, "by"), Text(done.GetProperty("person"), "name")));
        Assert.NotEqual(JsonValueKind.Null, Kind(done, "doneAt"));
    }

    private static async Task<ZipArchive> Fetch(Visitor by, string path)
    {
        using var answer = await by.Http.GetAsync(path);
        Assert.Equal((200, "application/zip"), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        return new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()));
    }

    private static async Task<byte[]> Bytes(ZipArchive archive, string name)
    {
        var entry = archive.GetEntry(name);
        Assert.NotNull(entry);
        await using var content = await entry.OpenAsync();
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private static JsonValueKind Kind(JsonElement element, string name) =>
        element.TryGetProperty(name, out var found) ? found.ValueKind : JsonValueKind.Null;

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
