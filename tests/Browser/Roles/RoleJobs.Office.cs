using System.Text;
using CoManage.Tests.Journeys;
using CoManage.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoManage.Tests.Browser.Keyboard;

// The office: who fills the service with data, and who reads its figures.
public partial class StaffJourneyTests
{
    [BrowserFact]
    public async Task An_administrator_imports_a_file_and_finds_it_in_the_audit()
    {
        await using var office = await Sit(Desk.Administrator);
        await office.Sees("把文件拖到这里");
        var chooser = await office.OpensFiles("把文件拖到这里", "main");
        await chooser.SetFilesAsync(new FilePayload { Name = "两个人.csv", MimeType = "text/csv", Buffer = Healthy });
        await office.SeesAndStands("两个人.csv");
        await office.Choose("列怎么对应", "区县筛查表（列名即表单字段）");
        await office.Use("先试运行", "main");
        await office.SeesAndStands("试运行通过，2 行都可以导入");
        await office.Use("正式运行", "main");
        await office.SeesAndStands("2 行已写入或核对，没有失败");
        var run = (await district.Town.Administrator.Get("/api/imports")).EnumerateArray()
            .First(each => KeyDistrict.Text(each, "file") == "两个人.csv" && !each.GetProperty("dryRun").GetBoolean());
        Assert.Equal((2, 0), (run.GetProperty("rowsRead").GetInt32(), run.GetProperty("failed").GetInt32()));

        await office.Use("审计", ".rail");
        await office.Sees("建立档案");
        await office.Reach("到", "main");
        foreach (var part in Enumerable.Repeat<string[]>(["ArrowUp", "ArrowDown", "ArrowRight"], 3))
        {
            // Up from nothing and down again is the last day of last year, in whichever order a browser has the parts.
            foreach (var key in part)
            {
                await office.Page.Keyboard.PressAsync(key);
            }
        }

        await office.SeesAndStands("这个条件下没有");
        await office.Use("清除，看全部", "main", lands: "main");
        await office.SeesAndStands("建立档案");
        var newest = (await district.Town.Administrator.Get("/api/audit")).GetProperty("items")[0];
        var who = KeyDistrict.Text(newest.GetProperty("by"), "name");
        await office.Use(who, "table");
        await office.SeesAndStands($"只看操作人：{who}");
        await office.Use($"只看操作人：{who}", "main", lands: "main");
    }

    [BrowserFact]
    public async Task A_district_manager_opens_what_is_behind_a_figure_and_takes_it_home()
    {
        await using var head = await Sit(Desk.DistrictManager);
        await Expect(head.Page.Locator(".tile-share").First).ToBeVisibleAsync();
        await head.Reach("", ".tile-share");
        await head.Page.Keyboard.PressAsync("Tab");
        await head.Reach("", ".tile-share");
        await head.OpensWindow("Enter");
        await head.Reach("CSV", "[role=dialog]");
        await head.Sees("共 ", "[role=dialog]");
        var told = await head.Page.Locator("[role=dialog] p b").First.InnerTextAsync();
        var file = await head.Page.RunAndWaitForDownloadAsync(() => head.Page.Keyboard.PressAsync("Enter"));
        var content = await (await head.Page.APIRequest.GetAsync(file.Url)).TextAsync();
        Assert.Equal(told, $"共 {content.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1} 条");
        await head.ClosesWindow();

        await head.Use("看数据表", "main");
        await head.Sees("月份", ".overview-table");
        Assert.Contains("看折线", await head.Now(), StringComparison.Ordinal);
        await head.Press("Enter");
        await Expect(head.Page.Locator("svg.trend")).ToBeVisibleAsync();
        Assert.Contains("看数据表", await head.Now(), StringComparison.Ordinal);
    }

    /// <summary>Two people of the screening who need nothing, under numbers of their own.</summary>
    private static byte[] Healthy
    {
        get
        {
            var lines = Encoding.UTF8.GetString(ScreeningFile.Content).Split('\n');
            return Encoding.UTF8.GetBytes(string.Join('\n', lines[..3]).Replace("FQ00", "FQ90", StringComparison.Ordinal));
        }
    }
}
