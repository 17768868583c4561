using CoManage.Domain.Calls;
using CoManage.Domain.Escalations;
using CoManage.Domain.Kernel;
using CoManage.Domain.Referrals;
using CoManage.Domain.Triage;

namespace CoManage.Domain.Patients;

/// <summary>
/// Who died or moved away has no open work here any more: cases, questions, referrals and calls end, each with the reason and
/// the name of who marked it. Cases first, so that none comes back to the queue for the others' ends.
/// </summary>
public static class WhenDeparted
{
    public static IEnumerable<Reaction> React(PatientId patient, PatientEvent happened, Signature by)
    {
        (Departure Left, Signature? MarkedBy)? departure = happened switch
        {
            PatientEvent.Died e => (Departure.Died, e.MarkedBy),
            PatientEvent.MovedAway e => (Departure.Moved, e.MarkedBy),
            _ => null,
        };
        return departure is not var (left, marked)
            ? []
            :
            [
                Reaction.To(new OpenWork.Cases(patient), new TriageCommand.TakeDeparture(left, marked ?? by)),
                Reaction.To(new OpenWork.Escalations(patient), new EscalationCommand.TakeDeparture(left, marked ?? by)),
                Reaction.To(new OpenWork.Referrals(patient), new ReferralCommand.TakeDeparture(left, marked ?? by)),
                Reaction.To(new OpenWork.Calls(patient), new CallCommand.TakeDeparture(left, marked ?? by)),
            ];
    }
}
