using CoManage.Tests.Support;
using Xunit.Abstractions;

namespace CoManage.Tests.Journeys;

/// <summary>
/// A patient writes that his chest hurts, in front of the whole group: what he, the care team and a fellow patient see, each
/// in a browser of their own and without reloading a page.
/// </summary>
[Collection(BrowserFixture.Collection)]
public class EmergencyInBrowsersTests(BrowserFixture browser, ITestOutputHelper output)
{
    private const string Words = "胸口压着痛、冒冷汗";

    private readonly JourneyLog _log = new("emergency", output);

    [BrowserFact]
    public async Task Words_of_an_emergency_reach_a_named_person_and_everybody_sees_who_it_is()
    {
        await using var district = await District.Open(postgres: null);
        await Member(district, "林国栋", "linguodong");
        await Member(district, "吴秀珍", "wuxiuzhen");
        await using var gp = await Seat.Take(browser, district.Server.Address, District.NameOf(Desk.Gp), _log.Name);
        await using var manager = await Seat.Take(browser, district.Server.Address, District.NameOf(Desk.HealthManager), _log.Name);
        await using var patient = await Seat.Take(browser, district.Server.Address, "linguodong", _log.Name, 390, 844);
        await using var fellow = await Seat.Take(browser, district.Server.Address, "wuxiuzhen", _log.Name, 390, 844);
        await gp.Sees("分诊台是空的");
        await fellow.Follow("消息");
        await fellow.FollowFirst("枫桥高血压病友群");
        await patient.Follow("消息");
        await patient.FollowFirst("枫桥高血压病友群");
        await patient.Write("写消息", Words);
        await patient.Press("发送");

        await patient.Sees("请现在打 120");
        await patient.Sees("马上拨打120");
        await patient.Sees("团队已收到");
        var advice = await patient.Picture("01-advice");
        _log.Reached("The patient reads what to do.");

        await gp.Sees("林国栋");
        await gp.Sees("后通知下一位");
        await browser.SideBySide($"{_log.Name}-side-by-side", advice, await gp.Picture("02-banner"));
        await manager.Sees("急性胸痛");
        await fellow.Sees("这条消息已转给医生");
        await Seat.ShowsNot(fellow.Words("胸口压着痛"));
        await fellow.Picture("03-fellow");
        _log.Reached("GP and health manager are called; the fellow patient sees a marker.");

        await gp.Press("我来接手");
        await manager.Sees("李文清（全科医生）已接手 林国栋");
        await patient.Sees("李文清（全科医生）已接手");
        await patient.Picture("04-taken");
        await patient.Press("知道了，返回聊天");
        await patient.Sees("急症：李文清 已接手");
        await gp.Open("林国栋", "胸痛");
        await gp.Sees("已经发生");
        await gp.Sees(Words);
        await gp.Press("判得对");
        await gp.Sees("李文清：判得对");
        await gp.Picture("05-case");
        Assert.Equal(1, await gp.Print("05-case"));
        _log.Reached("Everybody sees who took it, and the GP judged the rule.");
    }

    private static async Task Member(District district, string name, string userName)
    {
        await using var manager = await district.SignIn(Desk.HealthManager);
        var group = (await manager.Get("/api/groups"))[0].GetProperty("id").GetGuid();
        var made = await manager.Send(
            "/api/patients", new { name, sex = "male", birthDate = "1958-03-01", phone = "55500188", groupId = group, consent = true });
        var id = made.GetProperty("id").GetGuid();
        await manager.Send($"/api/groups/{group}/members", new { patientId = id });
        await manager.Send($"/api/patients/{id}/account", new { userName, password = District.Password });
    }
}
