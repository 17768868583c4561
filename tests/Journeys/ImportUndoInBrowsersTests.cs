using CoManage.Tests.Support;
using Xunit.Abstractions;

namespace CoManage.Tests.Journeys;

/// <summary>The end of the import wizard: what would go is said before, and what went afterwards.</summary>
[Collection(BrowserFixture.Collection)]
public class ImportUndoInBrowsersTests(BrowserFixture browser, ITestOutputHelper output)
{
    private const string Screenings = "6";
    private readonly JourneyLog _log = new("undo", output);

    [BrowserFact]
    public async Task An_import_is_taken_back_and_the_sum_is_shown_on_wide_and_narrow_screens_in_both_languages()
    {
        await using var district = await District.Open(postgres: null);
        var first = await district.BeginImport();
        await TakenBack(district, first, "wide", 1440, "zh-CN", "撤回这次导入", $"撤回 {Screenings} 份筛查", "为什么撤回", "导错了文件", "确认撤回", "撤回加保留等于建立。");
        var second = await district.BeginImport();
        await TakenBack(
            district, second, "narrow", 360, "en", "Take this import back", $"screenings: {Screenings}", "Why it is taken back", "Wrong file", "Take it back", "add up to created");
        await Looked(district, first, 360, "zh-CN", "撤回加保留等于建立。");
        await Looked(district, second, 1440, "en", "add up to created");
    }

    private async Task TakenBack(
        District district, Guid import, string name, int width, string language, string offer, string goes, string why, string reason, string go, string sum)
    {
        await using var admin = await Enter(district, width, language);
        await admin.Go($"/import/{import}");
        await admin.Press(offer);
        await admin.Sees(goes);
        await admin.Choose(why, reason);
        await admin.Picture($"{name}-asked");
        await admin.Press(go);
        await admin.Sees(sum);
        await admin.Picture($"{name}-done");
        Assert.True(await admin.Ask<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page is wider than the screen.");
        _log.Reached($"Taken back on a {name} screen.");
    }

    private async Task Looked(District district, Guid import, int width, string language, string sum)
    {
        await using var admin = await Enter(district, width, language);
        await admin.Go($"/import/{import}");
        await admin.Sees(sum);
        await admin.Picture($"{width}-{language}");
    }

    private async Task<Seat> Enter(District district, int width, string language)
    {
        var admin = await Seat.Take(
            browser, district.Server.Address, District.NameOf(Desk.Administrator), _log.Name, width, 900, $$"""{"asked":true,"language":"{{language}}"}""");
        await Seat.ShowsNot(admin.Part("input[autocomplete=current-password]"));
        return admin;
    }
}
