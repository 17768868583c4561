using CoManage.Domain.Escalations;
using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Domain.Screening;
using CoManage.Models;

namespace CoManage.Domain.Triage;

/// <summary>What happened to a triage case. The signature (who, in which role, when) is stored with every event.</summary>
public abstract record TriageEvent
{
    private TriageEvent()
    {
    }

    /// <summary>A case begins, or a closed one begins again as its next episode.</summary>
    /// <param name="Model">What a trained model had to say by this evidence; null when none spoke.</param>
    public sealed record Opened(
        PatientId Patient,
        GroupId Group,
        string Reason,
        Bilingual ReasonText,
        Urgency Urgency,
        RuleHit? Rule,
        Evidence Evidence,
        int Episode,
        DateTimeOffset ClockEnds,
        ScoreChange? Change,
        ModelVoice? Model = null) : TriageEvent;

    /// <summary>More evidence on an open case. Urgency never falls here.</summary>
    /// <param name="ClockEnds">The clock from now on; null when it stands still.</param>
    /// <param name="BackInQueue">The case waited for something else and needs a clinician again.</param>
    /// <param name="Model">What a trained model had to say by this evidence; null when none spoke.</param>
    public sealed record EvidenceAdded(
        Evidence Evidence,
        Bilingual ReasonText,
        Urgency Urgency,
        RuleHit? Rule,
        DateTimeOffset? ClockEnds,
        bool BackInQueue,
        ScoreChange? Change,
        ModelVoice? Model = null) : TriageEvent;

    public sealed record Claimed(UserId Owner, string Name, DateTimeOffset LeaseUntil) : TriageEvent;

    public sealed record Released : TriageEvent;

    /// <summary>The owner did not act in time; the case is back in the queue.</summary>
    public sealed record LeaseLapsed(UserId Owner) : TriageEvent;

    /// <summary>Nobody decided in time: the case stands above its peers and goes to the group's deputy.</summary>
    /// <param name="Owner">Who had it last, and is told that it goes; null when nobody had.</param>
    public sealed record ClockRang(Holder? Owner = null) : TriageEvent;

    /// <summary>A GP signed a decision. It takes effect by itself unless it is taken back before.</summary>
    /// <param name="Until">When it takes effect.</param>
    /// <param name="LeaseUntil">Until when the GP holds the case, also if the decision is taken back.</param>
    public sealed record DecisionHeld(TriageCommand Decision, Signature By, DateTimeOffset Until, DateTimeOffset LeaseUntil)
        : TriageEvent;

    /// <summary>The signed decision did not take effect; the case is as it was before.</summary>
    public sealed record DecisionTakenBack(TakenBack Because) : TriageEvent;

    /// <param name="Question">The escalation that this decision puts away.</param>
    public sealed record Advised(
        PatientId Patient, GroupId Group, string Reason, PrivateText Text, EscalationId? Question = null) : TriageEvent;

    public sealed record Recalled(
        PatientId Patient,
        GroupId Group,
        string Reason,
        PrivateText Text,
        DateTimeOffset Until,
        EscalationId? Question = null,
        Holder? By = null) : TriageEvent;

    /// <summary>The recall date came; the case is back in the queue with a new clock.</summary>
    public sealed record RecallCame(DateTimeOffset ClockEnds) : TriageEvent;

    public sealed record Referred(
        PatientId Patient,
        GroupId Group,
        ReferralId Referral,
        string Reason,
        HospitalId Hospital,
        string Department,
        Urgency Urgency,
        PrivateText Summary,
        PrivateText? Snapshot,
        EscalationId? Question = null,
        Holder? By = null) : TriageEvent;

    /// <param name="TimeLeft">What was left of the clock, which stands still until the answer; null when it had rung.</param>
    /// <param name="Draft">The assistant's draft that the question began as.</param>
    public sealed record Escalated(
        PatientId Patient,
        GroupId Group,
        EscalationId Escalation,
        string Reason,
        Urgency Urgency,
        UserId? Specialist,
        PrivateText Question,
        PrivateText Tried,
        AnswerWanted Wanted,
        PrivateText Snapshot,
        TimeSpan? TimeLeft,
        Holder? By = null,
        DraftId? Draft = null) : TriageEvent;

    /// <summary>The answer is here; the case is the GP's again, with what was left of its clock.</summary>
    public sealed record Answered(EscalationId Escalation, DateTimeOffset? ClockEnds) : TriageEvent;

    public sealed record Dismissed(
        PatientId Patient, GroupId Group, string Reason, PrivateText? Note, EscalationId? Question = null) : TriageEvent;

    /// <summary>Nobody took the patient: the case is back in the queue with a new clock.</summary>
    public sealed record ReferralReturned(ReferralId Referral, string Outcome, DateTimeOffset ClockEnds) : TriageEvent;

    /// <summary>The referral of this case ended and the case with it.</summary>
    public sealed record ReferralEnded(ReferralId Referral, string Outcome) : TriageEvent;

    /// <summary>A GP requested the referral that was suggested for this case, on the referral's own page.</summary>
    /// <param name="Question">The escalation that this decision puts away.</param>
    public sealed record ReferralRequested(
        PatientId Patient, GroupId Group, ReferralId Referral, string Reason, Signature Decided, EscalationId? Question = null)
        : TriageEvent;

    /// <summary>The patient died or moved away, and the case ended with that. Other worries open it anew, visibly.</summary>
    public sealed record PatientDeparted(Departure Departure, Signature MarkedBy) : TriageEvent;

    /// <summary>A screening that the case rests on was taken back; the case stays for what else there is.</summary>
    public sealed record EvidenceWithdrawn(ScreeningId Screening, string Reason, Signature By) : TriageEvent;

    /// <summary>The last screening that the case rests on was taken back before anybody touched the case: it ends.</summary>
    /// <param name="Reason">The code <see cref="CaseReasons.ImportTakenBack"/>.</param>
    public sealed record Withdrawn(ScreeningId Screening, string Reason, Signature By) : TriageEvent;
}

/// <summary>Who has or had a case in hand.</summary>
public sealed record Holder(UserId Id, string Name);

/// <summary>Why a signed decision did not take effect.</summary>
public enum TakenBack
{
    ByGp,

    /// <summary>The case became more urgent by something that its GP had not seen when signing.</summary>
    NewEvidence,
}

/// <summary>Which way the score went since the last evidence of the same instrument.</summary>
public enum ScoreChange
{
    Up,
    Down,
}
