using System.Text.Json;
using CoManage.Models;
using CoManage.Models.Referral;

namespace CoManage.Domain.Screening;

/// <summary>
/// The referral rules by id: those of the published tables, and a few that only say what a positive screening leads to
/// where the tables are silent. The latter are this service's own and await sign-off.
/// </summary>
public static class ScreeningRules
{
    private static readonly Dictionary<string, ReferralRule> Own = Load();

    /// <summary>All rules that a form may name.</summary>
    public static IEnumerable<ReferralRule> All => ReferralRules.All.Concat(Own.Values);

    public static ReferralRule? Find(string id) => ReferralRules.Find(id) ?? Own.GetValueOrDefault(id);

    private static Dictionary<string, ReferralRule> Load()
    {
        using var stream = typeof(ScreeningRules).Assembly.GetManifestResourceStream("screening_rules.json")
            ?? throw new InvalidOperationException("The screening rules are not in this build.");
        var rows = JsonSerializer.Deserialize<List<Row>>(stream, JsonSerializerOptions.Web) ?? [];
        return rows.ToDictionary(row => row.Id, row => new ReferralRule(
            row.Id, row.Condition, row.Threshold, UrgencyCodes.Parse(row.Urgency), row.Action, row.Source, row.Confirmed));
    }

    private sealed record Row(
        string Id, string Condition, string Threshold, string Urgency, RuleText Action, RuleText Source, string Confirmed);
}
