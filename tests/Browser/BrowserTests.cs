using CoManage.Tests.Support;

namespace CoManage.Tests.Browser;

[Collection(BrowserFixture.Collection)]
public class BrowserTests(BrowserFixture browser)
{
    [BrowserFact]
    public async Task It_shows_Chinese_text_and_takes_a_picture()
    {
        var page = await browser.NewPerson(360, 640);
        await page.SetContentAsync("<!doctype html><html lang=\"zh-CN\"><h1>慢病共管</h1><p>上海市健康管理</p></html>");

        Assert.Equal("慢病共管", await page.GetByRole(Microsoft.Playwright.AriaRole.Heading).InnerTextAsync());
        var picture = await BrowserFixture.Picture(page, "chinese");
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], picture[..4]);
        await page.Context.CloseAsync();
    }
}
