using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Domain.Screening;
using CoManage.Domain.Screening.Forms;
using CoManage.Domain.Triage;
using CoManage.Models;
using CoManage.Tests.Support;

namespace CoManage.Tests.Domain.Screening;

public class ScreeningTests
{
    private static readonly PatientId Chen = new(new Guid(10, 0, 0, new byte[8]));
    private static readonly GroupId Team3 = new(new Guid(20, 0, 0, new byte[8]));
    private static readonly PersonFacts Woman60 = new(Sex.Female, new DateOnly(1965, 6, 1));
    private static readonly Dictionary<string, string> HighRisk = new()
    {
        ["sbp"] = "150",
        ["dbp"] = "80",
        ["bp_treated"] = "no",
        ["af_valve"] = "1",
        ["smoke"] = "是",
        ["lipid"] = "unknown",
        ["dm"] = "no",
        ["inactive"] = "no",
        ["height"] = "160",
        ["weight"] = "55",
        ["family"] = "no",
        ["prior_stroke"] = "no",
        ["prior_tia"] = "no",
    };

    [Fact]
    public void Answers_are_kept_in_one_unit_and_scored_with_reasons()
    {
        var events = Recorded("stroke", HighRisk);
        Assert.Equal("yes", Assert.IsType<ScreeningEvent.Recorded>(events[0]).Answers["smoke"]);
        var assessed = Assert.IsType<ScreeningEvent.Assessed>(events[1]);
        Assert.Equal(("stroke_card", 4d, "high"), (assessed.Instrument, assessed.Score, assessed.Band));
        Assert.Equal(["htn", "af_valve", "smoke", "lipid"], assessed.Reasons?.Select(reason => reason.Input));
    }

    [Fact]
    public void A_high_band_meets_its_rule_and_says_what_the_case_is_about()
    {
        var assessed = Assert.IsType<ScreeningEvent.Assessed>(Recorded("stroke", HighRisk)[1]);
        Assert.Equal((new RuleHit("STR-R1", Urgency.Soon), "screening.stroke"), (assessed.Rule, assessed.Reason));
        Assert.Equal(new Bilingual("卒中筛查高危", "Stroke: high"), assessed.ReasonText);
    }

    [Fact]
    public void A_missing_required_answer_gives_no_score_and_is_named()
    {
        var assessed = Assert.IsType<ScreeningEvent.Assessed>(Recorded("stroke", Without(HighRisk, "dm", "prior_tia"))[1]);
        Assert.Equal((null, null, null), (assessed.Score, assessed.Band, assessed.Rule));
        Assert.Equal(["dm", "prior_tia"], assessed.Missing);
    }

    [Fact]
    public void Hypertension_is_unknown_while_one_pressure_is_missing_and_the_other_is_normal()
    {
        var assessed = Assert.IsType<ScreeningEvent.Assessed>(Recorded("stroke", Without(HighRisk, "sbp"))[1]);
        Assert.Equal(["htn"], assessed.Missing);
    }

    [Fact]
    public void The_same_answers_again_change_nothing()
    {
        var command = Screening("stroke", HighRisk);
        Given().When(command).When(command).Then();
    }

    [Fact]
    public void Other_answers_correct_the_screening_and_assess_it_anew()
    {
        var again = Given(Recorded("stroke", HighRisk))
            .When(Screening("stroke", new(HighRisk) { ["smoke"] = "no", ["af_valve"] = "no" }));
        Assert.Equal("no", Assert.IsType<ScreeningRecord.Kept>(again.State).Answers["smoke"]);
    }

    [Fact]
    public void The_screening_of_one_person_never_becomes_another_persons() =>
        Given(Recorded("stroke", HighRisk)).When(Screening("stroke", HighRisk) with { Patient = new PatientId(Guid.Empty) })
            .ThenRefused(ScreeningRecord.Refusals.AnotherPerson);

    [Theory]
    [InlineData("sbp", "300")]
    [InlineData("sbp", "high")]
    [InlineData("smoke", "maybe")]
    [InlineData("lipid", "42")]
    [InlineData("no_such_field", "1")]
    public void An_answer_that_cannot_be_is_refused(string field, string value) =>
        Given().When(Screening("stroke", new(HighRisk) { [field] = value })).ThenRefused(ScreeningRecord.Refusals.Implausible);

