using CoManage.Tests.Support;

namespace CoManage.Tests.Api.Referrals;

public class ReferralApiTests
{
    private static readonly object Up = new
    {
        patientId = TestDistrict.Id("amina"),
        hospitalId = TestDistrict.Id("north"),
        department = "cardiology",
        urgency = "soon",
        reason = "screen_positive",
        summary = "Stroke risk high, murmur.",
    };

    [Fact]
    public async Task A_referral_goes_up_and_comes_back_with_a_follow_up()
    {
        await using var district = await TestDistrict.Start();
        using var lin = await district.SignIn("lin");
        using var desk = await district.SignIn("desk-north");
        var path = await Refer(lin);

        var row = Assert.Single((await desk.Read("/api/referrals?direction=up")).Body.GetProperty("items").EnumerateArray());
        Assert.Equal("requested", row.GetProperty("state").GetString());
        Assert.Equal("hospital", row.GetProperty("turn").GetString());
        Assert.Equal("Cardiology", row.GetProperty("department").GetProperty("name").GetProperty("en").GetString());
        Assert.Equal("referrals.not-your-turn", (await lin.Do($"{path}/accept")).Body.Code());

        Assert.Equal(200, (await desk.Do($"{path}/accept", new { when = "2026-03-06T04:00:00Z", place = "Building 2" })).Status);
        Assert.Equal(200, (await desk.Do($"{path}/seen")).Status);
        Assert.Equal(200, (await desk.Do($"{path}/result", new { text = "No stenosis.", asks = new { watch = "Pressure" } })).Status);
        Assert.Equal("referrals.needs-follow-up", (await lin.Do($"{path}/close", new { outcome = "diagnosed" })).Body.Code());
        Assert.Equal(200, (await lin.Do($"{path}/close", new { outcome = "diagnosed", nextFollowUp = "2099-06-01" })).Status);

        var (_, page) = await desk.Read(path);
        Assert.Equal(
            ["suggested", "requested", "accepted", "seen", "resultReturned", "closed"],
            page.GetProperty("steps").EnumerateArray().Select(each => each.GetProperty("state").GetString()));
        Assert.Equal("2099-06-01", page.GetProperty("nextFollowUp").GetString());
        Assert.Equal("diagnosed", page.GetProperty("outcome").GetProperty("code").GetString());
        Assert.Empty(page.GetProperty("mayDo").EnumerateArray());
    }

    [Fact]
    public async Task Each_side_is_offered_what_it_may_do()
    {
        await using var district = await TestDistrict.Start();
        using var lin = await district.SignIn("lin");
        using var mei = await district.SignIn("mei");
        using var desk = await district.SignIn("desk-north");
        var path = await Refer(lin);
        Assert.Equal(["end"], await MayDo(lin, path));
        Assert.Equal(["accept", "decline"], await MayDo(desk, path));
        Assert.Empty(await MayDo(mei, path));
        Assert.Equal("referrals.needs-gp", (await mei.Do($"{path}/end", new { reason = "moved" })).Body.Code());
        Assert.Equal(200, (await desk.Do($"{path}/decline", new { reason = "noCapacity" })).Status);
        Assert.Equal("referrals.over", (await lin.Do($"{path}/end", new { reason = "moved" })).Body.Code());
    }

