using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoManage.Tests.Browser.Roles;

/// <summary>Somebody at a desk without a mouse: presses keys, and looks where the focus is after each of them.</summary>
internal sealed class KeySeat(IPage page, string language, string name) : RoleSeat(page, language, name)
{
    private const int MostPressed = 150;

    /// <summary>Presses a key and waits until the focus is to be seen inside this part of the page.</summary>
    public async Task Press(string key, string lands = "body")
    {
        await Page.Keyboard.PressAsync(key);
        if (lands != Anywhere)
        {
            await Settle(lands);
        }
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
    public override async Task<IFileChooser> OpenFiles(string field, string within)
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
    public override async Task Reach(string name, string within = "body")
    {
        var named = Named(name);
        var focus = await Look(within);
        for (var pressed = 0; !focus.Inside || !named.IsMatch(focus.Name); pressed++)
        {
            Assert.True(pressed < MostPressed, $"Tab never comes to {name} in {within}.");
            await Page.Keyboard.PressAsync("Tab");
            focus = await Look(within);
            Assert.True(focus.Fault is "" or Focused.Nowhere, $"{focus.Fault}: {focus.Name}");
        }

        Assert.Equal("", focus.Fault);
    }

    /// <summary>Goes to a button or a link and presses Enter on it.</summary>
    public override async Task Use(string name, string within = "body", string lands = "body")
    {
        await Reach(name, within);
        await Press("Enter", lands);
    }

    public override Task By(string key, string name, string within = "body", string lands = "body") => Press(key, lands);

    public override Task Type(string words) => Page.Keyboard.TypeAsync(words);

    /// <summary>Goes down the choices of a field until this one stands in it.</summary>
    public override async Task Choose(string field, string choice)
    {
        await Reach(field);
        for (var pressed = 0; pressed < MostPressed; pressed++)
        {
            var chosen = await Page.EvaluateAsync<string>("() => document.activeElement.selectedOptions?.[0]?.label ?? ''");
            if (IsSaid(chosen, choice))
            {
                return;
            }

            await Page.Keyboard.PressAsync("ArrowDown");
        }

        Assert.Fail($"The arrows never come to {choice} in {field}.");
    }

    /// <summary>Up from nothing and down again is the last day of last year, in whichever order a browser has the parts.</summary>
    public override async Task ChooseOldDay(string field, string within)
    {
        await Reach(field, within);
        foreach (var key in Enumerable.Repeat<string[]>(["ArrowUp", "ArrowDown", "ArrowRight"], 3).SelectMany(part => part))
        {
            await Page.Keyboard.PressAsync(key);
        }
    }

    /// <summary>The same; and whatever brought the words has not taken the focus away.</summary>
    public override async Task SeesAndStands(string words, string within = "body")
    {
        await Sees(words, within);
        await Settle("body");
    }

    /// <summary>Opens a window: Tab stays inside it.</summary>
    public override async Task OpenWindow(string name, string within = "body")
    {
        await Reach(name, within);
        await OpenWindowBy("Enter");
    }

    /// <summary>Opens a window by a key: Tab stays inside it.</summary>
    public async Task OpenWindowBy(string key)
    {
        await Page.EvaluateAsync("() => { document.activeElement.dataset.opener = 'yes'; }");
        await Press(key, lands: "[role=dialog]");
        var all = await Page.Locator("[role=dialog]").Locator("button, a[href], input, select, textarea, [tabindex='0']").CountAsync();
        for (var pressed = 0; pressed <= all; pressed++)
        {
            await Page.Keyboard.PressAsync("Tab");
            var focus = await Look("[role=dialog]");
            Assert.True(focus.Inside && focus.Fault == "", $"Tab leaves the window, or is not seen in it: {focus.Name} {focus.Fault}");
        }
    }

    /// <summary>Escape closes the window, and the focus is where it was before.</summary>
    public override async Task CloseWindow()
    {
        await Press("Escape", lands: "[data-opener]");
        await Expect(Page.Locator("[role=dialog]")).ToHaveCountAsync(0);
        await Page.EvaluateAsync("() => { for (const each of document.querySelectorAll('[data-opener]')) delete each.dataset.opener; }");
    }

    /// <summary>What has the focus, by all that is written on it.</summary>
    public async Task<string> Now() => (await Look("body")).Name;

    public override Task GoBack(string lands) => Press("Escape", lands);

    protected override Task Send(string button) => Page.Keyboard.PressAsync("Enter");

    protected override Task Focus(string field, string within) => Reach(field, within);

    private async Task Settle(string within)
    {
        var focus = await Ask(Patient, within);
        Assert.True(focus.Inside && focus.Fault == "", $"The focus should be seen in {within}: <{focus.Name}> {focus.Fault}");
    }

    private Task<Focused> Look(string within) => Ask(Once, within);

    private async Task<Focused> Ask(string script, string within) =>
        (await Page.EvaluateAsync<JsonElement>(script, within)).Deserialize<Focused>(JsonSerializerOptions.Web)
        ?? throw new InvalidOperationException("The page says nothing.");

    /// <summary>What has the focus, and what is wrong with how it shows that.</summary>
    private sealed record Focused(string Name, bool Inside, string Fault)
    {
        public const string Nowhere = "nothing has the focus";
    }

    private const string Once = $"(within) => {{ {Looker} return look(within); }}";

    private const string Patient = $$"""
        async (within) => {
          {{Looker}}
          for (let tries = 0; ; tries++) {
            const seen = look(within);
            if ((seen.inside && seen.fault === '') || tries === 600) return seen;
            await new Promise((next) => setTimeout(next, 50));
          }
        }
        """;

    private const string Looker = """
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
          // Nor is what else can be chosen in a field a name of it.
          const name = [...(element.options ?? [])].reduce((left, each) => left.replaceAll(each.label, ' '), words.join(' '));
          return { name: name.replace(/\s+/g, ' ').trim(), inside: Boolean(element.closest(within)), fault };
        };
        """;
}
