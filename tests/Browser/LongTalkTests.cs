using System.Text.Json;
using CoManage.Tests.Journeys;
using CoManage.Tests.Support;
using static Microsoft.Playwright.Assertions;
using District = CoManage.Tests.Journeys.District;

namespace CoManage.Tests.Browser;

/// <summary>A talk of many screens: only its end is drawn, and reading back moves nothing from under the eyes.</summary>
[Collection(BrowserFixture.Collection)]
public class LongTalkTests(BrowserFixture browser)
{
    private const int Said = 160;
    private const int DrawnAtOnce = 60;

    // Goes up by most of a screen and says how far the line that stood there has moved once all is drawn.
    private const string UpAndHowFar = """
        async () => {
          const box = document.querySelector('.scroll-talk');
          box.scrollTop = Math.max(0, box.scrollTop - box.clientHeight * 0.8);
          const middle = box.getBoundingClientRect().top + box.clientHeight / 2;
          const line = [...box.querySelectorAll('.said-line')].find((each) => each.getBoundingClientRect().bottom > middle);
          const before = line.getBoundingClientRect().top;
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))));
          return Math.abs(document.getElementById(line.id).getBoundingClientRect().top - before);
        }
        """;

    [BrowserFact]
    public async Task Reading_back_nothing_jumps_and_the_end_is_one_press_away()
    {
        await using var district = await District.Open(new ServerSettings
        {
            Environment = new Dictionary<string, string> { ["Live__PostsPerTenSeconds"] = "1000" },
        });
        var room = await Room(district);
        await using var manager = await district.SignIn(Desk.HealthManager);
        for (var i = 1; i <= Said; i++)
        {
            await Say(manager, room, $"第{i}句，下周三上午请带着血压本来社区复查");
        }

        await using var gp = await Seat.Take(browser, district.Server.Address, District.NameOf(Desk.Gp), "long-talk", 390, 844);
        await gp.Sees("分诊台是空的");
        await gp.Go($"/rooms/{room}");
        await gp.Sees($"第{Said}句");
        var lines = gp.Page.Locator(".said-line");
        await gp.Until("document.querySelectorAll('.said-line').length >= 30");
        Assert.InRange(await lines.CountAsync(), 30, DrawnAtOnce);

        for (var screens = 0; screens < 80 && await gp.Page.GetByText("第1句").CountAsync() == 0; screens++)
        {
            Assert.InRange(await gp.Ask<double>(UpAndHowFar), 0, 2);
            if (await gp.Button("看更早的").IsVisibleAsync())
            {
                await gp.Press("看更早的");
            }
        }

        await gp.Sees("第1句");
        var place = gp.Words("第1句");
        var before = (await place.BoundingBoxAsync())!.Y;
        await Say(manager, room, "第161句");
        await Expect(lines.Filter(new() { HasText = "第161句" })).ToHaveCountAsync(1);
        Assert.InRange((await place.BoundingBoxAsync())!.Y - before, -2, 2);
        await gp.Picture("read-back");

        await gp.Press("回到最新");
        await Expect(lines.Last).ToContainTextAsync("第161句");
        await gp.Until($"document.querySelectorAll('.said-line').length <= {DrawnAtOnce}");
    }

    private static async Task<Guid> Room(District district)
    {
        await district.Enrol();
        await using var patient = await Person.SignIn(district.Server, "shenyulan", District.Password);
        return (await patient.Get("/api/rooms")).EnumerateArray()
            .First(each => each.GetProperty("kind").GetString() == "consult").GetProperty("id").GetGuid();
    }

    private static Task<JsonElement> Say(Person who, Guid room, string text) =>
        who.Invoke("Post", room, new { commandId = Guid.NewGuid(), text, kind = "message" });
}
