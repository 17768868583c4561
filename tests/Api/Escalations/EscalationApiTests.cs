using System.Text.Json;
using CoManage.Domain.Escalations;
using CoManage.Domain.Kernel;
using CoManage.Models;

namespace CoManage.Tests.Api.Escalations;

public class EscalationApiTests
{
    private static readonly Guid Escalation = TestDistrict.Id("escalation");
    private static readonly string Path = $"/api/escalations/{Escalation}";

    [Fact]
    public async Task A_question_goes_to_the_specialist_and_back()
    {
        await using var district = await Asked(null);
        using var gao = await district.SignIn("gao");
        using var lin = await district.SignIn("lin");

        var (_, inbox) = await gao.Read("/api/escalations?state=open");
        var row = Assert.Single(inbox.GetProperty("items").EnumerateArray());
        Assert.Equal("amina", row.GetProperty("name").GetString());
        Assert.Equal("asked", row.GetProperty("state").GetString());
        Assert.Equal(1, inbox.GetProperty("sections")[0].GetProperty("count").GetInt64());

        Assert.Equal(200, (await gao.Do($"{Path}/ask-more", new { text = "Potassium?" })).Status);
        Assert.Equal(200, (await lin.Do($"{Path}/supply", new { text = "3.1" })).Status);
        Assert.Equal(200, (await gao.Do($"{Path}/answer", new { text = "Add a diuretic." })).Status);
        Assert.Equal("escalations.already-answered", (await gao.Do($"{Path}/answer", new { text = "Or not." })).Body.Code());

        var (_, page) = await lin.Read(Path);
        Assert.Equal(["question", "more", "supplied", "answer"], page.GetProperty("thread").EnumerateArray().Select(each => each.GetProperty("kind").GetString()));
        var signature = page.GetProperty("thread")[3].GetProperty("signed");
        Assert.Equal("gao", signature.GetProperty("name").GetString());
        Assert.True(signature.GetProperty("external").GetBoolean());
        Assert.Equal("here", page.GetProperty("snapshot").GetProperty("frozen").GetString());
        var answeredAt = page.GetProperty("row").GetProperty("answeredAt");
        Assert.Equal(page.GetProperty("thread")[3].GetProperty("at").GetString(), answeredAt.GetString());

        Assert.Equal(200, (await lin.Do($"{Path}/close", new { outcome = "advised" })).Status);
        Assert.Empty((await gao.Read("/api/escalations")).Body.GetProperty("items").EnumerateArray());
        var (_, closed) = await lin.Read(Path);
        Assert.Equal(closed.GetProperty("thread")[4].GetProperty("at").GetString(), closed.GetProperty("row").GetProperty("closedAt").GetString());
    }

    [Fact]
    public async Task A_specialist_sees_what_he_himself_has_done()
    {
        await using var district = await Asked(null);
        using var gao = await district.SignIn("gao");
        using var lin = await district.SignIn("lin");
        var (_, before) = await gao.Read("/api/escalations/work");
        Assert.Equal(0, before.GetProperty("answered").GetInt32());
        Assert.False(before.TryGetProperty("medianMinutes", out var none) && none.ValueKind is JsonValueKind.Number);

        await gao.Do($"{Path}/ask-more", new { text = "Potassium?" });
        await gao.Do($"{Path}/answer", new { text = "Add a diuretic." });

        var (_, work) = await gao.Read("/api/escalations/work");
        Assert.Equal((1, 0, 1), (work.GetProperty("answered").GetInt32(), work.GetProperty("answeredBefore").GetInt32(), work.GetProperty("askedMore").GetInt32()));
        Assert.Equal(JsonValueKind.Number, work.GetProperty("medianMinutes").ValueKind);
        Assert.Equal(403, (await lin.Read("/api/escalations/work")).Status);
    }

    [Fact]
    public async Task A_retry_gets_the_first_answer()
    {
        await using var district = await Asked(null);
        using var gao = await district.SignIn("gao");
        var command = Guid.NewGuid();
        var first = await gao.Do($"{Path}/answer", new { text = "Add a diuretic." }, command);
        var again = await gao.Do($"{Path}/answer", new { text = "Add a diuretic." }, command);
        Assert.Equal((200, 2), (first.Status, first.Body.GetProperty("version").GetInt64()));
        Assert.Equal((200, 2), (again.Status, again.Body.GetProperty("version").GetInt64()));
    }