    [Fact]
    public async Task The_patient_reads_the_result_only_when_the_gp_has_closed()
    {
        await using var district = await TestDistrict.Start();
        using var lin = await district.SignIn("lin");
        using var desk = await district.SignIn("desk-north");
        using var amina = await district.SignIn("amina");
        var path = await Refer(lin);
        await desk.Do($"{path}/accept", new { place = "Building 2" });
        await desk.Do($"{path}/seen");
        await desk.Do($"{path}/result", new { text = "No stenosis." });

        var before = (await amina.Read(path)).Body;
        Assert.False(before.TryGetProperty("result", out _));
        Assert.DoesNotContain("No stenosis.", before.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Building 2", before.GetRawText(), StringComparison.Ordinal);

        await lin.Do($"{path}/close", new { outcome = "ruledOut", withoutFollowUp = "notNeeded" });
        Assert.Equal("No stenosis.", (await amina.Read(path)).Body.GetProperty("result").GetProperty("text").GetString());
    }

    [Fact]
    public async Task Nobody_else_learns_that_it_exists()
    {
        await using var district = await TestDistrict.Start();
        using var lin = await district.SignIn("lin");
        var path = await Refer(lin);
        foreach (var name in new[] { "zhou", "wu", "fang", "bao", "desk-south", "admin" })
        {
            using var stranger = await district.SignIn(name);
            Assert.Equal(404, (await stranger.Read(path)).Status);
            Assert.Equal(0, (await stranger.Read("/api/referrals")).Body.GetProperty("total").GetInt64());
            Assert.True((await stranger.Do($"{path}/end", new { reason = "died" })).Status is 403 or 404);
        }
    }

    [Fact]
    public async Task A_retry_makes_one_referral()
    {
        await using var district = await TestDistrict.Start();
        using var lin = await district.SignIn("lin");
        var command = Guid.NewGuid();
        var first = await lin.Do("/api/referrals", Up, command);
        var again = await lin.Do("/api/referrals", Up, command);
        Assert.Equal(first.Body.GetProperty("id").GetGuid(), again.Body.GetProperty("id").GetGuid());
        Assert.Equal(1, (await lin.Read("/api/referrals")).Body.GetProperty("total").GetInt64());
    }

    [Fact]
    public async Task A_gp_refers_own_patients_to_departments_that_exist()
    {
        await using var district = await TestDistrict.Start();
        using var zhou = await district.SignIn("zhou");
        using var lin = await district.SignIn("lin");
        using var mei = await district.SignIn("mei");
        Assert.Equal(404, (await zhou.Do("/api/referrals", Up)).Status);
        Assert.Equal(403, (await mei.Do("/api/referrals", Up)).Status);
        Assert.Equal(400, (await lin.Do("/api/referrals")).Status);
        Assert.Equal(404, (await lin.Do("/api/referrals", new
        {
            patientId = TestDistrict.Id("amina"),
            hospitalId = TestDistrict.Id("north"),
            department = "none",
            urgency = "soon",
        })).Status);
    }

    [Fact]
    public async Task A_hospital_refers_down_a_patient_it_had()
    {
        await using var district = await TestDistrict.Start();
        using var lin = await district.SignIn("lin");
        using var desk = await district.SignIn("desk-north");
        var down = new
        {
            patientId = TestDistrict.Id("amina"),
            department = "cardiology",
            reason = "stable",
            summary = "Stable on clopidogrel.",
            asks = new { medicine = "Clopidogrel", watch = "Bleeding", date = "2099-04-01" },
        };
        Assert.Equal(404, (await desk.Do("/api/referrals/down", down)).Status);
        await Refer(lin);
        var (status, made) = await desk.Do("/api/referrals/down", down);
        Assert.Equal(200, status);

        var path = $"/api/referrals/{made.GetProperty("id").GetGuid()}";
        Assert.Equal("Clopidogrel", (await lin.Read(path)).Body.GetProperty("asks").GetProperty("medicine").GetString());
        Assert.Equal(["accept", "decline", "end"], await MayDo(lin, path));
        Assert.Equal(200, (await lin.Do($"{path}/accept")).Status);
        Assert.Equal(200, (await lin.Do($"{path}/seen")).Status);
        Assert.Equal(200, (await lin.Do($"{path}/close", new { outcome = "takenOver", nextFollowUp = "2099-05-01" })).Status);
    }

    private static async Task<string> Refer(Visitor lin)
    {
        var (status, made) = await lin.Do("/api/referrals", Up);
        Assert.Equal(200, status);
        return $"/api/referrals/{made.GetProperty("id").GetGuid()}";
    }

    private static async Task<IEnumerable<string?>> MayDo(Visitor visitor, string path) =>
        (await visitor.Read(path)).Body.GetProperty("mayDo").EnumerateArray().Select(each => each.GetString()).ToList();
}
