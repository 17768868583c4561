using System.Net;
using System.Text.Json;
using CoManage.Domain.Kernel;
using CoManage.Tests.Support;

namespace CoManage.Tests.Api.Accounts;

public sealed class SignOutTests(PostgresDatabase database) : IClassFixture<PostgresDatabase>
{
    [Fact]
    public async Task No_copy_of_the_cookie_counts_after_it_and_other_devices_stay()
    {
        await using var host = await ApiHost.Start();
        var amina = await host.Account(Role.Gp, "amina");
        using var desk = await host.SignedIn(amina);
        using var phone = await host.SignedIn(amina);
        using var copy = Copy(desk, host);
        Assert.True(await IsSignedIn(copy));

        using var answer = await desk.Http.DeleteAsync("/api/session");

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.False(await IsSignedIn(desk));
        Assert.False(await IsSignedIn(copy));
        Assert.True(await IsSignedIn(phone));
    }

    [PostgresFact]
    public async Task Another_server_knows_it_too()
    {
        await using var one = await ApiHost.Start(database.ConnectionString);
        await using var two = await ApiHost.Start(database.ConnectionString);
        var amina = await one.Account(Role.Gp, "amina");
        using var desk = await one.SignedIn(amina);
        using var phone = await one.SignedIn(amina);
        using var deskAtTwo = Copy(desk, two);
        using var phoneAtTwo = Copy(phone, two);

        using var answer = await desk.Http.DeleteAsync("/api/session");

        Assert.True(await IsSignedIn(phoneAtTwo));
        Assert.False(await IsSignedIn(deskAtTwo));
    }

    private static Visitor Copy(Visitor visitor, ApiHost host)
    {
        var kept = new CookieContainer();
        foreach (Cookie cookie in visitor.Cookies.GetAllCookies())
        {
            kept.Add(new Cookie(cookie.Name, cookie.Value, "/", host.Address.Host));
        }

        return new Visitor(host.Address, kept);
    }

    private static async Task<bool> IsSignedIn(Visitor visitor) =>
        (await visitor.Read("/api/session")).Body.GetProperty("user").ValueKind != JsonValueKind.Null;
}
