using CoManage.Models.Messages;

namespace CoManage.Models;

/// <summary>
/// A danger found in a message: which, how soon, and where it stands in the text. A finding carries no words of the message.
/// </summary>
public sealed record RedFlag(string Flag, Urgency Urgency, int Start, int Length);

/// <summary>What a flag is called, what to tell the patient at once, and whom to notify.</summary>
public sealed record RedFlagDefinition(
    string Id, string NameZh, string NameEn, Urgency Urgency, string AdviceZh, string AdviceEn, IReadOnlyList<string> Notify);

/// <summary>
/// The red-flag rules of chat as they are shipped. They are a floor: a model may raise what they say, never lower it.
/// Words and rules are original drafting and await a clinician's signature; versions with other words are
/// <see cref="RedFlagRules"/>.
/// </summary>
public static class RedFlags
{
    /// <summary>Editions of the flag catalogue, of the lexicon and of the learnt reader.</summary>
    public static string Version => RedFlagRules.Shipped.Version;

    /// <summary>The flags of the catalogue; every version of the lexicon has the same.</summary>
    public static IReadOnlyDictionary<string, RedFlagDefinition> Definitions => Lexicon.Catalogue;

    /// <summary>The flag of words of not wanting to live.</summary>
    public const string Crisis = "suicidal";

    /// <summary>
    /// What the learnt reader raises: a danger that it cannot name. It is none of the catalogue, and its words of advice are
    /// for an emergency.
    /// </summary>
    public static RedFlagDefinition Unnamed { get; } = new(
        "unnamed", "可疑危险信号", "Possible danger", Urgency.Emergency,
        "您说的可能需要马上处理。感觉很不好或越来越重，请立即拨打120，不要在群里等回复；请让身边的人陪着您。",
        "What you describe may need help at once. If you feel very unwell or it is getting worse, call 120 now and do not wait for an answer here; ask somebody to stay with you.",
        []);

    /// <inheritdoc cref="RedFlagRules.Read"/>
    public static IReadOnlyList<RedFlag> Read(string text) => RedFlagRules.Shipped.Read(text);

    /// <inheritdoc cref="RedFlagRules.Assess"/>
    public static MessageReading Assess(string text, MessageContext? context = null) => RedFlagRules.Shipped.Assess(text, context);

    /// <inheritdoc cref="RedFlagRules.AsksTheRecord"/>
    public static bool AsksTheRecord(string text) => RedFlagRules.Shipped.AsksTheRecord(text);
}
