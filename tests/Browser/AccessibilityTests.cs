using System.Text.Json;
using CoManage.Tests.Journeys;
using CoManage.Tests.Support;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;
using District = CoManage.Tests.Journeys.District;

namespace CoManage.Tests.Browser;

/// <summary>Every page of every role, in both languages, light and dark, in usual and in large letters.</summary>
[Collection(BrowserFixture.Collection)]
public class AccessibilityTests(BrowserFixture browser, ITestOutputHelper output)
{
    private static readonly (string Theme, string? Elder)[] Looks = [("light", null), ("dark", null), ("light", "22"), ("dark", "22")];

    [BrowserFact]
    public async Task No_page_has_what_axe_calls_serious()
    {
        await using var district = await District.Open(postgres: null);
        var (patient, group) = await district.Enrol();
        await Screen(district, patient);
        var pages = await PagesOf(district, patient, group);
        var faults = new List<string>();
        foreach (var (userName, paths) in pages)
        {
            foreach (var language in new[] { "zh-CN", "en" })
            {
                faults.AddRange(await Walk(district, userName, paths, language));
            }
        }

        foreach (var fault in faults)
        {
            output.WriteLine(fault);
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults.Take(30)));
    }

    private async Task<IReadOnlyList<string>> Walk(District district, string userName, IReadOnlyList<string> paths, string language)
    {
        var phone = userName == "shenyulan";
        await using var seat = await Seat.Take(
            browser, district.Server.Address, userName, "axe", phone ? 360 : 1440, phone ? 740 : 900,
            $$"""{"asked":true,"language":"{{language}}"}""");
        await Expect(seat.Page.Locator("nav")).Not.ToHaveCountAsync(0);
        var faults = new List<string>();
        foreach (var path in paths)
        {
            await seat.Go(path);
            await Expect(seat.Page.Locator("nav, .bar").First).ToBeVisibleAsync();
            await Expect(seat.Page.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
            foreach (var (theme, elder) in Looks)
            {
                await Wear(seat.Page, theme, elder);
                faults.AddRange(await Axe.Faults(seat.Page, $"{userName} {language} {path} {theme} {elder}"));
            }
        }

        return faults;
    }

    private static Task<JsonElement?> Wear(IPage page, string theme, string? elder) => page.EvaluateAsync(
        """
        ([theme, elder]) => {
          const { dataset } = document.documentElement;
          dataset.theme = theme;
          dataset.mantineColorScheme = theme;
          if (elder) dataset.elder = elder; else delete dataset.elder;
        }
        """,
        new[] { theme, elder });

    private static async Task<IReadOnlyList<(string UserName, string[] Paths)>> PagesOf(District district, Guid patient, Guid group)
    {
        await using var gp = await district.SignIn(Desk.Gp);
        var item = (await gp.WhenListed("triage", async () => Cases(await gp.Get("/api/triage")))).GetProperty("id");
        var room = (await gp.Get("/api/rooms")).EnumerateArray().First(each => Kind(each) == "group").GetProperty("id");
        await using var own = await Person.SignIn(district.Server, "shenyulan", District.Password);
        var consult = (await own.Get("/api/rooms")).EnumerateArray().First(each => Kind(each) == "consult").GetProperty("id").GetGuid();
        var call = await PlanCall(district, patient, group);
        await own.Invoke("Post", consult, new { commandId = Guid.NewGuid(), text = "今天头有点晕", kind = "message" });
        return
        [
            ("shenyulan", ["/today", "/rooms", $"/rooms/{consult}", $"/rooms/{room}", "/health", "/measure/pressure", "/screening/stroke",
                "/screening/alzheimer", "/appointments", "/me", "/notifications"]),
            (District.NameOf(Desk.Gp), ["/triage", $"/triage/{item}", "/rooms", $"/rooms/{room}", "/inbox", "/referrals", "/members",
                $"/members/{patient}", "/moderation", "/duty", "/quality", "/lexicon", "/notifications"]),
            (District.NameOf(Desk.Specialist), ["/inbox", "/rooms", "/moderation", "/duty"]),
            (District.NameOf(Desk.HealthManager), ["/calls", $"/calls/{call}", "/members", $"/members/{patient}", "/triage", "/rooms", "/referrals", "/moderation"]),
            (District.NameOf(Desk.HospitalDesk), ["/referrals"]),
            (District.NameOf(Desk.Administrator), ["/import", "/teams", $"/teams/{group}", "/accounts", "/forms", "/forms/stroke", "/audit",
                "/retention", "/models", "/lexicon", "/assistant", "/duty", "/quality"]),
        ];
    }

    /// <summary>Gives the health manager somebody to call.</summary>
    private static async Task<JsonElement> PlanCall(District district, Guid patient, Guid group)
    {
        await using var manager = await district.SignIn(Desk.HealthManager);
        var today = (await manager.Get("/api/calls")).GetProperty("today").GetString();
        await manager.Send($"/api/patients/{patient}/calls", new { groupId = group, on = today });
        return (await manager.Get("/api/calls")).GetProperty("items")[0].GetProperty("id");
    }

    /// <summary>Gives the doctor something to decide.</summary>
    private static async Task Screen(District district, Guid patient)
    {
        await using var manager = await district.SignIn(Desk.HealthManager);
        await manager.Send(
            $"/api/patients/{patient}/screenings",
            new { programme = "stroke", takenAt = "2026-03-01T08:00:00Z", answers = StrokeAnswers.With(("sbp", "186"), ("dbp", "114")) });
    }

    private static JsonElement? Cases(JsonElement found) =>
        found.GetProperty("items").EnumerateArray().Select(each => (JsonElement?)each).FirstOrDefault();

    private static string? Kind(JsonElement room) => room.GetProperty("kind").GetString();
}
