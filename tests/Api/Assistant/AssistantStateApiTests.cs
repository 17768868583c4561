using CoManage.Domain.Kernel;
using CoManage.Tests.Support;
using static CoManage.Tests.Support.ScriptedModel;

namespace CoManage.Tests.Api.Assistant;

/// <summary>What the administrator sees of the assistant, on and off.</summary>
public class AssistantStateApiTests
{
    [Fact]
    public async Task The_administrator_sees_state_tokens_and_costs_and_no_words()
    {
        await using var stage = await DraftStage.Set();
        stage.Model.Say = _ => Turn.Json(new { reply = "您好，请今天再量一次血压。" });
        await stage.Gp.Do(stage.Case("reply"), new { language = "zh" });
        stage.Model.Say = _ => Turn.Fault(401);
        await stage.Gp.Do(stage.Case("reply"), new { language = "zh" });
        var (_, state) = await stage.Admin.Read("/api/assistant");
        Assert.Equal(("broken", "refused"), (state.GetProperty("state").GetString(), state.GetProperty("fault").GetProperty("code").GetString()));
        var answered = state.GetProperty("today").EnumerateArray().Single(each => each.GetProperty("outcome").GetString() == "answered");
        Assert.Equal((1L, 600L), (answered.GetProperty("runs").GetInt64(), answered.GetProperty("costMicros").GetInt64()));
        Assert.DoesNotContain("血压", state.GetRawText(), StringComparison.Ordinal);

        stage.Model.Say = _ => Turn.Words("ready");
        Assert.Equal("ready", (await stage.Admin.Do("/api/assistant/try")).Body.GetProperty("state").GetString());
    }

    [Fact]
    public async Task Off_there_is_nothing_for_clinicians_and_a_plain_state_for_the_administrator()
    {
        await using var host = await ApiHost.Start();
        var one = await host.Settle("amber");
        using var gp = await host.SignedIn(one.Gp);
        using var admin = await host.SignedIn(await host.Account(Role.Administrator, "administrator"));
        Assert.False((await gp.Read($"/api/triage/{one.Case.Value}/assistant")).Body.GetProperty("isOn").GetBoolean());
        var (status, refused) = await gp.Do($"/api/triage/{one.Case.Value}/assistant/reply", new { language = "zh" });
        Assert.Equal((409, "assistant.off"), (status, refused.Code()));
        Assert.Equal("off", (await admin.Read("/api/assistant")).Body.GetProperty("state").GetString());
    }
}
