using CoManage.Domain.Escalations;
using CoManage.Domain.Kernel;
using CoManage.Domain.Referrals;
using CoManage.Domain.Triage;

namespace CoManage.Domain.Patients;

/// <summary>
/// Who died or moved away has no open work here any more: cases, questions and referrals end, each with the reason and
/// the name of who marked it. Cases first, so that none comes back to the queue for the others' ends.
/// </summary>
public static class WhenDeparted
{
    public static IEnumerable<Reaction> React(PatientId patient, PatientEvent happened, Signature by)
    {
        Departure? departure = happened switch
        {
            PatientEvent.Died => Departure.Died,
            PatientEvent.MovedAway => Departure.Moved,
            _ => null,
        };
        return departure is not { } left
            ? []
            :
            [
                Reaction.To(new OpenWork.Cases(patient), new TriageCommand.TakeDeparture(left, by)),
                Reaction.To(new OpenWork.Escalations(patient), new EscalationCommand.TakeDeparture(left, by)),
                Reaction.To(new OpenWork.Referrals(patient), new ReferralCommand.TakeDeparture(left, by)),
            ];
    }
}
