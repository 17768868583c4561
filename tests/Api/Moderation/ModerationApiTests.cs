using System.Text.Json;
using CoManage.Domain.Groups;
using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Silo.Audit;
using CoManage.Tests.Support;

namespace CoManage.Tests.Api.Moderation;

public class ModerationApiTests
{
    private const string Insult = "你们都是骗子";

    [Fact]
    public async Task A_reported_message_is_hidden_removed_and_given_back_and_keeps_its_number()
    {
        await using var host = await ApiHost.Start();
        var home = await host.Settle("amber");
        var bao = await Member(host, home, "bao");
        var room = RoomId.OfGroup(home.Group);
        var said = await Say(host, home.Patient, home, Insult);
        using var reader = await host.SignedIn(bao);
        using var manager = await host.SignedIn(home.HealthManager);
        var path = $"/api/rooms/{room.Value}/messages/{said.GetProperty("update").GetProperty("number").GetInt64()}";

        Assert.Equal("moderation.reason-unknown", (await reader.Do($"{path}/report", new { reason = "?" })).Body.Code());
        Assert.Equal(200, (await reader.Do($"{path}/report", new { reason = "insult" })).Status);
        Assert.Equal(403, (await reader.Do($"{path}/remove", new { reason = "insult" })).Status);
        var item = Assert.Single(await List(manager));
        Assert.Equal((Insult, "visible", 1), (Text(item, "text"), Text(item, "standing"), item.GetProperty("reports").GetInt32()));
        Assert.DoesNotContain("bao", item.GetRawText(), StringComparison.Ordinal);

        Assert.Equal(200, (await manager.Do($"{path}/hide", new { reason = "insult" })).Status);
        await Until(reader, room, changes => changes.Contains("standingChanged"));
        Assert.Equal((false, "hidden", "insult"), await Read(reader, room));
        Assert.Equal(Insult, Text(Assert.Single(await List(manager)), "text"));

        Assert.Equal(200, (await manager.Do($"{path}/remove", new { reason = "insult" })).Status);
        await Until(reader, room, changes => changes.Count(each => each == "standingChanged") == 2);
        Assert.Equal((false, "removed", "insult"), await Read(reader, room));
        Assert.Empty(await List(manager));
        Assert.DoesNotContain("骗子", await reader.Http.GetStringAsync("/api/rooms"), StringComparison.Ordinal);

        Assert.Equal(200, (await manager.Do($"{path}/restore")).Status);
        await Until(reader, room, changes => changes.Count(each => each == "standingChanged") == 3);
        Assert.Equal((true, null, null), await Read(reader, room));
        Assert.Contains("骗子", await reader.Http.GetStringAsync($"/api/rooms/{room.Value}/updates?limit=1"), StringComparison.Ordinal);

        var audit = await host.Get<AuditQueries>().List(new AuditFilter(home.PatientId.Value, null, null, null, 1, 50), default);
        var what = audit.Items.Select(line => line.What).ToList();
        Assert.All(
            ["review.hidden", "review.removed", "review.restored", "read reported message"], each => Assert.Contains(each, what));
    }

    [Fact]
    public async Task A_plain_advertisement_is_held_before_anybody_reads_it()
    {
        await using var host = await ApiHost.Start();
        var home = await host.Settle("amber");
        var bao = await Member(host, home, "bao");
        var room = RoomId.OfGroup(home.Group);
        using var reader = await host.SignedIn(bao);
        await using var live = await HubClient.Connect(reader);
        await live.Invoke("Open", room.Value, 0);
        var reply = await Say(host, home.Patient, home, "加微信领优惠价，包邮到家");
        var marks = reply.GetProperty("update").GetProperty("change").GetProperty("marks");
        Assert.Equal("held", Text(marks.GetProperty("withheld"), "state"));
        var heard = await live.Expect("Updated");
        Assert.DoesNotContain("包邮", string.Join(" ", heard.Arguments), StringComparison.Ordinal);

        using var manager = await host.SignedIn(home.HealthManager);
        Assert.Equal((false, "held", null), await Read(reader, room));
        Assert.DoesNotContain("包邮", await reader.Http.GetStringAsync("/api/rooms"), StringComparison.Ordinal);
        JsonElement[] items;
        do
        {
            items = await List(manager);
        }
        while (items.Length == 0);
        Assert.Equal(("held", "advertisement"), (Text(items[0], "standing"), Text(items[0].GetProperty("words")[0], "code")));
    }

