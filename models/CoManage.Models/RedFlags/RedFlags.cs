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
/// The red-flag rules of chat. They are a floor: a model may raise what they say, never lower it.
/// Phrases and rules are original drafting and await a clinician's signature.
/// </summary>
public static class RedFlags
{
    /// <summary>Editions of the flag catalogue and of the language tables; kept with every finding.</summary>
    public static string Version => MessageLanguage.Shipped.Version;

    public static IReadOnlyDictionary<string, RedFlagDefinition> Definitions => MessageLanguage.Shipped.Definitions;

    /// <summary>Every flag once, the most urgent first and then in the order of the text; empty when nothing is alarming.</summary>
    public static IReadOnlyList<RedFlag> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return MessageReader.Read(text, MessageLanguage.Shipped);
    }
}
