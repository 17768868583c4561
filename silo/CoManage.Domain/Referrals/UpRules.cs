using CoManage.Domain.Kernel;
using Refusals = CoManage.Domain.Referrals.Referral.Refusals;

namespace CoManage.Domain.Referrals;

/// <summary>The steps of an up-referral.</summary>
internal static class UpRules
{
    public static Decision<ReferralEvent> Decide(
        UpReferral state, ReferralCommand command, Moment moment, ReferralClocks clocks)
    {
        if (command is ReferralCommand.Ring)
        {
            return state is UpReferral.Requested r && moment.Now >= r.DueAt
                ? new ReferralEvent.WentUnanswered(moment.Now)
                : Decision<ReferralEvent>.Nothing;
        }

        if (state is UpReferral.Declined or UpReferral.Closed or UpReferral.Ended)
        {
            return Refusals.Over;
        }

        if (command is ReferralCommand.Conclude conclude)
        {
            return MayConclude(state, conclude.Reason, moment.By)
                ?? (Decision<ReferralEvent>)new ReferralEvent.Ended(conclude.Reason, Signature.Of(moment));
        }

        var turn = ReferralFace.TurnOf(state);
        return StepRules.NotOf(turn, moment.By) ?? Step(state, command, moment, clocks);
    }

    /// <summary>Null when this person may end the referral for this reason now.</summary>
    public static Refusal? MayConclude(UpReferral state, EndReason reason, Actor by) => (state, by.Role, reason) switch
    {
        (_, Role.Gp, EndReason.Died or EndReason.Moved) => null,

        // With the result in hand the GP must close, or the follow-up would be lost.
        (UpReferral.ResultReturned, Role.Gp, _) => Refusals.NotNow,
        (UpReferral.Unanswered, Role.Gp, _) => null,
        (_, Role.Gp, EndReason.NoAnswer) => Refusals.NotNow,
        (UpReferral.Seen, Role.Gp, EndReason.Withdrawn) => Refusals.NotNow,
        (_, Role.Gp, _) => null,

        // The hospital learns first when an accepted patient does not come.
        (UpReferral.Accepted or UpReferral.Seen, Role.HospitalDesk, EndReason.Died or EndReason.Moved or EndReason.Elsewhere) => null,
        (_, Role.HospitalDesk, _) => Refusals.NotYourTurn,
        (_, Role.HealthManager or Role.Specialist, _) => Refusals.NeedsGp,
        _ => Refusals.NotYourTurn,
    };

    private static Decision<ReferralEvent> Step(
        UpReferral state, ReferralCommand command, Moment moment, ReferralClocks clocks) => (state, command) switch
        {
            (UpReferral.Suggested or UpReferral.Unanswered, ReferralCommand.Request) =>
                new ReferralEvent.Requested(Signature.Of(moment), clocks.DueFrom(moment.Now, state.Facts.Urgency)),
            (UpReferral.Requested, ReferralCommand.Accept c) => new ReferralEvent.Accepted(c.When, c.Place, Signature.Of(moment)),
            (UpReferral.Requested, ReferralCommand.Decline c) => StepRules.Decline(c, moment),
            (UpReferral.Accepted, ReferralCommand.MarkSeen) => new ReferralEvent.Seen(Signature.Of(moment)),
            (UpReferral.Seen, ReferralCommand.ReturnResult c) => StepRules.ReturnResult(c, moment),
            (UpReferral.ResultReturned, ReferralCommand.Close c) => StepRules.Close(c, moment, clocks),
            _ => Refusals.NotNow,
        };
}
