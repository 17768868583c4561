using System.Collections.Immutable;
using CoManage.Domain.Kernel;
using CoManage.Models;

namespace CoManage.Domain.Triage;

/// <summary>
/// One worry about one person. It has one clock and at most one owner, so that nobody assumes somebody else has called
/// the patient; and it closes only by a named GP's decision, by the end of the referral that one decided, or when the
/// patient has died or moved away. Before anybody has touched it, it also ends with the last screening that it rests on.
/// </summary>
public abstract record TriageCase
{
    public sealed record Unknown : TriageCase;

    /// <param name="ClockEnds">When it becomes, or became, overdue; null while the clock stands still.</param>
    /// <param name="Question">The last question put to the specialist in this episode.</param>
    /// <param name="TimeLeft">What was left of the clock when it was stopped.</param>
    /// <param name="LastHeldBy">Who claimed it or acted on it last in this episode: whom to tell when it becomes overdue.</param>
    /// <param name="Held">A signed decision that waits for its time; while it does, no other clock of the case rings.</param>
    /// <param name="RestsOn">The screenings that are all this episode rests on; null when it rests on anything else.</param>
    /// <param name="IsFirst">Stands before others of the same urgency; its clock is the same.</param>
    public sealed record Open(
        CaseFacts Facts,
        Urgency Urgency,
        int Episode,
        Turn Turn,
        DateTimeOffset? ClockEnds,
        TimeSpan? TimeLeft,
        bool Overdue,
        Lease? Lease,
        EscalationId? Question,
        Holder? LastHeldBy = null,
        bool IsFirst = false,
        TriageEvent.DecisionHeld? Held = null,
        ImmutableList<ScreeningId>? RestsOn = null) : TriageCase
    {
        /// <summary>Nobody of the team has claimed it or decided anything in this episode.</summary>
        public bool IsUntouched => LastHeldBy is null && Turn is Turn.Clinician { IsAnswered: false };
    }

    public sealed record Closed(CaseFacts Facts, int Episode) : TriageCase;

    private TriageCase()
    {
    }

    /// <summary>The rules with the clocks of this district.</summary>
    public static Decider<TriageCase, TriageCommand, TriageEvent> DeciderWith(TriageClocks clocks) =>
        new(new Unknown(), new TriageDecider(clocks).Decide, TriageEvolution.Evolve);

    /// <summary>The next time something happens by itself: a lease ends, the clock rings, a recall date comes.</summary>
    public static DateTimeOffset? DueAt(TriageCase state) =>
        state is Open { Held.Until: var sent } ? sent
            : state is Open open
            ? new[] { open.Lease?.Until, open.Overdue ? null : open.ClockEnds, (open.Turn as Turn.Recalled)?.Until }.Min()
            : null;
}

/// <summary>What stays the same through a case's episodes, and the last score to compare the next one with.</summary>
public sealed record CaseFacts(
    PatientId Patient, GroupId Group, string Reason, Bilingual ReasonText, string? Instrument = null, double? Score = null);

/// <summary>Whom an open case waits for.</summary>
public abstract record Turn
{
    /// <summary>For a clinician to decide; <paramref name="IsAnswered"/> when the specialist's answer lies there.</summary>
    public sealed record Clinician(bool IsAnswered = false) : Turn;

    /// <summary>For the patient to come back.</summary>
    public sealed record Recalled(DateTimeOffset Until) : Turn;

    public sealed record Escalated(EscalationId Escalation) : Turn;

    public sealed record Referred(ReferralId Referral) : Turn;

    private Turn()
    {
    }
}

/// <summary>Who holds the case and until when; acting renews it.</summary>
public sealed record Lease(UserId Owner, string Name, DateTimeOffset Until)
{
    public bool HoldsAt(DateTimeOffset now) => now < Until;
}
