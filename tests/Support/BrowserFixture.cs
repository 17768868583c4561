using Microsoft.Playwright;

namespace CoManage.Tests.Support;

/// <summary>One browser for all tests of the collection "Browser"; each test opens people of its own in it.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    public const string Collection = "Browser";

    private static readonly string[] Arguments =
    [
        // A container grants no sandbox, and the pages are ours.
        "--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-gpu", "--disable-dev-shm-usage",

        // A microphone that beeps, and nobody to ask whether it may be used.
        "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>A person with cookies of their own. Close the context when the person goes home.</summary>
    public Task<IPage> NewPerson(int width = 1440, int height = 900, string language = "zh-CN") =>
        Open(width, height, language, isPhone: false);

    /// <summary>The same with a small phone and no keys.</summary>
    public Task<IPage> NewPhone(string language) => Open(width: 360, height: 740, language, isPhone: true);

    /// <summary>Somebody who has been here before, and is not asked for letters and colours again.</summary>
    public static Task HasChosenLooks(IPage page, string looks) =>
        page.AddInitScriptAsync($"localStorage['comanage.settings'] ??= '{looks}'");

    /// <summary>Keeps a picture for people to look at in tests/artifacts, which is not checked in.</summary>
    public static async Task<byte[]> Picture(IPage page, string name) =>
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = SourceTree.At("tests", "artifacts", $"{name}.png") });

    /// <summary>What several people had on their screens at one moment, in one picture.</summary>
    public async Task SideBySide(string name, params byte[][] pictures)
    {
        var page = await NewPerson(width: 1980);
        var shown = pictures.Select(picture => $"<img style='height:844px' src='data:image/png;base64,{Convert.ToBase64String(picture)}'>");
        await page.SetContentAsync($"<main style='display:inline-flex;gap:16px;padding:16px;background:#777'>{string.Concat(shown)}</main>");
        await page.Locator("main").ScreenshotAsync(new LocatorScreenshotOptions { Path = SourceTree.At("tests", "artifacts", $"{name}.png") });
        await page.Context.CloseAsync();
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
    }

    private async Task<IPage> Open(int width, int height, string language, bool isPhone)
    {
        var browser = await Launch();
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            Locale = language,
            TimezoneId = "Asia/Shanghai",
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            HasTouch = isPhone,
            IsMobile = isPhone,
        });
        return await context.NewPageAsync();
    }

    private async Task<IBrowser> Launch()
    {
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        _playwright ??= await Playwright.CreateAsync();
        return _browser ??= await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = (await Components.Browser).Required,
            Args = Arguments,
        });
    }
}

[CollectionDefinition(BrowserFixture.Collection)]
public sealed class BrowserSuite : ICollectionFixture<BrowserFixture>;
