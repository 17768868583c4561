using System.Text;
using System.Text.RegularExpressions;
using CoManage.Tests.Journeys;
using CoManage.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoManage.Tests.Browser.Roles;

// The office: who fills the service with data, and who reads its figures.
public partial class RoleJobs
{
    [BrowserFact]
    public Task An_administrator_imports_a_file_and_looks_somebody_up_in_the_audit() => Do(Desk.Administrator, async office =>
    {
        var place = phone ? "选择文件" : "把文件拖到这里，或点一下选择";
        await office.Sees(place);
        await office.LooksAt("import");
        var chooser = await office.OpenFiles(place, "main");
        await chooser.SetFilesAsync(new FilePayload { Name = "两个人.csv", MimeType = "text/csv", Buffer = Healthy });
        await office.SeesAndStands("两个人.csv");
        await office.Choose("列怎么对应", "区县筛查表（列名即表单字段）");
        await Expect(office.Page.Locator(".columns")).ToBeVisibleAsync();
        await office.LooksAt("columns");
        await office.Use("先试运行", "main");
        await office.SeesAndStands("试运行通过，2 行都可以导入");
        await office.LooksAt("checked");
        await office.Use("正式运行", "main");
        await office.SeesAndStands("2 行已写入或核对，没有失败");
        await office.LooksAt("imported");
        var run = (await district.Town.Administrator.Get("/api/imports")).EnumerateArray()
            .First(each => RoleDistrict.Text(each, "file") == "两个人.csv" && !each.GetProperty("dryRun").GetBoolean());
        Assert.Equal((2, 0), (run.GetProperty("rowsRead").GetInt32(), run.GetProperty("failed").GetInt32()));
        await ReadsTheAudit(office);
    });

    [BrowserFact]
    public Task A_district_manager_opens_what_is_behind_a_figure_and_takes_it_home() => Do(Desk.DistrictManager, async head =>
    {
        await Expect(head.Page.Locator(".tile-share").First).ToBeVisibleAsync();
        await head.LooksAt("overview");
        await head.OpenWindow("", ".tile:nth-child(4) .tile-share");
        await head.Sees("共 {{count}} 条", "[role=dialog]");
        await head.LooksAt("behind");
        var told = Regex.Match(await head.Page.Locator("[role=dialog] p b").First.InnerTextAsync(), @"\d+").Value;
        var file = await head.Page.RunAndWaitForDownloadAsync(() => head.Use("CSV", "[role=dialog]", lands: "[role=dialog]"));
        var content = await (await head.Page.APIRequest.GetAsync(file.Url)).TextAsync();
        Assert.Equal(told, $"{content.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1}");
        await head.CloseWindow();

        await head.Use("看数据表", "main");
        await head.Sees("月份", ".overview-table");
        await head.LooksAt("table");
        await head.Use("看折线", "main");
        await Expect(head.Page.Locator("svg.trend")).ToBeVisibleAsync();
        await head.Reach("看数据表", "main");
        await head.LooksAt("lines");
    });

    private async Task ReadsTheAudit(RoleSeat office)
    {
        if (phone)
        {
            await office.Use("更多", ".rail", lands: ".more-places");
            await office.LooksAt("more");
            await office.Use("审计", ".more-places");
        }
        else
        {
            await office.Use("审计", ".rail");
        }

        var newest = (await district.Town.Administrator.Get("/api/audit")).GetProperty("items")[0];
        var who = RoleDistrict.Text(newest.GetProperty("by"), "name");
        await office.Sees(who, "table");
        await office.LooksAt("audit");
        await office.ChooseOldDay("到", "main");
        await office.SeesAndStands("没有符合条件的记录");
        await office.LooksAt("nothing");
        await office.Use("清除，看全部", "main", lands: "main");
        await office.SeesAndStands(who, "table");
        await office.Use(who, "table");
        await office.SeesAndStands($"只看操作人：{who}");
        await office.LooksAt("one");
        await office.Use($"只看操作人：{who}", "main", lands: "main");
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
