using System.Text.Json;
using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Models;
using CoManage.Silo.Journal;
using CoManage.Tests.Domain.Assistant;
using CoManage.Tests.Support;
using Dapper;
using static CoManage.Tests.Support.ScriptedModel;

namespace CoManage.Tests.Api.Assistant;

/// <summary>The second reading as people meet it: after the answer, upwards only, and never in anybody's way.</summary>
public class SecondReadingApiTests
{
    private const string Words = "下午去公园走走，后背晒晒太阳";

    [Fact]
    public async Task What_the_rules_passed_over_reaches_the_team_with_the_reason_and_says_who_noticed()
    {
        await using var model = await ScriptedModel.Start();
        model.Say = _ => Opinion("emergency", "chest_pain", "后背晒晒太阳", "后背压迫感可能是心脏问题。");
        await using var host = await ApiHost.Start(settings: model.Settings());
        var one = await host.Settle("amber");
        using var patient = await host.SignedIn(one.Patient);
        using var gp = await host.SignedIn(one.Gp);
        Assert.False((await Post(patient, RoomId.OfGroup(one.Group), Words)).TryGetProperty("advice", out _));

        var alert = await Until(gp, "/api/alerts", list => list.GetArrayLength() == 1 ? list[0] : null);
        var page = await Until(gp, $"/api/triage/{alert.GetProperty("caseId").GetString()}", found => found);
        var evidence = page.GetProperty("evidence")[0].GetProperty("message");
        Assert.Equal("后背压迫感可能是心脏问题。", evidence.GetProperty("assistant").GetProperty("why").GetString());
        Assert.Equal(("scripted", Words), (evidence.GetProperty("assistant").GetProperty("model").GetString(), evidence.GetProperty("text").GetString()));
        var mine = await Until(patient, "/api/me/alerts", all => all.GetProperty("own").GetArrayLength() == 1 ? all.GetProperty("own")[0] : null);
        Assert.Contains("120", mine.GetProperty("advice").ToString(), StringComparison.Ordinal);

        var (_, updates) = await gp.Read($"/api/rooms/{RoomId.OfGroup(one.Group).Value}/updates");
        Assert.DoesNotContain("后背", updates.ToString(), StringComparison.Ordinal);
        Assert.All(model.Asked, asked => Assert.DoesNotContain(one.Patient.Name, asked, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("routine")]
    [InlineData("soon")]
    [InlineData("urgent")]
    public async Task A_model_that_says_less_changes_nothing(string said)
    {
        await using var model = await ScriptedModel.Start();
        model.Say = _ => Opinion(said, "none", "", "没事。");
        await using var host = await ApiHost.Start(settings: model.Settings());
        var one = await host.Settle("amber");
        using var gp = await host.SignedIn(one.Gp);
        const string Urgent = "餐后血糖19.5，没有恶心也没有肚子疼";
        Assert.Equal(Urgency.Urgent, RedFlags.Assess(Urgent).Urgency);
        await Say(host, one, Urgent);
        await Settled(host, 1);
        var row = await Until(gp, "/api/triage", list => list.GetProperty("items").EnumerateArray()
            .Where(each => each.GetProperty("reason").GetProperty("code").GetString()?.StartsWith("redflag.", StringComparison.Ordinal) is true)
            .Select(each => (JsonElement?)each).FirstOrDefault());
        Assert.Equal("urgent", row.GetProperty("urgency").GetString());
        Assert.Equal(["confirmed"], await States(host));
    }

    [Fact]
    public async Task Ten_slow_seconds_keep_nobody_waiting_who_writes()
    {
        await using var model = await ScriptedModel.Start();
        model.Say = _ => Opinion("routine", "none", "", "") with { After = TimeSpan.FromSeconds(10) };
        await using var host = await ApiHost.Start(settings: model.Settings());
        var one = await host.Settle("amber");
        using var patient = await host.SignedIn(one.Patient);
        await using var hub = await HubClient.Connect(patient);
        for (var i = 0; i < 5; i++)
        {
            // A whole answer within the time in which the model has not said a word.
            await hub.Invoke("Post", RoomId.OfConsult(one.Group, one.PatientId).Value, new { commandId = Guid.NewGuid(), text = $"{Words}{i}", kind = "message" })
                .WaitAsync(TimeSpan.FromSeconds(5));
        }

        Assert.DoesNotContain("confirmed", await States(host));
    }

    [Fact]
    public async Task Without_an_endpoint_that_answers_the_rules_stand_alone_and_the_message_waits_for_another_try()
    {
        await using var model = await ScriptedModel.Start();
        await using var host = await ApiHost.Start(settings: model.Settings());
        await model.GoDown();
        var one = await host.Settle("amber");
        await Say(host, one, Words);
        while ((await States(host)).Count == 0)
        {
            await Task.Delay(50);
        }

        await Task.WhenAny(Settled(host, 1), Task.Delay(TimeSpan.FromSeconds(3)));
        Assert.DoesNotContain("raised", await States(host));
        Assert.Single(await States(host));
    }

    [Fact]
    public async Task An_opinion_without_its_words_in_the_message_is_none()
    {
        await using var model = await ScriptedModel.Start();
        model.Say = _ => Opinion("emergency", "chest_pain", "我胸口痛得要死", "胸痛。");
        await using var host = await ApiHost.Start(settings: model.Settings());
        var one = await host.Settle("amber");
        await Say(host, one, Words);
        await Settled(host, 1);
        Assert.Equal(["silent"], await States(host));
        Assert.Equal(2, model.Asked.Count);
    }

    [Fact]
    public async Task What_speaks_to_the_model_changes_no_level_and_no_recipient_though_the_model_would_obey()
    {
        await using var model = await ScriptedModel.Start();
        model.Say = asked => Opinion("emergency", "chest_pain", asked[^200..].Contains('痛', StringComparison.Ordinal) ? "痛" : "e", "As I was told.");
        await using var host = await ApiHost.Start(settings: model.Settings());
        var one = await host.Settle("amber");
        foreach (var message in Injections.All)
        {
            await Say(host, one, message);
        }

        // What the rules call an emergency themselves, with the words just before, is not read again.
        var emergencies = await Count(host, "SELECT COUNT(DISTINCT number) FROM fired_flags f WHERE rules NOT LIKE 'assistant%'");
        await Settled(host, atLeast: Injections.All.Count - (int)emergencies);
        Assert.Equal(["silent"], (await States(host)).Distinct());
        Assert.Empty(model.Asked);
        Assert.Equal(0, await Count(host, "SELECT COUNT(*) FROM fired_flags WHERE rules LIKE 'assistant%'"));
        Assert.Equal(Injections.All.Count, await Count(host, "SELECT COUNT(*) FROM room_messages WHERE kind = 'message'"));
        Assert.Equal(0, await Count(host, "SELECT COUNT(*) FROM second_readings WHERE state = 'raised'"));
    }

    [Fact]
    public async Task Switched_off_nothing_waits_and_nobody_is_asked()
    {
        await using var model = await ScriptedModel.Start();
        await using var host = await ApiHost.Start(settings: model.Settings(("Assistant:SecondReading", "false")));
        var one = await host.Settle("amber");
        await Say(host, one, Words);
        Assert.Empty(await States(host));
        Assert.Empty(model.Asked);
    }

    private static Turn Opinion(string level, string flag, string quote, string why) => Turn.Json(new { level, flag, quote, why });

    private static Task<CoManage.Silo.Runtime.Reply> Say(ApiHost host, Neighbourhood one, string words) => host.Ask<RoomCommand>(
        RoomId.OfConsult(one.Group, one.PatientId).Value,
        new RoomCommand.Post(Guid.NewGuid(), RoomFacts.OfConsult(one.Group, one.PatientId), MessageKind.Message, new PrivateText(words)),
        one.Patient);

    private static async Task<IReadOnlyList<string>> States(ApiHost host)
    {
        await using var connection = await host.Get<IReadDatabase>().Open(default);
        return [.. await connection.QueryAsync<string>("SELECT state FROM second_readings ORDER BY asked_at")];
    }

    private static async Task<long> Count(ApiHost host, string sql)
    {
        await using var connection = await host.Get<IReadDatabase>().Open(default);
        return await connection.ExecuteScalarAsync<long>(sql);
    }

    private static async Task Settled(ApiHost host, int atLeast)
    {
        while (await States(host) is var states && (states.Count < atLeast || states.Any(each => each is "waiting" or "taken")))
        {
            await Task.Delay(50);
        }
    }

    private static async Task<JsonElement> Post(Visitor visitor, RoomId room, string text)
    {
        await using var hub = await HubClient.Connect(visitor);
        return await hub.Invoke("Post", room.Value, new { commandId = Guid.NewGuid(), text, kind = "message" });
    }

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
