using CoManage.Domain.Kernel;

namespace CoManage.Tests.Api.Calls;

public class CallApiTests
{
    private static readonly PatientId Amina = new(TestDistrict.Id("amina"));
    private static readonly Guid Group = TestDistrict.Id("one");
    private static readonly string Path = $"/api/calls/{CallPlanId.For(Amina, new GroupId(Group)).Value}";
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8));

    [Fact]
    public async Task A_planned_call_is_listed_made_once_and_seen_by_the_colleagues()
    {
        await using var district = await TestDistrict.Start();
        using var mei = await district.SignIn("mei");
        using var lin = await district.SignIn("lin");
        Assert.Equal(200, (await lin.Do($"/api/patients/{Amina.Value}/calls", new { groupId = Group, on = Today })).Status);

        var (_, list) = await mei.Read("/api/calls");
        Assert.Equal("amina", Assert.Single(list.GetProperty("items").EnumerateArray()).GetProperty("name").GetString());
        var (_, page) = await mei.Read(Path);
        Assert.Equal(("13800001111", 0), (page.GetProperty("phone").GetString(), page.GetProperty("seen").GetInt32()));
        var later = page.GetProperty("offers").EnumerateArray().Single(each => each.GetProperty("result").GetString() == "callLater");
        Assert.Equal(("proposed", $"{Today.AddDays(7):O}"), (later.GetProperty("next").GetString(), later.GetProperty("on").GetString()));

        var answer = new { result = "callLater", seen = 0, note = "Out shopping" };
        var command = Guid.NewGuid();
        var first = await mei.Do($"{Path}/answers", answer, command);
        Assert.Equal(first.Body.GetRawText(), (await mei.Do($"{Path}/answers", answer, command)).Body.GetRawText());
        Assert.Equal("calls.answered-meanwhile", (await mei.Do($"{Path}/answers", answer)).Body.Code());
        Assert.Equal(403, (await lin.Do($"{Path}/answers", answer)).Status);

        var (_, seen) = await lin.Read(Path);
        var earlier = Assert.Single(seen.GetProperty("earlier").EnumerateArray());
        Assert.Equal(("Out shopping", "mei"), (earlier.GetProperty("note").GetString(), earlier.GetProperty("by").GetString()));
        Assert.Equal(1, (await mei.Read("/api/calls")).Body.GetProperty("progress").GetProperty("done").GetInt32());
    }

    [Fact]
    public async Task What_cannot_be_meant_is_refused_with_its_code_and_reading_is_audited()
    {
        await using var district = await TestDistrict.Start();
        using var mei = await district.SignIn("mei");
        using var fang = await district.SignIn("fang");
        using var admin = await district.SignIn("admin");
        await mei.Do($"/api/patients/{Amina.Value}/calls", new { groupId = Group, on = Today });

        Assert.Equal(400, (await mei.Do($"{Path}/answers", new { result = "agreed" })).Status);
        Assert.Equal(400, (await mei.Read("/api/calls?part=someday")).Status);
        Assert.Equal("calls.next-day-missing", (await mei.Do($"{Path}/answers", new { result = "noAnswer", seen = 0 })).Body.Code());
        Assert.Equal("calls.death-day-impossible", (await mei.Do($"{Path}/answers", new { result = "died", seen = 0, diedOn = "1949-01-01" })).Body.Code());
        Assert.Equal(404, (await fang.Read(Path)).Status);
        Assert.Equal(404, (await fang.Do($"{Path}/answers", new { result = "agreed", seen = 0 })).Status);
        Assert.Equal(404, (await fang.Do($"/api/patients/{Amina.Value}/calls", new { groupId = Group, on = Today })).Status);

        await mei.Read($"{Path}?purpose=call");
        var (_, audit) = await admin.Read("/api/audit");
        Assert.Contains("read calls", audit.GetRawText(), StringComparison.Ordinal);
    }
}
