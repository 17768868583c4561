using System.Text.Json;
using CoManage.Domain.Kernel;
using CoManage.Tests.Support;

namespace CoManage.Tests.Api.Alerts;

/// <summary>An emergency as the people around it meet it: over HTTP and the live line.</summary>
public class AlertApiTests
{
    private const string Words = "我胸口压着痛，冒冷汗";

    [Fact]
    public async Task The_sender_is_told_what_to_do_and_the_team_is_called_until_one_of_them_takes_it_by_name()
    {
        await using var host = await ApiHost.Start();
        var one = await host.Settle("amber");
        using var patient = await host.SignedIn(one.Patient);
        using var gp = await host.SignedIn(one.Gp);
        using var manager = await host.SignedIn(one.HealthManager);
        await using var ringing = await HubClient.Connect(gp);
        var reply = await Post(patient, RoomId.OfGroup(one.Group), Words);

        var advice = reply.GetProperty("advice")[0];
        Assert.Equal("emergency", advice.GetProperty("urgency").GetString());
        Assert.Contains("120", advice.GetProperty("text").GetProperty("zh").GetString(), StringComparison.Ordinal);
        Assert.Contains("120", advice.GetProperty("text").GetProperty("en").GetString(), StringComparison.Ordinal);

        await ringing.Expect(call => call.Method.Equals("changed", StringComparison.OrdinalIgnoreCase) && call.Arguments[0].GetString() == "alerts");
        var alert = await Until(gp, "/api/alerts", list => list.GetArrayLength() == 1 ? list[0] : null);
        Assert.Equal(("ringing", true), (Text(alert, "state"), alert.GetProperty("callsMe").GetBoolean()));

        Assert.Equal(200, (await manager.Do($"/api/alerts/{Text(alert, "id")}/acknowledge", new { })).Status);
        Assert.Equal(409, (await gp.Do($"/api/alerts/{Text(alert, "id")}/acknowledge", new { })).Status);
        foreach (var each in new[] { gp, manager })
        {
            var (_, list) = await each.Read("/api/alerts");
            Assert.Equal(one.HealthManager.Name, list[0].GetProperty("takenBy").GetProperty("name").GetString());
        }

        var mine = await Until(patient, "/api/me/alerts", all => all.GetProperty("own").GetArrayLength() == 1 ? all.GetProperty("own")[0] : null);
        Assert.Equal(one.HealthManager.Name, mine.GetProperty("takenBy").GetProperty("name").GetString());
        var page = await Until(gp, $"/api/triage/{Text(alert, "caseId")}/alert", found => found);
        Assert.Equal("acknowledged", page.GetProperty("steps").EnumerateArray().Last().GetProperty("what").GetString());
    }

    [Fact]
    public async Task Other_members_see_a_marker_in_the_place_of_the_words_live_and_later()
    {
        await using var host = await ApiHost.Start();
        var one = await host.Settle("amber");
        var room = RoomId.OfGroup(one.Group);
        using var patient = await host.SignedIn(one.Patient);
        using var gp = await host.SignedIn(one.Gp);
        await using var watching = await HubClient.Connect(gp);
        await watching.Invoke("Open", room.Value, 0);
        await Post(patient, room, Words);

        var live = await watching.Expect("Updated");
        Assert.DoesNotContain("胸口", live.Arguments[1].ToString(), StringComparison.Ordinal);
        var (_, updates) = await gp.Read($"/api/rooms/{room.Value}/updates");
        Assert.DoesNotContain("胸口", updates.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            "lifted",
            updates.GetProperty("updates")[0].GetProperty("change").GetProperty("marks").GetProperty("withheld").GetProperty("state").GetString());
        var (_, found) = await gp.Read($"/api/rooms/search?q={Uri.EscapeDataString("胸口")}");
        Assert.DoesNotContain("胸口压", found.ToString(), StringComparison.Ordinal);

        var alert = await Until(gp, "/api/alerts", list => list.GetArrayLength() == 1 ? list[0] : null);
        var triageCase = await Until(gp, $"/api/triage/{Text(alert, "caseId")}", page => page);
        Assert.Contains(Words, triageCase.GetProperty("evidence").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_not_wanting_to_live_have_advice_of_their_own_and_ordinary_talk_has_none()
    {
        await using var host = await ApiHost.Start();
        var one = await host.Settle("amber");
        using var patient = await host.SignedIn(one.Patient);
        var consult = RoomId.OfConsult(one.Group, one.PatientId);
        var crisis = (await Post(patient, consult, "我不想活了")).GetProperty("advice")[0];
        Assert.True(crisis.GetProperty("isCrisis").GetBoolean());
        Assert.Contains("12356", crisis.GetProperty("text").GetProperty("zh").GetString(), StringComparison.Ordinal);
        Assert.False((await Post(patient, consult, "药快吃完了，去站里配要带什么？")).TryGetProperty("advice", out _));
    }

    [Fact]
    public async Task Staff_lift_a_message_into_a_case_and_the_group_keeps_a_marker()
    {
        await using var host = await ApiHost.Start();
        var one = await host.Settle("amber");
        var room = RoomId.OfGroup(one.Group);
        using var patient = await host.SignedIn(one.Patient);
        using var manager = await host.SignedIn(one.HealthManager);
        await Post(patient, room, "最近老是睡不好，心里烦");
        Assert.Equal(200, (await manager.Do($"/api/rooms/{room.Value}/messages/1/lift", new { urgency = "soon" })).Status);

        var (_, updates) = await patient.Read($"/api/rooms/{room.Value}/updates");
        Assert.DoesNotContain("睡不好", updates.ToString(), StringComparison.Ordinal);
        var row = await Until(manager, "/api/triage", list => list.GetProperty("items").EnumerateArray()
            .Where(each => each.GetProperty("urgency").GetString() == "soon" && each.GetProperty("reason").ToString().Contains("taken up", StringComparison.Ordinal))
            .Select(each => (JsonElement?)each).FirstOrDefault());
        var (_, page) = await manager.Read($"/api/triage/{Text(row, "id")}");
        Assert.Contains("睡不好", page.GetProperty("evidence").ToString(), StringComparison.Ordinal);
        Assert.Equal(409, (await manager.Do($"/api/rooms/{room.Value}/messages/77/lift", new { urgency = "soon" })).Status);
    }

    private static async Task<JsonElement> Post(Visitor visitor, RoomId room, string text)
    {
        await using var hub = await HubClient.Connect(visitor);
        var reply = await hub.Invoke("Post", room.Value, new { commandId = Guid.NewGuid(), text, kind = "message" });
        Assert.True(reply.TryGetProperty("update", out _), reply.ToString());
        return reply;
    }

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString() ?? "";

    /// <summary>What follows from a message comes by the outbox, a moment after its answer.</summary>
    private static async Task<JsonElement> Until(Visitor visitor, string path, Func<JsonElement, JsonElement?> found)
    {
        while (true)
        {
            var (status, body) = await visitor.Read(path);
            if (status == 200 && found(body) is { } there)
            {
                return there;
            }

            await Task.Delay(50);
        }
    }
}
