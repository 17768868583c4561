using CoManage.Domain.Kernel;
using CoManage.Tests.Support;
using Xunit.Abstractions;

namespace CoManage.Tests.Journeys;

/// <summary>
/// People choose when they want to be left alone, moderators see what they judge, and an administrator holds, hands out
/// and keeps what the law asks for: each on the page where it is done.
/// </summary>
[Collection(BrowserFixture.Collection)]
public class QuietInBrowsersTests(BrowserFixture browser, ITestOutputHelper output)
{
    private const string Words = "偏方，一周根治";

    private readonly JourneyLog _log = new("quiet", output);

    [BrowserFact]
    public async Task Quiet_hours_hidden_pictures_and_terms_of_keeping_are_seen_to_on_their_pages()
    {
        await using var district = await District.Open(postgres: null);
        var (_, group) = await district.Enrol();
        var room = RoomId.OfGroup(new GroupId(group)).Value;
        await ChooseQuietHours(district);
        await Judge(district, room);
        await Keep(district, room);
    }

    private async Task ChooseQuietHours(District district)
    {
        await using var patient = await Seat.Take(browser, district.Server.Address, "shenyulan", _log.Name, 360, 780);
        await patient.Sees("沈玉兰");
        await patient.Go("/me");
        await patient.Follow("提醒与安静时段");
        await patient.Sees("急症随时提醒");
        await patient.Picture("patient");
        await patient.Fill("从", "00:00");
        await patient.Fill("到", "23:59");
        await patient.Press("保存");
        await patient.Sees("现在是安静时段");
        await patient.Sees("这个浏览器没有打开提醒");
        await patient.Picture("patient-quiet");
        _log.Reached("The patient has quiet hours of her own.");

        await using var gp = await Seat.Take(browser, district.Server.Address, District.NameOf(Desk.Gp), _log.Name);
        await gp.Sees("分诊台是空的");
        await gp.Go("/notifications");
        await gp.Sees("排了班或接了班的人不受安静时段影响");
        await gp.Picture("gp");
        Assert.Equal("CoManage work 有新的待办", await gp.Pushed("""{"kind":"work","text":"有新的待办"}"""));
        Assert.Equal("no-cache", await gp.Ask<string>("async () => (await fetch('/sw.js')).headers.get('cache-control')"));
        _log.Reached("A closed page tells that something waits.");
    }

    private async Task Judge(District district, Guid room)
    {
        await using var patient = await Seat.Take(browser, district.Server.Address, "shenyulan", _log.Name, 390, 844);
        await using var manager = await Seat.Take(browser, district.Server.Address, District.NameOf(Desk.HealthManager), _log.Name);
        await patient.Sees("沈玉兰");
        await patient.Go($"/rooms/{room}");
        await patient.Attach("照片", "IMG_0002.png", "image/png", SampleFiles.Png(400, 300));
        await Seat.Shows(patient.Part(".att-chosen img"));
        await patient.Write("写消息", Words);
        await patient.Press("发送");
        await Seat.Shows(patient.Part(".bubble .att-picture"));
        await patient.Until($"(await (await fetch('/api/rooms/{room}')).json()).number > 0");
        await using (var person = await district.SignIn(Desk.HealthManager))
        {
            await person.Send($"/api/rooms/{room}/messages/1/hide", new { reason = "falseCure" });
        }

        await manager.Sees("成员");
        await manager.Go("/moderation");
        await manager.Sees(Words);
        await manager.Until("document.querySelector('.review-picture img')?.naturalWidth > 0");
        await manager.Picture("moderation");
        await Seat.ShowsNot(patient.Part(".bubble .att-picture"));
        _log.Reached("Moderators see the picture that others do not.");
    }

    private async Task Keep(District district, Guid room)
    {
        await using var administrator = await Seat.Take(browser, district.Server.Address, District.NameOf(Desk.Administrator), _log.Name);
        await administrator.Sees("导入");
        await administrator.Follow("留存");
        await administrator.Sees("没有保全");
        await administrator.Write("病友群里的话（年）", "2");
        await administrator.Sees("法规要求至少 3 年");
        await administrator.Write("病友群里的话（年）", "3");
        await administrator.Sees("最早到期");
        await administrator.Picture("retention-terms");
        await administrator.Press("保存");
        await administrator.Sees("郭敏 设定");

        await administrator.Choose("病友群", "枫桥高血压病友群");
        await administrator.Press("保全");
        await administrator.Write("原因", "沪 0104 民初 12");
        await administrator.Picture("retention-hold");
        await administrator.Part(".dialog .btn-main").ClickAsync();
        await administrator.Sees("沪 0104 民初 12");
        await administrator.Press("导出");
        await administrator.Write("用途", "法院调取");
        var url = await administrator.Part(".dialog a.btn-main").GetAttributeAsync("href");
        Assert.Contains("format=zip", url, StringComparison.Ordinal);
        Assert.Equal("application/zip", await administrator.Ask<string>($"async () => (await fetch('{url}')).headers.get('content-type')"));
        await administrator.Press("取消");
        await administrator.Fill("搜姓名、用户名", "沈");
        await administrator.Sees("shenyulan");
        await administrator.Picture("retention");
        _log.Reached("The administrator has set terms, held a room and handed it out.");
    }
}
