using System.Text.RegularExpressions;
using CoManage.Tests.Journeys;
using CoManage.Tests.Support;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;
using District = CoManage.Tests.Journeys.District;

namespace CoManage.Tests.Browser;

/// <summary>
/// Every page in a language that does not exist: English with accents, two fifths longer and in brackets. What cuts it
/// off or runs over the margin would do so to the next real language, and to a patient with larger letters.
/// </summary>
[Collection(BrowserFixture.Collection)]
public partial class LongTextsTests(BrowserFixture browser, ITestOutputHelper output)
{
    private static readonly (int Width, int Height)[] Sizes = [(1440, 900), (360, 740)];

    [BrowserFact]
    public async Task Longer_texts_are_neither_cut_off_nor_over_the_margin_on_a_desk_and_on_a_phone()
    {
        await using var district = await District.Open(postgres: null);
        var faults = new List<string>();
        var seen = new HashSet<string>();
        foreach (var (userName, paths) in await RolePages.Of(district))
        {
            // Several roles have the same page, and the patient's is another one under the same name.
            string[] fresh = userName == "shenyulan" ? paths : [.. paths.Where(seen.Add)];
            if (fresh.Length > 0)
            {
                faults.AddRange(await Walk(district, userName, fresh));
            }
        }

        foreach (var fault in faults)
        {
            output.WriteLine(fault);
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults.Take(40)));
    }

    private async Task<IReadOnlyList<string>> Walk(District district, string userName, IReadOnlyList<string> paths)
    {
        await using var seat = await Seat.Take(
            browser, district.Server.Address, userName, "long", looks: """{"asked":true,"language":"en"}""");
        await Expect(seat.Page.Locator("nav")).Not.ToHaveCountAsync(0);
        await Stretch(seat.Page);
        var faults = new List<string>();
        foreach (var path in paths)
        {
            await seat.Go(path);
            await Expect(seat.Page.Locator("main, .bar").First).ToBeVisibleAsync();
            await Expect(seat.Page.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
            foreach (var (width, height) in Sizes)
            {
                await seat.Page.SetViewportSizeAsync(width, height);
                var found = await seat.Page.EvaluateAsync<string[]>(Measure);
                faults.AddRange(found.Distinct().Select(fault => $"{userName} {width} {path}: {fault}"));
            }
        }

        return faults;
    }

    /// <summary>Puts a longer copy in the place of each file of texts. A worker would hand out its own copies.</summary>
    private static async Task Stretch(IPage page)
    {
        await page.EvaluateAsync(
            "async () => { for (const each of await navigator.serviceWorker.getRegistrations()) await each.unregister(); }");
        await page.AddInitScriptAsync("delete Navigator.prototype.serviceWorker");
        await page.RouteAsync(EnglishTexts(), route => route.FulfillAsync(new()
        {
            ContentType = "text/javascript",
            Body = $"import {{ texts as own }} from '{new Uri(route.Request.Url).AbsolutePath}?own'; {Longer}",
        }));
    }

    [GeneratedRegex(@"/assets/([a-z]+-)?texts-en-[^/?]+\.js$")]
    private static partial Regex EnglishTexts();

    private const string Longer = """
        const accents = { a: 'á', e: 'ë', i: 'ï', o: 'ø', u: 'ü', n: 'ñ', c: 'ç', s: 'š', A: 'Å', E: 'Ê', O: 'Ö', S: 'Š' };
        const longer = (text) => {
          const parts = text.split(/({{[^}]*}})/);
          const letters = parts.filter((part) => !part.startsWith('{{')).join('').length;
          const more = Math.ceil(letters * 0.4);
          const tail = letters < 14 ? 'ø'.repeat(more) : ' øñë'.repeat(Math.ceil(more / 4));
          return `[${parts.map((part) => part.startsWith('{{') ? part : part.replace(/[a-z]/gi, (c) => accents[c] ?? c)).join('')}${tail}]`;
        };
        const all = (part) => typeof part === 'string' ? longer(part)
          : Object.fromEntries(Object.entries(part).map(([key, value]) => [key, all(value)]));
        export const texts = all(own);
        """;

    private const string Measure = """
        async () => {
          // What follows the width has been drawn.
          await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
          const faults = document.body.textContent.includes('ø') ? [] : ['no longer text at all'];
          const wide = document.documentElement.clientWidth;
          const named = (element) => `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${(element.textContent ?? '').trim().slice(0, 50)}`;
          const root = document.documentElement;
          if (root.scrollWidth > root.clientWidth) faults.push(`the page is ${root.scrollWidth} px wide`);
          const scrolls = (element) => {
            for (let each = element.parentElement; each; each = each.parentElement) {
              if (['auto', 'scroll'].includes(getComputedStyle(each).overflowX) && each.scrollWidth > each.clientWidth) return true;
            }
            return false;
          };
          const words = 'button, a, label, h1, h2, h3, h4, th, td, dt, dd, li, p, summary, legend, span, b';
          for (const element of document.querySelectorAll(words)) {
            if (!element.textContent?.includes('[') || element.closest('.only-read, svg, option')) continue;
            const { width, height, right, left } = element.getBoundingClientRect();
            const style = getComputedStyle(element);
            if (width < 2 || height < 2 || style.visibility === 'hidden') continue;
            if ((right > wide + 1 || left < -1) && !scrolls(element)) faults.push(`over the margin: ${named(element)}`);
            // A row of a list may end in dots, because it opens the whole.
            if (style.display === 'inline' || (element.matches('.nm, .why, .who-name') && style.textOverflow === 'ellipsis')) continue;
            const clips = style.overflowX !== 'visible' && !['auto', 'scroll'].includes(style.overflowX);
            if ((clips || element.matches('button, .btn, label, .tabs-bottom a, .rail a, .seg > *')) && element.scrollWidth > element.clientWidth + 1) {
              faults.push(`${element.scrollWidth} px in ${element.clientWidth}: ${named(element)}`);
            }
            if (element.matches('button, .btn, .tabs-bottom a, .seg > *') && element.scrollHeight > element.clientHeight + 3) {
              faults.push(`${element.scrollHeight} px high in ${element.clientHeight}: ${named(element)}`);
            }
          }
          return faults;
        }
        """;
}
