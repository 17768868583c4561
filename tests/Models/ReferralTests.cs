using CoManage.Models;
using CoManage.Models.Referral;

namespace CoManage.Tests.Models;

public class ReferralTests
{
    private static readonly BandRules Rules = BandRules.Shipped;

    [Fact]
    public void Every_referral_rule_of_the_reference_is_there()
    {
        Assert.Equal(57, ReferralRules.All.Count);
        Assert.Equal(6, ReferralRules.Down.Count);
        Assert.Equal(Urgency.Emergency, ReferralRules.Find("HTN-E1")?.Urgency);
        Assert.True(ReferralRules.Find("THY-R1")?.AwaitsSignOff);
    }

    [Fact]
    public void Every_rule_says_what_to_do_and_where_it_stands_in_both_languages()
    {
        foreach (var rule in ReferralRules.All.Concat(ReferralRules.Down))
        {
            Assert.Contains(rule.Action.Zh, IsChinese);
            Assert.DoesNotContain(rule.Action.En, IsChinese);
            Assert.Contains(rule.Source.Zh, each => IsChinese(each) || char.IsAsciiDigit(each));
            Assert.DoesNotContain(rule.Source.En, IsChinese);
            Assert.All([rule.Action.En, rule.Source.En], text => Assert.False(string.IsNullOrWhiteSpace(text), rule.RuleId));
        }
    }

    [Fact]
    public void Targets_codes_and_ranges_load()
    {
        Assert.Equal(21, ControlTargets.All.Count);
        Assert.Equal(102, ClinicalCodes.All.Count);
        Assert.Equal(37, Plausibility.All.Count);
    }

    [Theory]
    [InlineData("sbp", 120, PlausibilityVerdict.Fine)]
    [InlineData("sbp", 70, PlausibilityVerdict.Fine)]
    [InlineData("sbp", 69.9, PlausibilityVerdict.Soft)]
    [InlineData("sbp", 260, PlausibilityVerdict.Soft)]
    [InlineData("sbp", 260.1, PlausibilityVerdict.Hard)]
    [InlineData("sbp", double.NaN, PlausibilityVerdict.Hard)]
    [InlineData("shoe_size", 900, PlausibilityVerdict.Fine)]
    public void A_measurement_is_fine_or_to_be_confirmed_or_rejected(string item, double value, PlausibilityVerdict verdict) =>
        Assert.Equal(verdict, Plausibility.Check(item, value));

    [Theory]
    [InlineData("stroke_card", "high", "STR-R1", Urgency.Soon)]
    [InlineData("copd_sq", "positive", "COPD-R1", Urgency.Soon)]
    [InlineData("crc_questionnaire", "high", "CRC-R1", Urgency.Soon)]
    [InlineData("apcs_bmi", "high", "CRC-R1", Urgency.Soon)]
    [InlineData("ad8", "positive", "COG-R1", Urgency.Soon)]
    [InlineData("mini_cog", "positive", "COG-R1", Urgency.Soon)]
    [InlineData("ceap", "C2r", "VEN-R2", Urgency.Soon)]
    [InlineData("ceap", "C6", "VEN-D1", Urgency.Urgent)]
    [InlineData("hbv_referral", "emergency_now", "HBV-E1", Urgency.Emergency)]
    [InlineData("hbv_referral", "within_24h", "HBV-D1", Urgency.Urgent)]
    [InlineData("hbv_referral", "stage", "HBV-R2", Urgency.Soon)]
    [InlineData("amap", "high", "HBV-R3", Urgency.Soon)]
    [InlineData("china_par", "high", "none", Urgency.Routine)]
    public void A_suspicious_band_leads_to_its_rule(string instrument, string band, string rule, Urgency urgency)
    {
        var decision = Rules.For(Given(instrument, band));
        Assert.Equal((rule, urgency), (decision?.RuleId, decision?.Urgency));
    }

    [Theory]
    [InlineData("stroke_card", "medium")]
    [InlineData("copd_sq", "negative")]
    [InlineData("ceap", "C2")]
    [InlineData("hbv_referral", "immune")]
    [InlineData("cdrs", Assessment.NotApplicable)]
    public void A_quiet_band_leads_to_nothing(string instrument, string band) => Assert.Null(Rules.For(Given(instrument, band)));

    [Fact]
    public void Varicose_veins_that_trouble_are_referred() =>
        Assert.Equal("VEN-R1", Rules.For(Given("ceap", "C2"), new HashSet<string> { "symptoms" })?.RuleId);

    [Fact]
    public void A_nodule_of_unknown_size_is_not_taken_as_small()
    {
        Assert.Equal("THY-R1", Rules.For(Given("c_tirads", "4A"))?.RuleId);
        Assert.Equal("THY-R2", Rules.For(Given("c_tirads", "4A"), new HashSet<string> { "smaller_than_15_mm" })?.RuleId);
        Assert.Equal("none", Rules.For(Given("c_tirads", "5"), new HashSet<string> { "smaller_than_10_mm" })?.RuleId);
        Assert.Equal("THY-R1",
            Rules.For(Given("c_tirads", "5"), new HashSet<string> { "smaller_than_10_mm", "multifocal_or_touching" })?.RuleId);
    }

    [Fact]
    public void The_worst_rule_of_a_visit_decides_and_extremes_are_kept()
    {
        var values = InputTests.FirstVector("referral_numeric");
        (values["sbp"], values["glucose"], values["dm"]) = (182, 2.4, 1);
        var decision = Rules.For(Instruments.All["referral_numeric"].Assess(values));
        Assert.Equal(Urgency.Emergency, decision?.Urgency);
    }

    [Fact]
    public void An_item_of_self_harm_is_seen_the_same_day()
    {
        var values = InputTests.FirstVector("phq9");
        values["q9"] = "1";
        var decision = Rules.For(Instruments.All["phq9"].Assess(values));
        Assert.Equal(("PSY-E1", Urgency.Urgent), (decision?.RuleId, decision?.Urgency));
    }

    [Fact]
    public void Every_band_rule_names_a_real_instrument_and_a_band_it_gives()
    {
        foreach (var rule in Rules.All)
        {
            var instrument = Instruments.All[rule.Instrument];
            Assert.True(rule.Outcome is not null || rule.Bands.All(instrument.Bands.Contains), rule.Instrument);
            Assert.True(rule.RuleId == "none" || ReferralRules.Find(rule.RuleId) is not null, rule.RuleId);
        }
    }

    [Fact]
    public void A_centre_can_bring_its_own_rules()
    {
        var own = BandRules.Parse("""
            {"version":"x","source":"centre","rules":[{"instrument":"china_par","bands":["high"],"rule":"none","urgency":"within_2_weeks"}]}
            """);
        Assert.Equal(Urgency.Soon, own.For(Given("china_par", "high"))?.Urgency);
    }

    private static Assessment Given(string instrument, string band) => new(instrument, "1", null, band, [], [], [], null, false);

    private static bool IsChinese(char letter) => letter is >= '\u4e00' and <= '\u9fff';
}
