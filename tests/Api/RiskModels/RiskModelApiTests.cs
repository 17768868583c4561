using System.Text.Json;
using CoManage.Tests.Support;

namespace CoManage.Tests.Api.RiskModels;

public class RiskModelApiTests
{
    private static readonly string Patient = $"/api/patients/{TestDistrict.Id("amina")}";

    [Fact]
    public async Task What_a_model_says_stands_beside_the_instrument_for_the_team_without_a_percentage()
    {
        await using var district = await TestDistrict.Start();
        using var mei = await district.SignIn("mei");
        using var zhou = await district.SignIn("zhou");
        await Screen(mei);

        var (status, models) = await mei.Read($"{Patient}/models");
        Assert.Equal(200, status);
        var said = models.EnumerateArray().Single(each => Text(each, "model").StartsWith("incident_diabetes", StringComparison.Ordinal));
        Assert.InRange(said.GetProperty("rank").GetInt32(), 0, 99);
        Assert.False(said.TryGetProperty("percent", out var percent) && percent.ValueKind == JsonValueKind.Number);
        Assert.NotEmpty(said.GetProperty("reasons").EnumerateArray());
        Assert.Equal(404, (await zhou.Read($"{Patient}/models")).Status);
    }

    [Fact]
    public async Task The_administrator_reads_cards_counts_and_replays_and_every_change_is_signed()
    {
        await using var district = await TestDistrict.Start();
        using var mei = await district.SignIn("mei");
        using var admin = await district.SignIn("admin");
        await Screen(mei);

        Assert.Equal(24, (await admin.Read("/api/models")).Body.GetArrayLength());
        Assert.Equal(400, (await Do(admin, "incident_diabetes.exam/promote", new { version = "9.unknown" })).Status);
        Assert.Equal(200, (await Allow(admin, mayPutFirst: true, extra: 3)).Status);
        Assert.Equal(409, (await Allow(admin, mayPutFirst: true, extra: -1)).Status);
        Assert.Equal(404, (await admin.Do("/api/programmes/unheard-of/model-role", new { mayPutFirst = true, extraPerWeek = 1 })).Status);
        var role = (await mei.Read("/api/programmes/diabetes/model-role")).Body;
        Assert.Equal((true, 3), (role.GetProperty("mayPutFirst").GetBoolean(), role.GetProperty("acts")[0].GetProperty("extraPerWeek").GetInt32()));
        var card = (await admin.Read("/api/models/incident_diabetes.exam")).Body;
        Assert.Equal(3, card.GetProperty("programmes")[0].GetProperty("extraPerWeek").GetInt32());
        Assert.Equal("shown", Text(card.GetProperty("versions")[0], "use"));
        Assert.True(card.GetProperty("figures").GetProperty("auroc").GetProperty("value").GetDouble() > 0.83);

        var watch = (await admin.Read("/api/models/incident_diabetes.exam/watch")).Body;
        Assert.Empty(watch.GetProperty("shadows").EnumerateArray());
        var replay = (await admin.Read("/api/models/incident_diabetes.exam/replay")).Body;
        Assert.Equal(("incident_diabetes.exam", 1), (Text(replay[0], "name"), replay[0].GetProperty("screenings").GetInt32()));
        Assert.Contains(replay.EnumerateArray(), each => Text(each, "name") == "cdrs");
        Assert.Equal(404, (await admin.Read("/api/models/unheard-of")).Status);
    }

    [Fact]
    public async Task Somebody_worth_a_look_stands_in_the_queue_only_where_the_administrator_made_room()
    {
        await using var district = await TestDistrict.Start();
        using var mei = await district.SignIn("mei");
        using var admin = await district.SignIn("admin");
        // No waist: the published score has no result, and no rule speaks.
        var answers = new Dictionary<string, string> { ["sbp"] = "136", ["dbp"] = "80", ["height"] = "155", ["weight"] = "92", ["dm"] = "no", ["family"] = "yes" };
        await Screen(mei, answers);
        Assert.Equal(0, (await mei.Read("/api/triage")).Body.GetProperty("total").GetInt32());

        await Allow(admin, mayPutFirst: false, extra: 1);
        await Screen(mei, answers);
        var row = await Only(mei);
        Assert.Equal("routine", Text(row, "urgency"));
        Assert.Contains("值得一看", row.GetRawText());
        var page = (await mei.Read($"/api/triage/{Text(row, "id")}")).Body;
        var evidence = Assert.Single(page.GetProperty("evidence").EnumerateArray());
        Assert.Equal("model", Text(evidence, "kind"));
        Assert.StartsWith("新发糖尿病", evidence.GetProperty("model").GetProperty("zh").GetString(), StringComparison.Ordinal);
    }

    private static async Task<JsonElement> Only(Visitor mei)
    {
        var queue = (await mei.Read("/api/triage")).Body;
        for (var tries = 0; tries < 200 && queue.GetProperty("total").GetInt32() == 0; tries++)
        {
            await Task.Delay(50);
            queue = (await mei.Read("/api/triage")).Body;
        }

        return Assert.Single(queue.GetProperty("items").EnumerateArray());
    }

    private static Task<(int Status, JsonElement Body)> Allow(Visitor admin, bool mayPutFirst, int extra) =>
        admin.Do("/api/programmes/diabetes/model-role", new { mayPutFirst, extraPerWeek = extra });

    private static Task<(int Status, JsonElement Body)> Do(Visitor visitor, string path, object body) => visitor.Do($"/api/models/{path}", body);

    private static async Task Screen(Visitor mei, Dictionary<string, string>? given = null)
    {
        var answers = given ?? new Dictionary<string, string>
        {
            ["sbp"] = "150",
            ["dbp"] = "92",
            ["height"] = "165",
            ["weight"] = "85",
            ["waist_cm"] = "104",
            ["dm"] = "no",
            ["family"] = "yes",
        };
        var (status, _) = await mei.Do($"{Patient}/screenings", new { programme = "diabetes", takenAt = DateTimeOffset.UnixEpoch.AddYears(55), answers });
        Assert.Equal(200, status);
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";
}
