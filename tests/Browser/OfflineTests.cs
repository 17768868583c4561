using System.Text.Json;
using CoManage.Tests.Journeys;
using CoManage.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;
using District = CoManage.Tests.Journeys.District;

namespace CoManage.Tests.Browser;

/// <summary>A patient in the underground: what was said can be read, what is said waits, and nothing is left behind.</summary>
[Collection(BrowserFixture.Collection)]
public class OfflineTests(BrowserFixture browser)
{
    private const string Kept = """
        () => new Promise((resolve) => {
          const request = indexedDB.open('comanage', 1);
          request.onsuccess = () => {
            const task = request.result.transaction(['keys', 'sealed']);
            const [keys, names, sealed] = [task.objectStore('keys').getAll(), task.objectStore('sealed').getAllKeys(), task.objectStore('sealed').getAll()];
            task.oncomplete = () => {
              const letters = sealed.result.map(({ data }) => new TextDecoder().decode(data)).join();
              resolve({ keys: keys.result.map(({ key }) => key.extractable), names: names.result, letters });
            };
          };
        })
        """;

    [BrowserFact]
    public async Task Without_a_net_a_room_is_read_words_wait_and_go_out_once()
    {
        await using var district = await District.Open(postgres: null);
        var room = await Room(district);
        await using var patient = await Seat.Take(browser, district.Server.Address, "shenyulan", "offline", 360, 740);
        var page = patient.Page;
        await patient.Sees("今天没有要做的事");
        await patient.Until("navigator.serviceWorker.controller !== null");
        await Keeps(patient, $"room.{room}");

        await page.Context.SetOfflineAsync(true);
        await patient.Go($"/rooms/{room}");
        await patient.Sees("周三请来量血压");
        await Write(page, "好的，周三来");
        await patient.Sees("1 条待发送");
        await page.GetByRole(AriaRole.Textbox).FillAsync("要不要空腹");
        await Keeps(patient, $"draft.{room}");
        await patient.Picture("waiting");

        await page.ReloadAsync();
        await patient.Sees("1 条待发送");
        await patient.Sees("好的，周三来");
        await Expect(page.GetByRole(AriaRole.Textbox)).ToHaveValueAsync("要不要空腹");
        await patient.Go("/rooms");
        await patient.Sees("1 条待发送");

        await page.Context.SetOfflineAsync(false);
        await patient.Until($"(await (await fetch('/api/rooms/{room}')).json()).number === 2");
        await patient.Go($"/rooms/{room}");
        await patient.Sees("好的，周三来");
        await Expect(page.GetByText("1 条待发送")).ToHaveCountAsync(0);
        await using var gp = await district.SignIn(Desk.Gp);
        var said = await gp.Get($"/api/rooms/{room}/updates?before=100&limit=50");
        Assert.Equal(
            ["周三请来量血压", "好的，周三来"],
            said.GetProperty("updates").EnumerateArray().Select(each => each.GetProperty("change").GetProperty("text").GetString()));
    }

    [BrowserFact]
    public async Task What_is_kept_is_sealed_and_goes_with_the_session()
    {
        await using var district = await District.Open(postgres: null);
        var room = await Room(district);
        await using var patient = await Seat.Take(browser, district.Server.Address, "shenyulan", "sealed", 360, 740);
        await patient.Sees("今天没有要做的事");
        await Keeps(patient, $"room.{room}");
        var kept = await patient.Ask<JsonElement>(Kept);
        Assert.False(Assert.Single(kept.GetProperty("keys").EnumerateArray()).GetBoolean());
        Assert.DoesNotContain("周三", kept.GetProperty("letters").GetString(), StringComparison.Ordinal);

        await patient.Go("/me");
        await patient.Press("退出登录");
        await patient.Sees("用户名或工号");
        var left = await patient.Ask<JsonElement>(Kept);
        Assert.Equal((0, 0), (left.GetProperty("keys").GetArrayLength(), left.GetProperty("names").GetArrayLength()));
        Assert.Equal(0, await patient.Ask<int>("() => Object.keys(sessionStorage).length"));
    }

    [BrowserFact]
    public async Task A_session_that_ended_elsewhere_leaves_nothing_either()
    {
        await using var district = await District.Open(postgres: null);
        var room = await Room(district);
        await using var patient = await Seat.Take(browser, district.Server.Address, "shenyulan", "ended", 360, 740);
        await patient.Sees("今天没有要做的事");
        await Keeps(patient, $"room.{room}");
        await patient.Page.Context.ClearCookiesAsync();
        await patient.Page.ReloadAsync();
        await patient.Sees("用户名或工号");
        await patient.Until($"(await ({Kept})()).names.length === 0 && (await ({Kept})()).keys.length === 0");
    }

    [BrowserFact]
    public async Task Signing_out_without_a_net_wipes_at_once_and_ends_the_session_with_the_next_line()
    {
        await using var district = await District.Open(postgres: null);
        var room = await Room(district);
        await using var patient = await Seat.Take(browser, district.Server.Address, "shenyulan", "leaving", 360, 740);
        var page = patient.Page;
        await patient.Sees("今天没有要做的事");
        await patient.Until("navigator.serviceWorker.controller !== null");
        await Keeps(patient, $"room.{room}");
        await page.Context.SetOfflineAsync(true);
        await patient.Go($"/rooms/{room}");
        await Write(page, "好的，周三来");
        await page.GetByRole(AriaRole.Textbox).FillAsync("要不要空腹");
        await Keeps(patient, $"draft.{room}");

        await patient.Go("/me");
        await patient.Press("退出登录");
        await patient.Sees("还有 1 条没有送达");
        await patient.Picture("left-behind");
        await patient.Press("先不退出");
        await Keeps(patient, $"unsent.{room}");
        await patient.Press("退出登录");
        await patient.Press("退出并删掉");
        await patient.Sees("您已退出登录");
        var left = await patient.Ask<JsonElement>(Kept);
        Assert.Equal((0, 0), (left.GetProperty("keys").GetArrayLength(), left.GetProperty("names").GetArrayLength()));
        Assert.Equal(0, await patient.Ask<int>("() => Object.keys(sessionStorage).length"));
        await patient.Picture("gone");
        await patient.Go($"/rooms/{room}");
        await patient.Sees("您已退出登录");
        await Expect(page.GetByText("周三请来量血压")).ToHaveCountAsync(0);

        await page.Context.SetOfflineAsync(false);
        await patient.Sees("用户名或工号");
        Assert.DoesNotContain(await page.Context.CookiesAsync(), cookie => cookie.Name == "comanage");
        await using var gp = await district.SignIn(Desk.Gp);
        Assert.Equal(1, (await gp.Get($"/api/rooms/{room}")).GetProperty("number").GetInt32());
    }

    private static Task Keeps(Seat patient, string name) => patient.Until($"(await ({Kept})()).names.includes('{name}')");

    private static async Task Write(IPage page, string words)
    {
        await page.GetByRole(AriaRole.Textbox).FillAsync(words);
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task<Guid> Room(District district)
    {
        await district.Enrol();
        await using var own = await Person.SignIn(district.Server, "shenyulan", District.Password);
        var room = (await own.Get("/api/rooms")).EnumerateArray()
            .First(each => each.GetProperty("kind").GetString() == "consult").GetProperty("id").GetGuid();
        await using var gp = await district.SignIn(Desk.Gp);
        await gp.Invoke("Post", room, new { commandId = Guid.NewGuid(), text = "周三请来量血压", kind = "message" });
        return room;
    }
}
