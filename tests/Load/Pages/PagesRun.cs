using System.Globalization;
using CoManage.Load.Chat;
using CoManage.Tests.Support;
using Microsoft.Playwright;

namespace CoManage.Load.Pages;

/// <summary>How quick the pages are in Chromium, before a room of 50,000 messages and a queue of 2,000 cases.</summary>
internal static class PagesRun
{
    private const int Messages = 50_000;
    private const int Cases = 2_000;
    private const int OlderPages = 20;
    private const int Moment = 4_000;
    private const double LateFrame = 1000.0 / 60 * 1.5;

    private static readonly string[] Searches = ["王", "王秀", "王秀英", "王秀", "", "没有", ""];

    public static async Task<int> Run()
    {
        await using var server = await ChatServer.StartService(new DistrictShape(1, 403), onPostgres: false, Messages, Cases);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = (await Components.Browser).Required,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"],
        });
        Say($"{Messages:N0} messages in the room, {Cases:N0} cases in the queue");
        foreach (var slower in new[] { 1, 4 })
        {
            Say($"processor {slower}× slower");
            await BarePage(browser, slower);
            await Room(browser, server, slower);
            await Queue(browser, server, slower);
        }

        return 0;
    }

    private static async Task Room(IBrowser browser, ChatServer server, int slower)
    {
        await using var context = await SignedIn(browser, server);
        var page = await Open(context, server, "/rooms", ".room-row");
        await Slow(page, slower);
        Say($"  room opens in {await page.EvaluateAsync<double>(PageScripts.OpenRoom, $"{server.District.Households[0].Room}"):0} ms");
        await Slow(page, 1);
        var lines = await page.EvaluateAsync<int>(PageScripts.LoadOlder, OlderPages);
        await Slow(page, slower);
        Frames($"scrolling {lines:N0} lines", await page.EvaluateAsync<double[]>(PageScripts.Scroll, Moment));
        await using (await SteadyWriter.Start(server.Address, server.District.Households[0], person: 5))
        {
            await page.WaitForTimeoutAsync(500);
            Frames("20 messages arrive each second", await page.EvaluateAsync<double[]>(PageScripts.Watch, Moment));
            await Type(page, "meanwhile");
        }
    }

    private static async Task BarePage(IBrowser browser, int slower)
    {
        await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.SetContentAsync(PageScripts.BarePage);
        await Slow(page, slower);
        await Type(page, "in a page with nothing else");
    }

    private static async Task Type(IPage page, string where)
    {
        await page.EvaluateAsync(PageScripts.ListenToKeys);
        await page.Locator("textarea").FocusAsync();
        const string Words = "good morning, please come on friday";
        await page.Keyboard.TypeAsync(Words, new() { Delay = 80 });
        await page.WaitForTimeoutAsync(300);
        var drawn = await page.EvaluateAsync<double[]>("() => window.letterTimes");
        var times = await page.EvaluateAsync<double[][]>("() => window.keyTimes");
        Say($"  typing {Words.Length} letters {where}: drawn after {drawn.Order().ElementAt(drawn.Length / 2):0} ms, at most {drawn.Max():0} ms; on the screen {times.Count(each => each[0] > 50)} events took over 50 ms, the longest {Longest(times, 0):0} ms, of which the page worked or was busy at most {Longest(times, 1):0} ms");
    }

    private static double Longest(double[][] times, int which) => times.Select(each => each[which]).DefaultIfEmpty(0).Max();

    private static async Task Queue(IBrowser browser, ChatServer server, int slower)
    {
        await using var context = await SignedIn(browser, server);
        var page = await Open(context, server, "/triage", ".case");
        await Slow(page, slower);
        var work = new List<string>();
        foreach (var words in Searches.Concat(Searches))
        {
            var (worked, painted) = await page.EvaluateAsync<double[]>(PageScripts.Filter, words) is [var one, var other] ? (one, other) : default;
            work.Add(string.Create(CultureInfo.InvariantCulture, $"“{words}” {worked:0.0}/{painted:0.0}"));
        }

        Say($"  queue filters, work/painted ms: {string.Join(", ", work)}");
    }

    private static async Task<IBrowserContext> SignedIn(IBrowser browser, ChatServer server)
    {
        var context = await browser.NewContextAsync(new() { Locale = "zh-CN", TimezoneId = "Asia/Shanghai", ViewportSize = new() { Width = 1440, Height = 900 } });
        var cookie = server.District.Households[0].Cookies[0].Split('=', 2);
        await context.AddCookiesAsync([new() { Name = cookie[0], Value = cookie[1], Url = server.Address.ToString() }]);
        return context;
    }

    private static async Task<IPage> Open(IBrowserContext context, ChatServer server, string path, string waitFor)
    {
        var page = await context.NewPageAsync();
        await page.AddInitScriptAsync("localStorage['comanage.settings'] ??= '{\"asked\":true}'");
        await page.GotoAsync(new Uri(server.Address, path).ToString());
        await page.Locator(waitFor).First.WaitForAsync();
        await page.WaitForTimeoutAsync(1_500);
        return page;
    }

    private static async Task Slow(IPage page, int times)
    {
        var line = await page.Context.NewCDPSessionAsync(page);
        await line.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = times });
    }

    private static void Frames(string what, double[] between)
    {
        var late = between.Count(each => each > LateFrame);
        Say($"  {what}: {between.Length * 1000 / between.Sum():0.0} frames/s, {late} of {between.Length} late, the longest {between.Max():0} ms");
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
