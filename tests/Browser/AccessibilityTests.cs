using System.Text.Json;
using System.Text.RegularExpressions;
using CoManage.Tests.Journeys;
using CoManage.Tests.Support;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;
using District = CoManage.Tests.Journeys.District;

namespace CoManage.Tests.Browser;

/// <summary>Every page of every role, in both languages, light and dark, in usual and in large letters.</summary>
[Collection(BrowserFixture.Collection)]
public partial class AccessibilityTests(BrowserFixture browser, ITestOutputHelper output)
{
    private static readonly (string Theme, string? Elder)[] Looks = [("light", null), ("dark", null), ("light", "22"), ("dark", "22")];

    // The last is the desk at 200 %.
    private static readonly (int Width, int Height)[] Screens = [(360, 740), (1440, 900), (720, 450)];

    // What another language changes is the texts; two looks have every theme and every size.
    private static readonly (string Theme, string? Elder)[] LooksOfMore = [("light", null), ("dark", "22")];

    [BrowserFact]
    public async Task No_page_has_what_axe_calls_serious_nor_a_text_of_another_language_nor_a_moment_without_its_exact_time()
    {
        await using var district = await District.Open(postgres: null);
        var pages = await RolePages.Of(district);
        var faults = new List<string>();
        foreach (var (userName, paths) in pages)
        {
            foreach (var language in new[] { "zh-CN", "en" })
            {
                faults.AddRange(await Walk(district, userName, paths, language));
            }
        }

        foreach (var fault in faults)
        {
            output.WriteLine(fault);
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults.Take(30)));
    }

    private async Task<IReadOnlyList<string>> Walk(District district, string userName, IReadOnlyList<string> paths, string language)
    {
        var (width, height) = Screens[userName == "shenyulan" ? 0 : 1];
        await using var seat = await Seat.Take(
            browser, district.Server.Address, userName, "axe", width, height,
            $$"""{"asked":true,"language":"{{language}}"}""");
        await Expect(seat.Page.Locator("nav")).Not.ToHaveCountAsync(0);
        var faults = new List<string>();
        foreach (var path in paths)
        {
            await seat.Go(path);
            await Expect(seat.Page.Locator("nav, .bar").First).ToBeVisibleAsync();
            await Expect(seat.Page.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
            foreach (var (theme, elder) in language == "zh-CN" ? Looks : LooksOfMore)
            {
                await Wear(seat.Page, theme, elder);
                faults.AddRange(await Axe.Faults(seat.Page, $"{userName} {language} {path} {theme} {elder}"));
            }

            faults.AddRange(await PageTexts.Faults(seat.Page, language, $"{userName} {language} {path}"));
            faults.AddRange(await Keep(seat.Page, userName, language, path));
            if (path == "/overview")
            {
                faults.AddRange(await Lists(seat.Page, $"{userName} {language} {path}"));
            }
        }

        return faults;
    }

    /// <summary>Keeps a picture of the page on a phone, on a desk and twice as large, for people to look at.</summary>
    private static async Task<IReadOnlyList<string>> Keep(IPage page, string userName, string language, string path)
    {
        var faults = new List<string>();
        var (usualWidth, usualHeight) = (page.ViewportSize?.Width ?? 0, page.ViewportSize?.Height ?? 0);
        await Wear(page, "light", elder: null);
        foreach (var (width, height) in Screens)
        {
            await page.SetViewportSizeAsync(width, height);
            var name = $"{userName}{Identity().Replace(path, "one").Replace('/', '-')}-{width}-{language}";
            await BrowserFixture.Picture(page, Path.Combine("pages", name));
            if (await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"))
            {
                faults.Add($"{name}: has to be scrolled sideways");
            }
        }

        await page.SetViewportSizeAsync(usualWidth, usualHeight);
        return faults;
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Identity();

    /// <summary>The list behind each figure, which opens in a window over it.</summary>
    private static async Task<IReadOnlyList<string>> Lists(IPage page, string place)
    {
        var faults = new List<string>();
        await Wear(page, "light", elder: null);
        var tiles = page.Locator(".tile-share");
        for (var tile = 0; tile < await tiles.CountAsync(); tile++)
        {
            await tiles.Nth(tile).Locator("button").Last.ClickAsync();
            await Expect(page.Locator(".overview-items")).ToBeVisibleAsync();
            await Expect(page.Locator(".overview-items [aria-busy=true]")).ToHaveCountAsync(0);
            faults.AddRange(await Axe.Faults(page, $"{place} list {tile}"));
            await page.Locator(".dialog-close").ClickAsync();
            await Expect(page.Locator(".overview-items")).ToHaveCountAsync(0);
        }

        Assert.True(await tiles.CountAsync() >= 4);
        return faults;
    }

    private static Task<JsonElement?> Wear(IPage page, string theme, string? elder) => page.EvaluateAsync(
        """
        ([theme, elder]) => {
          const { dataset } = document.documentElement;
          dataset.theme = theme;
          dataset.mantineColorScheme = theme;
          if (elder) dataset.elder = elder; else delete dataset.elder;
        }
        """,
        new[] { theme, elder });
}
