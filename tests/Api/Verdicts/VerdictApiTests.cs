using System.Text.Json;
using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Tests.Support;

namespace CoManage.Tests.Api.Verdicts;

public class VerdictApiTests
{
    [Fact]
    public async Task A_verdict_counts_by_flag_week_and_edition_for_the_own_groups_only()
    {
        await using var host = await ApiHost.Start();
        var one = await host.Settle("amber");
        var other = await host.Settle("birch");
        var room = RoomId.OfConsult(one.Group, one.PatientId).Value;
        using var patient = await host.SignedIn(one.Patient);
        using var gp = await host.SignedIn(one.Gp);
        using var stranger = await host.SignedIn(other.Gp);
        await using var hub = await HubClient.Connect(patient);
        async Task<long> Say(string text) =>
            (await hub.Invoke("Post", room, new { commandId = Guid.NewGuid(), text, kind = "message" })).GetProperty("update").GetProperty("number").GetInt64();
        var (alarming, ordinary) = (await Say("我胸口压着痛，冒冷汗"), await Say("早饭后量的"));

        var path = $"/api/rooms/{room}/messages";
        var (status, fired) = await gp.Read($"{path}/{alarming}/verdicts");
        Assert.True(status == 200, fired.ToString());
        Assert.Equal("chest_pain", fired[0].GetProperty("flag").GetProperty("code").GetString());
        Assert.StartsWith(
            "胸口", "我胸口压着痛，冒冷汗".Substring(fired[0].GetProperty("start").GetInt32(), fired[0].GetProperty("length").GetInt32()), StringComparison.Ordinal);
        Assert.Equal(200, (await gp.Do($"{path}/{alarming}/verdicts", new { flag = "chest_pain", verdict = "right" })).Status);
        Assert.Equal(409, (await gp.Do($"{path}/{alarming}/verdicts", new { flag = "chest_pain", verdict = "overCalled", reason = "bored" })).Status);
        Assert.Equal(404, (await stranger.Do($"{path}/{alarming}/verdicts", new { flag = "chest_pain", verdict = "overCalled" })).Status);
        Assert.Equal(200, (await gp.Do($"{path}/{ordinary}/verdicts", new { flag = "syncope", verdict = "missed" })).Status);

        var flags = (await gp.Read("/api/flag-quality")).Body;
        Assert.Equal((1, 1, 1, 0, 0), Counts(flags, "chest_pain"));
        Assert.Equal((0, 0, 0, 0, 1), Counts(flags, "syncope"));
        foreach (var by in new[] { "week", "version" })
        {
            var only = Assert.Single((await gp.Read($"/api/flag-quality?by={by}")).Body.EnumerateArray());
            Assert.Equal((1, 1), (only.GetProperty("right").GetInt32(), only.GetProperty("missed").GetInt32()));
        }

        Assert.Equal(0, (await stranger.Read("/api/flag-quality")).Body.GetArrayLength());
        Assert.Equal(400, (await gp.Read("/api/flag-quality?by=patient")).Status);
    }

    [Fact]
    public async Task What_the_record_holds_changes_how_words_are_read()
    {
        await using var host = await ApiHost.Start();
        var one = await host.Settle("amber");
        using var patient = await host.SignedIn(one.Patient);
        await using var hub = await HubClient.Connect(patient);
        var room = RoomId.OfConsult(one.Group, one.PatientId).Value;
        async Task<string?> Urgency(string text)
        {
            var reply = await hub.Invoke("Post", room, new { commandId = Guid.NewGuid(), text, kind = "message" });
            return reply.TryGetProperty("advice", out var advice) ? advice[0].GetProperty("urgency").GetString() : null;
        }

        Assert.Equal("emergency", await Urgency("血氧89"));
        await host.Ask<PatientCommand>(one.PatientId.Value, new PatientCommand.EnterStage("copd", Stage.FollowUp, "confirmed"), one.Gp);
        for (var day = 1; day <= 3; day++)
        {
            await host.Ask<PatientCommand>(
                one.PatientId.Value, new PatientCommand.RecordMeasurement("spo2", 89, "%", DateTimeOffset.UnixEpoch.AddDays(day)), one.Gp);
        }

        Assert.NotEqual("emergency", await Urgency("血氧89"));
        Assert.Equal("emergency", await Urgency("血氧86"));

        var black = await Urgency("吃铁剂大便发黑，医生说正常");
        Assert.NotEqual("emergency", black);
        await host.Ask<PatientCommand>(
            one.PatientId.Value, new PatientCommand.ReviewMedicines([new(new("华法林片"), new("3 mg 每日一次"))]), one.Gp);
        Assert.Equal("emergency", await Urgency("吃铁剂大便发黑，医生说正常"));
    }

    [Fact]
    public async Task Own_values_and_symptoms_are_offered_the_own_doctor_and_an_emergency_is_not_held_up()
    {
        await using var host = await ApiHost.Start();
        var one = await host.Settle("amber");
        using var patient = await host.SignedIn(one.Patient);
        async Task<bool> IsPersonal(string text) => (await patient.Do($"/api/rooms/{RoomId.OfGroup(one.Group).Value}/reading", new { text }))
            .Body.GetProperty("isPersonal").GetBoolean();
        Assert.True(await IsPersonal("今早 168/96"));
        Assert.True(await IsPersonal("脚上烂了个口子流脓"));
        Assert.False(await IsPersonal("讲座几点开始？"));
        Assert.False(await IsPersonal("我胸口压着痛，冒冷汗"));
    }

    private static (int Fired, int Judged, int Right, int OverCalled, int Missed) Counts(JsonElement list, string flag)
    {
        var row = list.EnumerateArray().Single(each => each.GetProperty("key").GetString() == flag);
        int Of(string name) => row.GetProperty(name).GetInt32();
        return (Of("fired"), Of("judged"), Of("right"), Of("overCalled"), Of("missed"));
    }
}
