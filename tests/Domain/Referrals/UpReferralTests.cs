using CoManage.Domain.Kernel;
using CoManage.Domain.Referrals;
using static CoManage.Domain.Referrals.ReferralCommand;
using static CoManage.Tests.Domain.Referrals.ReferralCast;

namespace CoManage.Tests.Domain.Referrals;

public class UpReferralTests
{
    [Fact]
    public void A_gp_refers_in_one_step() =>
        Given().When(new Refer(Facts, Sign(Lin)), By(Lin)).Then(Suggested, Requested);

    [Fact]
    public void The_gps_decision_may_come_from_the_case() =>
        Given().When(new Refer(Facts, Sign(Lin)), By(Actor.Service)).Then(Suggested, Requested);

    [Fact]
    public void Nothing_leaves_without_a_gp()
    {
        Given().When(new Refer(Facts, Sign(Gao)), By(Gao)).ThenRefused(Referral.Refusals.NeedsGp);
        Given().When(new Refer(Facts, Sign(Lin)), By(Mei)).ThenRefused(Referral.Refusals.NeedsGp);
        Given(Suggested).When(new Request(), By(Gao)).ThenRefused(Referral.Refusals.NeedsGp);
        Given(Suggested).When(new Request(), By(Mei)).ThenRefused(Referral.Refusals.NeedsGp);
        Given(Suggested).When(new Request(), By(Actor.Service)).ThenRefused(Referral.Refusals.NotYourTurn);
    }

    [Fact]
    public void A_rule_or_a_specialist_suggests_and_the_gp_requests()
    {
        Given().When(new Suggest(Facts, null), By(Actor.Service)).Then(Suggested with { SuggestedBy = null });
        Given().When(new Suggest(Facts, Sign(Gao)), By(Gao)).Then(Suggested with { SuggestedBy = Sign(Gao) });
        Given().When(new Suggest(Facts, null), By(Desk)).ThenRefused(Referral.Refusals.NotYourTurn);
        Given(Suggested).When(new Request(), By(Lin)).Then(Requested);
    }

    [Fact]
    public void A_referral_needs_a_summary() =>
        Given().When(new Refer(Facts with { Summary = Text(" ") }, Sign(Lin)), By(Lin)).ThenRefused(Referral.Refusals.TextMissing);

    [Fact]
    public void A_referral_needs_a_listed_reason() =>
        Given().When(new Refer(Facts with { Reason = "tired" }, Sign(Lin)), By(Lin)).ThenRefused(Referral.Refusals.ReasonUnknown);

    [Fact]
    public void Referring_twice_changes_nothing() =>
        Given(Suggested, Requested).When(new Refer(Facts, Sign(Lin)), By(Lin)).Then();

    [Fact]
    public void Nothing_can_be_done_with_a_referral_that_is_not_there() =>
        Given().When(new MarkSeen(), By(Desk)).ThenRefused(Referral.Refusals.Unknown);

    [Fact]
    public void The_hospital_accepts_with_time_and_place() =>
        Given(Suggested, Requested).When(new Accept(Accepted.When, Accepted.Place), By(Desk)).Then(Accepted);

    [Fact]
    public void Declining_needs_a_listed_reason_and_other_needs_words()
    {
        var asked = Given(Suggested, Requested);
        asked.When(new Decline("noCapacity", null), By(Desk)).Then(Declined);
        asked.When(new Decline("tired", null), By(Desk)).ThenRefused(Referral.Refusals.ReasonUnknown);
        asked.When(new Decline("other", null), By(Desk)).ThenRefused(Referral.Refusals.TextMissing);
        asked.When(new Decline("other", Text("Flooded")), By(Desk)).Then(new ReferralEvent.Declined("other", Text("Flooded"), Sign(Desk)));
    }

    [Fact]
    public void The_hospital_sees_the_patient_and_returns_the_result()
    {
        Given(Suggested, Requested, Accepted).When(new MarkSeen(), By(Desk)).Then(Seen);
        Given(Suggested, Requested, Accepted, Seen).When(new ReturnResult(Result.Text, null), By(Desk)).Then(Result);
        Given(Suggested, Requested, Accepted, Seen).When(new ReturnResult(Text(""), null), By(Desk))
            .ThenRefused(Referral.Refusals.TextMissing);
        Given(Suggested, Requested, Accepted).When(new ReturnResult(Result.Text, null), By(Desk)).ThenRefused(Referral.Refusals.NotNow);
    }

