using System.Collections.Frozen;

namespace CoManage.Models.Referral;

/// <summary>One rule of the referral tables. Confirmed: opened, opened_partly or recollection.</summary>
public sealed record ReferralRule(
    string RuleId, string Condition, string Threshold, Urgency Urgency, RuleText Action, RuleText Source, string Confirmed)
{
    /// <summary>True until a clinician has signed what was not read whole in its source.</summary>
    public bool AwaitsSignOff => Confirmed != "opened";
}

/// <summary>When to refer up to the hospital and down to the community, as the guidelines print it.</summary>
public static class ReferralRules
{
    public static IReadOnlyList<ReferralRule> All { get; } = Load("referral_rules.csv");

    /// <summary>Down-referral from the hospital to the community.</summary>
    public static IReadOnlyList<ReferralRule> Down { get; } = Load("down_referral_rules.csv");

    private static readonly FrozenDictionary<string, ReferralRule> ById =
        All.Concat(Down).ToFrozenDictionary(rule => rule.RuleId, StringComparer.Ordinal);

    public static ReferralRule? Find(string ruleId)
    {
        ArgumentNullException.ThrowIfNull(ruleId);
        return ById.GetValueOrDefault(ruleId);
    }

    private static ReferralRule[] Load(string file) =>
    [
        .. Artefacts.Rows(file).Select(cell =>
            new ReferralRule(
                cell[0], cell[1], cell[2], UrgencyCodes.Parse(cell[3]), RuleTexts.ActionOf(cell[0]), RuleTexts.SourceOf(cell[0]), cell[6])),
    ];
}
