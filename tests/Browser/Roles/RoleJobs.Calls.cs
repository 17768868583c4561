using CoManage.Tests.Journeys;
using CoManage.Tests.Support;

namespace CoManage.Tests.Browser.Roles;

public partial class RoleJobs
{
    [BrowserFact]
    public Task A_health_manager_calls_everybody_of_the_day() => Do(Desk.HealthManager, async manager =>
    {
        await manager.Sees("今天还有 2 位要联系");
        await manager.LooksAt("day");
        await manager.By("j", "陈阿婆", ".queue", lands: ".item");
        await manager.Sees("5550 0176");
        await manager.LooksAt("call");
        await manager.By("2", "稍后再打", ".item", lands: ".item");
        await manager.Write("记录（可不填）", "在买菜，下周再打", ".item");
        await manager.LooksAt("result");
        await manager.Use("保存，下一位", ".item", lands: ".item");
        if (phone)
        {
            // The list is under the next call.
            await manager.Sees("周福生", ".item");
        }
        else
        {
            await manager.SeesAndStands("今天还有 1 位要联系");
        }

        await manager.Use("已搬走", ".item");
        await manager.OpenWindow("保存，下一位", ".item");
        await manager.LooksAt("sure");
        await manager.CloseWindow();
        await manager.Use("保存，下一位", ".item", lands: "[role=dialog]");
        await manager.Use("确认已搬走", "[role=dialog]", lands: "main");
        await manager.SeesAndStands("今天要打的电话都打完了");
        await manager.LooksAt("done");
        await using var colleague = await district.Town.SignIn(Desk.HealthManager);
        var progress = (await colleague.Get("/api/calls")).GetProperty("progress");
        Assert.Equal((2, 0), (progress.GetProperty("done").GetInt32(), progress.GetProperty("due").GetInt32()));
    });
}
