using CoManage.Domain.Triage;
using CoManage.Models;
using static CoManage.Tests.Domain.Triage.TriagePeople;

namespace CoManage.Tests.Domain.Triage;

public class OpeningTests
{
    [Theory]
    [InlineData(Urgency.Emergency, 2)]
    [InlineData(Urgency.Urgent, 24 * 60)]
    [InlineData(Urgency.Soon, 14 * 24 * 60)]
    [InlineData(Urgency.Routine, 90 * 24 * 60)]
    public void A_worry_opens_a_case_with_the_clock_of_its_urgency(Urgency urgency, int minutes) =>
        Given().When(Raise(urgency)).Then(Opened(urgency) with { ClockEnds = Noon.AddMinutes(minutes) });

    [Fact]
    public void The_same_worry_again_adds_evidence_and_keeps_the_clock() =>
        Given(Opened()).At(Noon.AddDays(1)).When(Raise())
            .Then(new TriageEvent.EvidenceAdded(Scored(4), ReasonText, Urgency.Soon, Rule, Noon + Clocks.Soon, false, null));

    [Fact]
    public void A_worse_worry_raises_the_urgency_and_shortens_the_clock() =>
        Given(Opened()).When(Raise(Urgency.Urgent, score: 6))
            .Then(new TriageEvent.EvidenceAdded(
                Scored(6), ReasonText, Urgency.Urgent, Rule, Noon + Clocks.Urgent, false, ScoreChange.Up));

    [Fact]
    public void A_milder_worry_never_lowers_the_urgency() =>
        Given(Opened(Urgency.Urgent)).When(Raise(Urgency.Routine, score: 2))
            .Then(new TriageEvent.EvidenceAdded(
                Scored(2), ReasonText, Urgency.Urgent, Rule, Noon + Clocks.Urgent, false, ScoreChange.Down));

    [Fact]
    public void A_worse_worry_never_lengthens_a_clock_that_is_about_to_ring() =>
        Given(Opened()).At(Noon + Clocks.Soon - TimeSpan.FromMinutes(1)).When(Raise(Urgency.Urgent))
            .Then(new TriageEvent.EvidenceAdded(Scored(4), ReasonText, Urgency.Urgent, Rule, Noon + Clocks.Soon, false, null));

    [Fact]
    public void A_closed_case_opens_again_as_its_next_episode_and_remembers_the_score() =>
        Given(Opened(), new TriageEvent.Advised(Chen, Team3, "lifestyle", Words)).When(Raise(score: 5))
            .Then(Opened() with { Episode = 2, Evidence = Scored(5), Change = ScoreChange.Up });

    [Fact]
    public void New_evidence_ends_a_recall_because_the_person_has_come() =>
        Given(Opened(), new TriageEvent.Recalled(Chen, Team3, "remeasure", Words, Noon.AddDays(7))).At(Noon.AddDays(3)).When(Raise())
            .Then(new TriageEvent.EvidenceAdded(
                Scored(4), ReasonText, Urgency.Soon, Rule, Noon.AddDays(3) + Clocks.Soon, true, null));

    [Fact]
    public void More_of_the_same_leaves_a_referred_case_with_the_hospital() =>
        Given(Opened(), Sent).When(Raise())
            .Then(new TriageEvent.EvidenceAdded(Scored(4), ReasonText, Urgency.Soon, Rule, null, false, null));

    [Fact]
    public void An_emergency_brings_a_referred_case_back_to_the_team() =>
        Given(Opened(), Sent).When(Raise(Urgency.Emergency))
            .Then(new TriageEvent.EvidenceAdded(
                Scored(4), ReasonText, Urgency.Emergency, Rule, Noon + Clocks.Emergency, true, null));

    [Fact]
    public void Nothing_else_can_be_told_to_a_case_that_never_opened() =>
        Given().When(new TriageCommand.Claim()).ThenRefused(TriageRefusals.NotOpened);
}
