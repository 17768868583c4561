using System.Text.Json;
using CoManage.Tests.Journeys;
using CoManage.Tests.Support;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;
using District = CoManage.Tests.Journeys.District;

namespace CoManage.Tests.Browser;

/// <summary>
/// The figures of the rules for elderly users, held by the pages as a browser draws them: letters of 18 to 30 px, line
/// height 1.3, contrast 4.5 : 1, main targets of 60 by 60 and others of 44 by 44 px, and no scrolling sideways.
/// </summary>
[Collection(BrowserFixture.Collection)]
public class ElderModeTests(BrowserFixture browser, ITestOutputHelper output)
{
    private static readonly string[] Pages =
        ["/today", "/rooms", "/health", "/measure/pressure", "/screening/alzheimer", "/appointments", "/me", "/notifications"];

    private static readonly string[] Sizes = ["18", "20", "22", "26", "30"];
    private static readonly string[] Themes = ["light", "dark", "contrast", "paper"];

    [BrowserFact]
    public async Task Every_page_of_a_patient_holds_the_figures_in_every_size_and_colour()
    {
        await using var district = await District.Open(postgres: null);
        var room = await Patient(district);
        foreach (var language in new[] { "zh-CN", "en" })
        {
            await using var patient = await Seat.Take(
                browser, district.Server.Address, "shenyulan", "elder", 360, 740,
                $$"""{"asked":true,"elder":20,"language":"{{language}}"}""");
            await Expect(patient.Page.Locator(".today .ask")).ToBeVisibleAsync();
            var faults = new List<string>();
            foreach (var path in Pages.Append($"/rooms/{room}"))
            {
                await patient.Go(path);
                await Loaded(patient.Page);
                faults.AddRange(await Figures(patient.Page, $"{language} {path}"));
            }

            Report(faults);
        }
    }

    [BrowserFact]
    public async Task A_messages_menu_and_window_and_the_head_above_hold_them_too()
    {
        await using var district = await District.Open(postgres: null);
        var room = await GroupWithWords(district);
        foreach (var language in new[] { "zh-CN", "en" })
        {
            await using var patient = await Seat.Take(
                browser, district.Server.Address, "shenyulan", "elder-menu", 360, 740,
                $$"""{"asked":true,"elder":20,"language":"{{language}}"}""");
            await Expect(patient.Page.Locator(".today .ask")).ToBeVisibleAsync();
            await patient.Go($"/rooms/{room}");
            await patient.Page.Locator(".say-acts .reply").First.ClickAsync();
            await Expect(patient.Page.Locator(".menu")).ToBeVisibleAsync();
            var faults = new List<string>(await Figures(patient.Page, $"{language} menu"));
            await patient.Picture($"{language}-menu");
            Assert.True(await patient.Ask<bool>(
                "() => document.querySelector('.talk-title').clientWidth > 0.8 * document.querySelector('.talk-head').clientWidth"));
            await patient.Page.Locator(".menu-item").Last.ClickAsync();
            await Expect(patient.Page.Locator(".dialog")).ToBeVisibleAsync();
            faults.AddRange(await Figures(patient.Page, $"{language} window"));
            await patient.Picture($"{language}-window");
            Report(faults);
        }
    }

    [BrowserFact]
    public async Task Twice_as_large_nothing_has_to_be_scrolled_sideways()
    {
        await using var district = await District.Open(postgres: null);
        var room = await Patient(district);
        // A window of 1280 px at 200 % is as wide as one of 640; a phone at its narrowest is 320.
        foreach (var width in new[] { 640, 320 })
        {
            await using var patient = await Seat.Take(browser, district.Server.Address, "shenyulan", "zoom", width, 480);
            await Expect(patient.Page.Locator(".today .ask")).ToBeVisibleAsync();
            var faults = new List<string>();
            foreach (var path in Pages.Append($"/rooms/{room}"))
            {
                await patient.Go(path);
                await Loaded(patient.Page);
                faults.AddRange(await PageFigures.Overflow(patient.Page, $"{width} {path}"));
            }

            Report(faults);
        }
    }

