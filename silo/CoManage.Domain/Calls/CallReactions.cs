using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Domain.Referrals;
using CoManage.Domain.Triage;

namespace CoManage.Domain.Calls;

/// <summary>How calls come to be owed, how they are settled elsewhere, and what a call says to the person's record.</summary>
public static class CallReactions
{
    /// <summary>Who is asked to come back is called on that day; another decision of the GP settles it.</summary>
    public static IEnumerable<Reaction> When(CaseId triageCase, TriageEvent happened, CaseFacts about) => happened switch
    {
        TriageEvent.Recalled e =>
            [new(
                CallPlanId.For(e.Patient, e.Group).Value,
                new CallCommand.OweFrom(e.Patient, e.Group, CallReason.Recall, triageCase.Value, e.Until))],
        TriageEvent.Advised or TriageEvent.Dismissed or TriageEvent.Referred or TriageEvent.Escalated
            or TriageEvent.ReferralRequested or TriageEvent.EvidenceAdded { BackInQueue: true } =>
            [new(CallPlanId.For(about.Patient, about.Group).Value, new CallCommand.Settle(triageCase.Value))],
        _ => [],
    };

    /// <summary>A referral that was closed with a follow-up date leads to a call on it.</summary>
    public static IEnumerable<Reaction> When(ReferralId referral, ReferralEvent happened, Referral after) =>
        (happened, after.About) switch
        {
            (ReferralEvent.Closed { FollowUp: FollowUp.Planned next }, { } about) =>
                [new(
                    CallPlanId.For(about.Patient, about.Group).Value,
                    new CallCommand.Owe(about.Patient, about.Group, CallReason.ReferralFollowUp, referral.Value, next.Date))],
            _ => [],
        };

    /// <summary>Another telephone number brings back who stood aside for a wrong one.</summary>
    public static IEnumerable<Reaction> When(PatientId patient, PatientEvent happened) => happened switch
    {
        PatientEvent.ContactChanged or PatientEvent.PersonCorrected =>
            [Reaction.To(new OpenWork.Calls(patient), new CallCommand.TakeNumber())],
        _ => [],
    };

    /// <summary>Whoever is told on the telephone that somebody died or moved has it in the record, with all that ends by it.</summary>
    public static IEnumerable<Reaction> When(CallEvent happened, CallPlan after) => (happened, after) switch
    {
        (CallEvent.Answered { Result: CallResult.Moved } e, CallPlan.Ended of) =>
            [new(of.Patient.Value, new PatientCommand.MarkMoved(e.By))],
        (CallEvent.Answered { Result: CallResult.Died, DiedOn: { } day } e, CallPlan.Ended of) =>
            [new(of.Patient.Value, new PatientCommand.MarkDied(day, e.By))],
        _ => [],
    };
}
