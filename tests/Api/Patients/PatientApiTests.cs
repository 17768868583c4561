using System.Text.Json;
using CoManage.Tests.Support;

namespace CoManage.Tests.Api.Patients;

public class PatientApiTests
{
    private static readonly Guid Group = TestDistrict.Id("one");

    private static readonly object Chen = new
    {
        name = "陈大明",
        sex = "male",
        birthDate = "1948-02-03",
        phone = "139-0000-8642",
        groupId = Group,
        consent = true,
    };

    private static readonly object Unknown = new { item = "mood", value = 1, unit = "points" };

    [Fact]
    public async Task A_team_opens_a_record_and_keeps_it()
    {
        await using var district = await TestDistrict.Start();
        using var lin = await district.SignIn("lin");
        var path = await Register(lin);

        Assert.Equal(200, (await lin.Do($"{path}/stage", new { programme = "hypertension", stage = "followUp", reason = "confirmed" })).Status);
        Assert.Equal(200, (await lin.Do($"{path}/measurements", new { item = "sbp", value = 152, unit = "mmHg" })).Status);
        Assert.Equal(200, (await lin.Do($"{path}/consent", new { given = false })).Status);
        Assert.Equal("patients.measurement-impossible", (await lin.Do($"{path}/measurements", new { item = "sbp", value = 999, unit = "mmHg" })).Body.Code());
        Assert.Equal("patients.measurement-unconfirmed", (await lin.Do($"{path}/measurements", new { item = "sbp", value = 230, unit = "mmHg" })).Body.Code());
        Assert.Equal("patients.reason-unknown", (await lin.Do($"{path}/stage", new { programme = "copd", stage = "treatment", reason = "because" })).Body.Code());

        var (_, page) = await lin.Read($"{path}?purpose=care");
        Assert.Equal("陈大明", page.GetProperty("name").GetString());
        Assert.False(page.GetProperty("consent").GetBoolean());
        Assert.Equal("followUp", Assert.Single(page.GetProperty("programmes").EnumerateArray()).GetProperty("stage").GetString());
        Assert.Equal(152, Assert.Single(page.GetProperty("measurements").EnumerateArray()).GetProperty("value").GetDouble());
        Assert.Equal(
            ["consent", "stage", "group", "registered"],
            page.GetProperty("timeline").EnumerateArray().Select(each => each.GetProperty("kind").GetString()));
        Assert.Equal("高血压:进入随访阶段", page.GetProperty("timeline")[1].GetProperty("text").GetProperty("zh").GetString());
        Assert.True(page.GetProperty("rooms").TryGetProperty("consult", out _));
    }

    [Fact]
    public async Task A_retry_opens_one_record_and_gets_the_first_answer()
    {
        await using var district = await TestDistrict.Start();
        using var lin = await district.SignIn("lin");
        var command = Guid.NewGuid();
        var first = await lin.Do("/api/patients", Chen, command);
        var again = await lin.Do("/api/patients", Chen, command);
        Assert.Equal(first.Body.GetProperty("id").GetGuid(), again.Body.GetProperty("id").GetGuid());
        Assert.Equal((2, 2), (first.Body.GetProperty("version").GetInt64(), again.Body.GetProperty("version").GetInt64()));
        Assert.Equal(1, (await lin.Read("/api/patients?search=陈")).Body.GetProperty("total").GetInt64());
    }

    [Fact]
    public async Task Patients_are_found_by_name_and_by_the_end_of_the_phone_number()
    {
        await using var district = await TestDistrict.Start();
        using var lin = await district.SignIn("lin");
        using var zhou = await district.SignIn("zhou");
        await Register(lin);

        foreach (var search in new[] { "大明", "8642", "139-0000-8642", "" })
        {
            var (_, found) = await lin.Read($"/api/patients?search={search}");
            Assert.Contains("陈大明", Names(found));
            Assert.DoesNotContain("陈大明", Names((await zhou.Read($"/api/patients?search={search}")).Body));
        }

        Assert.DoesNotContain("陈大明", Names((await lin.Read("/api/patients?search=0000")).Body));
        Assert.Equal("8642", (await lin.Read("/api/patients?search=大明")).Body.GetProperty("items")[0].GetProperty("phoneTail").GetString());
        Assert.Equal(0, (await zhou.Read($"/api/patients?group={Group}")).Body.GetProperty("total").GetInt64());
        Assert.Equal(2, (await lin.Read($"/api/patients?group={Group}&size=1")).Body.GetProperty("total").GetInt64());
    }

