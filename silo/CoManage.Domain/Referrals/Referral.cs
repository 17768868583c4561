using CoManage.Domain.Kernel;

namespace CoManage.Domain.Referrals;

/// <summary>
/// One patient on the way between community and hospital. It is always one side's turn, and only that side can take the
/// next step; a GP decides before anything leaves; and it cannot be closed without saying what comes next. Up and down
/// are two machines: <see cref="UpReferral"/> and <see cref="DownReferral"/>.
/// </summary>
public abstract record Referral
{
    private protected Referral()
    {
    }

    public sealed record Unknown : Referral;

    /// <summary>What it is about; null before it came into being.</summary>
    public ReferralFacts? About => this switch
    {
        UpReferral up => up.Facts,
        DownReferral down => down.Facts,
        _ => null,
    };

    /// <summary>The rules with the clocks of this installation.</summary>
    public static Decider<Referral, ReferralCommand, ReferralEvent> With(ReferralClocks clocks) =>
        new(new Unknown(), (state, command, moment) => Decide(state, command, moment, clocks), Evolve);

    /// <summary>Why a command was not granted.</summary>
    public static class Refusals
    {
        public static readonly Refusal Unknown = new("referrals.unknown");
        public static readonly Refusal Over = new("referrals.over");
        public static readonly Refusal NotYourTurn = new("referrals.not-your-turn");
        public static readonly Refusal NotNow = new("referrals.not-now");
        public static readonly Refusal NeedsGp = new("referrals.needs-gp");
        public static readonly Refusal NeedsHospital = new("referrals.needs-hospital");
        public static readonly Refusal NeedsFollowUp = new("referrals.needs-follow-up");
        public static readonly Refusal FollowUpPast = new("referrals.follow-up-past");
        public static readonly Refusal OutcomeUnknown = new("referrals.outcome-unknown");
        public static readonly Refusal ReasonUnknown = new("referrals.reason-unknown");
        public static readonly Refusal TextMissing = new("referrals.text-missing");
        public static readonly Refusal TextTooLong = new("referrals.text-too-long");
    }

    private static Decision<ReferralEvent> Decide(
        Referral state, ReferralCommand command, Moment moment, ReferralClocks clocks) => (state, command) switch
        {
            (_, ReferralCommand.TakeDeparture or ReferralCommand.TakeReplacement) => ReferralExits.Decide(state, command),
            (Unknown, _) => ReferralStart.Decide(command, moment, clocks),

            // A reaction or a retry under another command id names the same referral again.
            (_, ReferralCommand.Suggest or ReferralCommand.Refer or ReferralCommand.ReferDown) => Decision<ReferralEvent>.Nothing,
            (UpReferral up, _) => UpRules.Decide(up, command, moment, clocks),
            (DownReferral down, _) => DownRules.Decide(down, command, moment, clocks),
            _ => throw new InvalidOperationException($"{state.GetType().Name} is not known."),
        };

    private static Referral Evolve(Referral state, ReferralEvent happened) => (state, happened) switch
    {
        (Unknown, ReferralEvent.Suggested e) => new UpReferral.Suggested(e.Facts),
        (Unknown, ReferralEvent.RequestedDown e) => new DownReferral.Requested(e.Facts, e.DueAt, Overdue: false),
        (UpReferral up, _) => UpReferral.Evolve(up, happened),
        (DownReferral down, _) => DownReferral.Evolve(down, happened),
        _ => throw new InvalidOperationException($"{happened.GetType().Name} cannot follow {state.GetType().Name}."),
    };
}
