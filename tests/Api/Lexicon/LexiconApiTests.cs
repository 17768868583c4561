using System.Text.Json;
using CoManage.Domain.Kernel;
using CoManage.Silo.Lexicon;
using CoManage.Tests.Support;

namespace CoManage.Tests.Api.Lexicon;

public class LexiconApiTests
{
    private const string Dialect = "奶膛疼";

    private static readonly object Changes = new { words = new[] { new { concept = "chest", added = new[] { "奶膛" }, removed = Array.Empty<string>() } }, rulesOff = Array.Empty<string>() };

    private static readonly object Deaf = new
    {
        words = new[]
        {
            new { concept = "faint", added = Array.Empty<string>(), removed = new[] { "晕倒" } },
            new { concept = "phrases_of_syncope", added = Array.Empty<string>(), removed = new[] { "突然晕倒了" } },
        },
        rulesOff = Array.Empty<string>(),
    };

    [Fact]
    public async Task A_change_reads_the_past_runs_beside_and_takes_its_place_by_a_name()
    {
        await using var host = await ApiHost.Start(settings: ("Lexicon:Trial", "00:00:00.001"));
        var one = await host.Settle("amber");
        var other = await host.Settle("birch");
        using var administrator = await host.SignedIn(await host.Account(Role.Administrator, "lead"));
        using var gp = await host.SignedIn(one.Gp);
        using var stranger = await host.SignedIn(other.Gp);
        using var patient = await host.SignedIn(one.Patient);
        await using var hub = await HubClient.Connect(patient);
        async Task<JsonElement> Say(string text) =>
            await hub.Invoke("Post", RoomId.OfConsult(one.Group, one.PatientId).Value, new { commandId = Guid.NewGuid(), text, kind = "message" });

        await Say(Dialect);
        Assert.Equal(200, (await administrator.Do("/api/lexicon/versions", new { why = "方言", changes = Changes })).Status);
        Assert.Equal((409, "lexicon.not-replayed"), await Refused(administrator, "/api/lexicon/versions/1/trial"));
        await host.Get<LexiconTail>().CatchUp(default);
        var report = (await administrator.Read("/api/lexicon/versions/1")).Body.GetProperty("report");
        Assert.Equal((1, 1, 0), (Count(report, "messages"), Count(report, "differing"), Count(report, "tried")));
        Assert.Contains(report.GetProperty("flags").EnumerateArray(), each =>
            each.GetProperty("flag").GetProperty("code").GetString() == "chest_pain" && each.GetProperty("change").GetString() == "gained");

        // Examples are for the team whose patient wrote them.
        Assert.Equal(Dialect, Assert.Single((await gp.Read("/api/lexicon/versions/1/examples")).Body.EnumerateArray()).GetProperty("words").GetString());
        Assert.Empty((await stranger.Read("/api/lexicon/versions/1/examples")).Body.EnumerateArray());
        Assert.Equal(403, (await administrator.Read("/api/lexicon/versions/1/examples")).Status);

        // On trial it reads along and acts on nobody.
        Assert.Equal(200, (await administrator.Do("/api/lexicon/versions/1/trial", new { })).Status);
        Assert.False((await Say(Dialect)).TryGetProperty("advice", out var advice) && advice.ValueKind is JsonValueKind.Array && advice.GetArrayLength() > 0);
        await host.Get<LexiconTail>().CatchUp(default);
        report = (await administrator.Read("/api/lexicon/versions/1")).Body.GetProperty("report");
        Assert.Equal((1, 1, 1), (Count(report, "tried"), Count(report, "differingInTrial"), Count(report, "messages")));

        Assert.Equal(200, (await administrator.Do("/api/lexicon/versions/1/in-force", new { })).Status);
        Assert.Equal("emergency", (await Say(Dialect)).GetProperty("advice")[0].GetProperty("urgency").GetString());
        var quality = (await gp.Read("/api/flag-quality?by=version")).Body;
        Assert.EndsWith("-v1", Assert.Single(quality.EnumerateArray()).GetProperty("key").GetString(), StringComparison.Ordinal);

        Assert.Equal(200, (await administrator.Do("/api/lexicon/versions/0/in-force", new { })).Status);
        var acts = (await gp.Read("/api/lexicon")).Body.GetProperty("acts").EnumerateArray().Select(each => each.GetProperty("kind").GetString());
        Assert.Equal(["putInForce", "putInForce", "trialEnded", "trialBegun", "replayed", "saved"], acts);
    }

    [Fact]
    public async Task A_version_that_breaks_labelled_sentences_is_refused_and_says_which()
    {
        await using var host = await ApiHost.Start(settings: ("Lexicon:Trial", "00:00:00.001"));
        using var administrator = await host.SignedIn(await host.Account(Role.Administrator, "lead"));
        await administrator.Do("/api/lexicon/versions", new { why = "deaf", changes = Deaf });
        await host.Get<LexiconTail>().CatchUp(default);
        await administrator.Do("/api/lexicon/versions/1/trial", new { });
        var (status, body) = await administrator.Do("/api/lexicon/versions/1/in-force", new { });
        Assert.Equal((409, "lexicon.breaks-sentences"), (status, body.GetProperty("code").GetString()));
        var broken = body.GetProperty("sentences").EnumerateArray().ToList();
        Assert.NotEmpty(broken);
        Assert.All(broken, each => Assert.NotEmpty(each.GetProperty("text").GetString() ?? ""));
        Assert.Equal(0, (await administrator.Read("/api/lexicon")).Body.GetProperty("inForce").GetInt32());
    }

    [Fact]
    public async Task A_proposal_is_tried_on_own_and_on_all_labelled_sentences_and_nothing_is_kept()
    {
        await using var host = await ApiHost.Start();
        using var administrator = await host.SignedIn(await host.Account(Role.Administrator, "lead"));
        var tried = (await administrator.Do("/api/lexicon/try", new { changes = Changes, sentences = new[] { Dialect, "早上好" } })).Body;
        Assert.Equal([true, false], tried.GetProperty("sentences").EnumerateArray().Select(each => each.GetProperty("differs").GetBoolean()));
        Assert.Equal("emergency", tried.GetProperty("sentences")[0].GetProperty("after").GetProperty("level").GetString());
        Assert.Equal((805, 0, 0), (Count(tried, "labelled"), tried.GetProperty("broken").GetArrayLength(), tried.GetProperty("faults").GetArrayLength()));

        var deaf = (await administrator.Do("/api/lexicon/try", new { changes = Deaf, sentences = Array.Empty<string>() })).Body;
        Assert.NotEqual(0, deaf.GetProperty("broken").GetArrayLength());
        var bad = new { words = new[] { new { concept = "chest", added = new[] { "胸口" }, removed = Array.Empty<string>() } }, rulesOff = Array.Empty<string>() };
        var faults = (await administrator.Do("/api/lexicon/try", new { changes = bad, sentences = Array.Empty<string>() })).Body.GetProperty("faults");
        Assert.Equal("word-there", Assert.Single(faults.EnumerateArray()).GetProperty("code").GetString());
        Assert.Equal(409, (await administrator.Do("/api/lexicon/versions", new { why = "x", changes = bad })).Status);
        Assert.Empty((await administrator.Read("/api/lexicon")).Body.GetProperty("versions").EnumerateArray());
    }

    private static int Count(JsonElement of, string name) => of.GetProperty(name).GetInt32();

    private static async Task<(int, string?)> Refused(Visitor visitor, string path)
    {
        var (status, body) = await visitor.Do(path, new { });
        return (status, body.GetProperty("code").GetString());
    }
}
