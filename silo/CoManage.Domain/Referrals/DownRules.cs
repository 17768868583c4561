using CoManage.Domain.Kernel;
using Refusals = CoManage.Domain.Referrals.Referral.Refusals;

namespace CoManage.Domain.Referrals;

/// <summary>The steps of a down-referral.</summary>
internal static class DownRules
{
    public static Decision<ReferralEvent> Decide(
        DownReferral state, ReferralCommand command, Moment moment, ReferralClocks clocks)
    {
        if (command is ReferralCommand.Ring)
        {
            return state is DownReferral.Requested { Overdue: false } r && moment.Now >= r.DueAt
                ? new ReferralEvent.WentUnanswered(moment.Now)
                : Decision<ReferralEvent>.Nothing;
        }

        if (state is DownReferral.Declined or DownReferral.Closed or DownReferral.Ended)
        {
            return Refusals.Over;
        }

        if (command is ReferralCommand.Conclude conclude)
        {
            return MayConclude(state, conclude.Reason, moment.By)
                ?? (Decision<ReferralEvent>)new ReferralEvent.Ended(conclude.Reason, Signature.Of(moment));
        }

        // Every step of a down-referral after the hospital's request is the GP's.
        return StepRules.NotOf(ReferralTurn.Community, moment.By) ?? Step(state, command, moment, clocks);
    }

    /// <summary>Null when this person may end the referral for this reason now.</summary>
    public static Refusal? MayConclude(DownReferral state, EndReason reason, Actor by) => (state, by.Role, reason) switch
    {
        (_, Role.Gp, EndReason.Died or EndReason.Moved) => null,
        (DownReferral.Requested or DownReferral.Accepted, Role.Gp, EndReason.Elsewhere) => null,

        // Withdrawing is for whoever asked, and no answer is for whoever waited: here the hospital.
        (_, Role.Gp, _) => Refusals.NotNow,
        (DownReferral.Requested, Role.HospitalDesk, not EndReason.NoAnswer) => null,
        (DownReferral.Requested { Overdue: true }, Role.HospitalDesk, _) => null,
        (DownReferral.Requested, Role.HospitalDesk, _) => Refusals.NotNow,
        (_, Role.HealthManager or Role.Specialist, _) => Refusals.NeedsGp,
        _ => Refusals.NotYourTurn,
    };

    private static Decision<ReferralEvent> Step(
        DownReferral state, ReferralCommand command, Moment moment, ReferralClocks clocks) => (state, command) switch
        {
            (DownReferral.Requested, ReferralCommand.Accept c) => new ReferralEvent.Accepted(c.When, c.Place, Signature.Of(moment)),
            (DownReferral.Requested, ReferralCommand.Decline c) => StepRules.Decline(c, moment),
            (DownReferral.Accepted, ReferralCommand.MarkSeen) => new ReferralEvent.Seen(Signature.Of(moment)),
            (DownReferral.Seen, ReferralCommand.ReturnResult c) => StepRules.ReturnResult(c, moment),
            (DownReferral.Seen or DownReferral.ResultReturned, ReferralCommand.Close c) => StepRules.Close(c, moment, clocks),
            _ => Refusals.NotNow,
        };
}
