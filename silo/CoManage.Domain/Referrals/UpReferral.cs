using CoManage.Domain.Kernel;

namespace CoManage.Domain.Referrals;

/// <summary>From the community to the hospital.</summary>
public abstract record UpReferral : Referral
{
    private UpReferral(ReferralFacts facts) => Facts = facts;

    public ReferralFacts Facts { get; }

    /// <summary>The GP's turn: nothing has left yet.</summary>
    public sealed record Suggested(ReferralFacts Facts) : UpReferral(Facts);

    /// <summary>The hospital's turn to accept or decline.</summary>
    public sealed record Requested(ReferralFacts Facts, DateTimeOffset DueAt) : UpReferral(Facts);

    /// <summary>The hospital did not answer in time: the GP's turn again, to ask once more or to go elsewhere.</summary>
    public sealed record Unanswered(ReferralFacts Facts) : UpReferral(Facts);

    /// <summary>The hospital waits for the patient.</summary>
    public sealed record Accepted(ReferralFacts Facts) : UpReferral(Facts);

    /// <summary>Over; the case is the GP's again.</summary>
    public sealed record Declined(ReferralFacts Facts) : UpReferral(Facts);

    /// <summary>The hospital owes the result.</summary>
    public sealed record Seen(ReferralFacts Facts) : UpReferral(Facts);

    /// <summary>The GP's turn to close. The result is kept because it goes to the patient on closing, not before.</summary>
    public sealed record ResultReturned(ReferralFacts Facts, PrivateText Result) : UpReferral(Facts);

    public sealed record Closed(ReferralFacts Facts, string Outcome, FollowUp FollowUp, PrivateText Result) : UpReferral(Facts);

    /// <param name="WasRequested">Else it was only ever the team's own thought, and nobody outside the team hears of it.</param>
    public sealed record Ended(ReferralFacts Facts, EndReason Reason, bool WasRequested) : UpReferral(Facts);

    internal static UpReferral Evolve(UpReferral state, ReferralEvent happened) => (state, happened) switch
    {
        (Suggested or Unanswered, ReferralEvent.Requested e) => new Requested(state.Facts, e.DueAt),
        (Requested, ReferralEvent.WentUnanswered) => new Unanswered(state.Facts),
        (Requested, ReferralEvent.Accepted) => new Accepted(state.Facts),
        (Requested, ReferralEvent.Declined) => new Declined(state.Facts),
        (Accepted, ReferralEvent.Seen) => new Seen(state.Facts),
        (Seen, ReferralEvent.ResultReturned e) => new ResultReturned(state.Facts, e.Text),
        (ResultReturned s, ReferralEvent.Closed e) => new Closed(s.Facts, e.Outcome, e.FollowUp, s.Result),
        (not (Declined or Closed or Ended), ReferralEvent.Ended e) => new Ended(state.Facts, e.Reason, state is not Suggested),
        _ => throw new InvalidOperationException($"{happened.GetType().Name} cannot follow {state.GetType().Name}."),
    };
}
