using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Domain.RiskModels;
using CoManage.Domain.Screening;
using CoManage.Domain.Screening.Forms;
using CoManage.Models.Trained;
using CoManage.Tests.Support;

namespace CoManage.Tests.Domain.RiskModels;

public class ModellingTests
{
    private static readonly Dictionary<string, string> Answers = new()
    {
        ["sbp"] = "150",
        ["dbp"] = "92",
        ["height"] = "165",
        ["weight"] = "85",
        ["waist_cm"] = "104",
        ["dm"] = "no",
        ["family"] = "yes",
    };

    [Fact]
    public void A_model_stands_beside_the_published_instrument_with_reasons_and_what_is_missing()
    {
        var said = Modelled(Answers, RiskModelSet.Shipped).Single(each => each.Model == "incident_diabetes.exam");
        var model = TrainedModels.All["incident_diabetes.exam"];
        Assert.Equal(model.Version, said.Version);
        Assert.Equal(model.Score([60, 1, 165, 85 / (1.65 * 1.65), 150, 92, 1]), said.Score);
        Assert.InRange(said.Rank, 80, 99);
        Assert.Contains(said.Reasons, reason => reason is { Input: "bmi", Code: "changeable", Points: > 0, Answer: "31.22" });
        Assert.Empty(said.Missing);
    }

    [Fact]
    public void An_unanswered_question_is_missing_with_the_ranks_it_could_lead_to()
    {
        var without = Answers.Where(each => each.Key != "family").ToDictionary();
        var missing = Assert.Single(Modelled(without, RiskModelSet.Shipped).Single(each => each.Model == "incident_diabetes.exam").Missing);
        Assert.Equal("fh_diabetes", missing.Input);
        Assert.True(missing.RankFrom < missing.RankTo);
    }

    [Fact]
    public void A_screening_keeps_the_most_telling_gaps_and_how_many_there_are()
    {
        var said = Modelled(new() { ["sbp"] = "150", ["dbp"] = "92" }, RiskModelSet.Shipped).MaxBy(each => each.MissingCount);
        Assert.True(said?.Missing.Count < said?.MissingCount, $"{said?.MissingCount} missing.");
        var widths = said?.Missing.Select(each => each.RankTo - each.RankFrom).ToList() ?? [];
        Assert.Equal(widths.OrderDescending(), widths);
    }

    [Fact]
    public void A_laboratory_value_brings_the_model_that_reads_it()
    {
        var names = Modelled(new(Answers) { ["glucose"] = "6.4" }, RiskModelSet.Shipped).Select(each => each.Model);
        Assert.Contains("incident_diabetes.bloods", names);
        Assert.DoesNotContain("incident_diabetes.exam", names);
    }

    [Fact]
    public void Who_has_the_disease_is_not_asked_whether_it_will_come() =>
        Assert.Empty(Modelled(new(Answers) { ["dm"] = "yes" }, RiskModelSet.Shipped));

    [Fact]
    public void Without_models_the_published_instruments_speak_alone() => Assert.Empty(Modelled(Answers, RiskModelSet.None));

    [Fact]
    public void A_version_on_trial_counts_silently_and_offers_nobody()
    {
        var shown = TrainedModels.All["incident_diabetes.exam"];
        var candidate = new TrainedModel(shown.Artefact with { Version = "2.trial", Intercept = shown.Artefact.Intercept + 3 });
        var set = new RiskModelSet(TrainedModels.All, [candidate], new HashSet<string> { "diabetes" });
        var both = Modelled(Answers, set).Where(each => each.Model == shown.Name).ToList();
        Assert.Equal([(shown.Version, false), ("2.trial", true)], both.Select(each => (each.Version, each.IsShadow)));
        Assert.Empty(both[1].Reasons);
        Assert.False(both[1].IsOffered);
        Assert.Equal(both[0].Band == "high", both[0].IsOffered);
        Assert.Empty(WhenModelled.React(new ScreeningId(Guid.Empty), both[1]));
    }

    [Fact]
    public void A_model_knows_whether_the_published_instrument_opened_the_case()
    {
        var offering = new RiskModelSet(TrainedModels.All, [], new HashSet<string> { "diabetes" });
        Assert.All(Modelled(Answers, offering), said => Assert.True(said.IsFound));
        // No waist, no published score, no rule.
        var without = Answers.Where(each => each.Key != "waist_cm").ToDictionary();
        Assert.All(Modelled(without, offering), said => Assert.Null(said.IsFound));
        Assert.All(Modelled(Answers, RiskModelSet.Shipped), said => Assert.False(said.IsOffered));
    }

    [Theory]
    [InlineData("none", 0)]
    [InlineData("hurry_or_hill", 1)]
    [InlineData("level_walk", 1)]
    [InlineData("unheard-of", double.NaN)]
    public void An_option_of_a_choice_answers_what_it_means(string option, double breathless)
    {
        var model = TrainedModels.All["airflow_obstruction.exam"];
        var use = Assert.Single(ModelUses.Listed.Of("copd"));
        var answers = new Dictionary<string, string> { ["dyspnoea"] = option, ["cough"] = "yes" };
        var person = new PersonFacts(Sex.Male, DateOnly.FromDateTime(TestClock.Noon.AddYears(-60).UtcDateTime));
        var read = ModelReading.Of("copd", use, answers, person, TestClock.Noon, model) ?? [];
        double Of(string input) => read[model.Inputs.ToList().FindIndex(each => each.Name == input)];
        Assert.Equal(breathless, Of("sob_stairs"));
        // Coughing often is less than most days for three months: only a no says something.
        Assert.Equal(double.NaN, Of("cough_3mo"));
    }

    [Fact]
    public void Every_field_and_input_that_the_uses_name_exists()
    {
        var uses = ModelUses.Listed;
        Assert.All(uses.Programmes.SelectMany(each => each.Value), use => Assert.NotNull(TrainedModels.Find($"{use.Outcome}.exam")));
        Assert.All(uses.Programmes.Keys, code => Assert.NotNull(ShippedForms.Find(code)));
        Assert.All(uses.Fields.Values.Concat(uses.Own.Values.SelectMany(own => own.Values)), field => TrainedInputs.Find(field.Input));
        Assert.All(uses.Fields.Keys, field => Assert.Contains(ShippedForms.All, form => form.Field(field) is not null));
    }

    private static List<ScreeningEvent.Modelled> Modelled(Dictionary<string, string> answers, RiskModelSet models)
    {
        var form = ShippedForms.Find("diabetes") ?? throw new InvalidOperationException("diabetes");
        var command = new ScreeningCommand.Record(
            new PatientId(Guid.Empty), new GroupId(Guid.Empty), new PersonFacts(Sex.Male, DateOnly.FromDateTime(TestClock.Noon.AddYears(-60).UtcDateTime)),
            form, new AnswerSheet(answers, Confirmed: AnswerSheet.AllConfirmed), TestClock.Noon, Models: models);
        var decided = ScreeningRecord.Decider.Decide(ScreeningRecord.Decider.Initial, command, new Moment(TestClock.Noon, Actor.Service));
        Assert.Null(decided.Refusal);
        return [.. decided.Events.OfType<ScreeningEvent.Modelled>()];
    }
}
