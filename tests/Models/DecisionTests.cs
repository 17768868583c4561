using CoManage.Models;
using CoManage.Models.ChinaPar;
using CoManage.Models.HbvReferral;
using CoManage.Models.ReferralNumeric;

namespace CoManage.Tests.Models;

/// <summary>Decisions that must not wait for the rest of a form, and the settings a centre may change.</summary>
public class DecisionTests
{
    [Fact]
    public void A_positive_stool_test_is_high_risk_before_the_form_is_complete()
    {
        var given = Instruments.All["crc_questionnaire"].Assess(new InputValues { ["fit"] = true });
        Assert.Equal("high", given.Band);
        Assert.Equal(9, given.Missing.Count);
    }

    [Fact]
    public void Without_a_deciding_finding_an_incomplete_questionnaire_says_nothing()
    {
        var given = Instruments.All["crc_questionnaire"].Assess(new InputValues { ["fit"] = false, ["constipation"] = true });
        Assert.Null(given.Band);
        Assert.Equal(8, given.Missing.Count);
    }

    [Fact]
    public void Hbsag_positive_and_unmeasured_is_to_be_staged_and_never_only_monitored()
    {
        var given = Instruments.All["hbv_referral"].Assess(new InputValues { ["hbsag"] = 1, ["alt"] = 20 });
        Assert.Equal(HbvReferralDecision.Stage, given.Band);
        Assert.Contains("dna", given.Missing);
    }

    [Fact]
    public void Hbsag_negative_needs_the_antibody_and_nothing_else()
    {
        var hbv = Instruments.All["hbv_referral"];
        Assert.Equal(["anti_hbs"], hbv.Assess(new InputValues { ["hbsag"] = 0 }).Missing);
        Assert.Equal("immune", hbv.Assess(new InputValues { ["hbsag"] = 0, ["anti_hbs"] = 10 }).Band);
    }

    [Fact]
    public void The_local_laboratory_limit_decides_what_a_raised_transaminase_is()
    {
        var values = InputTests.FirstVector("hbv_referral");
        (values["hbsag"], values["sex"], values["dna"], values["alt"]) = (1, "female", 1, 38);
        Assert.Equal(HbvReferralDecision.Monitor, Instruments.All["hbv_referral"].Assess(values).Band);
        Assert.Equal(HbvReferralDecision.Treatment, Instruments.HbvReferral(new HbvLimits(AltWomen: 35)).Assess(values).Band);
    }

    [Fact]
    public void A_centre_can_raise_a_critical_number_to_an_emergency()
    {
        var visit = new VisitFacts(185, 95, double.NaN, DangerSigns.None, false, false, false, 55, true, false);
        Assert.Equal(Urgency.Urgent, ReferralNumericDecision.Decide(visit, new()).Urgency);
        Assert.Equal(Urgency.Emergency, ReferralNumericDecision.Decide(visit, new(HtnE1a: Urgency.Emergency)).Urgency);
    }

    [Fact]
    public void A_critical_pressure_counts_before_the_rest_of_the_visit_is_known()
    {
        var given = Instruments.All["referral_numeric"].Assess(new InputValues { ["sbp"] = 190, ["dbp"] = 100 });
        Assert.Equal("within_24h", given.Band);
        Assert.Contains("pregnant", given.Missing);
    }

    [Fact]
    public void Routine_is_not_said_before_everything_is_known() =>
        Assert.Null(Instruments.All["referral_numeric"].Assess(new InputValues { ["sbp"] = 130, ["dbp"] = 80 }).Band);

    [Fact]
    public void Altered_consciousness_is_an_emergency_whatever_the_numbers()
    {
        var visit = new VisitFacts(120, 70, 6, DangerSigns.Consciousness, false, false, false, 70, true, false);
        Assert.Equal(Urgency.Emergency, ReferralNumericDecision.Decide(visit, new()).Urgency);
    }

    [Theory]
    [InlineData(33.3)]
    [InlineData(2.9)]
    public void Extreme_glucose_is_an_emergency_without_symptoms(double glucose)
    {
        var visit = new VisitFacts(120, 70, glucose, DangerSigns.None, false, false, false, 60, false, true);
        Assert.Equal(Urgency.Emergency, ReferralNumericDecision.Decide(visit, new()).Urgency);
    }

    [Fact]
    public void The_coefficient_set_of_china_par_is_part_of_its_version()
    {
        var site = Instruments.ChinaPar(ChinaParCoefficients.SiteFit);
        Assert.NotEqual(Instruments.All["china_par"].Version, site.Version);
        var guidelineCase = VectorFile.Rows("vectors_china_par.csv")[8];
        Assert.Equal(4.7, site.Assess(guidelineCase.Inputs(site)).Score ?? 0, 0.25);
    }
}
