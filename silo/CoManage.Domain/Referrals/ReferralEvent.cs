using CoManage.Domain.Kernel;

namespace CoManage.Domain.Referrals;

/// <summary>What happened to a referral.</summary>
public abstract record ReferralEvent
{
    private ReferralEvent()
    {
    }

    /// <param name="SuggestedBy">The GP or specialist; null when a rule did.</param>
    public sealed record Suggested(ReferralFacts Facts, Signature? SuggestedBy, DateTimeOffset At) : ReferralEvent;

    /// <param name="Decided">The GP who decided that the patient's data leave for the hospital.</param>
    public sealed record Requested(Signature Decided, DateTimeOffset DueAt) : ReferralEvent;

    public sealed record RequestedDown(ReferralFacts Facts, ReferralAsks Asks, Signature By, DateTimeOffset DueAt)
        : ReferralEvent;

    public sealed record Accepted(DateTimeOffset? When, PrivateText? Place, Signature By) : ReferralEvent;

    public sealed record Declined(string Reason, PrivateText? Text, Signature By) : ReferralEvent;

    public sealed record Seen(Signature By) : ReferralEvent;

    public sealed record ResultReturned(PrivateText Text, ReferralAsks? Asks, Signature By) : ReferralEvent;

    public sealed record Closed(string Outcome, FollowUp FollowUp, Signature By) : ReferralEvent;

    public sealed record Ended(EndReason Reason, Signature By) : ReferralEvent;

    /// <summary>Nobody answered in time.</summary>
    public sealed record WentUnanswered(DateTimeOffset At) : ReferralEvent;
}
