using System.Text.Json;
using System.Text.RegularExpressions;
using CoManage.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;
using District = CoManage.Tests.Journeys.District;

namespace CoManage.Tests.Browser.Roles;

/// <summary>
/// Somebody at a page in a language. All that is looked for is named in Chinese, whichever language the page speaks; how
/// something is pressed is known to the seat alone.
/// </summary>
internal abstract class RoleSeat(IPage page, string language, string name) : IAsyncDisposable
{
    /// <summary>Where the focus goes is left to the page.</summary>
    public const string Anywhere = "html";

    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = 30_000 };

    private readonly List<string> _faults = [];
    private int _pictures;

    public IPage Page { get; } = page;

    /// <summary>What stood on the pages that were looked at and should not.</summary>
    public IReadOnlyList<string> Faults => _faults;

    protected string Language { get; } = language;

    /// <summary>Presses what is named so.</summary>
    public abstract Task Use(string name, string within = "body", string lands = "body");

    /// <summary>The same by its own key, where there are keys.</summary>
    public abstract Task By(string key, string name, string within = "body", string lands = "body");

    /// <summary>Writes where the writing goes.</summary>
    public abstract Task Type(string words);

    public abstract Task Choose(string field, string choice);

    /// <summary>Puts a day long ago into a field.</summary>
    public abstract Task ChooseOldDay(string field, string within);

    public abstract Task<IFileChooser> OpenFiles(string field, string within);

    /// <summary>Opens a window, or leaves things as they are until it is closed again.</summary>
    public abstract Task OpenWindow(string name, string within = "body");

    public abstract Task CloseWindow();

    /// <summary>From one thing to where it came from.</summary>
    public abstract Task GoBack(string lands);

    /// <summary>Comes to what is named so, without pressing it.</summary>
    public abstract Task Reach(string name, string within = "body");

    /// <summary>Sees the words; and what brought them has not disturbed whoever reads.</summary>
    public abstract Task SeesAndStands(string words, string within = "body");

    public async Task SignIn(Uri server, string userName)
    {
        await Page.GotoAsync(server.ToString());
        await Sees("患者用团队给您的用户名，医护用工号");
        await Write("用户名或工号", userName);
        await Write("密码", District.Password);
        await Send("登录");
        await Expect(Page.Locator("input[autocomplete=username]")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
    }

    public async Task Write(string field, string words, string within = "body")
    {
        await Focus(field, within);
        await Type(words);
    }

    public Task Sees(string words, string within = "body") =>
        Expect(Page.Locator(within).GetByText(new Regex(Phrases.Pattern(Language, words))).Filter(new() { Visible = true }).First)
            .ToBeVisibleAsync(Patiently);

    /// <summary>What the service says in both languages, in the own one.</summary>
    public string Own(JsonElement words) => words.GetProperty(Language == "en" ? "en" : "zh").GetString() ?? "";

    /// <summary>Takes a picture of what is there, and notes what of it nobody should have to read.</summary>
    public async Task LooksAt(string moment)
    {
        await Expect(Page.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
        var place = $"{name} {moment}";
        _faults.AddRange(await PageTexts.Faults(Page, Language, place));
        _faults.AddRange(await PageFigures.Overflow(Page, place));
        _faults.AddRange(await Figures(place));
        await Picture(moment);
    }

    public Task Picture(string moment) => BrowserFixture.Picture(Page, $"role-{name}-{++_pictures:00}-{moment}");

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();

    /// <summary>Sends off the form that was just written in.</summary>
    protected abstract Task Send(string button);

    /// <summary>Goes into a field.</summary>
    protected abstract Task Focus(string field, string within);

    /// <summary>What else a page must keep for whoever sits here.</summary>
    protected virtual Task<IReadOnlyList<string>> Figures(string place) => Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>The beginning of a part of a name: 接收 is not 不接收, and 我 is not 我的健康.</summary>
    protected Regex Named(string words) => new($@"{Begins(words)}(?![a-z\u4e00-\u9fff])");

    /// <summary>The same for a field, whose choices may stand right behind its name.</summary>
    protected Regex Labelled(string words) => new(Begins(words));

    protected bool IsSaid(string words, string phrase) => Phrases.In(Language, phrase).Contains(words);

    private string Begins(string words) => $@"(^|[\s：:])({Phrases.Pattern(Language, words)})";
}
