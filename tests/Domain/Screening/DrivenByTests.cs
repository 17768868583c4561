using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Domain.Screening;
using CoManage.Domain.Screening.Forms;
using CoManage.Domain.Triage;
using CoManage.Models;
using CoManage.Models.ReferralNumeric;
using CoManage.Tests.Support;

namespace CoManage.Tests.Domain.Screening;

/// <summary>A case names what drove its rule and nothing else that was measured beside it.</summary>
public class DrivenByTests
{
    private static readonly ScreeningId Visit = new(new Guid(1, 0, 0, new byte[8]));

    private static readonly Dictionary<string, string> Calm = new()
    {
        ["sbp"] = "128",
        ["dbp"] = "78",
        ["glucose"] = "5.2",
        ["symptoms"] = "none",
        ["pregnant"] = "no",
        ["prev_unsat"] = "no",
        ["adr"] = "no",
        ["htn"] = "yes",
        ["dm"] = "no",
        ["height"] = "160",
        ["weight"] = "55",
    };

    [Fact]
    public void A_case_of_blood_pressure_rests_on_the_pressure() => Assert.Equal(
        ["dbp 112 mmHg", "sbp 176 mmHg"],
        Measured(("sbp", "176"), ("dbp", "112")));

    [Fact]
    public void A_case_of_glucose_rests_on_the_glucose() => Assert.Equal(["glucose 17.2 mmol/L"], Measured(("glucose", "17.2")));

    [Fact]
    public void A_rule_that_looks_at_no_number_rests_on_the_assessment() =>
        Assert.IsType<Evidence.Assessment>(EvidenceOf(("adr", "yes")));

    [Fact]
    public void Every_rule_of_a_visit_says_what_it_looks_at()
    {
        var known = Instruments.All["referral_numeric"].Inputs.Select(input => input.Name).ToHashSet();
        foreach (var rule in new[] { "HTN-E1", "HTN-E1a", "HTN-E5", "HTN-E7", "HTN-R1", "HTN-R2", "DM-E1", "DM-E2", "DM-E3", "DM-E4", "DM-E6", "DM-R1" })
        {
            Assert.NotEmpty(ReferralNumericDecision.InputsOf(rule));
            Assert.All(ReferralNumericDecision.InputsOf(rule), input => Assert.Contains(input, known));
        }
    }

    private static IEnumerable<string> Measured(params (string Field, string Value)[] changes) =>
        Assert.IsType<Evidence.Measurement>(EvidenceOf(changes)).Values.Select(each => $"{each.Key} {each.Value}").Order(StringComparer.Ordinal);

    private static Evidence EvidenceOf(params (string Field, string Value)[] changes)
    {
        var answers = new Dictionary<string, string>(Calm);
        foreach (var (field, value) in changes)
        {
            answers[field] = value;
        }

        var form = ShippedForms.Find("hypertension") ?? throw new InvalidOperationException("hypertension");
        var record = new ScreeningCommand.Record(
            new(Guid.Empty), new(Guid.Empty), new PersonFacts(Sex.Female, new DateOnly(1965, 6, 1)), form, new AnswerSheet(answers), TestClock.Noon);
        var events = ScreeningRecord.Decider.Decide(ScreeningRecord.Decider.Initial, record, new Moment(TestClock.Noon, Actor.Service)).Events;
        var kept = Assert.IsType<ScreeningEvent.Recorded>(events[0]).Answers;
        return Assert.Single(
            events.SelectMany(each => WhenScreened.React(Visit, each, kept)).Select(each => each.Command).OfType<TriageCommand.Open>(),
            open => open.Reason.StartsWith(CaseReasons.Measurement, StringComparison.Ordinal)).Evidence;
    }
}
