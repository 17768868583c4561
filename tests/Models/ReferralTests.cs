using CoManage.Models;
using CoManage.Models.Referral;

namespace CoManage.Tests.Models;

public class ReferralTests
{
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

    [Fact]
    public void A_reading_is_held_against_the_table_of_targets() =>
        Assert.Equal(
            [("sbp", 140, 180, null), ("dbp", 90, 110, null), ("glucose", 7.0, 16.7, 3.9), ("glucose_mmol", null, 16.7, 3.9), ("hba1c_pct", 7.0, null, null)],
            TargetBands.All.Select(each => (each.Item, each.Below, each.FarFrom, each.LowTo)));

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

    private static bool IsChinese(char letter) => letter is >= '\u4e00' and <= '\u9fff';
}
