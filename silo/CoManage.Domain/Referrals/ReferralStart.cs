using CoManage.Domain.Kernel;
using CoManage.Domain.Triage;
using Refusals = CoManage.Domain.Referrals.Referral.Refusals;

namespace CoManage.Domain.Referrals;

/// <summary>How a referral comes into being.</summary>
internal static class ReferralStart
{
    public static Decision<ReferralEvent> Decide(ReferralCommand command, Moment moment, ReferralClocks clocks) => command switch
    {
        ReferralCommand.Suggest c => Suggest(c, moment),
        ReferralCommand.Refer c => Refer(c, moment, clocks),
        ReferralCommand.ReferDown c => ReferDown(c, moment, clocks),
        _ => Refusals.Unknown,
    };

    private static Decision<ReferralEvent> Suggest(ReferralCommand.Suggest c, Moment moment) =>
        moment.By.Role == Role.Service || moment.By.IsCareTeam
            ? StepRules.Said(c.Facts.Summary) ?? new ReferralEvent.Suggested(c.Facts, c.SuggestedBy, moment.Now)
            : Refusals.NotYourTurn;

    private static Decision<ReferralEvent> Refer(ReferralCommand.Refer c, Moment moment, ReferralClocks clocks)
    {
        // The command may come by a reaction from the GP's decision on the case; the signature is then the GP's still.
        if (c.DecidedBy.Role != Role.Gp || (moment.By.Role != Role.Service && moment.By.Id != c.DecidedBy.Id))
        {
            return Refusals.NeedsGp;
        }

        if (!TriageReasons.Has(TriageReasons.Listed.Refer, c.Facts.Reason))
        {
            return Refusals.ReasonUnknown;
        }

        return StepRules.Said(c.Facts.Summary) ?? new ReferralEvent[]
        {
            new ReferralEvent.Suggested(c.Facts, c.DecidedBy, moment.Now),
            new ReferralEvent.Requested(c.DecidedBy, clocks.DueFrom(moment.Now, c.Facts.Urgency)),
        };
    }

    private static Decision<ReferralEvent> ReferDown(ReferralCommand.ReferDown c, Moment moment, ReferralClocks clocks)
    {
        if (moment.By.Role != Role.HospitalDesk)
        {
            return Refusals.NeedsHospital;
        }

        if (!ReferralReasons.Has(ReferralReasons.Listed.ReferDown, c.Facts.Reason))
        {
            return Refusals.ReasonUnknown;
        }

        return StepRules.Said(c.Facts.Summary) ?? new ReferralEvent.RequestedDown(
            c.Facts, c.Asks, Signature.Of(moment), clocks.DueFrom(moment.Now, c.Facts.Urgency));
    }
}