    [BrowserFact]
    public async Task A_patient_is_asked_once_for_letters_and_colours_and_they_are_there_before_the_page()
    {
        await using var district = await District.Open(postgres: null);
        await district.Enrol();
        await using var patient = await Seat.Take(browser, district.Server.Address, "shenyulan", "first-look", 360, 740, "{}");
        await patient.Sees("字要多大");
        await patient.Page.GetByRole(AriaRole.Radio, new() { NameRegex = new("长辈版") }).ClickAsync();
        await patient.Press("字大一点");
        await patient.Picture("size");
        await patient.Press("就用这个，下一步");
        await patient.Page.GetByRole(AriaRole.Radio, new() { Name = "黑底黄字" }).ClickAsync();
        await patient.Press("好了，开始用");
        await patient.Sees("今天没有要做的事");
        await patient.Picture("contrast");

        await patient.Page.AddInitScriptAsync(
            """
            new MutationObserver((_, observer) => {
              if (!document.body) return;
              observer.disconnect();
              const { theme, elder } = document.documentElement.dataset;
              window.early = [theme, elder, document.getElementById('root')?.childElementCount ?? 0].join(' ');
            }).observe(document, { childList: true, subtree: true });
            """);
        await patient.Page.ReloadAsync();
        await patient.Sees("今天没有要做的事");
        Assert.Equal("contrast 22 0", await patient.Ask<string>("() => window.early"));
        Assert.Equal("rgb(0, 0, 0)", await patient.Ask<string>("() => getComputedStyle(document.body).backgroundColor"));
    }

    private static async Task<IReadOnlyList<string>> Figures(IPage page, string place)
    {
        var faults = new List<string>();
        foreach (var size in Sizes)
        {
            await Wear(page, "light", size);
            faults.AddRange(await PageFigures.Faults(page, $"{place} {size}"));
        }

        foreach (var theme in Themes)
        {
            await Wear(page, theme, "20");
            faults.AddRange(await PageFigures.Faults(page, $"{place} {theme}"));
        }

        return faults;
    }

    /// <summary>As the settings do it, without loading the page again.</summary>
    private static Task<JsonElement?> Wear(IPage page, string theme, string size) => page.EvaluateAsync(
        """
        async ([theme, size]) => {
          const { dataset } = document.documentElement;
          dataset.theme = theme;
          dataset.elder = size;
          // What floats takes its place anew in the frames after.
          for (let frame = 0; frame < 6; frame++) await new Promise(requestAnimationFrame);
        }
        """,
        new[] { theme, size });

    private static async Task Loaded(IPage page)
    {
        await Expect(page.Locator(".bar h1")).ToBeVisibleAsync();
        await Expect(page.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
    }

    private static async Task<Guid> Patient(District district)
    {
        var (id, _) = await district.Enrol();
        await using var patient = await Person.SignIn(district.Server, "shenyulan", District.Password);
        foreach (var (item, value) in new[] { ("sbp", 152), ("dbp", 88) })
        {
            await patient.Send($"/api/patients/{id}/measurements", new { item, value, unit = "mmHg", takenAt = "2026-11-01T00:00:00Z" });
        }

        var rooms = await patient.Get("/api/rooms");
        var room = rooms.EnumerateArray().First(each => each.GetProperty("kind").GetString() == "consult").GetProperty("id").GetGuid();
        await patient.Invoke("Post", room, new { commandId = Guid.NewGuid(), text = "今天头有点晕", kind = "message" });
        return room;
    }

    /// <summary>The room of the patient's group, in which the doctor has said something.</summary>
    private static async Task<Guid> GroupWithWords(District district)
    {
        await district.Enrol();
        await using var gp = await district.SignIn(Desk.Gp);
        var rooms = await gp.Get("/api/rooms");
        var room = rooms.EnumerateArray().First(each => each.GetProperty("kind").GetString() == "group").GetProperty("id").GetGuid();
        await gp.Invoke("Post", room, new { commandId = Guid.NewGuid(), text = "天冷，先坐 5 分钟再量。", kind = "message" });
        return room;
    }

    private void Report(List<string> faults)
    {
        foreach (var fault in faults)
        {
            output.WriteLine(fault);
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults.Take(40)));
    }
}
