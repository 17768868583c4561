using CoManage.Domain.Kernel;
using Refusals = CoManage.Domain.Referrals.Referral.Refusals;

namespace CoManage.Domain.Referrals;

/// <summary>The rules of single steps that both machines share.</summary>
internal static class StepRules
{
    private const int LongestText = 4000;

    /// <summary>Null when this person may take a step of that side.</summary>
    public static Refusal? NotOf(ReferralTurn side, Actor by) => (side, by.Role) switch
    {
        (ReferralTurn.Hospital, Role.HospitalDesk) or (ReferralTurn.Community, Role.Gp) => null,
        (ReferralTurn.Community, Role.HealthManager or Role.Specialist) => Refusals.NeedsGp,
        _ => Refusals.NotYourTurn,
    };

    public static Decision<ReferralEvent> Decline(ReferralCommand.Decline c, Moment moment)
    {
        if (!ReferralReasons.Has(ReferralReasons.Listed.Decline, c.Reason))
        {
            return Refusals.ReasonUnknown;
        }

        if (c.Text is null)
        {
            return c.Reason == ReferralReasons.Other
                ? Refusals.TextMissing
                : new ReferralEvent.Declined(c.Reason, null, Signature.Of(moment));
        }

        return Said(c.Text.Value) ?? new ReferralEvent.Declined(c.Reason, c.Text, Signature.Of(moment));
    }

    public static Decision<ReferralEvent> ReturnResult(ReferralCommand.ReturnResult c, Moment moment) =>
        Said(c.Text) ?? new ReferralEvent.ResultReturned(c.Text, c.Asks, Signature.Of(moment));

    /// <summary>An outcome, and either a date from today on or a listed reason for none; never both, never neither.</summary>
    public static Decision<ReferralEvent> Close(ReferralCommand.Close c, Moment moment, ReferralClocks clocks)
    {
        if (!ReferralReasons.Has(ReferralReasons.Listed.Close, c.Outcome))
        {
            return Refusals.OutcomeUnknown;
        }

        switch (c.NextFollowUp, c.WithoutFollowUp)
        {
            case ({ } date, null) when date < clocks.Today(moment.Now):
                return Refusals.FollowUpPast;
            case ({ } date, null):
                return new ReferralEvent.Closed(c.Outcome, new FollowUp.Planned(date), Signature.Of(moment));
            case (null, { } reason) when ReferralReasons.Has(ReferralReasons.Listed.WithoutFollowUp, reason):
                return new ReferralEvent.Closed(c.Outcome, new FollowUp.Waived(reason), Signature.Of(moment));
            default:
                return Refusals.NeedsFollowUp;
        }
    }

    public static Decision<ReferralEvent>? Said(PrivateText text)
    {
        var length = text.Words.Trim().Length;
        return length == 0 ? (Decision<ReferralEvent>)Refusals.TextMissing
            : length > LongestText ? (Decision<ReferralEvent>)Refusals.TextTooLong
            : null;
    }
}
