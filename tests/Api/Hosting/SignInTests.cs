using System.Net;
using System.Net.Http.Json;
using CoManage.Domain.Kernel;
using CoManage.Tests.Support;

namespace CoManage.Tests.Api.Hosting;

public class SignInTests
{
    [Fact]
    public async Task The_first_administrator_is_made_once_and_is_signed_in()
    {
        await using var host = await ApiHost.Start();
        using var first = host.NewVisitor();
        var wanted = new { userName = "admin", name = "Wang Fang", password = ApiHost.Password };
        Assert.Equal(400, (await first.Do("/api/first-run/administrator", wanted with { password = "short" })).Status);
        Assert.Equal(200, (await first.Do("/api/first-run/administrator", wanted)).Status);
        Assert.Equal("administrator", (await first.Read("/api/session")).Body.GetProperty("user").GetProperty("role").GetString());

        using var second = host.NewVisitor();
        Assert.Equal(404, (await second.Do("/api/first-run/administrator", wanted with { userName = "other" })).Status);
    }

    [Fact]
    public async Task The_cookie_is_kept_from_scripts_and_other_sites()
    {
        await using var host = await ApiHost.Start();
        await host.Account(Role.Gp, "amina");
        using var visitor = host.NewVisitor();
        using var answer = await visitor.Http.PostAsJsonAsync("/api/session", new { userName = "AMINA", password = ApiHost.Password });
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=strict", cookie);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_even_for_the_right_one()
    {
        await using var host = await ApiHost.Start();
        await host.Account(Role.Gp, "amina");
        using var visitor = host.NewVisitor();
        for (var i = 0; i < 4; i++)
        {
            Assert.Equal(401, await Try(visitor, "amina", "wrong password"));
        }

        Assert.Equal(423, await Try(visitor, "amina", "wrong password"));
        Assert.Equal(423, await Try(visitor, "amina", ApiHost.Password));
    }

    [Fact]
    public async Task Trying_too_often_is_refused_per_name_and_per_address()
    {
        await using var host = await ApiHost.Start(null, ("SignIn:TriesPerName", "3"), ("SignIn:TriesPerAddress", "5"));
        using var visitor = host.NewVisitor();
        var byName = await Tries(visitor, ["bao", "bao", "bao", "bao"]);
        Assert.Equal([401, 401, 401, 429], byName);
        Assert.Equal([401, 429], await Tries(visitor, ["chen", "du"]));
    }

    [Fact]
    public async Task A_locked_account_is_out_at_once()
    {
        await using var host = await ApiHost.Start();
        var amina = await host.Account(Role.Gp, "amina");
        using var doctor = await host.SignedIn(amina);
        await using var hub = await HubClient.Connect(doctor);
        using var administrator = await host.SignedIn(await host.Account(Role.Administrator, "admin"));
        Assert.Equal(200, (await doctor.Read("/api/triage")).Status);

        Assert.Equal(204, (await administrator.Do($"/api/accounts/{amina.Id.Value}/lock")).Status);

        Assert.Equal(401, (await doctor.Read("/api/triage")).Status);
        await hub.Ended.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(423, await Try(doctor, "amina", ApiHost.Password));
    }

    private static async Task<IReadOnlyList<int>> Tries(Visitor visitor, IEnumerable<string> names)
    {
        var answers = new List<int>();
        foreach (var name in names)
        {
            answers.Add(await Try(visitor, name, "wrong password"));
        }

        return answers;
    }

    private static async Task<int> Try(Visitor visitor, string userName, string password)
    {
        using var answer = await visitor.Http.PostAsJsonAsync("/api/session", new { userName, password });
        Assert.True(answer.StatusCode != HttpStatusCode.TooManyRequests || answer.Headers.RetryAfter is not null);
        return (int)answer.StatusCode;
    }
}
