using CoManage.Tests.Journeys;
using CoManage.Tests.Support;

namespace CoManage.Tests.Browser.Keyboard;

public partial class StaffJourneyTests
{
    [BrowserFact]
    public async Task A_health_manager_calls_everybody_of_the_day()
    {
        await using var manager = await Sit(Desk.HealthManager);
        await manager.Sees("今天还有 2 位要联系");
        await manager.Press("j", lands: ".item");
        await manager.Sees("5550 0176");
        await manager.Press("2", lands: ".item");
        await manager.Write("记录（可不填）", "在买菜，下周再打", ".item");
        await manager.Use("保存，下一位", ".item", lands: ".item");
        await manager.SeesAndStands("今天还有 1 位要联系");

        await manager.Use("已搬走", ".item");
        await manager.Reach("保存，下一位", ".item");
        await manager.OpensWindow("Enter");
        await manager.ClosesWindow();
        await manager.Press("Enter", lands: "[role=dialog]");
        await manager.Use("确认已搬走", "[role=dialog]", lands: "main");
        await manager.SeesAndStands("今天要打的电话都打完了");
        await using var colleague = await district.Town.SignIn(Desk.HealthManager);
        var progress = (await colleague.Get("/api/calls")).GetProperty("progress");
        Assert.Equal((2, 0), (progress.GetProperty("done").GetInt32(), progress.GetProperty("due").GetInt32()));
    }
}
