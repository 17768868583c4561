using CoManage.Domain.Kernel;
using CoManage.Models;

namespace CoManage.Domain.Escalations;

/// <summary>What stays the same for as long as the escalation lives.</summary>
/// <param name="Specialist">The specialist asked; null for any specialist of the team.</param>
public sealed record EscalationFacts(
    CaseId Case,
    PatientId Patient,
    GroupId Group,
    Urgency Urgency,
    UserId? Specialist,
    Signature AskedBy);

/// <summary>
/// A question from the GP to the specialist about one case. Exactly one specialist answers, with name and time, so that
/// the GP has one opinion to act on and knows whose it is; while the specialist waits for the team, the clock waits too.
/// </summary>
public abstract record Escalation
{
    private Escalation()
    {
    }

    public sealed record Unknown : Escalation;

    /// <summary>Something was asked and is not put away yet.</summary>
    public abstract record Open(EscalationFacts Facts) : Escalation;

    /// <summary>The specialist's turn.</summary>
    public sealed record Asked(EscalationFacts Facts, DateTimeOffset DueAt, bool Overdue) : Open(Facts);

    /// <summary>The team's turn to supply more.</summary>
    public sealed record NeedsMore(EscalationFacts Facts, DateTimeOffset DueAt, bool Overdue, DateTimeOffset PausedAt)
        : Open(Facts);

    /// <summary>The GP's turn to act on the answer.</summary>
    public sealed record Answered(EscalationFacts Facts, Signature By) : Open(Facts);

    /// <summary>The GP's turn to decide on the proposed referral.</summary>
    public sealed record ReferralProposed(EscalationFacts Facts, Signature By) : Open(Facts);

    public sealed record Closed(EscalationFacts Facts) : Escalation;

    /// <summary>Why a command was not granted.</summary>
    public static class Refusals
    {
        public static readonly Refusal Unknown = new("escalations.unknown");
        public static readonly Refusal IsClosed = new("escalations.closed");
        public static readonly Refusal NotTheSpecialist = new("escalations.not-the-specialist");
        public static readonly Refusal AlreadyAnswered = new("escalations.already-answered");
        public static readonly Refusal WaitsForMore = new("escalations.waits-for-more");
        public static readonly Refusal NotAnswered = new("escalations.not-answered");
        public static readonly Refusal NeedsGp = new("escalations.needs-gp");
        public static readonly Refusal OutcomeNotYours = new("escalations.outcome-not-yours");
        public static readonly Refusal NotTheTeam = new("escalations.not-the-team");
        public static readonly Refusal TextMissing = new("escalations.text-missing");
        public static readonly Refusal TextTooLong = new("escalations.text-too-long");
        public static readonly Refusal DepartmentMissing = new("escalations.department-missing");
    }

    /// <summary>The rules with the clocks of this installation.</summary>
    public static Decider<Escalation, EscalationCommand, EscalationEvent> With(EscalationClocks clocks) =>
        new(new Unknown(), (state, command, moment) => EscalationRules.Decide(state, command, moment, clocks), Evolve);

    /// <summary>What the escalation is about; null before it was raised.</summary>
    public EscalationFacts? About => this switch
    {
        Open open => open.Facts,
        Closed closed => closed.Facts,
        _ => null,
    };

    private static Escalation Evolve(Escalation state, EscalationEvent happened) => (state, happened) switch
    {
        (Unknown, EscalationEvent.Raised e) => new Asked(
            new EscalationFacts(e.Case, e.Patient, e.Group, e.Urgency, e.Specialist, e.AskedBy), e.DueAt, Overdue: false),
        (Asked s, EscalationEvent.BecameOverdue) => s with { Overdue = true },
        (Asked s, EscalationEvent.MoreAsked e) => new NeedsMore(s.Facts, s.DueAt, s.Overdue, e.By.At),
        (Asked s, EscalationEvent.Supplied e) => s with { DueAt = e.DueAt },
        (NeedsMore s, EscalationEvent.Supplied e) => new Asked(s.Facts, e.DueAt, s.Overdue),
        (Asked or NeedsMore, EscalationEvent.Answered e) => new Answered(((Open)state).Facts, e.By),
        (Asked or NeedsMore, EscalationEvent.ReferralProposed e) => new ReferralProposed(((Open)state).Facts, e.By),
        (Open s, EscalationEvent.Closed) => new Closed(s.Facts),
        _ => throw new InvalidOperationException($"{happened.GetType().Name} cannot follow {state.GetType().Name}."),
    };
}
