using System.Text.Json;
using System.Text.RegularExpressions;
using CoManage.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;
using District = CoManage.Tests.Journeys.District;

namespace CoManage.Tests.Browser.Keyboard;

/// <summary>Somebody at a desk without a mouse: presses keys, and looks where the focus is after each of them.</summary>
internal sealed class KeySeat : IAsyncDisposable
{
    private const int MostPressed = 150;

    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = 60_000 };

    private KeySeat(IPage page) => Page = page;

    public IPage Page { get; }

    public static async Task<KeySeat> Take(BrowserFixture browser, Uri server, string userName)
    {
        var page = await browser.NewPerson();
        page.SetDefaultTimeout(60_000);
        await BrowserFixture.HasChosenLooks(page, """{"asked":true}""");
        await page.GotoAsync(server.ToString());
        var seat = new KeySeat(page);
        await seat.Sees("患者用团队给您的用户名，医护用工号");
        await seat.Write("用户名或工号", userName);
        await seat.Write("密码", District.Password);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("nav.rail")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        return seat;
    }

    /// <summary>Presses a key and waits until the focus is to be seen inside this part of the page.</summary>
    public async Task Press(string key, string lands = "body")
    {
        await Page.Keyboard.PressAsync(key);
        await Settle(lands);
    }

    /// <summary>Presses a key that takes the focus from one thing to another, and says what that is.</summary>
    public async Task<string> Moves(string key, string lands)
    {
        var before = await Now();
        await Page.Keyboard.PressAsync(key);
        for (var tries = 0; await Now() == before; tries++)
        {
            Assert.True(tries < 600, $"{key} leaves the focus on {before}.");
            await Page.WaitForTimeoutAsync(50);
        }

        await Settle(lands);
        return await Now();
    }

    /// <summary>Opens the system's window for files on the field that has the focus; whoever sees none presses again.</summary>
    public async Task<IFileChooser> OpensFiles(string field, string within)
    {
        for (var tries = 1; ; tries++)
        {
            await Reach(field, within);
            try
            {
                return await Page.RunAndWaitForFileChooserAsync(() => Page.Keyboard.PressAsync("Space"), new() { Timeout = 10_000 });
            }
            catch (TimeoutException) when (tries < 4)
            {
                // What is drawn anew between the two halves of a press takes no notice of it.
            }
        }
    }

    /// <summary>Goes by Tab to what is named so, unless the focus is there already; all on the way has to show that it has it.</summary>
    public async Task Reach(string name, string within = "body")
    {
        for (var pressed = 0; pressed < MostPressed; pressed++)
        {
            var focus = await Focused(within);
            if (focus.Inside && focus.Names(name))
            {
                Assert.Equal("", focus.Fault);
                return;
            }

            await Page.Keyboard.PressAsync("Tab");
            var next = await Focused(within);
            Assert.True(next.Fault is "" or Focus.Nowhere, $"{next.Fault}: {next.Name}");
        }

        Assert.Fail($"Tab never comes to {name} in {within}.");
    }

    /// <summary>Goes to a button or a link and presses Enter on it.</summary>
    public async Task Use(string name, string within = "body", string lands = "body")
    {
        await Reach(name, within);
        await Press("Enter", lands);
    }

    public async Task Write(string field, string words, string within = "body")
    {
        await Reach(field, within);
        await Page.Keyboard.TypeAsync(words);
    }

    /// <summary>Goes down the choices of a field until this one stands in it.</summary>
    public async Task Choose(string field, string choice)
    {
        await Reach(field);
        for (var pressed = 0; pressed < MostPressed; pressed++)
        {
            var chosen = await Page.EvaluateAsync<string>("() => document.activeElement.selectedOptions?.[0]?.label ?? ''");
            if (chosen == choice)
            {
                return;
            }

            await Page.Keyboard.PressAsync("ArrowDown");
        }

        Assert.Fail($"The arrows never come to {choice} in {field}.");
    }

    public Task Sees(string words, string within = "body") =>
        Expect(Page.Locator(within).GetByText(words).Filter(new() { Visible = true }).First).ToBeVisibleAsync(Patiently);

    /// <summary>The same; and whatever brought the words has not taken the focus away.</summary>
    public async Task SeesAndStands(string words, string within = "body")
    {
        await Sees(words, within);
        await Settle("body");
    }

    /// <summary>Opens a window by a key: Tab stays inside it.</summary>
    public async Task OpensWindow(string key)
    {
        await Page.EvaluateAsync("() => { document.activeElement.dataset.opener = 'yes'; }");
        await Press(key, lands: "[role=dialog]");
        var all = await Page.Locator("[role=dialog]").Locator("button, a[href], input, select, textarea, [tabindex='0']").CountAsync();
        for (var pressed = 0; pressed <= all; pressed++)
        {
            await Page.Keyboard.PressAsync("Tab");
            var focus = await Focused("[role=dialog]");
            Assert.True(focus.Inside && focus.Fault == "", $"Tab leaves the window, or is not seen in it: {focus.Name} {focus.Fault}");
        }
    }

    /// <summary>Escape closes the window, and the focus is where it was before.</summary>
    public async Task ClosesWindow()
    {
        await Press("Escape", lands: "[data-opener]");
        await Expect(Page.Locator("[role=dialog]")).ToHaveCountAsync(0);
        await Page.EvaluateAsync("() => { for (const each of document.querySelectorAll('[data-opener]')) delete each.dataset.opener; }");
    }

    /// <summary>What has the focus, by all that is written on it.</summary>
    public async Task<string> Now() => (await Focused("body")).Name;

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();

    private async Task Settle(string within)
    {
        var focus = await Ask(Patient, within);
        Assert.True(focus.Inside && focus.Fault == "", $"The focus should be seen in {within}: <{focus.Name}> {focus.Fault}");
    }

    private Task<Focus> Focused(string within) => Ask(Once, within);

    private async Task<Focus> Ask(string script, string within) =>
        (await Page.EvaluateAsync<JsonElement>(script, within)).Deserialize<Focus>(JsonSerializerOptions.Web)
        ?? throw new InvalidOperationException("The page says nothing.");

    /// <summary>What has the focus, and what is wrong with how it shows that.</summary>
    private sealed record Focus(string Name, bool Inside, string Fault)
    {
        public const string Nowhere = "nothing has the focus";

        /// <summary>It has a part that begins so: 接收 is not 不接收.</summary>
        public bool Names(string words) => Regex.IsMatch(Name, $@"(^|[\s：:]){Regex.Escape(words)}");
    }

    private const string Once = $"(within) => {{ {Look} return look(within); }}";

    private const string Patient = $$"""
        async (within) => {
          {{Look}}
          for (let tries = 0; ; tries++) {
            const seen = look(within);
            if ((seen.inside && seen.fault === '') || tries === 600) return seen;
            await new Promise((next) => setTimeout(next, 50));
          }
        }
        """;

    private const string Look = """
        const look = (within) => {
          const { activeElement: element } = document;
          if (!element || element === document.body) return { name: '', inside: false, fault: 'nothing has the focus' };
          const frame = element.closest('.field, .drop, label, .seg');
          const shown = element.getBoundingClientRect().width > 2 ? element : frame ?? element;
          const { left, right, top, bottom } = shown.getBoundingClientRect();
          const [x, y] = [(Math.max(left, 0) + Math.min(right, innerWidth)) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
          const places = [[x, y], [left + 3, y], [right - 3, y], [x, top + 3], [x, bottom - 3]].map(([a, b]) => document.elementFromPoint(a, b));
          const ring = (each) => each && (getComputedStyle(each).outlineStyle !== 'none' || getComputedStyle(each).boxShadow !== 'none');
          const fault = right - left < 3 || bottom - top < 3 ? 'what has the focus has no size'
            : !places.some((each) => each && (shown.contains(each) || each.contains(element))) ? 'what has the focus is covered or out of sight'
            : !ring(element) && !ring(frame) ? 'no ring is drawn around the focus' : '';
          // A part of the page is no name of its own.
          const words = element.matches('.item, .queue, main') ? [] : [
            element.getAttribute('aria-label') ?? '', ...[...(element.labels ?? [])].map((label) => label.innerText), element.innerText ?? ''];
          return { name: words.join(' ').replace(/\s+/g, ' ').trim(), inside: Boolean(element.closest(within)), fault };
        };
        """;
}
