using System.Net.Http.Headers;
using CoManage.Domain.Kernel;
using CoManage.Silo.Attachments;
using CoManage.Tests.Support;
using static CoManage.Tests.Api.Attachments.AttachmentApiTests;

namespace CoManage.Tests.Api.Attachments;

/// <summary>Where files lie and who looks through them, when the settings name somebody.</summary>
public class AttachmentStoreApiTests
{
    [Fact]
    public async Task Files_lie_in_a_bucket_when_one_is_set_up()
    {
        await using var s3 = await ScriptedS3.Start();
        await using var host = await ApiHost.Start(settings:
        [
            ("Files:Store", "s3"), ("Files:S3:Endpoint", $"{s3.Settings.Endpoint}"), ("Files:S3:Bucket", "bucket"), ("Files:S3:Region", "cn-north-1"),
            ("Files:S3:AccessKey", s3.Settings.AccessKey), ("Files:S3:SecretKey", s3.Settings.SecretKey),
        ]);
        var home = await host.Settle("amber");
        var room = RoomId.OfGroup(home.Group).Value;
        using var patient = await host.SignedIn(home.Patient);
        var file = await patient.PostFile(room, SampleFiles.Wav(2), peaks: "1");
        Assert.Equal(FileKey.Of(new AttachmentId(file)).Text, Assert.Single(s3.Objects.Keys));
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/rooms/{room}/files/{file}");
        request.Headers.Range = new RangeHeaderValue(null, 10);
        using var answer = await patient.Http.SendAsync(request);
        Assert.Equal(206, (int)answer.StatusCode);
        Assert.Equal(s3.Objects.Values.Single()[^10..], await answer.Content.ReadAsByteArrayAsync());

        s3.FailWith = 503;
        await Refused(503, "attachments.store-away", patient.SendFile(room, SampleFiles.Png()));
    }

    [Fact]
    public async Task What_the_scanner_does_not_call_clean_is_not_taken()
    {
        await using var clamd = new ScriptedClamd { Say = content => content.Length > 400 ? "stream: Eicar-Test-Signature FOUND" : "stream: OK" };
        await using var host = await ApiHost.Start(settings: ("Files:Scanner", $"127.0.0.1:{clamd.Port}"));
        var home = await host.Settle("amber");
        var room = RoomId.OfGroup(home.Group).Value;
        using var patient = await host.SignedIn(home.Patient);
        Assert.Equal(200, (await patient.SendFile(room, SampleFiles.Png())).Status);
        await Refused(409, "attachments.infected", patient.SendFile(room, SampleFiles.Wav(2)));
        clamd.Say = _ => null;
        await Refused(503, "attachments.scanner-away", patient.SendFile(room, SampleFiles.Png()));
    }
}
