using CoManage.Domain.Triage;
using static CoManage.Tests.Domain.Triage.TriagePeople;

namespace CoManage.Tests.Domain.Triage;

public class HandoverTests
{
    private static readonly Holder ToAmina = new(Amina.Id, Amina.Name);

    [Fact]
    public void A_case_that_nobody_ever_had_becomes_overdue_without_a_name() =>
        Given(Opened()).At(Noon + Clocks.Soon).When(new TriageCommand.Ring()).Then(new TriageEvent.ClockRang());

    [Fact]
    public void Who_claimed_it_is_named_even_after_the_lease_ran_out() =>
        Given(Opened(), ClaimedBy(Amina), new TriageEvent.LeaseLapsed(Amina.Id))
            .At(Noon + Clocks.Soon).When(new TriageCommand.Ring()).Then(new TriageEvent.ClockRang(ToAmina));

    [Fact]
    public void Who_asked_the_specialist_still_has_it_when_the_answer_is_there() =>
        Given(Opened(), Asked(TimeSpan.FromDays(1)), new TriageEvent.Answered(Question, Noon.AddDays(2)))
            .At(Noon.AddDays(2)).When(new TriageCommand.Ring()).Then(new TriageEvent.ClockRang(ToAmina));

    [Fact]
    public void The_one_before_is_forgotten_with_the_next_episode() =>
        Given(Opened(), ClaimedBy(Amina), new TriageEvent.Advised(Chen, Team3, "lifestyle", Words), Opened() with { Episode = 2 })
            .At(Noon + Clocks.Soon).When(new TriageCommand.Ring()).Then(new TriageEvent.ClockRang());
}
