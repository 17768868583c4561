namespace CoManage.Domain.Referrals;

/// <summary>From the hospital back to the community.</summary>
public abstract record DownReferral : Referral
{
    private DownReferral(ReferralFacts facts) => Facts = facts;

    public ReferralFacts Facts { get; }

    /// <summary>The GP's turn to accept or decline. When overdue the GP still may, and the hospital may give up.</summary>
    public sealed record Requested(ReferralFacts Facts, DateTimeOffset DueAt, bool Overdue) : DownReferral(Facts);

    /// <summary>The community waits for the patient.</summary>
    public sealed record Accepted(ReferralFacts Facts) : DownReferral(Facts);

    /// <summary>Over; the patient stays with the hospital.</summary>
    public sealed record Declined(ReferralFacts Facts) : DownReferral(Facts);

    /// <summary>The patient came to the first visit; the GP may report back, and closes.</summary>
    public sealed record Seen(ReferralFacts Facts) : DownReferral(Facts);

    public sealed record ResultReturned(ReferralFacts Facts) : DownReferral(Facts);

    public sealed record Closed(ReferralFacts Facts, string Outcome, FollowUp FollowUp) : DownReferral(Facts);

    public sealed record Ended(ReferralFacts Facts, EndReason Reason) : DownReferral(Facts);

    internal static DownReferral Evolve(DownReferral state, ReferralEvent happened) => (state, happened) switch
    {
        (Requested s, ReferralEvent.WentUnanswered) => s with { Overdue = true },
        (Requested, ReferralEvent.Accepted) => new Accepted(state.Facts),
        (Requested, ReferralEvent.Declined) => new Declined(state.Facts),
        (Accepted, ReferralEvent.Seen) => new Seen(state.Facts),
        (Seen, ReferralEvent.ResultReturned) => new ResultReturned(state.Facts),
        (Seen or ResultReturned, ReferralEvent.Closed e) => new Closed(state.Facts, e.Outcome, e.FollowUp),
        (not (Declined or Closed or Ended), ReferralEvent.Ended e) => new Ended(state.Facts, e.Reason),
        _ => throw new InvalidOperationException($"{happened.GetType().Name} cannot follow {state.GetType().Name}."),
    };
}
