using CoManage.Api.Assistant;
using CoManage.Api.Assistant.Rubric;
using CoManage.Api.Hosting;
using CoManage.Domain.Assistant;
using CoManage.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using static CoManage.Tests.Support.ScriptedModel;

namespace CoManage.Tests.Api.Assistant;

public class RubricTests
{
    [Fact]
    public void There_are_thirty_cases_and_more_for_every_task_in_both_languages()
    {
        var cases = RubricSuite.Load(null);
        Assert.True(cases.Count >= 30);
        Assert.Equal(cases.Count, cases.Select(each => each.Id).Distinct().Count());
        foreach (var task in Enum.GetValues<DraftKind>())
        {
            Assert.True(cases.Count(each => each.Task == task && each.Language == "zh") >= 3, $"{task} zh");
            Assert.True(cases.Count(each => each.Task == task && each.Language == "en") >= 3, $"{task} en");
        }

        Assert.All(cases, each => Assert.Contains(each.Criteria, criterion => criterion.Points < 0));
    }

    [Fact]
    public void Points_that_are_lost_are_taken_off_and_a_score_never_falls_below_nothing()
    {
        Criterion Worth(int points) => new("x", points, Any: ["x"]);
        Assert.Equal(0.6, RubricRun.ScoreOf([(Worth(6), true), (Worth(4), false), (Worth(-8), false)]));
        Assert.Equal(0, RubricRun.ScoreOf([(Worth(6), true), (Worth(4), false), (Worth(-8), true)]));
        Assert.Equal(1, RubricRun.ScoreOf([(Worth(6), true)]));
    }

    [Fact]
    public void A_criterion_needs_every_part_of_a_group_and_its_limits()
    {
        var answer = new RubricAnswer("血氧90，平时93。", 2, ["M1"]);
        Assert.True(new Criterion("", 1, Any: ["x", "90+93"]).Holds(answer));
        Assert.False(new Criterion("", 1, Any: ["90+95"]).Holds(answer));
        Assert.True(new Criterion("", 1, AtMost: 8, Statements: 2, Cites: "M1").Holds(answer));
        Assert.False(new Criterion("", 1, AtMost: 7).Holds(answer));
        Assert.False(new Criterion("", 1, Statements: 3).Holds(answer));
        Assert.False(new Criterion("", 1, Cites: "M2").Holds(answer));
        Assert.False(new Criterion("a judge's", 1).IsPlain);
    }

    [Fact]
    public async Task The_worst_of_three_counts_beside_the_mean_and_silence_is_nothing()
    {
        await using var model = await ScriptedModel.Start();
        var turn = 0;
        model.Say = _ => turn++ switch
        {
            0 => Turn.Json(new { reply = "先别急。不用补两片，今天按平时的时间吃一次就行。" }),
            1 => Turn.Json(new { reply = "可以吃两片。" }),
            _ => Turn.Words("不知道"),
        };
        using var line = Line(model);
        var missed = RubricSuite.Load(null).Single(each => each.Id == "reply.zh.missed");
        var score = await new RubricRun(new TaskRunner(line), judge: null).Score(missed, tries: 3, default);
        Assert.Equal((1.0, 0.0), (score.Scores[0], score.Worst));
        Assert.InRange(score.Mean, 0.3, 0.4);
        Assert.Equal([Silence.NotJson], score.Silent);
    }

    [Fact]
    public async Task The_judge_speaks_of_what_no_plain_check_can_tell()
    {
        await using var model = await ScriptedModel.Start();
        model.Say = asked => asked.Contains("CRITERIA", StringComparison.Ordinal)
            ? Turn.Words("""{"met":[1]}""")
            : Turn.Json(new { reply = "It shows your sugar over the last three months. 8.1 is a bit high." });
        using var line = Line(model);
        var runner = new TaskRunner(line);
        var plain = RubricSuite.Load(null).Single(each => each.Id == "reply.en.plain");
        var alone = await new RubricRun(runner, null).Score(plain, 1, default);
        var judged = await new RubricRun(runner, new RubricJudge(runner)).Score(plain, 1, default);
        Assert.Equal((1.0, 1.0), (alone.Mean, judged.Mean));
        model.Say = asked => asked.Contains("CRITERIA", StringComparison.Ordinal)
            ? Turn.Words("""{"met":[]}""")
            : Turn.Json(new { reply = "It shows your sugar over the last three months. 8.1 is a bit high." });
        Assert.InRange((await new RubricRun(runner, new RubricJudge(runner)).Score(plain, 1, default)).Mean, 0.5, 0.99);
    }

    [Fact]
    public async Task The_verb_runs_against_any_endpoint_and_says_when_answers_are_missing()
    {
        await using var model = await ScriptedModel.Start();
        model.Say = _ => Turn.Json(new { reply = "先别急。不用补两片，今天按平时的时间吃就行。" });
        using var folder = new TempFolder();
        string[] endpoint = ["--endpoint", $"{model.Address}", "--model", "scripted", "--data", folder.At("data")];
        var (done, result) = await VerbProcess.Run(["rubric", .. endpoint, "--only", "reply.zh.missed", "--k", "2"]);
        Assert.Equal((0, 1.0, 1.0), (done, result.GetProperty("mean").GetDouble(), result.GetProperty("worst").GetDouble()));
        var (partly, silent) = await VerbProcess.Run(["rubric", .. endpoint, "--only", "summary.zh.bp", "--k", "1"]);
        Assert.Equal((1, Silence.WrongShape), (partly, silent.GetProperty("cases")[0].GetProperty("silent")[0].GetString()));
        var (wrong, error) = await VerbProcess.Run("rubric", "--data", folder.At("data"));
        Assert.Equal(2, wrong);
        Assert.Contains("Assistant:Endpoint", error.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_has_a_line_for_each_case_and_one_for_each_task_and_language()
    {
        var cases = RubricSuite.Load(null);
        var table = RubricTable.Of([.. cases.Select(each => new CaseScore(each, [1, 0.5], [], [], Usage.None))], 2);
        Assert.All(cases, each => Assert.Contains(each.Id, table, StringComparison.Ordinal));
        Assert.Matches("(?m)^Reply zh +5 +0\\.75 +0\\.50 +0/10", table);
        Assert.Matches($"(?m)^all +{cases.Count} +0\\.75 +0\\.50", table);
    }

    [Fact]
    public void A_file_that_is_no_suite_is_refused_in_one_line()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.At("cases.json"), """[{"id":"x","task":"reply","language":"fr","about":"","said":[],"criteria":[]}]""");
        Assert.Contains("'x'", Assert.Throws<SettingsException>(() => RubricSuite.Load(new FileInfo(folder.At("cases.json")))).Message, StringComparison.Ordinal);
    }

    private static AssistantLine Line(ScriptedModel model)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(model.Settings().Select(each => KeyValuePair.Create<string, string?>(each.Key, each.Value))).Build();
        var settings = AssistantSettings.Read(configuration) ?? throw new InvalidOperationException("It is off.");
        return new AssistantLine(settings, new OpenAiChat(settings), TimeProvider.System, NullLogger<AssistantLine>.Instance);
    }
}
