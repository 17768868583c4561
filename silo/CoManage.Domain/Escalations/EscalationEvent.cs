using CoManage.Domain.Kernel;
using CoManage.Models;

namespace CoManage.Domain.Escalations;

/// <summary>What happened to an escalation.</summary>
public abstract record EscalationEvent
{
    private EscalationEvent()
    {
    }

    public sealed record Raised(
        CaseId Case,
        PatientId Patient,
        GroupId Group,
        Urgency Urgency,
        PrivateText Question,
        PrivateText Tried,
        AnswerWanted Wanted,
        UserId? Specialist,
        PrivateText Snapshot,
        Signature AskedBy,
        DateTimeOffset DueAt) : EscalationEvent;

    public sealed record Answered(PrivateText Text, Signature By) : EscalationEvent;

    public sealed record MoreAsked(PrivateText Text, Signature By) : EscalationEvent;

    public sealed record ReferralProposed(string Department, PrivateText Text, HospitalId? Hospital, Signature By)
        : EscalationEvent;

    /// <param name="DueAt">The clock after this: the time spent waiting for more is added to it.</param>
    public sealed record Supplied(PrivateText Text, Signature By, DateTimeOffset DueAt) : EscalationEvent;

    public sealed record Closed(EscalationOutcome Outcome, Signature By) : EscalationEvent;

    public sealed record BecameOverdue(DateTimeOffset At) : EscalationEvent;
}