    [Fact]
    public async Task Who_is_banned_reads_and_writes_to_the_team_but_not_to_the_group()
    {
        await using var host = await ApiHost.Start();
        var home = await host.Settle("amber");
        using var gp = await host.SignedIn(home.Gp);
        var group = $"/api/groups/{home.Group.Value}";
        Assert.Equal(200, (await gp.Do($"{group}/bans", new { patientId = home.PatientId.Value, days = 7, reason = "insult" })).Status);

        Assert.Equal("chat.banned", Text(await Say(host, home.Patient, home, "你好"), "refusal"));
        Assert.True(IsSaid(await SayIn(host, home.Patient, RoomId.OfConsult(home.Group, home.PatientId), "医生您好")));
        var conduct = (await gp.Read($"{group}/conduct")).Body;
        Assert.Equal("insult", Text(conduct.GetProperty("bans")[0].GetProperty("reason"), "code"));

        Assert.Equal(200, (await gp.Do($"{group}/bans/{home.PatientId.Value}/lift")).Status);
        Assert.True(IsSaid(await Say(host, home.Patient, home, "你好")));
    }

    [Fact]
    public async Task A_slow_room_says_when_to_try_again()
    {
        await using var host = await ApiHost.Start();
        var home = await host.Settle("amber");
        using var gp = await host.SignedIn(home.Gp);
        await Say(host, home.Patient, home, "第一句");
        Assert.Equal(200, (await gp.Do($"/api/groups/{home.Group.Value}/slow-mode", new { seconds = 3600 })).Status);

        var refused = await Say(host, home.Patient, home, "第二句");
        Assert.Equal("chat.slow-mode", Text(refused, "refusal"));
        Assert.InRange(refused.GetProperty("retryAfterMs").GetInt64(), 3_000_000, 3_600_000);
        Assert.True(IsSaid(await Say(host, home.Gp, home, "请大家慢慢说")));
    }

    private static async Task<Actor> Member(ApiHost host, Neighbourhood home, string name)
    {
        var id = DerivedId.From($"patient {name}");
        var member = await host.Account(Role.Patient, name, id);
        var person = new Person(new PrivateText(name), Sex.Male, new DateOnly(1950, 5, 1), Contact.None);
        await host.Ask<PatientCommand>(id, new PatientCommand.Register(person, home.Group, Consent: true));
        await host.Ask<GroupCommand>(home.Group.Value, new GroupCommand.Join(new PatientId(id)));
        return member;
    }

    private static Task<JsonElement> Say(ApiHost host, Actor who, Neighbourhood home, string words) =>
        SayIn(host, who, RoomId.OfGroup(home.Group), words);

    private static async Task<JsonElement> SayIn(ApiHost host, Actor who, RoomId room, string words)
    {
        using var visitor = await host.SignedIn(who);
        await using var hub = await HubClient.Connect(visitor);
        return await hub.Invoke("Post", room.Value, new { commandId = Guid.NewGuid(), text = words, kind = "message" });
    }

    private static bool IsSaid(JsonElement reply) => reply.TryGetProperty("update", out var update) && update.ValueKind is JsonValueKind.Object;

    private static async Task<JsonElement[]> List(Visitor visitor) =>
        [.. (await visitor.Read("/api/moderation")).Body.GetProperty("items").EnumerateArray()];

    /// <summary>What a reader gets of the room's first message: whether there are words, and what stands for them.</summary>
    private static async Task<(bool HasWords, string? State, string? Reason)> Read(Visitor visitor, RoomId room)
    {
        var change = (await visitor.Read($"/api/rooms/{room.Value}/updates?before=2")).Body.GetProperty("updates")[0].GetProperty("change");
        var withheld = change.TryGetProperty("marks", out var marks) && marks.ValueKind is JsonValueKind.Object
            && marks.TryGetProperty("withheld", out var found) ? found : default;
        return withheld.ValueKind is JsonValueKind.Object
            ? (Text(change, "text")?.Length > 0, Text(withheld, "state"), withheld.TryGetProperty("reason", out var why) ? why.GetString() : null)
            : (Text(change, "text")?.Length > 0, null, null);
    }

    private static async Task Until(Visitor visitor, RoomId room, Func<IReadOnlyList<string?>, bool> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!holds([.. (await visitor.Read($"/api/rooms/{room.Value}/updates")).Body.GetProperty("updates").EnumerateArray()
            .Select(each => Text(each.GetProperty("change"), "type"))]))
        {
            patience.Token.ThrowIfCancellationRequested();
        }
    }

    private static string? Text(JsonElement of, string name) => of.GetProperty(name).GetString();
}
