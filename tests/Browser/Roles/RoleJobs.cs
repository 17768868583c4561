using CoManage.Tests.Journeys;
using CoManage.Tests.Support;
using static CoManage.Tests.Browser.Roles.RoleDistrict;
using District = CoManage.Tests.Journeys.District;

namespace CoManage.Tests.Browser.Roles;

/// <summary>
/// The whole job of each role, told once: by keys alone at a desk, where nothing is clicked and nothing is given the focus,
/// and by a finger on a phone; in Chinese and in English. On each page it is seen that nothing is cut off or foreign.
/// </summary>
public abstract partial class RoleJobs(BrowserFixture browser, RoleDistrict district, bool phone, string language)
{
    private const string Advice = "今天下午来测一次血压，带上家里的记录。";
    private const string Answer = "上午九点以后都可以。";

    [BrowserFact]
    public Task A_GP_finds_a_case_decides_takes_it_back_decides_again_and_answers_in_a_chat() => Do(Desk.Gp, async gp =>
    {
        await gp.Sees(ScreeningFile.Worst, ".queue");
        await gp.LooksAt("queue");
        if (gp is KeySeat keys)
        {
            await WalksTheQueue(keys);
        }

        await OpensTheCase(gp);
        await DecidesTwice(gp);
        await AnswersThePatient(gp);
    });

    private static async Task WalksTheQueue(KeySeat gp)
    {
        var first = await gp.Moves("j", lands: ".case");
        await gp.Moves("j", lands: ".case");
        Assert.Equal(first, await gp.Moves("k", lands: ".case"));
        await gp.OpenWindowBy("?");
        await gp.Sees("下一条，上一条", "[role=dialog]");
        await gp.LooksAt("keys");
        await gp.CloseWindow();
        Assert.Equal(first, await gp.Now());
    }

    private async Task OpensTheCase(RoleSeat gp)
    {
        await Searches(gp, "没有这个人");
        await gp.LooksAt("nobody");
        await gp.Use("清除，看全部", ".queue", lands: ".queue");
        await Searches(gp, ScreeningFile.Worst);
        await gp.Use(gp.Own(district.Reason), ".queue", lands: ".item");
        await gp.Sees("HTN-E1a");
        await gp.GoBack(".case");
        await gp.By("Enter", gp.Own(district.Reason), ".queue", lands: ".item");
        await gp.Sees("HTN-E1a");
        await gp.By("a", "我来处理");
        await gp.SeesAndStands("您正在处理");
        await gp.LooksAt("case");
    }

    private static async Task Searches(RoleSeat gp, string words)
    {
        await gp.By("/", "搜姓名、电话尾号", ".queue", lands: "#triage-search");
        await gp.Type(words);
    }

    private async Task DecidesTwice(RoleSeat gp)
    {
        await gp.By("r", "转诊", ".decide", lands: ".decide-form");
        await gp.LooksAt("refer");
        await gp.By("Escape", "收起", ".decide-form", lands: ".item");
        await gp.By("g", "给建议", ".decide", lands: ".decide-form");
        await gp.Choose("原因", "加强自测");
        await gp.Write("建议内容", Advice, ".decide-form");
        await gp.LooksAt("advice");
        await gp.Use("签名并发给患者", lands: ".item");
        await gp.SeesAndStands("{{count}} 秒后送出");
        await gp.LooksAt("signed");
        await gp.By("u", "撤销", lands: ".decide-form");
        await using var colleague = await district.Town.SignIn(Desk.Gp);
        var back = (await colleague.Get($"/api/triage/{district.Case}")).GetProperty("row");
        Assert.Equal("claimed", Text(back, "state"));

        // What was written is still there.
        await gp.Use("签名并发给患者", lands: ".item");
        await gp.SeesAndStands("{{count}} 秒后送出");
        await gp.Use("立即送出", lands: ".item");
        await colleague.WhenListed("triage", async () =>
            await colleague.Get($"/api/triage/{district.Case}") is var now && Text(now.GetProperty("row"), "state") == "closed" ? now : null);
        await gp.SeesAndStands("已结束", ".item");
        await gp.LooksAt("closed");
        await gp.GoBack(".queue");
    }

    private async Task AnswersThePatient(RoleSeat gp)
    {
        if (gp is KeySeat)
        {
            await gp.Use("跳到正文", lands: "main");
        }

        await gp.Use("消息", ".rail");
        await gp.Sees(Advice, ".queue");
        await gp.LooksAt("rooms");
        await gp.Use(ScreeningFile.Worst, ".queue", lands: ".item");
        await gp.Sees("明天几点来方便？", ".item");
        await gp.Write("写消息", Answer, ".item");
        await gp.By("Enter", "发送", ".composer", lands: ".composer");
        await gp.Sees(Answer, ".bubble");
        await gp.LooksAt("answered");
        await using var own = await Person.SignIn(district.Town.Server, "shenyulan", District.Password);
        var rooms = await own.Get("/api/rooms");
        var consult = rooms.EnumerateArray().First(each => Text(each, "id") == district.Consult);
        Assert.Equal(Answer, Text(consult.GetProperty("last"), "text"));
        if (gp is KeySeat keys)
        {
            await keys.Press("Shift+Tab", lands: ".item");
        }
    }

    private Task Do(Desk desk, Func<RoleSeat, Task> job) => Do(District.NameOf(desk), """{"asked":true,"language":"LANGUAGE"}""", job);

    private async Task Do(string userName, string looks, Func<RoleSeat, Task> job)
    {
        var page = phone ? await browser.NewPhone(language) : await browser.NewPerson(language: language);
        page.SetDefaultTimeout(30_000);
        await BrowserFixture.HasChosenLooks(page, looks.Replace("LANGUAGE", language, StringComparison.Ordinal));
        var name = $"{(phone ? "phone" : "desk")}-{language[..2]}-{userName}";
        await using RoleSeat seat = phone ? new TouchSeat(page, language, name) : new KeySeat(page, language, name);
        try
        {
            await seat.SignIn(district.Town.Server.Address, userName);
            await job(seat);
        }
        catch (Exception problem)
        {
            await seat.Picture("failed");
            throw new InvalidOperationException(string.Join(Environment.NewLine, [problem.Message, .. seat.Faults]), problem);
        }

        Assert.True(seat.Faults.Count == 0, string.Join(Environment.NewLine, seat.Faults));
    }
}

[Collection(BrowserFixture.Collection)]
public class DeskJobsInChineseTests(BrowserFixture browser, RoleDistrict district)
    : RoleJobs(browser, district, phone: false, "zh-CN"), IClassFixture<RoleDistrict>;

[Collection(BrowserFixture.Collection)]
public class DeskJobsInEnglishTests(BrowserFixture browser, RoleDistrict district)
    : RoleJobs(browser, district, phone: false, "en"), IClassFixture<RoleDistrict>;

[Collection(BrowserFixture.Collection)]
public class PhoneJobsInChineseTests(BrowserFixture browser, RoleDistrict district)
    : RoleJobs(browser, district, phone: true, "zh-CN"), IClassFixture<RoleDistrict>;

[Collection(BrowserFixture.Collection)]
public class PhoneJobsInEnglishTests(BrowserFixture browser, RoleDistrict district)
    : RoleJobs(browser, district, phone: true, "en"), IClassFixture<RoleDistrict>;
