using System.Text.RegularExpressions;
using CoManage.Tests.Journeys;
using CoManage.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;
using District = CoManage.Tests.Journeys.District;

namespace CoManage.Tests.Browser;

/// <summary>A health manager in a village without a net: what came of a call is noted there and reaches the team once.</summary>
[Collection(BrowserFixture.Collection)]
public partial class OfflineCallsTests(BrowserFixture browser)
{
    private const string Note = "在买菜，下周再打";

    [BrowserFact]
    public async Task What_is_noted_without_a_net_waits_and_goes_out_once()
    {
        await using var district = await District.Open(postgres: null);
        await using var colleague = await district.SignIn(Desk.HealthManager);
        var call = await PlanCall(district, colleague);
        await using var manager = await Seat.Take(browser, district.Server.Address, District.NameOf(Desk.HealthManager), "offline-calls", 360, 740);
        var page = manager.Page;
        await manager.Sees("今天还有 1 位要联系");
        await manager.Until("navigator.serviceWorker.controller !== null");
        await page.Locator(".call-row").First.ClickAsync();
        await manager.Sees("通话结果");

        await page.Context.SetOfflineAsync(true);
        await page.GetByRole(AriaRole.Button, new() { NameRegex = Later() }).ClickAsync();
        await manager.Write("记录（可不填）", Note);
        await page.Locator(".call-answer button[type=submit]").ClickAsync();
        await manager.Sees("1 条待发送");
        await manager.Picture("waiting");
        await page.ReloadAsync();
        await manager.Sees("1 条待发送");
        await page.Locator(".call-row").First.ClickAsync();
        await manager.Sees("已记下，联网后自动发送");
        await manager.Sees(Note);
        await manager.Picture("noted");
        Assert.Equal(0, await Told(colleague, call));

        await page.Context.SetOfflineAsync(false);
        await manager.Until($"(await (await fetch('/api/calls/{call}?purpose=call')).json()).earlier.length > 0");
        await Expect(page.GetByText("1 条待发送")).ToHaveCountAsync(0);
        Assert.Equal(1, await Told(colleague, call));
    }

    /// <summary>How often the team was told of it.</summary>
    private static async Task<int> Told(Person colleague, string call) =>
        (await colleague.Get($"/api/calls/{call}?purpose=call")).GetProperty("earlier").EnumerateArray()
            .Count(each => each.TryGetProperty("note", out var note) && note.GetString() == Note);

    private static async Task<string> PlanCall(District district, Person manager)
    {
        var (patient, group) = await district.Enrol();
        var today = (await manager.Get("/api/calls")).GetProperty("today").GetString();
        await manager.Send($"/api/patients/{patient}/calls", new { groupId = group, on = today });
        return (await manager.Get("/api/calls")).GetProperty("items")[0].GetProperty("id").GetString() ?? "";
    }

    [GeneratedRegex("^稍后再打")]
    private static partial Regex Later();
}
