using CoManage.Tests.Journeys;
using CoManage.Tests.Support;
using District = CoManage.Tests.Journeys.District;

namespace CoManage.Tests.Browser;

/// <summary>A page stays what it was under its reader's hands, who is told that there is a newer one; a page that is opened is the newest.</summary>
[Collection(BrowserFixture.Collection)]
public class NewVersionTests(BrowserFixture browser)
{
    private const string Notice = "有新版本";
    private const string Build = "document.querySelector('meta[name=build]')?.content";

    [BrowserFact]
    public async Task A_newer_version_is_announced_and_an_older_one_never_opens_again()
    {
        await using var district = await District.Open(postgres: null);
        await district.Enrol();
        await using var front = await NextVersion.Before(district.Server.Address);
        await using var patient = await Seat.Take(browser, front.Address, "shenyulan", "version", 360, 740);
        await patient.Sees("今天没有要做的事");
        await patient.Until("navigator.serviceWorker.controller !== null");
        await patient.Ask<bool>("() => { window.mine = true; return true; }");

        front.Version = "second";
        await Look(patient);
        await patient.Sees(Notice);
        Assert.True(await patient.Ask<bool>($"() => window.mine === true && {Build} === undefined"));
        await patient.Picture("announced");
        await patient.Press("现在更新");
        await patient.Until($"window.mine === undefined && {Build} === 'second'");
        await patient.Sees("今天没有要做的事");
        await Seat.ShowsNot(patient.Words(Notice));

        // Nobody looked for it: whoever opens a page gets it all the same, and without a net not the one before.
        front.Version = "third";
        await patient.Go("/today");
        await patient.Until($"{Build} === 'third'");
        await Look(patient);
        await patient.Sees(Notice);
        await patient.Page.Context.SetOfflineAsync(true);
        await patient.Go("/today");
        await patient.Sees("今天没有要做的事");
        Assert.Equal("third", await patient.Ask<string>($"() => {Build}"));
    }

    private static Task<bool> Look(Seat seat) =>
        seat.Ask<bool>("async () => { await (await navigator.serviceWorker.ready).update(); return true; }");
}
