using CoManage.Tests.Journeys;
using CoManage.Tests.Support;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;
using District = CoManage.Tests.Journeys.District;

namespace CoManage.Tests.Browser;

/// <summary>The pages of the staff for whoever has no mouse.</summary>
[Collection(BrowserFixture.Collection)]
public class StaffKeyboardTests(BrowserFixture browser, ITestOutputHelper output)
{
    private const int MostPressed = 300;

    /// <summary>Nothing is left out, nothing holds the focus, and everything that has it shows it.</summary>
    [BrowserFact]
    public async Task Tab_reaches_everything_that_can_be_pressed_on_the_first_page_of_each_role_and_leaves_it_again()
    {
        await using var district = await District.Open(postgres: null);
        var faults = new List<string>();
        foreach (var (userName, paths) in await RolePages.Of(district))
        {
            await using var seat = await Seat.Take(browser, district.Server.Address, userName, "tab");
            await Expect(seat.Page.Locator("nav").First).ToBeVisibleAsync();
            await seat.Go(paths[0]);
            await Expect(seat.Page.Locator("main").First).ToBeVisibleAsync();
            await Expect(seat.Page.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
            faults.AddRange((await Walk(seat.Page)).Select(fault => $"{userName} {paths[0]}: {fault}"));
        }

        foreach (var fault in faults)
        {
            output.WriteLine(fault);
        }

        Assert.Empty(faults);
    }

    private static async Task<IReadOnlyList<string>> Walk(IPage page)
    {
        for (var pressed = 0; pressed < MostPressed; pressed++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>(Arrive))
            {
                return [.. (await page.EvaluateAsync<string[]>(Missed)).Distinct()];
            }
        }

        return [$"the focus has not come round after {MostPressed} keys"];
    }

    /// <summary>Marks what has the focus; true once it has come round.</summary>
    private const string Arrive = """
        () => {
          const { activeElement: element } = document;
          if (element === document.body || element.dataset.reached) return true;
          const shows = (each) => each && (getComputedStyle(each).outlineStyle !== 'none' || getComputedStyle(each).boxShadow !== 'none');
          element.dataset.reached = shows(element) || shows(element.closest('.field, label, .seg')) ? 'seen' : 'unseen';
          return false;
        }
        """;

    private const string Missed = """
        () => {
          const named = (element) => `<${element.tagName.toLowerCase()} class="${element.className}"> ${(element.getAttribute('aria-label') ?? element.innerText).slice(0, 30)}`;
          const missed = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
            .filter((element) => element.offsetParent && !element.disabled && element.tabIndex >= 0 && !element.dataset.reached)
            // Of a group of choices Tab reaches the chosen one; the arrows do the rest.
            .filter((element) => element.type !== 'radio')
            .map((element) => `not reached: ${named(element)}`);
          const unseen = [...document.querySelectorAll('[data-reached=unseen]')].map((element) => `focus not shown: ${named(element)}`);
          return [...missed, ...unseen];
        }
        """;
}