    [Fact]
    public void Closing_needs_an_outcome_and_a_next_date_or_a_listed_reason()
    {
        var back = Given(Suggested, Requested, Accepted, Seen, Result);
        back.When(CloseRightly, By(Lin)).Then(Closed);
        back.When(new Close("ruledOut", null, "notNeeded"), By(Lin))
            .Then(new ReferralEvent.Closed("ruledOut", new FollowUp.Waived("notNeeded"), Sign(Lin)));
        back.When(new Close("diagnosed", null, null), By(Lin)).ThenRefused(Referral.Refusals.NeedsFollowUp);
        back.When(new Close("diagnosed", null, "tired"), By(Lin)).ThenRefused(Referral.Refusals.NeedsFollowUp);
        back.When(new Close("diagnosed", new DateOnly(2026, 6, 1), "notNeeded"), By(Lin)).ThenRefused(Referral.Refusals.NeedsFollowUp);
        back.When(new Close("", new DateOnly(2026, 6, 1), null), By(Lin)).ThenRefused(Referral.Refusals.OutcomeUnknown);
        back.When(new Close("diagnosed", new DateOnly(2026, 3, 3), null), By(Lin)).ThenRefused(Referral.Refusals.FollowUpPast);
    }

    [Fact]
    public void No_answer_in_time_gives_the_turn_back_to_the_gp_who_may_ask_again()
    {
        Given(Suggested, Requested).When(new Ring(), At(Requested.DueAt.AddSeconds(-1))).Then();
        Given(Suggested, Requested).When(new Ring(), At(Requested.DueAt)).Then(Unanswered);

        var late = Given(Suggested, Requested, Unanswered);
        late.When(new Ring(), At(Requested.DueAt.AddDays(9))).Then();
        late.When(new Accept(null, null), By(Desk)).ThenRefused(Referral.Refusals.NotYourTurn);
        late.When(new Request(), By(Lin)).Then(Requested);
        late.When(new Conclude(EndReason.NoAnswer), By(Lin)).Then(new ReferralEvent.Ended(EndReason.NoAnswer, Sign(Lin)));
    }

    [Fact]
    public void No_answer_is_no_reason_while_the_hospital_still_has_time() =>
        Given(Suggested, Requested).When(new Conclude(EndReason.NoAnswer), By(Lin)).ThenRefused(Referral.Refusals.NotNow);

    [Theory]
    [InlineData(EndReason.Died)]
    [InlineData(EndReason.Moved)]
    [InlineData(EndReason.Elsewhere)]
    [InlineData(EndReason.Withdrawn)]
    public void The_gp_ends_a_request_for_any_other_reason(EndReason reason) =>
        Given(Suggested, Requested).When(new Conclude(reason), By(Lin)).Then(new ReferralEvent.Ended(reason, Sign(Lin)));

    [Fact]
    public void With_the_result_in_hand_it_is_closed_and_not_ended()
    {
        var back = Given(Suggested, Requested, Accepted, Seen, Result);
        back.When(new Conclude(EndReason.Elsewhere), By(Lin)).ThenRefused(Referral.Refusals.NotNow);
        back.When(new Conclude(EndReason.Withdrawn), By(Lin)).ThenRefused(Referral.Refusals.NotNow);
        back.When(new Conclude(EndReason.Died), By(Lin)).Then(new ReferralEvent.Ended(EndReason.Died, Sign(Lin)));
    }

    [Fact]
    public void A_patient_who_was_seen_is_not_taken_back() =>
        Given(Suggested, Requested, Accepted, Seen).When(new Conclude(EndReason.Withdrawn), By(Lin)).ThenRefused(Referral.Refusals.NotNow);

    [Fact]
    public void The_hospital_reports_an_accepted_patient_who_does_not_come()
    {
        var waiting = Given(Suggested, Requested, Accepted);
        waiting.When(new Conclude(EndReason.Elsewhere), By(Desk)).Then(new ReferralEvent.Ended(EndReason.Elsewhere, Sign(Desk)));
        waiting.When(new Conclude(EndReason.Withdrawn), By(Desk)).ThenRefused(Referral.Refusals.NotYourTurn);
        Given(Suggested, Requested).When(new Conclude(EndReason.Died), By(Desk)).ThenRefused(Referral.Refusals.NotYourTurn);
    }

    [Fact]
    public void What_is_over_stays_over()
    {
        Given(Suggested, Requested, Declined).When(new Accept(null, null), By(Desk)).ThenRefused(Referral.Refusals.Over);
        Given(Suggested, Requested, Ended).When(new Request(), By(Lin)).ThenRefused(Referral.Refusals.Over);
        Given(Suggested, Requested, Accepted, Seen, Result, Closed).When(CloseRightly, By(Lin)).ThenRefused(Referral.Refusals.Over);
        Given(Suggested, Ended).When(new Conclude(EndReason.Died), By(Lin)).ThenRefused(Referral.Refusals.Over);
        Given(Suggested, Ended).When(new Ring(), At(Noon.AddDays(99))).Then();
    }
}
