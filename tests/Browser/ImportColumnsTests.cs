using System.Text;
using CoManage.Tests.Journeys;
using CoManage.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;
using District = CoManage.Tests.Journeys.District;

namespace CoManage.Tests.Browser;

/// <summary>A file whose columns are called otherwise than the profile's: the administrator says what they stand for.</summary>
[Collection(BrowserFixture.Collection)]
public class ImportColumnsTests(BrowserFixture browser)
{
    private const string Sheet = """
        档案号,姓名,性别,出生日期,手机,项目,筛查日期,收缩压,dbp,htn,备注
        A-1,陈桂兰,女,1950-03-02,55500176,hypertension,2026-03-02,150,80,yes,初诊
        A-2,周福生,男,1948-07-21,55500177,hypertension,2026-03-02,128,76,no,复诊

        """;

    [BrowserFact]
    public async Task Columns_are_matched_by_name_and_by_hand_before_anything_is_read()
    {
        await using var district = await District.Open(postgres: null);
        await using var office = await Seat.Take(browser, district.Server.Address, District.NameOf(Desk.Administrator), "columns");
        var page = office.Page;
        await office.Sees("把文件拖到这里");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "march.csv",
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes(Sheet),
        });
        await office.Choose("列怎么对应", "区县筛查表（列名即表单字段）");
        await office.Sees("还缺这些列");
        await office.Sees("人员编号");
        var tryOut = page.GetByRole(AriaRole.Button, new() { Name = "先试运行" });
        await Expect(tryOut).ToBeDisabledAsync();
        await Expect(Column(page, "收缩压")).ToHaveValueAsync("sbp");
        await office.Picture("wanting");

        await Column(page, "档案号").SelectOptionAsync("编号");
        await Column(page, "手机").SelectOptionAsync("电话");
        await Expect(page.GetByText("还缺这些列")).ToHaveCountAsync(0);
        await office.Picture("matched");
        await page.SetViewportSizeAsync(360, 740);
        await office.Picture("phone");
        await page.SetViewportSizeAsync(1440, 900);
        await tryOut.ClickAsync();
        await office.Sees("试运行通过");
        await office.Press("正式运行");
        await office.Until("(await (await fetch('/api/imports')).json()).some((each) => !each.dryRun && each.state === 'done' && each.created === 2)");
        await using var manager = await district.SignIn(Desk.HealthManager);
        Assert.Equal(2, (await manager.Get("/api/patients?size=50")).GetProperty("items").GetArrayLength());
    }

    /// <summary>The choice beside a heading of the file.</summary>
    private static ILocator Column(IPage page, string heading) => page.Locator($".column:has(> b:text-is('{heading}')) select");
}
