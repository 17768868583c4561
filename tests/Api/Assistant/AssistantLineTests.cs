using System.Diagnostics;
using CoManage.Api.Assistant;
using CoManage.Domain.Assistant;
using CoManage.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using static CoManage.Tests.Support.ScriptedModel;

namespace CoManage.Tests.Api.Assistant;

/// <summary>An endpoint that misbehaves in every way, over real HTTP: the assistant answers rightly, or says why it is silent.</summary>
public class AssistantLineTests
{
    private const string Right = """{"greeting":"您好，[PERSON_1]","count":2}""";

    [Fact]
    public async Task A_right_answer_is_typed_restored_and_counted()
    {
        await using var model = await Start();
        model.Say = _ => Turn.Words(Right, input: 1_000, output: 10);
        using var line = Line(model);
        var outcome = await new TaskRunner(line).Run(Greet("林梅说头晕"), default);

        Assert.Equal(new Salute("您好，林梅", 2), outcome.Answer);
        Assert.Equal((1, 1_000L, 10L, 2_080L), (outcome.Usage.Calls, outcome.Usage.InputTokens, outcome.Usage.OutputTokens, outcome.Usage.CostMicros));
        Assert.DoesNotContain("林梅", Assert.Single(model.Asked), StringComparison.Ordinal);
        Assert.DoesNotContain(Escaped("林梅"), model.Asked[0], StringComparison.OrdinalIgnoreCase);
        Assert.Equal("ready", line.State.State);
    }

    [Theory]
    [InlineData("今天天气不错，我们聊点别的吧！", Silence.NotJson)]
    [InlineData("""{"greeting":"您好","count":2""", Silence.NotJson)]
    [InlineData("""好的，答案如下：{"greeting":"您好","count":2} 希望有帮助""", Silence.NotJson)]
    [InlineData("""{"greeting":"您好"}""", Silence.WrongShape)]
    [InlineData("""{"greeting":"您好","count":"two"}""", Silence.WrongShape)]
    [InlineData("""{"greeting":null,"count":2}""", Silence.WrongShape)]
    [InlineData("""{"greeting":"您好","count":2,"send":"now"}""", Silence.WrongShape)]
    [InlineData("""{"greeting":"您好","greeting":"再见","count":2}""", Silence.WrongShape)]
    [InlineData("""[{"greeting":"您好","count":2}]""", Silence.WrongShape)]
    [InlineData("""{"greeting":"您好，[PERSON_7]","count":2}""", Silence.Invented)]
    [InlineData("""{"greeting":"您好","count":99}""", "too-many")]
    public async Task An_answer_that_is_none_is_asked_for_once_more_and_then_there_is_none(string words, string why)
    {
        await using var model = await Start();
        model.Say = _ => Turn.Words(words);
        using var line = Line(model);
        var outcome = await new TaskRunner(line).Run(Greet("林梅说头晕"), default);
        Assert.Equal((null, why), (outcome.Answer, outcome.Silent));
        Assert.Equal((2, 2), (model.Asked.Count, outcome.Usage.Calls));
    }

    [Fact]
    public async Task A_second_answer_that_is_right_counts()
    {
        await using var model = await Start();
        model.Say = asked => asked.Contains("cannot be used (not-json)", StringComparison.Ordinal) ? Turn.Words($"```json\n{Right}\n```") : Turn.Words("Sure!");
        using var line = Line(model);
        Assert.Equal(2, (await new TaskRunner(line).Run(Greet("林梅"), default)).Answer?.Count);
    }

