using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Domain.Referrals;
using static CoManage.Tests.Domain.Referrals.ReferralCast;

namespace CoManage.Tests.Domain.Referrals;

public class ReferralExitTests
{
    private static readonly ReferralCommand.TakeDeparture Moved = new(Departure.Moved, Sign(Mei));
    private static readonly ReferralEvent.Ended EndedByMoving = new(EndReason.Moved, Sign(Mei));

    public static TheoryData<ReferralEvent[]> EveryOpenState { get; } =
    [
        [Suggested],
        [Suggested, Requested],
        [Suggested, Requested, Unanswered],
        [Suggested, Requested, Accepted],
        [Suggested, Requested, Accepted, Seen],
        [Suggested, Requested, Accepted, Seen, Result],
        [RequestedDown],
    ];

    [Theory]
    [MemberData(nameof(EveryOpenState))]
    internal void Whosever_turn_it_is_a_departure_ends_the_referral(ReferralEvent[] before) =>
        Given(before).When(Moved, By(Actor.Service)).Then(EndedByMoving).When(Moved, By(Actor.Service)).Then();

    [Fact]
    public void A_closed_or_unknown_referral_takes_no_notice()
    {
        Given(Suggested, Requested, Accepted, Seen, Result, Closed).When(Moved, By(Actor.Service)).Then();
        Given().When(Moved, By(Actor.Service)).Then();
    }

    [Fact]
    public void Only_what_was_never_requested_is_replaced()
    {
        var replaced = new ReferralCommand.TakeReplacement(Sign(Lin));
        Given(Suggested).When(replaced, By(Actor.Service)).Then(new ReferralEvent.Ended(EndReason.Withdrawn, Sign(Lin)));
        Given(Suggested, Requested).When(replaced, By(Actor.Service)).Then();
        Given().When(replaced, By(Actor.Service)).Then();
    }
}
