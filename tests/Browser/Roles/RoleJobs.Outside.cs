using CoManage.Tests.Journeys;
using CoManage.Tests.Support;
using static CoManage.Tests.Browser.Roles.RoleDistrict;

namespace CoManage.Tests.Browser.Roles;

// Who helps the team from outside: the specialist and the hospital.
public partial class RoleJobs
{
    [BrowserFact]
    public Task A_specialist_asks_for_more_and_answers_from_a_template() => Do(Desk.Specialist, async specialist =>
    {
        await specialist.Sees(Question);
        await specialist.LooksAt("inbox");
        await specialist.By("j", "要方案意见", ".queue", lands: ".item");
        await specialist.Write("我的回答", "请补血钾。", ".item");
        await specialist.LooksAt("question");
        await specialist.Use("要资料，暂停时限", ".item");
        await using var gp = await district.Town.SignIn(Desk.Gp);
        await gp.WhenListed("escalations", async () => await State(gp) is "needsMore" ? default(System.Text.Json.JsonElement) : null);
        await specialist.SeesAndStands("请补血钾。", ".item .write");

        await gp.Send($"/api/escalations/{district.Escalation}/supply", new { text = "血钾 3.1" });
        await specialist.SeesAndStands("血钾 3.1", ".item");
        await specialist.Use("依从性优先", ".item");
        await specialist.Write("我的回答", "两周后再问我。", ".item");
        await specialist.LooksAt("answering");
        await specialist.Use("签名并发出", ".item");
        await specialist.SeesAndStands("先不加药。请先核对实际服药量，连续两周后再评估。", ".item .write");
        await gp.WhenListed("escalations", async () => await State(gp) is "answered" ? default(System.Text.Json.JsonElement) : null);
        await specialist.LooksAt("answered");
        await specialist.GoBack(".queue");
        await specialist.Use("已答", ".queue");
        await specialist.LooksAt("answers");
        await specialist.Use("要方案意见", ".queue", lands: ".item");
        await specialist.Sees("两周后再问我。");
    });

    [BrowserFact]
    public Task A_hospital_desk_accepts_a_referral_and_returns_its_result() => Do(Desk.HospitalDesk, async hospital =>
    {
        await hospital.Sees(ScreeningFile.Second);
        await hospital.LooksAt("referrals");
        await hospital.Use(ScreeningFile.Second, ".queue", lands: ".item");
        await hospital.LooksAt("referral");
        await hospital.Use("不接收", ".decide", lands: ".decide-form");
        await hospital.LooksAt("declining");
        await hospital.By("Escape", "取消", ".decide-form", lands: ".decide");
        await hospital.Use("接收", ".decide", lands: ".decide-form");
        await hospital.Write("地点", "门诊楼三层", ".decide-form");
        await hospital.LooksAt("accepting");
        await hospital.Use("确认接收", lands: ".item");
        await hospital.SeesAndStands("已到诊", ".decide");
        await hospital.Use("已到诊", ".decide", lands: ".item");
        await hospital.Sees("返回结果", ".decide");
        await hospital.Use("返回结果", ".decide", lands: ".decide-form");
        await hospital.Write("诊断与处理", "颈动脉斑块，已调整用药。", ".decide-form");
        await hospital.LooksAt("result");
        await hospital.Use("签名并返回社区", ".decide-form", lands: ".item");
        await hospital.SeesAndStands("颈动脉斑块，已调整用药。", ".item-body");
        await hospital.LooksAt("returned");
        await using var gp = await district.Town.SignIn(Desk.Gp);
        var referral = await gp.Get($"/api/referrals/{district.Referral}");
        Assert.Equal("resultReturned", Text(referral.GetProperty("row"), "state"));
        Assert.Equal("颈动脉斑块，已调整用药。", Text(referral.GetProperty("result"), "text"));

        await hospital.OpenWindow("下转社区", ".item");
        await hospital.LooksAt("down");
        await hospital.CloseWindow();
        await hospital.GoBack(".queue");
    });

    private async Task<string> State(Person gp) =>
        Text((await gp.Get($"/api/escalations/{district.Escalation}")).GetProperty("row"), "state");
}
