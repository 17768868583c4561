using CoManage.Domain.Referrals;
using static CoManage.Domain.Referrals.ReferralCommand;
using static CoManage.Tests.Domain.Referrals.ReferralCast;

namespace CoManage.Tests.Domain.Referrals;

public class DownReferralTests
{
    private static readonly ReferralEvent.Accepted TakenOver = Accepted with { By = Sign(Lin) };
    private static readonly ReferralEvent.Seen Visited = new(Sign(Lin));
    private static readonly ReferralEvent.ResultReturned Reported = Result with { By = Sign(Lin) };

    [Fact]
    public void A_hospital_hands_a_patient_back_with_its_asks() =>
        Given().When(new ReferDown(DownFacts, Asks), By(Desk)).Then(RequestedDown);

    [Fact]
    public void Only_a_hospital_refers_down_and_with_a_listed_reason()
    {
        Given().When(new ReferDown(DownFacts, Asks), By(Lin)).ThenRefused(Referral.Refusals.NeedsHospital);
        Given().When(new ReferDown(DownFacts with { Reason = "full" }, Asks), By(Desk)).ThenRefused(Referral.Refusals.ReasonUnknown);
        Given().When(new ReferDown(DownFacts with { Summary = Text("") }, Asks), By(Desk)).ThenRefused(Referral.Refusals.TextMissing);
    }

    [Fact]
    public void The_gp_accepts_sees_and_closes()
    {
        Given(RequestedDown).When(new Accept(Accepted.When, Accepted.Place), By(Lin)).Then(TakenOver);
        Given(RequestedDown, TakenOver).When(new MarkSeen(), By(Lin)).Then(Visited);
        Given(RequestedDown, TakenOver, Visited).When(CloseRightly, By(Lin)).Then(Closed);
    }

    [Fact]
    public void The_gp_may_report_back_before_closing()
    {
        Given(RequestedDown, TakenOver, Visited).When(new ReturnResult(Result.Text, null), By(Lin)).Then(Reported);
        Given(RequestedDown, TakenOver, Visited, Reported).When(CloseRightly, By(Lin)).Then(Closed);
    }

    [Fact]
    public void It_is_not_closed_before_the_first_visit_or_without_follow_up()
    {
        Given(RequestedDown, TakenOver).When(CloseRightly, By(Lin)).ThenRefused(Referral.Refusals.NotNow);
        Given(RequestedDown, TakenOver, Visited).When(new Close("takenOver", null, null), By(Lin))
            .ThenRefused(Referral.Refusals.NeedsFollowUp);
    }

    [Fact]
    public void The_gp_declines_with_a_listed_reason() =>
        Given(RequestedDown).When(new Decline("notEquipped", null), By(Lin))
            .Then(new ReferralEvent.Declined("notEquipped", null, Sign(Lin)));

    [Fact]
    public void When_nobody_answers_the_gp_still_may_and_the_hospital_may_give_up()
    {
        Given(RequestedDown).When(new Conclude(EndReason.NoAnswer), By(Desk)).ThenRefused(Referral.Refusals.NotNow);
        Given(RequestedDown).When(new Ring(), At(RequestedDown.DueAt)).Then(Unanswered);

        var late = Given(RequestedDown, Unanswered);
        late.When(new Ring(), At(RequestedDown.DueAt.AddDays(1))).Then();
        late.When(new Accept(Accepted.When, Accepted.Place), By(Lin)).Then(TakenOver);
        late.When(new Conclude(EndReason.NoAnswer), By(Desk)).Then(new ReferralEvent.Ended(EndReason.NoAnswer, Sign(Desk)));
    }

    [Fact]
    public void Whoever_asked_takes_back()
    {
        Given(RequestedDown).When(new Conclude(EndReason.Withdrawn), By(Desk)).Then(new ReferralEvent.Ended(EndReason.Withdrawn, Sign(Desk)));
        Given(RequestedDown).When(new Conclude(EndReason.Withdrawn), By(Lin)).ThenRefused(Referral.Refusals.NotNow);
        Given(RequestedDown, TakenOver).When(new Conclude(EndReason.Withdrawn), By(Desk)).ThenRefused(Referral.Refusals.NotYourTurn);
        Given(RequestedDown, TakenOver).When(new Conclude(EndReason.Died), By(Lin)).Then(new ReferralEvent.Ended(EndReason.Died, Sign(Lin)));
    }
}
