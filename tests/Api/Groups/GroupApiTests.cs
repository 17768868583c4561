using System.Text.Json;
using CoManage.Domain.Groups;

namespace CoManage.Tests.Api.Groups;

public class GroupApiTests
{
    private static readonly string[] Team = ["lin", "gao", "mei"];
    private static readonly Guid Id = Group.IdFor("htn-9").Value;
    private static readonly string Path = $"/api/groups/{Id}";
    private static readonly object New = new { code = "htn-9", name = new { zh = "高血压九组", en = "Hypertension 9" }, programme = "hypertension" };

    [Fact]
    public async Task An_administrator_forms_a_group_and_its_team_fills_it()
    {
        await using var district = await TestDistrict.Start();
        using var admin = await district.SignIn("admin");
        using var lin = await Form(district, admin);
        using var amina = await district.SignIn("amina");

        var (_, page) = await admin.Read(Path);
        Assert.Equal("forming", page.GetProperty("status").GetString());
        Assert.Empty(page.GetProperty("missingRoles").EnumerateArray());
        Assert.Equal(Team.Order(), page.GetProperty("team").EnumerateArray().Select(each => each.GetProperty("name").GetString()).Order());

        var join = new { patientId = TestDistrict.Id("amina") };
        Assert.Equal("groups.not-active", (await lin.Do($"{Path}/members", join)).Body.Code());
        Assert.Equal(200, (await admin.Do($"{Path}/deputy", new { userId = TestDistrict.Id("lin") })).Status);
        Assert.Equal(200, (await admin.Do($"{Path}/activate")).Status);
        Assert.Equal(200, (await lin.Do($"{Path}/members", join)).Status);

        var (_, members) = await lin.Read($"{Path}/members?search=AMI");
        var member = Assert.Single(members.GetProperty("items").EnumerateArray());
        Assert.Equal("amina", member.GetProperty("name").GetString());
        Assert.Equal(1, members.GetProperty("total").GetInt64());
        Assert.Equal(0, (await lin.Read($"{Path}/members?search=%25")).Body.GetProperty("total").GetInt64());

        Assert.Equal("groups.last-of-role", (await admin.Do($"{Path}/team/{TestDistrict.Id("gao")}/leave")).Body.Code());
        Assert.Equal(200, (await amina.Do($"{Path}/leave")).Status);
        Assert.Equal(404, (await amina.Do($"{Path}/leave")).Status);
    }

    [Fact]
    public async Task A_retry_names_the_same_group_and_another_group_of_the_code_is_refused()
    {
        await using var district = await TestDistrict.Start();
        using var admin = await district.SignIn("admin");
        var command = Guid.NewGuid();

        var first = await admin.Do("/api/groups", New, command);
        var again = await admin.Do("/api/groups", New, command);
        Assert.Equal((200, Id), (first.Status, first.Body.GetProperty("id").GetGuid()));
        Assert.Equal((200, Id), (again.Status, again.Body.GetProperty("id").GetGuid()));

        var other = new { code = "htn-9", name = new { zh = "糖尿病", en = "Diabetes" }, programme = "diabetes" };
        Assert.Equal("groups.exists", (await admin.Do("/api/groups", other)).Body.Code());
        Assert.Equal(400, (await admin.Do("/api/groups", new { code = "x" })).Status);
    }

    [Fact]
    public async Task A_group_is_seen_by_its_people_only()
    {
        await using var district = await TestDistrict.Start();
        using var admin = await district.SignIn("admin");
        using var lin = await Form(district, admin);
        using var zhou = await district.SignIn("zhou");
        using var bao = await district.SignIn("bao");

        Assert.Equal(200, (await lin.Read(Path)).Status);
        Assert.Equal(404, (await zhou.Read(Path)).Status);
        Assert.Equal(404, (await zhou.Read($"{Path}/members")).Status);
        Assert.Equal(404, (await zhou.Do($"{Path}/members", new { patientId = TestDistrict.Id("bao") })).Status);
        Assert.Equal(404, (await bao.Do($"{Path}/leave")).Status);
        Assert.Equal(403, (await bao.Read(Path)).Status);
        Assert.Equal(403, (await admin.Read($"{Path}/members")).Status);
        Assert.Equal(404, (await lin.Do($"{Path}/members", new { patientId = TestDistrict.Id("bao") })).Status);
        Assert.DoesNotContain("htn-9", JsonSerializer.Serialize(await List(zhou)), StringComparison.Ordinal);
        Assert.Contains("htn-9", JsonSerializer.Serialize(await List(lin)), StringComparison.Ordinal);
    }

    private static async Task<string> List(Support.Visitor visitor) => await visitor.Http.GetStringAsync("/api/groups");

    private static async Task<Support.Visitor> Form(TestDistrict district, Support.Visitor admin)
    {
        Assert.Equal(200, (await admin.Do("/api/groups", New)).Status);
        Assert.Equal("groups.team-incomplete", (await admin.Do($"{Path}/activate")).Body.Code());
        var people = await Task.WhenAll(Team.Select(district.SignIn));
        foreach (var name in Team)
        {
            Assert.Equal(200, (await admin.Do($"{Path}/team", new { userId = TestDistrict.Id(name) })).Status);
        }

        people[1].Dispose();
        people[2].Dispose();
        return people[0];
    }
}
