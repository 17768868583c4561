using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;

namespace CoManage.Domain.Referrals;

/// <summary>What can be asked of a referral. Its key is the <see cref="ReferralId"/>.</summary>
public abstract record ReferralCommand
{
    private ReferralCommand()
    {
    }

    /// <summary>A specialist or a rule suggests to refer up. Nothing leaves before a GP requests it.</summary>
    /// <param name="SuggestedBy">The specialist; null when a rule did.</param>
    public sealed record Suggest(ReferralFacts Facts, Signature? SuggestedBy) : ReferralCommand;

    /// <summary>A GP decides to refer up, from nothing.</summary>
    public sealed record Refer(ReferralFacts Facts, Signature DecidedBy) : ReferralCommand;

    /// <summary>A GP decides on a suggestion, or asks again after no answer.</summary>
    public sealed record Request : ReferralCommand;

    /// <summary>The hospital hands a patient back to the community.</summary>
    public sealed record ReferDown(ReferralFacts Facts, ReferralAsks Asks) : ReferralCommand;

    public sealed record Accept(DateTimeOffset? When, PrivateText? Place) : ReferralCommand;

    public sealed record Decline(string Reason, PrivateText? Text) : ReferralCommand;

    /// <summary>The patient has come.</summary>
    public sealed record MarkSeen : ReferralCommand;

    public sealed record ReturnResult(PrivateText Text, ReferralAsks? Asks) : ReferralCommand;

    /// <summary>The GP closes it: needs an outcome, and a next date or a coded reason for none.</summary>
    public sealed record Close(string Outcome, DateOnly? NextFollowUp, string? WithoutFollowUp) : ReferralCommand;

    public sealed record Conclude(EndReason Reason) : ReferralCommand;

    /// <summary>The clock ran out.</summary>
    public sealed record Ring : ReferralCommand;

    /// <summary>The patient died or moved away: the referral ends by that exit, whosever turn it is.</summary>
    public sealed record TakeDeparture(Departure Departure, Signature MarkedBy) : ReferralCommand;

    /// <summary>The GP decided on the case itself and referred from there: a suggestion not yet requested is withdrawn.</summary>
    public sealed record TakeReplacement(Signature Decided) : ReferralCommand;
}
