using CoManage.Domain.Kernel;
using CoManage.Domain.Triage;
using static CoManage.Tests.Domain.Triage.TriagePeople;

namespace CoManage.Tests.Domain.Triage;

public class LeaseTests
{
    [Fact]
    public void The_first_clinician_to_claim_it_holds_it_for_twenty_minutes() =>
        Given(Opened()).When(new TriageCommand.Claim()).Then(new TriageEvent.Claimed(Amina.Id, "Amina", Noon.AddMinutes(20)));

    [Fact]
    public void A_second_clinician_is_told_that_it_is_claimed() =>
        Given(Opened(), ClaimedBy(Amina)).By(Brian).When(new TriageCommand.Claim()).ThenRefused(TriageRefusals.ClaimedByAnother);

    [Fact]
    public void Claiming_again_renews_the_lease() =>
        Given(Opened(), ClaimedBy(Amina)).At(Noon.AddMinutes(10)).When(new TriageCommand.Claim())
            .Then(ClaimedBy(Amina, Noon.AddMinutes(10)));

    [Fact]
    public void A_lease_that_ran_out_holds_nobody_off() =>
        Given(Opened(), ClaimedBy(Amina)).By(Brian).At(Noon.AddMinutes(20)).When(new TriageCommand.Claim())
            .Then(ClaimedBy(Brian, Noon.AddMinutes(20)));

    [Fact]
    public void A_health_manager_may_claim_and_release() =>
        Given(Opened()).By(He).When(new TriageCommand.Claim()).Then(ClaimedBy(He))
            .When(new TriageCommand.Release()).Then(new TriageEvent.Released());

    [Fact]
    public void The_service_cannot_claim() =>
        Given(Opened()).By(Actor.Service).When(new TriageCommand.Claim()).ThenRefused(TriageRefusals.NeedsCareTeam);

    [Fact]
    public void Nobody_releases_the_case_of_another() =>
        Given(Opened(), ClaimedBy(Amina)).By(Brian).When(new TriageCommand.Release()).ThenRefused(TriageRefusals.NotYours);

    [Fact]
    public void Releasing_what_nobody_holds_changes_nothing() =>
        Given(Opened()).When(new TriageCommand.Release()).Then();

    [Fact]
    public void A_lease_that_ran_out_returns_the_case_to_the_queue()
    {
        var claimed = Given(Opened(), ClaimedBy(Amina));
        Assert.Equal(Noon.AddMinutes(20), TriageCase.DueAt(claimed.State));
        claimed.At(Noon.AddMinutes(20)).When(new TriageCommand.Ring()).Then(new TriageEvent.LeaseLapsed(Amina.Id));
    }

    [Fact]
    public void A_clock_that_runs_out_makes_the_case_overdue_once()
    {
        var rung = Given(Opened()).At(Noon + Clocks.Soon).When(new TriageCommand.Ring()).Then(new TriageEvent.ClockRang());
        rung.When(new TriageCommand.Ring()).Then();
        Assert.Null(TriageCase.DueAt(rung.State));
    }

    [Fact]
    public void A_clock_that_has_not_run_out_changes_nothing() =>
        Given(Opened()).At(Noon.AddDays(1)).When(new TriageCommand.Ring()).Then();

    [Fact]
    public void Lease_and_clock_may_run_out_together() =>
        Given(Opened(CoManage.Models.Urgency.Emergency), ClaimedBy(Amina)).At(Noon.AddHours(1)).When(new TriageCommand.Ring())
            .Then(new TriageEvent.LeaseLapsed(Amina.Id), new TriageEvent.ClockRang(new Holder(Amina.Id, Amina.Name)));

    [Fact]
    public void The_case_wakes_for_whatever_comes_first()
    {
        var recalled = Given(Opened(), new TriageEvent.Recalled(Chen, Team3, "remeasure", Words, Noon.AddDays(7)));
        Assert.Equal(Noon.AddDays(7), TriageCase.DueAt(recalled.State));
        recalled.At(Noon.AddDays(7)).When(new TriageCommand.Ring())
            .Then(new TriageEvent.RecallCame(Noon.AddDays(7) + Clocks.Soon));
    }
}
