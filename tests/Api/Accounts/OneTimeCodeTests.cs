using System.Text.Json;
using CoManage.Domain.Kernel;
using CoManage.Tests.Support;

namespace CoManage.Tests.Api.Accounts;

public class OneTimeCodeTests
{
    private const string Chosen = "a password of my own";

    [Fact]
    public async Task A_reset_ends_the_old_password_and_every_sign_in()
    {
        await using var host = await ApiHost.Start();
        using var admin = await host.SignedIn(await host.Account(Role.Administrator, "admin"));
        var amina = await host.Account(Role.Gp, "amina");
        using var before = await host.SignedIn(amina);

        var code = await Reset(admin, amina);
        Assert.Equal(401, await SignIn(before, ApiHost.Password));
        Assert.Equal(JsonValueKind.Null, (await before.Read("/api/session")).Body.GetProperty("user").ValueKind);

        using var phone = host.NewVisitor();
        Assert.Equal(200, await Start(phone, code));
        Assert.Equal("amina", (await phone.Read("/api/session")).Body.GetProperty("user").GetProperty("userName").GetString());
        using var later = host.NewVisitor();
        Assert.Equal(200, await SignIn(later, Chosen));
    }

    [Fact]
    public async Task A_code_works_once_and_a_new_one_replaces_it()
    {
        await using var host = await ApiHost.Start();
        using var admin = await host.SignedIn(await host.Account(Role.Administrator, "admin"));
        var amina = await host.Account(Role.Gp, "amina");
        var first = await Reset(admin, amina);
        var second = await Reset(admin, amina);
        using var visitor = host.NewVisitor();

        Assert.Equal(401, await Start(visitor, first));
        Assert.Equal(400, await Start(visitor, second, "short"));
        Assert.Equal(200, await Start(visitor, second.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant()));
        Assert.Equal(401, await Start(visitor, second));
    }

    [Fact]
    public async Task A_locked_account_cannot_be_started()
    {
        await using var host = await ApiHost.Start();
        using var admin = await host.SignedIn(await host.Account(Role.Administrator, "admin"));
        var amina = await host.Account(Role.Gp, "amina");
        var code = await Reset(admin, amina);
        Assert.Equal(204, (await admin.Do($"/api/accounts/{amina.Id.Value}/lock")).Status);
        using var visitor = host.NewVisitor();
        Assert.Equal(401, await Start(visitor, code));
    }

    [Fact]
    public async Task An_account_without_a_password_is_handed_over_by_its_code()
    {
        await using var host = await ApiHost.Start();
        using var admin = await host.SignedIn(await host.Account(Role.Administrator, "admin"));
        var (status, made) = await admin.Do("/api/accounts", new { userName = "amina", name = "Amina", role = "gp" });
        Assert.Equal(200, status);
        using var visitor = host.NewVisitor();
        Assert.Equal(200, await Start(visitor, CodeOf(made.GetProperty("code"))));
    }

    [Fact]
    public async Task Nobody_resets_their_own_password_by_code_and_every_reset_is_audited()
    {
        await using var host = await ApiHost.Start();
        var self = await host.Account(Role.Administrator, "admin");
        using var admin = await host.SignedIn(self);
        Assert.Equal("accounts.not-yourself", (await admin.Do($"/api/accounts/{self.Id.Value}/code")).Body.Code());

        var amina = await host.Account(Role.Gp, "amina");
        await Reset(admin, amina);
        var line = (await admin.Read("/api/audit")).Body.GetProperty("items")[0];
        Assert.Equal(("reset password", amina.Id.Value.ToString()), (line.GetProperty("what").GetString(), line.GetProperty("subject").GetString()));
    }

    [Fact]
    public async Task The_care_team_opens_a_patients_account_and_gives_it_another_code()
    {
        await using var district = await TestDistrict.Start();
        using var mei = await district.SignIn("mei");
        using var zhou = await district.SignIn("zhou");
        var path = $"/api/patients/{TestDistrict.Id("amina")}/account";
        Assert.False((await mei.Read(path)).Body.TryGetProperty("userName", out _));

        var (status, made) = await mei.Do(path, new { userName = "amina" });
        Assert.Equal(200, status);
        Assert.Equal("amina", (await mei.Read(path)).Body.GetProperty("userName").GetString());
        Assert.Equal(404, (await zhou.Do(path, new { })).Status);

        var (again, renewed) = await mei.Do(path, new { });
        Assert.Equal(200, again);
        using var phone = new Visitor(district.Address);
        Assert.Equal(401, await Start(phone, CodeOf(made.GetProperty("code"))));
        Assert.Equal(200, await Start(phone, CodeOf(renewed.GetProperty("code"))));
        Assert.Equal("patient", (await phone.Read("/api/session")).Body.GetProperty("user").GetProperty("role").GetString());
    }

    private static async Task<string> Reset(Visitor admin, Actor whose)
    {
        var (status, body) = await admin.Do($"/api/accounts/{whose.Id.Value}/code");
        Assert.Equal(200, status);
        return CodeOf(body);
    }

    private static string CodeOf(JsonElement code) => code.GetProperty("code").GetString() ?? "";

    private static async Task<int> Start(Visitor visitor, string code, string password = Chosen) =>
        (await visitor.Do("/api/session/start", new { userName = "amina", code, password })).Status;

    private static async Task<int> SignIn(Visitor visitor, string password) =>
        (await visitor.Do("/api/session", new { userName = "amina", password })).Status;
}
