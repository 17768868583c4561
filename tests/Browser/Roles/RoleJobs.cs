using CoManage.Tests.Journeys;
using CoManage.Tests.Support;
using static CoManage.Tests.Browser.Keyboard.KeyDistrict;
using District = CoManage.Tests.Journeys.District;

namespace CoManage.Tests.Browser.Keyboard;

/// <summary>The whole job of each role of the staff without a mouse. Nothing is clicked and nothing is given the focus.</summary>
[Collection(BrowserFixture.Collection)]
public partial class StaffJourneyTests(BrowserFixture browser, KeyDistrict district) : IClassFixture<KeyDistrict>
{
    private const string Advice = "今天下午来测一次血压，带上家里的记录。";
    private const string Answer = "上午九点以后都可以。";

    [BrowserFact]
    public async Task A_GP_finds_a_case_decides_takes_it_back_decides_again_and_answers_in_a_chat()
    {
        await using var gp = await Sit(Desk.Gp);
        await gp.Sees(ScreeningFile.Worst, ".queue");
        await WalksTheQueue(gp);
        await OpensTheCase(gp);
        await DecidesTwice(gp);
        await AnswersThePatient(gp);
    }

    private static async Task WalksTheQueue(KeySeat gp)
    {
        var first = await gp.Moves("j", lands: ".case");
        await gp.Moves("j", lands: ".case");
        Assert.Equal(first, await gp.Moves("k", lands: ".case"));
        await gp.OpensWindow("?");
        await gp.Sees("下一条，上一条", "[role=dialog]");
        await gp.ClosesWindow();
        Assert.Equal(first, await gp.Now());
    }

    private static async Task OpensTheCase(KeySeat gp)
    {
        await gp.Press("/", lands: "#triage-search");
        await gp.Page.Keyboard.TypeAsync("没有这个人");
        await gp.Use("清除，看全部", ".queue", lands: ".queue");
        await gp.Press("/", lands: "#triage-search");
        await gp.Page.Keyboard.TypeAsync(ScreeningFile.Worst);
        await gp.Use("血压≥180/110", ".queue", lands: ".item");
        await gp.Sees("HTN-E1a");
        await gp.Press("Escape", lands: ".case");
        await gp.Press("Enter", lands: ".item");
        await gp.Sees("HTN-E1a");
        await gp.Press("a");
        await gp.SeesAndStands("您正在处理");
    }

    private async Task DecidesTwice(KeySeat gp)
    {
        await gp.Press("r", lands: ".decide-form");
        await gp.Press("Escape", lands: ".item");
        await gp.Press("g", lands: ".decide-form");
        await gp.Choose("原因", "加强自测");
        await gp.Write("建议内容", Advice);
        await gp.Use("签名并发给患者", lands: ".item");
        await gp.SeesAndStands("秒后送出");
        await gp.Press("u", lands: ".decide-form");
        await using var colleague = await district.Town.SignIn(Desk.Gp);
        var back = (await colleague.Get($"/api/triage/{district.Case}")).GetProperty("row");
        Assert.Equal("claimed", Text(back, "state"));

        // What was written is still there.
        await gp.Use("签名并发给患者", lands: ".item");
        await gp.SeesAndStands("秒后送出");
        await gp.Use("立即送出", lands: ".item");
        await colleague.WhenListed("triage", async () =>
            await colleague.Get($"/api/triage/{district.Case}") is var now && Text(now.GetProperty("row"), "state") == "closed" ? now : null);
        await gp.SeesAndStands("已结束", ".item");
        await gp.Press("Escape", lands: ".queue");
    }

    private async Task AnswersThePatient(KeySeat gp)
    {
        await gp.Use("跳到正文", lands: "main");
        await gp.Use("消息", ".rail");
        await gp.Sees(Advice, ".queue");
        await gp.Use(ScreeningFile.Worst, ".queue", lands: ".item");
        await gp.Sees("明天几点来方便？", ".item");
        await gp.Write("写消息", Answer, ".item");
        await gp.Press("Enter", lands: ".composer");
        await gp.Sees(Answer, ".bubble");
        await using var own = await Person.SignIn(district.Town.Server, "shenyulan", District.Password);
        var rooms = await own.Get("/api/rooms");
        var consult = rooms.EnumerateArray().First(each => Text(each, "id") == district.Consult);
        Assert.Equal(Answer, Text(consult.GetProperty("last"), "text"));
        await gp.Press("Shift+Tab", lands: ".item");
    }

    private Task<KeySeat> Sit(Desk desk) => KeySeat.Take(browser, district.Town.Server.Address, District.NameOf(desk));
}
