using System.Text.Json;

namespace CoManage.Models.Referral;

/// <summary>
/// Which result of an instrument leads to which rule. All stated parts must hold: the band (of the named outcome, when
/// there is one), a reason code, a score from which on, facts that are known, and facts that are not.
/// RuleId is "none" where the reference has no rule and a centre only wants to see the person.
/// </summary>
public sealed record BandRule(
    string Programme, string Instrument, string? Outcome, IReadOnlyList<string> Bands, string? Reason, double? ScoreFrom,
    IReadOnlyList<string> Facts, IReadOnlyList<string> Unless, string RuleId, Urgency Urgency, bool AwaitsSignOff)
{
    internal bool Holds(Assessment assessment, IReadOnlySet<string> known) =>
        assessment.Instrument == Instrument
        && (Bands.Count == 0 || Bands.Contains(BandOf(assessment) ?? ""))
        && (Reason is null || assessment.Reasons.Any(reason => reason.Code == Reason))
        && (ScoreFrom is null || assessment.Score >= ScoreFrom)
        && Facts.All(known.Contains)
        && !Unless.Any(known.Contains);

    private string? BandOf(Assessment assessment) =>
        Outcome is null ? assessment.Band : assessment.Outcomes.FirstOrDefault(one => one.Name == Outcome)?.Band;
}

/// <summary>What calls for a triage case: an assessment's most urgent rule, and where it stands.</summary>
public sealed record BandDecision(string RuleId, Urgency Urgency, bool AwaitsSignOff);

/// <summary>From the band of an assessment to a referral rule and its urgency, as data with a version.</summary>
public sealed class BandRules
{
    private static readonly IReadOnlySet<string> NothingKnown = new HashSet<string>();

    private BandRules(JsonElement document)
    {
        Version = document.GetProperty("version").GetString() ?? "";
        Source = document.GetProperty("source").GetString() ?? "";
        All = [.. document.GetProperty("rules").EnumerateArray().Select(Read)];
    }

    /// <summary>The rules as this project ships them.</summary>
    public static BandRules Shipped { get; } = Parse(Artefacts.Text("band_rules.json"));

    public string Version { get; }

    public string Source { get; }

    public IReadOnlyList<BandRule> All { get; }

    /// <summary>Reads a centre's own edition from a document shaped like band_rules.json.</summary>
    public static BandRules Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new BandRules(document.RootElement);
    }

    /// <summary>
    /// The most urgent rule that holds, or null when the result calls for nothing. Known facts, such as "symptoms" or
    /// "smaller_than_10_mm", come from the screening form; a fact that is not known never makes a result less urgent.
    /// </summary>
    public BandDecision? For(Assessment assessment, IReadOnlySet<string>? known = null)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var worst = All.Where(rule => rule.Holds(assessment, known ?? NothingKnown)).MinBy(rule => rule.Urgency);
        return worst is null ? null : new BandDecision(worst.RuleId, MostUrgent(worst, assessment), worst.AwaitsSignOff);
    }

    // The visit rules know settings and extremes that the table does not: their own urgency stands where it is worse.
    private static Urgency MostUrgent(BandRule rule, Assessment assessment) =>
        assessment is { Instrument: "referral_numeric", Band: string band } && UrgencyCodes.Parse(band) < rule.Urgency
            ? UrgencyCodes.Parse(band)
            : rule.Urgency;

    private static BandRule Read(JsonElement row)
    {
        var id = Text(row, "rule") ?? throw new JsonException("A band rule names no referral rule.");
        var referral = ReferralRules.Find(id);
        var urgency = Text(row, "urgency") is string code ? UrgencyCodes.Parse(code)
            : referral?.Urgency ?? throw new JsonException($"Rule {id} is unknown and has no urgency of its own.");
        return new BandRule(
            Text(row, "programme") ?? "any", Text(row, "instrument") ?? "", Text(row, "outcome"), Texts(row, "bands"),
            Text(row, "reason"), row.TryGetProperty("scoreFrom", out var from) ? from.GetDouble() : null,
            Texts(row, "facts"), Texts(row, "unless"), id, urgency, referral?.AwaitsSignOff ?? true);
    }

    private static string? Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string[] Texts(JsonElement row, string name) =>
        row.TryGetProperty(name, out var values) ? [.. values.EnumerateArray().Select(value => value.GetString() ?? "")] : [];
}
