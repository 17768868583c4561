using CoManage.Domain.Kernel;
using CoManage.Domain.Triage;
using CoManage.Models;

namespace CoManage.Tests.Api.Triage;

public class TriageApiTests
{
    private static readonly PatientId Amina = new(TestDistrict.Id("amina"));
    private static readonly CaseId Case = CaseId.For(Amina, "screening.stroke");
    private static readonly string Path = $"/api/triage/{Case.Value}";

    [Fact]
    public async Task A_case_is_claimed_read_and_decided()
    {
        await using var district = await Opened();
        using var lin = await district.SignIn("lin");
        using var mei = await district.SignIn("mei");

        var (_, list) = await lin.Read("/api/triage?section=soon");
        Assert.Equal(Case.Value, list.GetProperty("items")[0].GetProperty("id").GetGuid());
        Assert.Equal(200, (await lin.Do($"{Path}/claim")).Status);
        Assert.Equal("triage.claimed-by-another", (await mei.Do($"{Path}/claim")).Body.Code());
        Assert.Equal("triage.needs-gp", (await mei.Do($"{Path}/dismiss", new { reason = "duplicate" })).Body.Code());
        Assert.Equal("triage.text-missing", (await lin.Do($"{Path}/advise", new { reason = "lifestyle" })).Body.Code());
        Assert.Equal("triage.reason-unknown", (await lin.Do($"{Path}/advise", new { reason = "?", text = "x" })).Body.Code());

        var (status, page) = await lin.Read(Path);
        Assert.Equal((200, "claimed"), (status, page.GetProperty("row").GetProperty("state").GetString()));
        Assert.NotEmpty(page.GetProperty("reasons").GetProperty("refer").EnumerateArray());

        var command = Guid.NewGuid();
        var refer = new { reason = "screen_positive", hospitalId = TestDistrict.Id("north"), department = "cardiology", urgency = "soon", summary = "请会诊" };
        var first = await lin.Do($"{Path}/refer", refer, command);
        var again = await lin.Do($"{Path}/refer", refer, command);
        Assert.Equal(200, first.Status);
        Assert.Equal(first.Body.GetRawText(), again.Body.GetRawText());
        Assert.Equal("triage.already-referred", (await lin.Do($"{Path}/refer", refer)).Body.Code());
    }

    [Fact]
    public async Task A_referral_to_nowhere_and_a_question_to_nobody_are_not_valid()
    {
        await using var district = await Opened();
        using var lin = await district.SignIn("lin");
        var nowhere = new { reason = "screen_positive", hospitalId = Guid.NewGuid(), department = "x", urgency = "soon", summary = "x" };
        var nobody = new { reason = "treatment", specialistId = TestDistrict.Id("mei"), question = "x", tried = "", wanted = "advice" };
        Assert.Equal(400, (await lin.Do($"{Path}/refer", nowhere)).Status);
        Assert.Equal(400, (await lin.Do($"{Path}/escalate", nobody)).Status);
        Assert.Equal(200, (await lin.Do($"{Path}/escalate", new { reason = "treatment", question = "x", tried = "", wanted = "advice" })).Status);
    }

    [Fact]
    public async Task Nobody_else_learns_that_the_case_exists()
    {
        await using var district = await Opened();
        foreach (var (name, status) in new[] { ("zhou", 404), ("wu", 404), ("fang", 404), ("amina", 403), ("admin", 403), ("desk-north", 403) })
        {
            using var stranger = await district.SignIn(name);
            Assert.Equal(status, (await stranger.Read(Path)).Status);
            Assert.Equal(status, (await stranger.Do($"{Path}/claim")).Status);
            Assert.Equal(status, (await stranger.Do($"{Path}/refer", new { })).Status);
        }
    }

    private static async Task<TestDistrict> Opened()
    {
        var district = await TestDistrict.Start();
        await district.Ask<TriageCommand>(Case.Value, "lin", Role.Service, new TriageCommand.Open(
            Amina, new(TestDistrict.Id("one")), "screening.stroke", new("卒中筛查高危", "Stroke: high"), Urgency.Soon, new("STR-R1", Urgency.Soon),
            new Evidence.Assessment(new ScreeningId(TestDistrict.Id("screening")), "stroke", "stroke_card", 4, "high")));
        return district;
    }
}
