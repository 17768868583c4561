using System.Text.Json;
using CoManage.Tests.Journeys;
using CoManage.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;
using District = CoManage.Tests.Journeys.District;

namespace CoManage.Tests.Browser;

/// <summary>For whoever listens to the page, has no mouse, or cannot bear motion.</summary>
[Collection(BrowserFixture.Collection)]
public class ListeningTests(BrowserFixture browser)
{
    [BrowserFact]
    public async Task A_patient_finds_the_doctor_and_writes_with_the_keyboard_alone()
    {
        await using var district = await District.Open(postgres: null);
        await district.Enrol();
        await using var patient = await Seat.Take(browser, district.Server.Address, "shenyulan", "keyboard", 360, 740, "{}");
        await patient.Sees("字要多大");
        var page = patient.Page;
        await Reach(page, "长辈版");
        await page.Keyboard.PressAsync("Space");
        await Reach(page, "就用这个，下一步");
        await page.Keyboard.PressAsync("Enter");
        await Reach(page, "好了，开始用");
        await page.Keyboard.PressAsync("Enter");
        await patient.Sees("今天没有要做的事");
        await Reach(page, "消息");
        await page.Keyboard.PressAsync("Enter");
        await patient.Sees("我和医生");
        await Reach(page, "我的医生");
        await page.Keyboard.PressAsync("Enter");
        await patient.Sees("说第一句话吧");
        await Reach(page, "写消息");
        await page.Keyboard.TypeAsync("今天头有点晕");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".bubble")).ToContainTextAsync("今天头有点晕");
        await Reach(page, "返回");
        await page.Keyboard.PressAsync("Enter");
        await patient.Sees("我和医生");
    }

    [BrowserFact]
    public async Task Only_new_messages_are_announced_and_politely()
    {
        await using var district = await District.Open(postgres: null);
        await district.Enrol();
        await using var gp = await district.SignIn(Desk.Gp);
        await using var own = await Person.SignIn(district.Server, "shenyulan", District.Password);
        var room = (await own.Get("/api/rooms")).EnumerateArray()
            .First(each => each.GetProperty("kind").GetString() == "consult").GetProperty("id").GetGuid();
        await Say(gp, room, "上周的话");
        await using var patient = await Seat.Take(browser, district.Server.Address, "shenyulan", "announce", 360, 740);
        await patient.Sees("今天没有要做的事");
        await patient.Go($"/rooms/{room}");
        await patient.Sees("上周的话");
        var live = patient.Page.Locator(".scroll-talk [aria-live]");
        await Expect(live).ToHaveAttributeAsync("aria-live", "polite");
        await Expect(live).ToBeEmptyAsync();

        await Say(gp, room, "今天请来一趟");
        await Expect(live).ToContainTextAsync("今天请来一趟");
        await Expect(live).Not.ToContainTextAsync("上周的话");
    }

    [BrowserFact]
    public async Task Whoever_cannot_bear_motion_sees_none()
    {
        await using var district = await District.Open(postgres: null);
        await district.Enrol();
        await using var patient = await Seat.Take(browser, district.Server.Address, "shenyulan", "motion", 360, 740);
        await patient.Sees("今天没有要做的事");
        foreach (var path in new[] { "/today", "/rooms", "/health", "/me" })
        {
            await patient.Go(path);
            await Expect(patient.Page.Locator(".bar h1")).ToBeVisibleAsync();
            Assert.Equal("", await patient.Ask<string>(
                """
                () => [...document.querySelectorAll('*')].filter((element) => {
                  const { animationName, transitionDuration } = getComputedStyle(element);
                  return animationName !== 'none' || transitionDuration.split(',').some((time) => parseFloat(time) > 0.001);
                }).map((element) => element.className).join()
                """));
        }
    }

    private static Task<JsonElement> Say(Person who, Guid room, string text) =>
        who.Invoke("Post", room, new { commandId = Guid.NewGuid(), text, kind = "message" });

    /// <summary>Presses Tab until this is in focus; a name that Tab never reaches is a fault.</summary>
    private static async Task Reach(IPage page, string name)
    {
        for (var pressed = 0; pressed < 40; pressed++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focused = await page.EvaluateAsync<string>(
                """
                () => {
                  const { activeElement: element } = document;
                  if (element === document.body) return '';
                  const labels = element.labels ? [...element.labels].map((label) => label.innerText) : [];
                  return [element.getAttribute('aria-label'), ...labels, element.innerText].join(' ');
                }
                """);
            if (focused.Contains(name, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"Tab never comes to {name}.");
    }
}