    [Fact]
    public async Task Nobody_else_learns_that_it_exists()
    {
        await using var district = await Asked(null);
        foreach (var (name, status) in new[] { ("zhou", 404), ("wu", 404), ("fang", 404), ("amina", 403), ("admin", 403), ("desk-north", 403) })
        {
            using var stranger = await district.SignIn(name);
            Assert.Equal(status, (await stranger.Read(Path)).Status);
            var (listed, list) = await stranger.Read("/api/escalations");
            Assert.True(listed == 403 || list.GetProperty("items").GetArrayLength() == 0);
            Assert.True((await stranger.Do($"{Path}/supply", new { text = "3.1" })).Status == status);
        }
    }

    [Fact]
    public async Task A_specialist_from_outside_the_team_sees_what_he_was_asked_by_name()
    {
        await using var district = await Asked("wu");
        using var wu = await district.SignIn("wu");
        using var gao = await district.SignIn("gao");
        Assert.Equal("escalations.not-the-specialist", (await gao.Do($"{Path}/answer", new { text = "Mine." })).Body.Code());
        Assert.Empty((await gao.Read("/api/escalations")).Body.GetProperty("items").EnumerateArray());
        Assert.Single((await wu.Read("/api/escalations")).Body.GetProperty("items").EnumerateArray());
        Assert.Equal(200, (await wu.Do($"{Path}/answer", new { text = "Add a diuretic." })).Status);
    }

    [Fact]
    public async Task Wrong_input_and_wrong_role_are_told_apart_from_refusals()
    {
        await using var district = await Asked(null);
        using var lin = await district.SignIn("lin");
        using var gao = await district.SignIn("gao");
        Assert.Equal(403, (await lin.Do($"{Path}/answer", new { text = "I know." })).Status);
        Assert.Equal(403, (await gao.Do($"{Path}/close", new { outcome = "advised" })).Status);
        Assert.Equal(400, (await lin.Do($"{Path}/close")).Status);
        Assert.Equal(400, (await gao.Read("/api/escalations?state=odd")).Status);
        Assert.Equal("escalations.text-missing", (await gao.Do($"{Path}/answer", new { text = " " })).Body.Code());
    }

    [Fact]
    public async Task Reading_it_is_audited()
    {
        await using var district = await Asked(null);
        using var gao = await district.SignIn("gao");
        using var admin = await district.SignIn("admin");
        await gao.Read($"{Path}?purpose=care");
        var (_, audit) = await admin.Read($"/api/audit?user={TestDistrict.Id("gao")}");
        var line = Assert.Single(audit.GetProperty("items").EnumerateArray());
        Assert.Equal("read escalation", line.GetProperty("what").GetString());
        Assert.Equal($"{TestDistrict.Id("amina")}", line.GetProperty("patient").GetString());
        Assert.Equal(403, (await gao.Read("/api/audit")).Status);
    }

    private static async Task<TestDistrict> Asked(string? specialist)
    {
        var district = await TestDistrict.Start();
        var now = DateTimeOffset.UnixEpoch.AddDays(20_000);
        var raise = new EscalationCommand.Raise(
            new CaseId(TestDistrict.Id("case")), new PatientId(TestDistrict.Id("amina")), new GroupId(TestDistrict.Id("one")),
            Urgency.Urgent, new PrivateText("Which drug next?"), new PrivateText("Amlodipine"), AnswerWanted.Advice,
            specialist is null ? null : new UserId(TestDistrict.Id(specialist)), new PrivateText("""{"frozen":"here"}"""),
            new Signature(new UserId(TestDistrict.Id("lin")), "lin", Role.Gp, now));
        var reply = await district.Ask<EscalationCommand>(Escalation, "lin", Role.Gp, raise);
        Assert.Null(reply.Refusal);
        return district;
    }
}
