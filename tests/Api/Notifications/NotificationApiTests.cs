using System.Text;
using CoManage.Domain.Kernel;
using CoManage.Silo.Notifications;
using CoManage.Silo.Notifications.WebPush;
using CoManage.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoManage.Tests.Api.Notifications;

/// <summary>From a browser's subscription to what its push service carries, over HTTP, with the real service between.</summary>
public class NotificationApiTests
{
    private const string Words = "阿明昨晚血压 168/95，头晕";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_notification_says_its_kind_and_nothing_of_what_was_said_by_whom_and_where()
    {
        await using var push = await ScriptedPush.Start();
        using var phone = new ScriptedBrowser();
        await using var host = await Start(push);
        var one = await host.Settle("amber");
        using var patient = await host.SignedIn(one.Patient);
        using var gp = await host.SignedIn(one.Gp);
        var (added, _) = await gp.Do("/api/me/notifications/devices", Subscription(push, phone));
        Assert.Equal(200, added);

        await using var hub = await HubClient.Connect(patient);
        await hub.Invoke("Post", RoomId.OfConsult(one.Group, one.PatientId).Value, new { commandId = Guid.NewGuid(), text = Words, kind = "message" });

        // The words are reason for a case too: that is told in the same way.
        var (carried, other) = (await Next(push), await Next(push));
        Assert.Equal(
            ["""{"kind":"message","text":"有新消息"}""", """{"kind":"work","text":"有新的待办"}"""],
            new[] { phone.Decrypt(carried.Body), phone.Decrypt(other.Body) }.Order(StringComparer.Ordinal));
        carried = carried.Headers["Topic"] == "message" ? carried : other;
        var seen = carried.Path + string.Join(' ', carried.Headers.Values) + Encoding.UTF8.GetString(carried.Body);
        Assert.All([.. one.Secrets, one.Gp.Name, "168", "血压", "amber"], secret => Assert.DoesNotContain(secret, seen, StringComparison.Ordinal));
        Assert.Equal(("aes128gcm", "message", "normal"), (carried.Headers["Content-Encoding"], carried.Headers["Topic"], carried.Headers["Urgency"]));
        var (_, mine) = await gp.Read("/api/me/notifications");
        Assert.Equal(mine.GetProperty("publicKey").GetString(), carried.Sender.Key);
        Assert.True(ScriptedBrowser.IsSigned(carried.Sender.Token, carried.Sender.Key));
    }

