using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoManage.Tests.Browser.Roles;

/// <summary>
/// Somebody with a phone and a finger. What is pressed has to be hit where it is seen, and to be large enough for that.
/// </summary>
internal sealed class TouchSeat(IPage page, string language, string name) : RoleSeat(page, language, name)
{
    private const float Least = 44;

    private static readonly AriaRole[] Pressed = [AriaRole.Button, AriaRole.Link, AriaRole.Radio, AriaRole.Checkbox, AriaRole.Searchbox];

    public override async Task Use(string name, string within = "body", string lands = "body")
    {
        await Tap(Control(name, within));
        await Expect(Page.Locator(lands).Filter(new() { Visible = true }).First).ToBeVisibleAsync();
    }

    public override Task By(string key, string name, string within = "body", string lands = "body") => Use(name, within, lands);

    public override Task Type(string words) => Page.Keyboard.InsertTextAsync(words);

    public override async Task Choose(string field, string choice)
    {
        var chosen = Field(field, "body");

        // The wheel of choices is the system's own and opens outside the page.
        await chosen.TapAsync(new() { Trial = true });
        var options = await chosen.Locator("option").AllInnerTextsAsync();
        await chosen.SelectOptionAsync(new SelectOptionValue { Label = options.Single(each => IsSaid(each, choice)) });
    }

    public override async Task ChooseOldDay(string field, string within)
    {
        var day = Field(field, within);
        await day.TapAsync(new() { Trial = true });
        await day.FillAsync("2001-01-31");
    }

    public override Task<IFileChooser> OpenFiles(string field, string within) =>
        Page.RunAndWaitForFileChooserAsync(() => Tap(Page.Locator(within).GetByText(Named(field)).First));

    public override Task OpenWindow(string name, string within = "body") => Use(name, within, lands: "[role=dialog]");

    public override async Task CloseWindow()
    {
        await Tap(Control("关闭", "[role=dialog]"));
        await Expect(Page.Locator("[role=dialog]")).ToHaveCountAsync(0);
    }

    public override Task GoBack(string lands) => Use("返回", ".item, .bar", lands);

    public override Task Reach(string name, string within = "body") => Control(name, within).TapAsync(new() { Trial = true });

    public override Task SeesAndStands(string words, string within = "body") => Sees(words, within);

    protected override Task<IReadOnlyList<string>> Figures(string place) => PageFigures.SmallTargets(Page, place);

    protected override Task Send(string button) => Use(button, "form");

    /// <summary>A finger amid words marks one of them; whoever goes on writing does so behind them.</summary>
    protected override async Task Focus(string field, string within)
    {
        var into = Field(field, within);
        if (await into.InputValueAsync() == "")
        {
            await Tap(into);
            return;
        }

        await into.TapAsync(new() { Trial = true });
        await into.EvaluateAsync("(each) => { each.focus(); each.setSelectionRange(each.value.length, each.value.length); }");
    }

    private ILocator Control(string name, string within) => Seen(Pressed
        .Select(role => Page.Locator(within).GetByRole(role, new() { NameRegex = Named(name) }))
        .Aggregate((one, other) => one.Or(other)));

    private ILocator Field(string name, string within) => Seen(Page.Locator(within).GetByLabel(Labelled(name)).And(Page.Locator("input, textarea, select")));

    private static ILocator Seen(ILocator found) => found.Filter(new() { Visible = true }).First;

    /// <summary>The finger lands in the middle; what lies over it there would be hit instead, and then this waits in vain.</summary>
    private static async Task Tap(ILocator what)
    {
        await what.TapAsync(new() { Trial = true });
        var (width, height, named) = await Size(what);
        Assert.True(width >= Least - 0.5 && height >= Least - 0.5, $"A finger may miss what is {width:0} by {height:0} px: {named}");
        await what.TapAsync();
    }

    private static async Task<(float Width, float Height, string Name)> Size(ILocator what)
    {
        // A field is as large as the frame that takes the touch for it.
        var measured = await what.EvaluateAsync<string>(
            """
            (element) => {
              const { width, height } = (element.closest('.field, .drop') ?? element).getBoundingClientRect();
              return [width, height, element.outerHTML.slice(0, 120)].join(' ');
            }
            """);
        var parts = measured.Split(' ', 3);
        return (float.Parse(parts[0], null), float.Parse(parts[1], null), Regex.Replace(parts[2], @"\s+", " "));
    }
}
