using System.Text.Json.Serialization;
using CoManage.Domain.Escalations;
using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Domain.Screening;
using CoManage.Models;

namespace CoManage.Domain.Triage;

/// <summary>What a triage case can be told. Its key is a <see cref="CaseId"/>; who gives the command signs it.</summary>
/// <remarks>The five decisions are stored while they wait to take effect; these names are theirs in the log.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Advise), "advise")]
[JsonDerivedType(typeof(Recall), "recall")]
[JsonDerivedType(typeof(Refer), "refer")]
[JsonDerivedType(typeof(Escalate), "escalate")]
[JsonDerivedType(typeof(Dismiss), "dismiss")]
public abstract record TriageCommand
{
    private TriageCommand()
    {
    }

    /// <summary>
    /// A worry about a person. Opens the case, adds to the one that is open, or opens a closed one again as its next episode.
    /// </summary>
    /// <param name="Reason">A stable code, <c>screening.…</c>, <c>redflag.…</c> or <c>measurement.…</c>.</param>
    /// <param name="ReasonText">The same in at most twenty characters for the list.</param>
    /// <param name="Model">A trained model speaks: it joins an open case without changing what the case is about.</param>
    public sealed record Open(
        PatientId Patient,
        GroupId Group,
        string Reason,
        Bilingual ReasonText,
        Urgency Urgency,
        RuleHit? Rule,
        Evidence Evidence,
        ModelVoice? Model = null) : TriageCommand;

    /// <summary>Takes the case for the length of a lease, so that two people do not call the same patient.</summary>
    public sealed record Claim : TriageCommand;

    public sealed record Release : TriageCommand;

    /// <summary>Decides with advice to the patient, who reads it in the consult room.</summary>
    public sealed record Advise(string Reason, PrivateText Text) : TriageCommand;

    /// <summary>Asks the patient to come back; the case sleeps until then.</summary>
    public sealed record Recall(string Reason, PrivateText Text, int InDays) : TriageCommand;

    /// <summary>Sends the patient to a hospital. The referral's id comes with the command, so that a retry names the same one.</summary>
    /// <param name="Snapshot">The patient as the GP saw them, frozen: all that the hospital sees.</param>
    public sealed record Refer(
        ReferralId Referral,
        string Reason,
        HospitalId Hospital,
        string Department,
        Urgency Urgency,
        PrivateText Summary,
        PrivateText? Snapshot) : TriageCommand;

    /// <summary>Asks the specialist; the clock stands still until the answer.</summary>
    /// <param name="Specialist">Whom to ask; null asks any specialist of the team.</param>
    /// <param name="Snapshot">The patient as the GP saw them, frozen: the JSON of the patient snapshot.</param>
    /// <param name="Draft">The assistant's draft that the question began as.</param>
    public sealed record Escalate(
        EscalationId Escalation,
        string Reason,
        UserId? Specialist,
        PrivateText Question,
        PrivateText Tried,
        AnswerWanted Wanted,
        PrivateText Snapshot,
        DraftId? Draft = null) : TriageCommand;

    /// <summary>Decides that nothing is to be done, with the reason.</summary>
    public sealed record Dismiss(string Reason, PrivateText? Note) : TriageCommand;

    /// <summary>Signs one of the five decisions so that it takes effect a moment later, and can be taken back until then.</summary>
    public sealed record Hold(TriageCommand Decision) : TriageCommand;

    /// <summary>Takes back what the same GP signed a moment ago.</summary>
    public sealed record TakeBack : TriageCommand;

    /// <summary>Lets the signed decision take effect: its time has come, or its GP does not want to wait.</summary>
    public sealed record SendHeld : TriageCommand;

    /// <summary>The clock of the case: a lease that ran out, a deadline that passed, a recall date that came.</summary>
    public sealed record Ring : TriageCommand;

    /// <summary>The specialist has answered this question, or the GP closed it.</summary>
    public sealed record TakeAnswer(EscalationId Escalation) : TriageCommand;

    /// <summary>
    /// The referral that came out of this case is over. Where nobody took the patient, the case needs a decision again;
    /// else it ends with the referral.
    /// </summary>
    /// <param name="Outcome">How it ended: <c>closed</c>, <c>declined</c>, or the code of its exit.</param>
    public sealed record TakeReferralEnd(ReferralId Referral, string Outcome) : TriageCommand;

    /// <summary>A GP requested the suggested referral of this case on its own page: the case is referred as by its own form.</summary>
    public sealed record TakeReferralRequest(ReferralId Referral, string Reason, Signature Decided) : TriageCommand;

    /// <summary>The patient died or moved away.</summary>
    public sealed record TakeDeparture(Departure Departure, Signature MarkedBy) : TriageCommand;

    /// <summary>A screening was taken back with its import.</summary>
    public sealed record TakeWithdrawal(ScreeningId Screening, string Reason, Signature By) : TriageCommand;

    /// <summary>Somebody acknowledged the alert about this case, and so has it in hand.</summary>
    public sealed record TakeAcknowledgement(Signature By) : TriageCommand;
}

/// <summary>What a trained model has to say to the queue. It has no say over urgency.</summary>
public enum ModelVoice
{
    /// <summary>Somebody whom the published instruments passed over.</summary>
    WorthALook,

    /// <summary>Somebody who should stand before others of the same urgency.</summary>
    First,
}
