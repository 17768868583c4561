using System.Text.Json;

namespace CoManage.Models.Referral;

/// <summary>What a rule says, for readers of either language.</summary>
public sealed record RuleText(string Zh, string En);

/// <summary>The words of the referral rules. The tables decide; these only say it.</summary>
internal static class RuleTexts
{
    private static readonly Document Texts =
        JsonSerializer.Deserialize<Document>(Artefacts.Text("rule_texts.json"), JsonSerializerOptions.Web)
        ?? throw new InvalidOperationException("The texts of the referral rules cannot be read.");

    public static RuleText ActionOf(string ruleId) => Of(ruleId).Action;

    public static RuleText SourceOf(string ruleId) => Texts.Sources[Of(ruleId).Source];

    private static Entry Of(string ruleId) =>
        Texts.Rules.GetValueOrDefault(ruleId) ?? throw new InvalidOperationException($"Rule {ruleId} has no texts.");

    private sealed record Document(IReadOnlyDictionary<string, Entry> Rules, IReadOnlyDictionary<string, RuleText> Sources);

    private sealed record Entry(RuleText Action, string Source);
}
