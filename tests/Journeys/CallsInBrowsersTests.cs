using CoManage.Tests.Support;
using Xunit.Abstractions;

namespace CoManage.Tests.Journeys;

/// <summary>A health manager's day: who is due is called, what came of it is noted, and nobody answers from a stale page.</summary>
[Collection(BrowserFixture.Collection)]
public class CallsInBrowsersTests(BrowserFixture browser, ITestOutputHelper output)
{
    private readonly JourneyLog _log = new("calls", output);

    [BrowserFact]
    public async Task Who_is_due_is_called_and_the_next_day_stands_before_it_is_saved()
    {
        await using var district = await District.Open(postgres: null);
        var (patient, group) = await district.Enrol();
        await using var person = await district.SignIn(Desk.HealthManager);
        var neighbour = (await person.Send("/api/patients", new
        {
            name = "周福生",
            sex = "male",
            birthDate = "1950-02-03",
            phone = "5550 0176",
            address = "禾苑路 18 弄 6 号 302",
            groupId = group,
            consent = true,
        })).GetProperty("id").GetGuid();
        await person.Send($"/api/patients/{patient}/contact", new { phone = "5550 0176", address = "禾苑路 18 弄 6 号 302" });
        var today = (await person.Get("/api/calls")).GetProperty("today").GetString();
        foreach (var each in new[] { patient, neighbour })
        {
            await person.Send($"/api/patients/{each}/calls", new { groupId = group, on = today });
        }

        await AtTheDesk(district);
        await OnThePhone(district, person);
    }

    private async Task AtTheDesk(District district)
    {
        await using var manager = await Seat.Take(browser, district.Server.Address, District.NameOf(Desk.HealthManager), _log.Name);
        await manager.Sees("今天还有 2 位要联系");
        await manager.Sees("2 人");
        await manager.Page.Keyboard.PressAsync("j");
        await manager.Sees("5550 0176");
        await manager.Page.Keyboard.PressAsync("2");
        Assert.Contains("7 天后", await manager.Part(".call-next").InnerTextAsync(), StringComparison.Ordinal);
        await manager.Picture("desk");
        await manager.Write("记录（可不填）", "在买菜，下周再打");
        await manager.Press("保存，下一位");
        await manager.Sees("今天还有 1 位要联系");
        Assert.Equal("1/2", await manager.Part(".ring b").InnerTextAsync());
        await manager.Sees("今天已打");
        _log.Reached("One is called, and the next one is on the screen.");
    }

    private async Task OnThePhone(District district, Person colleague)
    {
        await using var manager = await Seat.Take(browser, district.Server.Address, District.NameOf(Desk.HealthManager), _log.Name, 360, 740);
        await manager.Sees("今天还有 1 位要联系");
        await manager.Picture("phone-list");
        Assert.True(await manager.Ask<bool>("() => document.documentElement.scrollWidth <= 360"));
        await manager.Part(".house .call-row:not(.is-done)").ClickAsync();
        await manager.Sees("5550 0176");
        Assert.Equal("tel:55500176", await manager.Part(".call-number").GetAttributeAsync("href"));
        await manager.Part(".call-results .btn:has-text('无人接听')").ClickAsync();
        await manager.Picture("phone-call");
        Assert.True(await manager.Button("保存，下一位").IsDisabledAsync());

        var id = new Uri(manager.Page.Url).Segments[^1];
        await colleague.Send($"/api/calls/{id}/answers", new { result = "callLater", seen = 0 });
        await manager.Sees("刚才有同事打过这个电话");
        await manager.Picture("phone-meanwhile");
        await manager.Press("看过了");
        await manager.Part(".call-results .btn:has-text('已搬走')").ClickAsync();
        await manager.Press("保存，下一位");
        await manager.Press("确认已搬走");
        await manager.Sees("今天要打的电话都打完了");
        await manager.Go($"/calls/{id}");
        await manager.Sees("不再随访");
        _log.Reached("A colleague's call is told, and a move ends the calls.");
    }
}
