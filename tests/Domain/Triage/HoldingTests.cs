using CoManage.Domain.Kernel;
using CoManage.Domain.Triage;
using CoManage.Models;
using static CoManage.Tests.Domain.Triage.TriagePeople;

namespace CoManage.Tests.Domain.Triage;

public class HoldingTests
{
    private static readonly TriageCommand.Advise Advise = new("lifestyle", Words);
    private static readonly DateTimeOffset Sent = Noon.AddSeconds(10);

    private static readonly TriageEvent.DecisionHeld Held =
        new(Advise, new Signature(Amina.Id, Amina.Name, Amina.Role, Noon), Sent, Sent + Clocks.Lease);

    [Fact]
    public void A_signed_decision_waits_ten_seconds_and_then_takes_effect()
    {
        var held = Given(Opened()).When(new TriageCommand.Hold(Advise)).Then(Held);
        Assert.Equal(Sent, TriageCase.DueAt(held.State));
        held.At(Sent).When(new TriageCommand.SendHeld()).Then(new TriageEvent.Advised(Chen, Team3, "lifestyle", Words))
            .When(new TriageCommand.SendHeld()).Then();
    }

    [Fact]
    public void Until_then_its_GP_takes_it_back_and_still_holds_the_case()
    {
        var back = Given(Opened(), Held).At(Noon.AddSeconds(9)).When(new TriageCommand.TakeBack())
            .Then(new TriageEvent.DecisionTakenBack(TakenBack.ByGp));
        Assert.Equal(Amina.Id, Assert.IsType<TriageCase.Open>(back.State).Lease?.Owner);
        back.When(new TriageCommand.TakeBack()).ThenRefused(TriageRefusals.NothingToTakeBack);
        back.When(new TriageCommand.SendHeld()).Then();
    }

    [Fact]
    public void What_has_taken_effect_cannot_be_taken_back() =>
        Given(Opened(), Held, new TriageEvent.Advised(Chen, Team3, "lifestyle", Words))
            .When(new TriageCommand.TakeBack()).ThenRefused(TriageRefusals.NothingToTakeBack);

    [Fact]
    public void Nobody_else_takes_it_back_sends_it_or_decides_meanwhile()
    {
        Given(Opened(), Held).By(Brian).When(new TriageCommand.TakeBack()).ThenRefused(TriageRefusals.NotYours);
        Given(Opened(), Held).By(Actor.Service).When(new TriageCommand.SendHeld()).ThenRefused(TriageRefusals.NotYours);
        Given(Opened(), Held).By(Brian).When(Advise).ThenRefused(TriageRefusals.ClaimedByAnother);
        Given(Opened(), Held).By(Brian).When(new TriageCommand.Claim()).ThenRefused(TriageRefusals.ClaimedByAnother);
    }

    [Fact]
    public void A_second_decision_waits_until_the_first_is_taken_back()
    {
        Given(Opened(), Held).When(Advise).ThenRefused(TriageRefusals.AlreadySigned);
        Given(Opened(), Held).When(new TriageCommand.Hold(Advise)).ThenRefused(TriageRefusals.AlreadySigned);
        Given(Opened(), Held).When(new TriageCommand.Release()).ThenRefused(TriageRefusals.AlreadySigned);
    }

    [Theory]
    [MemberData(nameof(DecisionTests.EveryDecision), MemberType = typeof(DecisionTests))]
    internal void What_would_be_refused_is_refused_when_it_is_signed(TriageCommand decision)
    {
        Given(Opened()).By(He).When(new TriageCommand.Hold(decision)).ThenRefused(TriageRefusals.NeedsGp);
        Given(Opened(), ClaimedBy(Brian)).When(new TriageCommand.Hold(decision)).ThenRefused(TriageRefusals.ClaimedByAnother);
    }

    [Fact]
    public void News_that_makes_the_case_more_urgent_brings_the_decision_back_to_its_GP()
    {
        var back = Given(Opened(), Held).By(Actor.Service).At(Noon.AddSeconds(3)).When(Raise(Urgency.Emergency));
        var open = Assert.IsType<TriageCase.Open>(back.State);
        Assert.Null(open.Held);
        Assert.Equal(Urgency.Emergency, open.Urgency);
    }

    [Fact]
    public void News_that_changes_nothing_about_the_urgency_leaves_it_to_take_effect() =>
        Assert.Equal(Held, Assert.IsType<TriageCase.Open>(Given(Opened(), Held).By(Actor.Service).When(Raise()).State).Held);

    [Fact]
    public void A_referral_requested_elsewhere_meanwhile_takes_the_place_of_what_was_signed() =>
        Given(Opened(), Held with { Decision = Send }, new TriageEvent.ReferralRequested(
                Chen, Team3, Referral, "specialist_advice", Signature.Of(new Moment(Noon, Brian))))
            .When(new TriageCommand.SendHeld()).Then();

    [Fact]
    public void The_patients_departure_ends_the_case_with_what_was_signed() =>
        Given(Opened(), Held).By(Actor.Service)
            .When(new TriageCommand.TakeDeparture(CoManage.Domain.Patients.Departure.Died, Held.By))
            .Then(new TriageEvent.PatientDeparted(CoManage.Domain.Patients.Departure.Died, Held.By))
            .By(Amina).When(new TriageCommand.SendHeld()).Then();
}
