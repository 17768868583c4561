using CoManage.Domain.Kernel;
using CoManage.Domain.Triage;
using static CoManage.Tests.Domain.Triage.TriagePeople;

namespace CoManage.Tests.Domain.Triage;

public class DecisionTests
{
    private static readonly TriageCommand.Advise Advise = new("lifestyle", Words);
    private static readonly TriageEvent.Advised Advised = new(Chen, Team3, "lifestyle", Words);

    public static TheoryData<TriageCommand> EveryDecision { get; } =
        [Advise, new TriageCommand.Recall("remeasure", Words, 14), Send, Ask, new TriageCommand.Dismiss("duplicate", null)];

    [Fact]
    public void Advice_closes_the_case() => Given(Opened()).When(Advise).Then(Advised).When(Advise).ThenRefused(TriageRefusals.Closed);

    [Fact]
    public void Dismissing_closes_the_case() =>
        Given(Opened()).When(new TriageCommand.Dismiss("duplicate", null))
            .Then(new TriageEvent.Dismissed(Chen, Team3, "duplicate", null))
            .When(new TriageCommand.Claim()).ThenRefused(TriageRefusals.Closed);

    [Fact]
    public void A_recall_sets_the_date_and_stops_the_clock()
    {
        var recalled = Given(Opened()).When(new TriageCommand.Recall("remeasure", Words, 14))
            .Then(new TriageEvent.Recalled(Chen, Team3, "remeasure", Words, Noon.AddDays(14), By: new Holder(Amina.Id, Amina.Name)));
        Assert.Null(Assert.IsType<TriageCase.Open>(recalled.State).ClockEnds);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(181)]
    public void A_recall_lies_between_tomorrow_and_half_a_year(int days) =>
        Given(Opened()).When(new TriageCommand.Recall("remeasure", Words, days)).ThenRefused(TriageRefusals.DaysOutOfRange);

    [Theory]
    [MemberData(nameof(EveryDecision))]
    internal void Only_a_GP_decides(TriageCommand decision)
    {
        Given(Opened()).By(He).When(decision).ThenRefused(TriageRefusals.NeedsGp);
        Given(Opened()).By(Su).When(decision).ThenRefused(TriageRefusals.NeedsGp);
        Given(Opened()).By(Actor.Service).When(decision).ThenRefused(TriageRefusals.NeedsGp);
    }

    [Theory]
    [MemberData(nameof(EveryDecision))]
    internal void A_case_that_another_holds_cannot_be_decided(TriageCommand decision) =>
        Given(Opened(), ClaimedBy(Amina)).By(Brian).When(decision).ThenRefused(TriageRefusals.ClaimedByAnother);

    [Theory]
    [MemberData(nameof(EveryDecision))]
    internal void A_decision_needs_a_listed_reason(TriageCommand decision)
    {
        var unlisted = decision switch
        {
            TriageCommand.Advise c => c with { Reason = "made up" },
            TriageCommand.Recall c => c with { Reason = "made up" },
            TriageCommand.Refer c => c with { Reason = "made up" },
            TriageCommand.Escalate c => c with { Reason = "made up" },
            TriageCommand.Dismiss c => (TriageCommand)(c with { Reason = "made up" }),
            _ => decision,
        };
        Given(Opened()).When(unlisted).ThenRefused(TriageRefusals.ReasonUnknown);
    }

    [Fact]
    public void Words_are_needed_where_somebody_else_reads_them()
    {
        var none = new PrivateText("  ");
        Given(Opened()).When(Advise with { Text = none }).ThenRefused(TriageRefusals.TextMissing);
        Given(Opened()).When(new TriageCommand.Recall("remeasure", none, 7)).ThenRefused(TriageRefusals.TextMissing);
        Given(Opened()).When(Send with { Summary = none }).ThenRefused(TriageRefusals.TextMissing);
        Given(Opened()).When(Ask with { Question = none }).ThenRefused(TriageRefusals.TextMissing);
        Given(Opened()).When(new TriageCommand.Dismiss(TriageReasons.Other, null)).ThenRefused(TriageRefusals.TextMissing);
    }

    [Fact]
    public void Words_longer_than_a_message_are_refused() =>
        Given(Opened()).When(Advise with { Text = new PrivateText(new string('好', 4001)) }).ThenRefused(TriageRefusals.TextTooLong);

    [Fact]
    public void Asking_the_specialist_stops_the_clock_and_the_answer_lets_it_run_on() =>
        Given(Opened()).At(Noon.AddDays(4)).When(Ask).Then(Asked(TimeSpan.FromDays(10)))
            .At(Noon.AddDays(6)).When(new TriageCommand.TakeAnswer(Question))
            .Then(new TriageEvent.Answered(Question, Noon.AddDays(16)));

    [Fact]
    public void A_question_is_asked_once_at_a_time() =>
        Given(Opened(), Asked(null)).When(Ask).ThenRefused(TriageRefusals.AlreadyEscalated);

    [Fact]
    public void The_answer_to_another_question_changes_nothing() =>
        Given(Opened(), Asked(null)).When(new TriageCommand.TakeAnswer(new EscalationId(Id(99)))).Then();

    [Fact]
    public void The_decision_after_an_answer_puts_the_question_away() =>
        Given(Opened(), Asked(null), new TriageEvent.Answered(Question, null)).When(Advise).Then(Advised with { Question = Question });

    [Fact]
    public void Referring_waits_for_the_hospital_and_closes_with_the_referral() =>
        Given(Opened()).When(Send).Then(Sent)
            .When(Send).ThenRefused(TriageRefusals.AlreadyReferred)
            .When(new TriageCommand.TakeReferralEnd(Referral, "closed")).Then(new TriageEvent.ReferralEnded(Referral, "closed"))
            .When(new TriageCommand.TakeReferralEnd(Referral, "closed")).Then();

    [Fact]
    public void A_suggestion_requested_on_its_own_page_refers_the_case_as_its_own_form_does()
    {
        var by = Signature.Of(new Moment(Noon, Brian));
        var requested = Given(Opened(), Asked(null), new TriageEvent.Answered(Question, null))
            .By(Actor.Service).When(new TriageCommand.TakeReferralRequest(Referral, "specialist_advice", by))
            .Then(new TriageEvent.ReferralRequested(Chen, Team3, Referral, "specialist_advice", by, Question));
        Assert.Equal(new Turn.Referred(Referral), Assert.IsType<TriageCase.Open>(requested.State).Turn);
        requested.When(new TriageCommand.TakeReferralEnd(Referral, "closed")).Then(new TriageEvent.ReferralEnded(Referral, "closed"));
        requested.When(new TriageCommand.TakeReferralRequest(Referral, "specialist_advice", by)).Then();
    }

    [Theory]
    [InlineData("declined")]
    [InlineData("noAnswer")]
    [InlineData("withdrawn")]
    public void A_referral_that_nobody_took_brings_the_case_back(string outcome) =>
        Given(Opened(), Sent).When(new TriageCommand.TakeReferralEnd(Referral, outcome))
            .Then(new TriageEvent.ReferralReturned(Referral, outcome, Noon + Clocks.Soon));
}