    [Fact]
    public async Task A_server_that_stumbles_is_asked_again_and_one_that_refuses_is_not()
    {
        await using var model = await Start();
        var falls = 2;
        model.Say = _ => falls-- > 0 ? Turn.Fault(503) : Turn.Words(Right);
        using var line = Line(model);
        Assert.NotNull((await new TaskRunner(line).Run(Greet("林梅"), default)).Answer);
        Assert.Equal(3, model.Asked.Count);

        model.Say = _ => Turn.Fault(401);
        var refused = await new TaskRunner(line).Run(Greet("林梅"), default);
        Assert.Equal((Silence.Refused, 4), (refused.Silent, model.Asked.Count));
        Assert.Equal(("broken", Silence.Refused), (line.State.State, line.State.Fault?.Code));
    }

    [Fact]
    public async Task Ten_slow_seconds_are_waited_for_or_not_as_the_setting_says()
    {
        await using var model = await Start();
        model.Say = _ => Turn.Words(Right) with { After = TimeSpan.FromSeconds(10) };
        using var patient = Line(model);
        using var hasty = Line(model, ("Assistant:Timeout", "00:00:00.5"));
        var waited = new TaskRunner(patient).Run(Greet("林梅"), default);
        var since = Stopwatch.GetTimestamp();
        Assert.Equal(Silence.Slow, (await new TaskRunner(hasty).Run(Greet("林梅"), default)).Silent);
        Assert.True(Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(8));
        Assert.NotNull((await waited).Answer);
    }

    [Fact]
    public async Task An_endpoint_that_is_down_is_left_alone_after_a_while()
    {
        await using var model = await Start();
        using var line = Line(model);
        await model.GoDown();
        Assert.Equal(Silence.Down, (await new TaskRunner(line).Run(Greet("林梅"), default)).Silent);
        var codes = new List<string?>();
        for (var i = 0; i < 4; i++)
        {
            codes.Add((await new TaskRunner(line).Run(Greet("林梅"), default)).Silent);
        }

        Assert.Equal(Silence.Paused, codes[^1]);
        Assert.Equal(("broken", Silence.Down), (line.State.State, line.State.Fault?.Code));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>Welcome</html>")]
    [InlineData("{}")]
    [InlineData("""{"choices":[]}""")]
    [InlineData("""{"choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":""}}]}""")]
    [InlineData("null")]
    public async Task A_server_that_is_no_model_makes_nothing_fall_over(string body)
    {
        await using var model = await Start();
        model.Say = _ => new Turn(body);
        using var line = Line(model);
        Assert.Equal(Silence.Wordless, (await new TaskRunner(line).Run(Greet("林梅"), default)).Silent);
    }

    [Fact]
    public async Task Endless_babble_is_cut_off()
    {
        await using var model = await Start();
        model.Say = _ => Turn.Words(new string('啊', 2_000_000));
        using var line = Line(model);
        Assert.Equal(Silence.Down, (await new TaskRunner(line).Run(Greet("林梅"), default)).Silent);
    }

    [Fact]
    public async Task Whoever_stops_waiting_stops_the_call()
    {
        await using var model = await Start();
        model.Say = _ => Turn.Words(Right) with { After = TimeSpan.FromMinutes(5) };
        using var line = Line(model, ("Assistant:Timeout", "00:01:00"));
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new TaskRunner(line).Run(Greet("林梅"), stop.Token));
    }

    private static AssistantTask<Salute> Greet(string material) => new(
        "greet", "Greet.", material, [new(IdentityKind.Person, "林梅")], answer => answer.Count > 10 ? "too-many" : null);

    private static AssistantLine Line(ScriptedModel model, params (string Key, string Value)[] more)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(model.Settings(more).Select(each => KeyValuePair.Create<string, string?>(each.Key, each.Value))).Build();
        var settings = AssistantSettings.Read(configuration) ?? throw new InvalidOperationException("It is off.");
        return new AssistantLine(settings, new OpenAiChat(settings), TimeProvider.System, NullLogger<AssistantLine>.Instance);
    }

    private static Task<ScriptedModel> Start() => ScriptedModel.Start();

    private static string Escaped(string text) => string.Concat(text.Select(each => $"\\u{(int)each:x4}"));

    private sealed record Salute(string Greeting, int Count);
}
