using CoManage.Domain.Assistant;
using CoManage.Domain.Kernel;
using CoManage.Models;

namespace CoManage.Api.Assistant.Tasks;

/// <summary>What the model holds of one message.</summary>
/// <param name="Quote">The words of the message that say so.</param>
internal sealed record SecondOpinion(Urgency Level, string Flag, string Quote, string Why)
{
    private const int LongestWhy = 300;
    private const string NoFlag = "none";

    /// <summary>The task for one message.</summary>
    /// <param name="floor">What the rules said: nothing below it counts, so the model need not argue for less.</param>
    public static AssistantTask<SecondOpinion> Of(string message, Urgency floor, IReadOnlyList<KnownWords> known) => new(
        "second-reading",
        $"""
        The material is one message of a patient to the care team. Word rules have read it and put it at "{floor.Code()}". Read it a second time and say how soon somebody has to act:
        "emergency" (call an ambulance now), "urgent" (within 24 hours), "soon" (within two weeks) or "routine".
        Go above the rules only for a danger or symptom of the writer, or of somebody with the writer, that is happening now or happened in the last days. Questions, stories, idioms, thanks and plans are routine.
        "flag": one of {string.Join(", ", RedFlags.Definitions.Keys.Order(StringComparer.Ordinal))}, or "other", or "none" for routine.
        "quote": the words of the message that say so, copied exactly. "why": one sentence in the language of the message for the doctor.
        """,
        message,
        known,
        answer => answer.WhyNot(message, floor));

    /// <summary>The opinion as the domain knows it.</summary>
    public Opinion Plain() => new(Level, RedFlags.Definitions.ContainsKey(Flag) ? Flag : Opinion.OtherFlag, new(Why.Trim()));

    private string? WhyNot(string message, Urgency floor) =>
        Level >= floor ? null
        : Why.Trim().Length is 0 ? Silence.WrongShape
        : Why.Length > LongestWhy ? Silence.TooLong
        : Flag == NoFlag || (Flag != "other" && !RedFlags.Definitions.ContainsKey(Flag)) ? Silence.WrongShape
        : Close(Quote).Length == 0 || !Close(message).Contains(Close(Quote), StringComparison.OrdinalIgnoreCase) ? Silence.Unlinked
        : null;

    private static string Close(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
