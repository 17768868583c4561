using System.Text;
using System.Text.RegularExpressions;
using CoManage.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoManage.Tests.Journeys;

/// <summary>Somebody at a browser of their own, who finds things by what is written on them.</summary>
internal sealed class Seat : IAsyncDisposable
{
    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = 30_000 };

    private readonly IPage _page;
    private readonly string _pictures;

    private Seat(IPage page, string pictures)
    {
        _page = page;
        _pictures = pictures;
    }

    public IPage Page => _page;

    public ILocator Queue => _page.GetByRole(AriaRole.Navigation, new() { Name = "队列" });

    /// <summary>Signs in on the first page, as everybody does.</summary>
    public static async Task<Seat> Take(BrowserFixture browser, Uri server, string userName, string pictures, int width = 1440, int height = 900,
        string looks = """{"asked":true}""")
    {
        var page = await browser.NewPerson(width, height);
        page.SetDefaultTimeout(30_000);
        await BrowserFixture.HasChosenLooks(page, looks);
        var seat = new Seat(page, pictures);
        await page.GotoAsync(server.ToString());
        await page.Locator("input[autocomplete=username]").FillAsync(userName);
        await page.Locator("input[autocomplete=current-password]").FillAsync(District.Password);
        await page.Locator("form button[type=submit]").ClickAsync();
        return seat;
    }

    /// <summary>Waits until these words stand somewhere on the page.</summary>
    public Task Sees(string words) => Expect(Words(words)).ToBeVisibleAsync(Patiently);

    public ILocator Words(string words) => _page.GetByText(words).Filter(new() { Visible = true }).First;

    public static Task Shows(ILocator what) => Expect(what).ToBeVisibleAsync(Patiently);

    public static Task ShowsNot(ILocator what) => Expect(what).Not.ToBeVisibleAsync();

    public Task Press(string button) => Button(button).ClickAsync();

    /// <summary>A button whose words begin so; a key may be named after them.</summary>
    public ILocator Button(string words) =>
        _page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{words}( |$|[A-Z]$)") }).Filter(new() { Visible = true }).First;

    public Task Follow(string link) => _page.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();

    /// <summary>A link whose words begin so.</summary>
    public Task FollowFirst(string words) =>
        _page.GetByRole(AriaRole.Link, new() { NameRegex = new($"^{words}") }).First.ClickAsync();

    public Task Write(string field, string words) => _page.GetByRole(AriaRole.Textbox, new() { Name = field }).First.FillAsync(words);

    /// <summary>Puts a time or a number into a field that is no line of text.</summary>
    public Task Fill(string field, string value) => _page.GetByLabel(field, new() { Exact = true }).First.FillAsync(value);

    public Task Choose(string field, string choice) =>
        _page.GetByRole(AriaRole.Combobox, new() { Name = field }).First.SelectOptionAsync(new SelectOptionValue { Label = choice });

    public Task Give(string file, byte[] content) =>
        _page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = file, MimeType = "text/csv", Buffer = content });

    /// <summary>Chooses a file of the device for a message.</summary>
    public Task Attach(string button, string file, string type, byte[] content) =>
        _page.Locator($"input[type=file][aria-label='{button}']").SetInputFilesAsync(new FilePayload { Name = file, MimeType = type, Buffer = content });

    public ILocator Part(string css) => _page.Locator(css).Last;

    public Task<T> Ask<T>(string script) => _page.EvaluateAsync<T>(script);

    /// <summary>Waits until this holds on the page. Asked within it, because its policy lets nobody hand it scripts as text.</summary>
    public Task Until(string condition) => _page
        .EvaluateAsync<bool>($"async () => {{ while (!({condition})) await new Promise(next => setTimeout(next, 50)); return true; }}")
        .WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>
    /// Hands the page's worker a push, as the browser's own push service would, and answers what is shown on the device.
    /// </summary>
    public async Task<string> Pushed(string data)
    {
        await _page.Context.GrantPermissionsAsync(["notifications"]);
        var browser = await _page.Context.NewCDPSessionAsync(_page);
        var registered = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        browser.Event("ServiceWorker.workerRegistrationUpdated").OnEvent += (_, found) =>
        {
            if (found?.GetProperty("registrations").EnumerateArray().FirstOrDefault() is { ValueKind: System.Text.Json.JsonValueKind.Object } one)
            {
                registered.TrySetResult(one.GetProperty("registrationId").GetString() ?? "");
            }
        };
        // Only once the worker stands is it sure to be among those that are told of at the start.
        await Ask<bool>("async () => { await navigator.serviceWorker.register('/sw.js'); return Boolean(await navigator.serviceWorker.ready); }");
        await browser.SendAsync("ServiceWorker.enable");
        await browser.SendAsync("ServiceWorker.deliverPushMessage", new()
        {
            ["origin"] = new Uri(_page.Url).GetLeftPart(UriPartial.Authority),
            ["registrationId"] = await registered.Task.WaitAsync(TimeSpan.FromSeconds(30)),
            ["data"] = data,
        });
        const string Shown = "(await (await navigator.serviceWorker.ready).getNotifications())";
        await Until($"{Shown}.length > 0");
        return await Ask<string>($"async () => {Shown}.map(each => `${{each.title}} ${{each.tag}} ${{each.body}}`).join()");
    }

    public Task Go(string path) => _page.GotoAsync(new Uri(new Uri(_page.Url), path).ToString());

    /// <summary>A row of a list by words on it; the rows that came meanwhile are let in first.</summary>
    public async Task<ILocator> Row(params string[] words)
    {
        var row = words.Aggregate(_page.GetByRole(AriaRole.Button), (rows, word) => rows.Filter(new() { HasText = word })).First;
        var fresh = _page.GetByRole(AriaRole.Button, new() { NameRegex = new("条新事项$") });
        await Shows(row.Or(fresh).First);
        if (!await row.IsVisibleAsync())
        {
            await fresh.ClickAsync();
        }

        await Shows(row);
        return row;
    }

    public async Task Open(params string[] words) => await (await Row(words)).ClickAsync();

    public Task<byte[]> Picture(string moment) => BrowserFixture.Picture(_page, $"{_pictures}-{moment}");

    /// <summary>Prints the page on A4, keeps the paper as a file, and answers how many sheets it takes.</summary>
    public async Task<int> Print(string moment)
    {
        var file = SourceTree.At("tests", "artifacts", $"{_pictures}-{moment}.pdf");
        var paper = await _page.PdfAsync(new() { Path = file, Format = "A4", PreferCSSPageSize = true });
        return Regex.Count(Encoding.Latin1.GetString(paper), @"/Type /Page\b");
    }

    public async ValueTask DisposeAsync() => await _page.Context.CloseAsync();
}
