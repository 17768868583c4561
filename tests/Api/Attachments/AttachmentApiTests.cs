using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CoManage.Domain.Groups;
using CoManage.Domain.Kernel;
using CoManage.Silo.Audit;
using CoManage.Tests.Support;

namespace CoManage.Tests.Api.Attachments;

public class AttachmentApiTests
{
    [Fact]
    public async Task A_picture_is_seen_live_by_the_team_without_what_the_camera_wrote()
    {
        await using var host = await ApiHost.Start();
        var home = await host.Settle("amber");
        var room = RoomId.OfConsult(home.Group, home.PatientId).Value;
        using var patient = await host.SignedIn(home.Patient);
        using var gp = await host.SignedIn(home.Gp);
        await using var watching = await HubClient.Connect(gp);
        await watching.Invoke("Open", room, 0);

        var file = await patient.PostFile(room, SampleFiles.Jpeg(300, 200), SampleFiles.Jpeg(150, 100));
        var heard = await watching.Expect("updated");
        var carried = heard.Arguments[1].GetProperty("change").GetProperty("attachment");
        Assert.Equal(
            (file, "image", "image/jpeg", 200, 300, true, "照片.jpg"),
            (carried.GetProperty("id").GetGuid(), Text(carried, "kind"), Text(carried, "contentType"), carried.GetProperty("width").GetInt32(),
                carried.GetProperty("height").GetInt32(), carried.GetProperty("hasThumbnail").GetBoolean(), Text(carried, "name")));
        Assert.Equal("Picture, 200 by 300 pixels", Text(carried.GetProperty("description"), "en"));

        foreach (var path in new[] { $"/api/rooms/{room}/files/{file}", $"/api/rooms/{room}/files/{file}/thumbnail" })
        {
            using var answer = await gp.Http.GetAsync(path);
            Assert.Equal("image/jpeg", answer.Content.Headers.ContentType?.ToString());
            Assert.DoesNotContain(SampleFiles.Secret, Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
        }

        var audit = await host.Get<AuditQueries>().List(new AuditFilter(home.PatientId.Value, null, null, null, 1, 50), default);
        Assert.Equal(2, audit.Items.Count(line => line.What == "read file" && line.Subject == $"{file}"));
        Assert.Equal("image", Text((await gp.Read("/api/rooms")).Body.EnumerateArray().First(each => each.GetProperty("id").GetGuid() == room).GetProperty("last"), "file"));
    }

    [Fact]
    public async Task What_is_handed_out_runs_nowhere_and_is_asked_for_again_each_time()
    {
        await using var host = await ApiHost.Start();
        var home = await host.Settle("amber");
        var room = RoomId.OfConsult(home.Group, home.PatientId).Value;
        using var patient = await host.SignedIn(home.Patient);
        var paper = await patient.PostFile(room, SampleFiles.Pdf());
        using var answer = await patient.Http.GetAsync($"/api/rooms/{room}/files/{paper}");
        Assert.StartsWith("attachment; filename=", answer.Content.Headers.ContentDisposition?.ToString(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("no-cache, private", answer.Headers.CacheControl?.ToString());

        using var again = new HttpRequestMessage(HttpMethod.Get, $"/api/rooms/{room}/files/{paper}");
        again.Headers.IfNoneMatch.Add(Assert.IsType<EntityTagHeaderValue>(answer.Headers.ETag));
        using var unchanged = await patient.Http.SendAsync(again);
        Assert.Equal(304, (int)unchanged.StatusCode);
    }

    [Fact]
    public async Task A_voice_is_played_from_the_middle()
    {
        await using var host = await ApiHost.Start();
        var home = await host.Settle("amber");
        var room = RoomId.OfConsult(home.Group, home.PatientId).Value;
        using var patient = await host.SignedIn(home.Patient);
        var (_, sent) = await patient.SendFile(room, SampleFiles.Wav(2), peaks: "0,50,100", name: "memo.wav");
        Assert.Equal(2000, sent.GetProperty("durationMs").GetInt32());
        Assert.Equal([0, 50, 100], sent.GetProperty("peaks").EnumerateArray().Select(each => each.GetInt32()));
        var file = await patient.PostFile(room, SampleFiles.Wav(2), peaks: "0,50,100");

        var whole = await patient.Http.GetByteArrayAsync($"/api/rooms/{room}/files/{file}");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/rooms/{room}/files/{file}");
        request.Headers.Range = new RangeHeaderValue(1000, 1999);
        using var answer = await patient.Http.SendAsync(request);
        Assert.Equal((206, $"bytes 1000-1999/{whole.Length}"), ((int)answer.StatusCode, answer.Content.Headers.ContentRange?.ToString()));
        Assert.Equal(whole[1000..2000], await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_refusal_says_why()
    {
        await using var host = await ApiHost.Start(settings: [("Files:LongestVoice", "00:00:05")]);
        var home = await host.Settle("amber");
        var room = RoomId.OfConsult(home.Group, home.PatientId).Value;
        using var patient = await host.SignedIn(home.Patient);
        await Refused(413, "attachments.too-large", patient.SendFile(room, new byte[(20 * 1024 * 1024) + 1]));
        await Refused(413, "attachments.too-large", patient.SendFile(room, new byte[25 * 1024 * 1024]));
        await Refused(415, "attachments.unknown-type", patient.SendFile(room, "<script>"u8.ToArray(), name: "photo.jpg"));
        await Refused(409, "attachments.damaged", patient.SendFile(room, SampleFiles.Jpeg(behind: [1])));
        await Refused(409, "attachments.voice-too-long", patient.SendFile(room, SampleFiles.Wav(7)));
        await Refused(409, "attachments.bad-peaks", patient.SendFile(room, SampleFiles.Wav(2), peaks: "0,101"));
        await Refused(409, "attachments.bad-thumbnail", patient.SendFile(room, SampleFiles.Png(40, 30), SampleFiles.Png(30, 40)));
        await Refused(409, "attachments.bad-thumbnail", patient.SendFile(room, SampleFiles.Png(40, 30), "<svg/>"u8.ToArray()));
        await Refused(409, "attachments.bad-thumbnail", patient.SendFile(room, SampleFiles.Png(40, 30), new byte[300_000]));
        await Refused(400, "attachments.file-missing", patient.Do($"/api/rooms/{room}/files", new { }));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(host.Get<CoManage.Silo.Runtime.SiloOptions>().DataFolder, "uploads")));
    }

    [Fact]
    public async Task Nobody_sends_without_end()
    {
        await using var host = await ApiHost.Start(settings: [("Files:UploadsPerTenMinutes", "2")]);
        var home = await host.Settle("amber");
        var room = RoomId.OfConsult(home.Group, home.PatientId).Value;
        using var patient = await host.SignedIn(home.Patient);
        using var gp = await host.SignedIn(home.Gp);
        var again = Guid.NewGuid();
        var (_, first) = await patient.SendFile(room, SampleFiles.Png(), command: again);
        Assert.Equal(200, (await patient.SendFile(room, SampleFiles.Png())).Status);
        await Refused(429, "attachments.too-many", patient.SendFile(room, SampleFiles.Png()));
        Assert.Equal(200, (await gp.SendFile(room, SampleFiles.Png())).Status);
        // What was sent already is answered, not sent again.
        Assert.Equal(first.GetProperty("id").GetGuid(), (await patient.SendFile(room, SampleFiles.Png(), command: again)).Body.GetProperty("id").GetGuid());
    }

    [Fact]
    public async Task An_upload_is_posted_once_by_its_sender_in_its_room()
    {
        await using var host = await ApiHost.Start();
        var home = await host.Settle("amber");
        var (consult, group) = (RoomId.OfConsult(home.Group, home.PatientId).Value, RoomId.OfGroup(home.Group).Value);
        using var patient = await host.SignedIn(home.Patient);
        using var gp = await host.SignedIn(home.Gp);
        var (_, sent) = await patient.SendFile(consult, SampleFiles.Png());
        var file = sent.GetProperty("id").GetGuid();
        Assert.Equal("attachments.not-found", await Post(patient, group, file));
        Assert.Equal("attachments.not-yours", await Post(gp, consult, file));
        Assert.Equal("attachments.not-found", await Post(patient, consult, Guid.NewGuid()));
        Assert.Equal(404, (await gp.Read($"/api/rooms/{consult}/files/{file}")).Status);
        Assert.Null(await Post(patient, consult, file));
        Assert.Equal("attachments.posted-already", await Post(patient, consult, file));

        var (_, paper) = await patient.SendFile(group, SampleFiles.Pdf());
        Assert.Equal("attachments.document-from-patient", await Post(patient, group, paper.GetProperty("id").GetGuid()));
    }

    [Fact]
    public async Task Whoever_has_left_reads_no_file_any_more()
    {
        await using var host = await ApiHost.Start();
        var home = await host.Settle("amber");
        var room = RoomId.OfGroup(home.Group).Value;
        using var patient = await host.SignedIn(home.Patient);
        var file = await patient.PostFile(room, SampleFiles.Png());
        using (var before = await patient.Http.GetAsync($"/api/rooms/{room}/files/{file}"))
        {
            Assert.Equal(200, (int)before.StatusCode);
        }

        await host.Ask<GroupCommand>(home.Group.Value, new GroupCommand.Leave(home.PatientId), home.Patient);
        using var after = await patient.Http.GetAsync($"/api/rooms/{room}/files/{file}");
        Assert.Equal(404, (int)after.StatusCode);
    }

    [Fact]
    public async Task A_hidden_picture_is_seen_by_moderators_alone_until_it_is_given_back()
    {
        await using var host = await ApiHost.Start();
        var (home, other) = (await host.Settle("amber"), await host.Settle("birch"));
        var room = RoomId.OfGroup(home.Group).Value;
        using var patient = await host.SignedIn(home.Patient);
        using var manager = await host.SignedIn(home.HealthManager);
        using var stranger = await host.SignedIn(other.Gp);
        var file = await patient.PostFile(room, SampleFiles.Jpeg(300, 200), SampleFiles.Jpeg(150, 100));
        var (picture, message) = ($"/api/rooms/{room}/files/{file}", $"/api/rooms/{room}/messages/1");

        Assert.Equal(200, (await manager.Do($"{message}/hide", new { reason = "privacy" })).Status);
        await Becomes(404, patient, picture);
        Assert.Equal(404, (await patient.Read($"{picture}/thumbnail")).Status);
        Assert.Equal(404, (await stranger.Read(picture)).Status);
        Assert.Equal(200, (await manager.Read(picture)).Status);
        Assert.Equal(200, (await manager.Read($"{picture}/thumbnail")).Status);
        var (_, list) = await manager.Read("/api/moderation");
        Assert.Equal(file, list.GetProperty("items")[0].GetProperty("file").GetProperty("id").GetGuid());
        var audit = await host.Get<AuditQueries>().List(new AuditFilter(home.PatientId.Value, null, null, null, 1, 50), default);
        Assert.Contains(audit.Items, line => line is { What: "read withheld file", Why: "moderation" });

        Assert.Equal(200, (await manager.Do($"{message}/remove", new { reason = "privacy" })).Status);
        Assert.Equal(200, (await manager.Read(picture)).Status);
        Assert.Equal(200, (await manager.Do($"{message}/restore")).Status);
        await Becomes(200, patient, picture);
    }

    // What moderators decide follows in the room a moment later.
    private static async Task Becomes(int status, Visitor visitor, string path)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await visitor.Read(path)).Status != status)
        {
            await Task.Delay(20, patience.Token);
        }
    }

    private static async Task<string?> Post(Visitor by, Guid room, Guid file)
    {
        await using var hub = await HubClient.Connect(by);
        var reply = await hub.Invoke("Post", room, new { commandId = Guid.NewGuid(), text = "", kind = "message", attachment = file });
        return reply.TryGetProperty("refusal", out var refusal) ? refusal.GetString() : null;
    }

    internal static async Task Refused(int status, string code, Task<(int Status, JsonElement Body)> answer)
    {
        var (given, body) = await answer;
        Assert.Equal((status, code), (given, body.Code()));
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