    [Fact]
    public async Task An_alert_reaches_the_push_service_within_seconds_in_quiet_hours_too()
    {
        await using var push = await ScriptedPush.Start();
        using var phone = new ScriptedBrowser();
        await using var host = await Start(push, ("Quiet:Staff", "00:00-23:59"));
        var one = await host.Settle("amber");
        using var patient = await host.SignedIn(one.Patient);
        using var gp = await host.SignedIn(one.Gp);
        await gp.Do("/api/me/notifications/devices", Subscription(push, phone) with { Language = "en" });

        await using var hub = await HubClient.Connect(patient);
        var said = TimeProvider.System.GetTimestamp();
        await hub.Invoke("Post", RoomId.OfGroup(one.Group).Value, new { commandId = Guid.NewGuid(), text = "我胸口压着痛，冒冷汗", kind = "message" });

        var carried = await Next(push);
        Assert.Equal("""{"kind":"emergency","text":"Urgent call, please open now"}""", phone.Decrypt(carried.Body));
        Assert.Equal("high", carried.Headers["Urgency"]);
        Assert.InRange(TimeProvider.System.GetElapsedTime(said), TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Quiet_hours_are_ones_own_to_choose_and_only_real_ones()
    {
        await using var host = await ApiHost.Start(null, ("Quiet:Patients", "21:30-08:15"), ("Quiet:Staff", "off"));
        using var patient = await host.SignedIn(await host.Account(Role.Patient, "amina"));
        using var gp = await host.SignedIn(await host.Account(Role.Gp, "lin"));
        Assert.Equal("True 21:30 08:15 False", await Quiet(patient));
        Assert.StartsWith("False", await Quiet(gp), StringComparison.Ordinal);

        Assert.Equal(204, (await patient.Put("/api/me/notifications/quiet-hours", new { on = true, from = "23:00", until = "06:00" })).Status);
        Assert.Equal("True 23:00 06:00 True", await Quiet(patient));
        var (same, refusal) = await patient.Put("/api/me/notifications/quiet-hours", new { on = true, from = "23:00", until = "23:00" });
        Assert.Equal((409, "notifications.quiet-hours-empty"), (same, refusal.Code()));
        Assert.Equal(400, (await patient.Put("/api/me/notifications/quiet-hours", new { on = true, from = "25:00", until = "x" })).Status);
        Assert.Equal("True 23:00 06:00 True", await Quiet(patient));
    }

    [Theory]
    [InlineData("http://fcm.googleapis.com/x")]
    [InlineData("https://127.0.0.1/x")]
    [InlineData("https://localhost/x")]
    [InlineData("nonsense")]
    public async Task An_address_inside_is_refused(string endpoint)
    {
        await using var host = await ApiHost.Start();
        using var phone = new ScriptedBrowser();
        using var gp = await host.SignedIn(await host.Account(Role.Gp, "lin"));
        var wanted = new Device(endpoint, phone.PublicKey, phone.Secret, "zh-CN", "手机");
        Assert.Equal(400, (await gp.Do("/api/me/notifications/devices", wanted)).Status);
        Assert.Equal(400, (await gp.Do("/api/me/notifications/devices", wanted with { Endpoint = "https://fcm.googleapis.com/x", Auth = "AA" })).Status);
        Assert.Equal(200, (await gp.Do("/api/me/notifications/devices", wanted with { Endpoint = "https://fcm.googleapis.com/x" })).Status);
    }

    [Theory]
    [InlineData("code")]
    [InlineData("lock")]
    public async Task Whoever_lost_the_way_in_is_told_nothing_on_any_browser_any_more(string act)
    {
        await using var host = await ApiHost.Start();
        using var phone = new ScriptedBrowser();
        using var admin = await host.SignedIn(await host.Account(Role.Administrator, "admin"));
        var lin = await host.Account(Role.Gp, "lin");
        using var gp = await host.SignedIn(lin);
        await gp.Do("/api/me/notifications/devices", new Device("https://fcm.googleapis.com/x", phone.PublicKey, phone.Secret, "zh-CN", "手机"));
        var devices = host.Get<PushDevices>();
        Assert.Single(await devices.Of(lin.Id, default));

        Assert.InRange((await admin.Do($"/api/accounts/{lin.Id.Value}/{act}")).Status, 200, 204);
        Assert.Empty(await devices.Of(lin.Id, default));
    }

    private static Task<ApiHost> Start(ScriptedPush push, params (string, string)[] settings) => ApiHost.Start(
        services => services.AddSingleton(new PushLine(new HttpClient(), address => address.Host == push.Endpoint("").Host)),
        null,
        settings.Length > 0 ? settings : [("Quiet:Staff", "off")]);

    private static Device Subscription(ScriptedPush push, ScriptedBrowser browser) =>
        new(push.Endpoint("phone").AbsoluteUri, browser.PublicKey, browser.Secret, "zh-CN", "手机");

    private static async Task<Pushed> Next(ScriptedPush push)
    {
        using var patience = new CancellationTokenSource(Patience);
        return await push.Next(patience.Token);
    }

    private static async Task<string> Quiet(Visitor visitor)
    {
        var (_, mine) = await visitor.Read("/api/me/notifications");
        var quiet = mine.GetProperty("quiet");
        return $"{quiet.GetProperty("on").GetBoolean()} {quiet.GetProperty("from").GetString()} {quiet.GetProperty("until").GetString()} {quiet.GetProperty("isChosen").GetBoolean()}";
    }

    private sealed record Device(string Endpoint, string P256dh, string Auth, string Language, string Name);
}
