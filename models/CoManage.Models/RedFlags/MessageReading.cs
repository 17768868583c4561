namespace CoManage.Models;

/// <summary>Something found in a message: a red flag or a lesser concern, where it stands, and why it does not count if it does not.</summary>
/// <param name="Flag">Id of a red flag of the catalogue, or of a concern.</param>
/// <param name="Start">Where it begins in the text; the rest of it may stand in an earlier message.</param>
public sealed record MessageFinding(string Flag, Urgency Urgency, int Start, int Length, Suppression? Suppressed);

/// <summary>What the rules make of a message.</summary>
/// <param name="Urgency">The worst of what counts; routine when nothing does.</param>
/// <param name="Flags">Red flags of the catalogue, also the suppressed ones.</param>
/// <param name="Concerns">What is no red flag but wants an appointment.</param>
/// <param name="Measured">The numbers that were read as measurements.</param>
public sealed record MessageReading(
    Urgency Urgency, IReadOnlyList<MessageFinding> Flags, IReadOnlyList<MessageFinding> Concerns, IReadOnlyList<MeasuredValue> Measured);
