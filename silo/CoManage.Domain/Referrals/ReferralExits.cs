using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;

namespace CoManage.Domain.Referrals;

/// <summary>How a referral ends by what happened elsewhere. News may come late or twice; there is nothing left to do then.</summary>
internal static class ReferralExits
{
    public static Decision<ReferralEvent> Decide(Referral state, ReferralCommand command) => (state, command) switch
    {
        _ when ReferralFace.TurnOf(state) is ReferralTurn.None => Decision<ReferralEvent>.Nothing,
        (_, ReferralCommand.TakeDeparture c) => new ReferralEvent.Ended(ReasonOf(c.Departure), c.MarkedBy),
        (UpReferral.Suggested, ReferralCommand.TakeReplacement c) => new ReferralEvent.Ended(EndReason.Withdrawn, c.Decided),
        _ => Decision<ReferralEvent>.Nothing,
    };

    private static EndReason ReasonOf(Departure departure) => departure is Departure.Died ? EndReason.Died : EndReason.Moved;
}