    [Fact]
    public void An_unusual_value_needs_to_be_confirmed()
    {
        var unusual = Screening("stroke", new(HighRisk) { ["sbp"] = "230" });
        Given().When(unusual).ThenRefused(ScreeningRecord.Refusals.ConfirmationNeeded);
        Assert.Null(Decided(unusual with { Answers = unusual.Answers with { Confirmed = ["sbp"] } }).Refusal);
        Assert.Null(Decided(unusual with { Answers = unusual.Answers with { Confirmed = AnswerSheet.AllConfirmed } }).Refusal);
    }

    [Fact]
    public void A_sheet_without_answers_is_refused() =>
        Given().When(Screening("stroke", new() { ["sbp"] = " " })).ThenRefused(ScreeningRecord.Refusals.NoAnswers);

    [Fact]
    public void A_screening_of_the_day_after_tomorrow_is_refused() =>
        Given().When(Screening("stroke", HighRisk) with { TakenAt = TestClock.Noon.AddDays(2) })
            .ThenRefused(ScreeningRecord.Refusals.InTheFuture);

    [Fact]
    public void Cholesterol_may_be_given_in_either_unit()
    {
        var form = Form("chd");
        var mmol = Answering.Check(form, new(new Dictionary<string, string> { ["total_cholesterol"] = "5.2" }));
        var mgdl = Answering.Check(
            form, new(new Dictionary<string, string> { ["total_cholesterol"] = "200" }, new Dictionary<string, string> { ["total_cholesterol"] = "mg/dL" }));
        Assert.Equal("5.2", mmol.Values["total_cholesterol"]);
        Assert.Equal("5.172", mgdl.Values["total_cholesterol"]);
        Assert.Equal(new GivenAnswer("200", "mg/dL"), mgdl.Given?["total_cholesterol"]);
    }

    [Fact]
    public void An_alarm_question_is_a_finding_whatever_the_score_says()
    {
        var events = Recorded("stroke", new(HighRisk) { ["tia_7_days"] = "yes" });
        var alarm = Assert.IsType<ScreeningEvent.Assessed>(events[^1]);
        Assert.Equal(("alarms", new RuleHit("STR-E2", Urgency.Emergency)), (alarm.Instrument, alarm.Rule));
    }

    [Fact]
    public void A_critical_pressure_opens_a_measurement_case()
    {
        var events = Recorded("hypertension", new()
        {
            ["sbp"] = "185",
            ["dbp"] = "95",
            ["symptoms"] = "none",
            ["pregnant"] = "no",
            ["prev_unsat"] = "no",
            ["adr"] = "no",
            ["htn"] = "yes",
            ["dm"] = "no",
            ["height"] = "170",
            ["weight"] = "70",
        });
        var reaction = Assert.Single(events.SelectMany(e => WhenScreened.React(
            new ScreeningId(Guid.Empty), e, new Dictionary<string, string> { ["sbp"] = "185", ["htn"] = "yes" })));
        var open = Assert.IsType<TriageCommand.Open>(reaction.Command);
        Assert.Equal(("measurement.HTN-E1a", Urgency.Urgent), (open.Reason, open.Urgency));
        Assert.Equal(["sbp"], Assert.IsType<Evidence.Measurement>(open.Evidence).Values.Keys);
    }

    private static Dictionary<string, string> Without(Dictionary<string, string> answers, params string[] fields) =>
        answers.Where(answer => !fields.Contains(answer.Key)).ToDictionary();

    private static ProgrammeForm Form(string code) => ShippedForms.Find(code) ?? throw new InvalidOperationException(code);

    private static ScreeningCommand.Record Screening(string programme, Dictionary<string, string> answers) =>
        new(Chen, Team3, Woman60, Form(programme), new AnswerSheet(answers), TestClock.Noon);

    private static ScreeningEvent[] Recorded(string programme, Dictionary<string, string> answers) =>
        [.. Decided(Screening(programme, answers)).Events];

    private static Decision<ScreeningEvent> Decided(ScreeningCommand command) =>
        ScreeningRecord.Decider.Decide(ScreeningRecord.Decider.Initial, command, new(TestClock.Noon, Actor.Service));

    private static Spec<ScreeningRecord, ScreeningCommand, ScreeningEvent> Given(params ScreeningEvent[] history) =>
        Spec.Of(ScreeningRecord.Decider).Given(history);
}
