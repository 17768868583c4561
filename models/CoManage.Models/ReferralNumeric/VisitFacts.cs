namespace CoManage.Models.ReferralNumeric;

/// <summary>Signs that turn a number into an emergency, in the words of the public-health specification.</summary>
[Flags]
public enum DangerSigns
{
    None = 0,
    Consciousness = 1 << 0,
    SevereHeadache = 1 << 1,
    Dizziness = 1 << 2,
    Nausea = 1 << 3,
    Vomiting = 1 << 4,
    BlurredVision = 1 << 5,
    EyePain = 1 << 6,
    Palpitations = 1 << 7,
    ChestTightness = 1 << 8,
    BreathlessLyingFlat = 1 << 9,
    AcetoneBreath = 1 << 10,
    Sweating = 1 << 11,
    Anorexia = 1 << 12,
    Polydipsia = 1 << 13,
    Polyuria = 1 << 14,
    AbdominalPain = 1 << 15,
    DeepBreathing = 1 << 16,
    FlushedSkin = 1 << 17,
}

/// <summary>
/// The numbers of one visit; NaN where nothing was measured. Glucose: fasting, mmol/L.
/// PreviousUnsatisfactory: the visit before was unsatisfactory too. AdverseReaction: one that cannot be controlled.
/// </summary>
public readonly record struct VisitFacts(
    double SbpMmHg, double DbpMmHg, double GlucoseMmolL, DangerSigns Signs, bool Pregnant, bool PreviousUnsatisfactory,
    bool AdverseReaction, double AgeYears, bool Hypertension, bool Diabetes);

/// <summary>
/// How soon a critical number without symptoms must be seen. The specification calls for urgent referral after on-site
/// treatment; a centre may raise each to emergency. A more urgent finding always wins.
/// </summary>
public sealed record CriticalNumberUrgency(
    Urgency HtnE1a = Urgency.Urgent, Urgency DmE1 = Urgency.Urgent, Urgency DmE2 = Urgency.Urgent);

/// <summary>Which rules fire, in the order of their ids, and the urgency of the worst.</summary>
public sealed record VisitDecision(IReadOnlyList<string> RuleIds, Urgency Urgency);