    [Fact]
    public async Task A_record_is_seen_by_its_team_and_by_the_patient()
    {
        await using var district = await TestDistrict.Start();
        var path = $"/api/patients/{TestDistrict.Id("amina")}";
        foreach (var (name, status) in new[] { ("lin", 200), ("mei", 200), ("amina", 200), ("zhou", 404), ("bao", 404), ("admin", 403), ("desk-north", 403) })
        {
            using var reader = await district.SignIn(name);
            Assert.Equal((name, status), (name, (await reader.Read(path)).Status));
            Assert.Equal((name, status == 200 ? 409 : status), (name, (await reader.Do($"{path}/measurements", Unknown)).Status));
        }
    }

    [Fact]
    public async Task A_patient_reads_who_looked_at_the_record()
    {
        await using var district = await TestDistrict.Start();
        using var lin = await district.SignIn("lin");
        using var amina = await district.SignIn("amina");
        Assert.Equal("[]", await amina.Http.GetStringAsync("/api/me/access-log"));

        await lin.Read($"/api/patients/{TestDistrict.Id("amina")}?purpose=call");
        await amina.Read($"/api/patients/{TestDistrict.Id("amina")}");

        var line = Assert.Single(JsonElement.Parse(await amina.Http.GetStringAsync("/api/me/access-log")).EnumerateArray());
        Assert.Equal(
            ("lin", "gp", "read patient", "call"),
            (line.GetProperty("name").GetString(), line.GetProperty("role").GetString(), line.GetProperty("what").GetString(), line.GetProperty("why").GetString()));
        Assert.Equal(200, (await amina.Read("/api/me/results")).Status);
        Assert.Equal(403, (await lin.Read("/api/me/access-log")).Status);
    }

    [Fact]
    public async Task A_patient_gets_an_account_from_the_team_only()
    {
        await using var district = await TestDistrict.Start();
        using var lin = await district.SignIn("lin");
        using var zhou = await district.SignIn("zhou");
        var path = await Register(lin);
        var account = new { userName = "chen", password = TestDistrict.Password };

        Assert.Equal(404, (await zhou.Do($"{path}/account", account)).Status);
        Assert.Equal(400, (await lin.Do($"{path}/account", new { userName = "chen", password = "short" })).Status);
        Assert.Equal(200, (await lin.Do($"{path}/account", account)).Status);
        using var chen = new Visitor(district.Address);
        Assert.Equal(200, (await chen.Do("/api/session", account)).Status);
        Assert.Equal("陈大明", (await chen.Read(path)).Body.GetProperty("name").GetString());
        Assert.Equal("accounts.name-taken", (await lin.Do($"/api/patients/{TestDistrict.Id("amina")}/account", account)).Body.Code());
    }

    [Fact]
    public async Task A_patient_is_handed_only_to_a_team_that_one_is_on()
    {
        await using var district = await TestDistrict.Start();
        using var lin = await district.SignIn("lin");
        var path = await Register(lin);
        Assert.Equal(400, (await lin.Do($"{path}/group", new { groupId = TestDistrict.Id("two") })).Status);
        Assert.Equal(200, (await lin.Do($"{path}/group", new { groupId = Group })).Status);
        Assert.Equal(400, (await lin.Do("/api/patients", new { name = "x", sex = "male", birthDate = "1948-02-03", groupId = TestDistrict.Id("two") })).Status);
        Assert.Equal(200, (await lin.Do($"{path}/departure", new { kind = "moved" })).Status);
        Assert.Equal(400, (await lin.Do($"{path}/departure", new { kind = "died" })).Status);
    }

    private static async Task<string> Register(Visitor lin)
    {
        var (status, made) = await lin.Do("/api/patients", Chen);
        Assert.Equal(200, status);
        return $"/api/patients/{made.GetProperty("id").GetGuid()}";
    }

    private static IEnumerable<string?> Names(JsonElement page) =>
        page.GetProperty("items").EnumerateArray().Select(each => each.GetProperty("name").GetString());
}
