using CoManage.Domain.Calls;
using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Domain.Referrals;
using CoManage.Domain.Triage;
using CoManage.Tests.Domain.Referrals;
using CoManage.Tests.Support;

namespace CoManage.Tests.Domain.Calls;

public class CallReactionTests
{
    private static readonly PatientId Amina = new(DerivedId.From("Amina"));
    private static readonly GroupId One = new(DerivedId.From("one"));
    private static readonly CaseId Case = CaseId.For(Amina, "screening.stroke");
    private static readonly CaseFacts About = new(Amina, One, "screening.stroke", new Bilingual("卒中高危", "High stroke risk"));
    private static readonly Signature BySun = new(new UserId(DerivedId.From("Sun")), "Sun", Role.HealthManager, TestClock.Noon);
    private static readonly CallPlan Ended = new CallPlan.Ended(Amina, One, 1);
    private static readonly Guid Plan = CallPlanId.For(Amina, One).Value;

    [Fact]
    public void Who_is_recalled_is_called_on_that_day()
    {
        var until = TestClock.Noon.AddDays(14);
        var recalled = new TriageEvent.Recalled(Amina, One, "remeasure", new PrivateText("Come."), until);
        Assert.Equal(
            new Reaction(Plan, new CallCommand.OweFrom(Amina, One, CallReason.Recall, Case.Value, until)),
            Assert.Single(CallReactions.When(Case, recalled, About)));
    }

    [Fact]
    public void Another_decision_settles_the_recall() =>
        Assert.All(
            new TriageEvent[]
            {
                new TriageEvent.Advised(Amina, One, "lifestyle", new PrivateText("Salt.")),
                new TriageEvent.Dismissed(Amina, One, "known_managed", null),
            },
            each => Assert.Equal(new Reaction(Plan, new CallCommand.Settle(Case.Value)), Assert.Single(CallReactions.When(Case, each, About))));

    [Fact]
    public void A_recall_date_that_came_settles_nothing() =>
        Assert.Empty(CallReactions.When(Case, new TriageEvent.RecallCame(TestClock.Noon), About));

    [Fact]
    public void A_referral_closed_with_a_date_leads_to_a_call_on_it()
    {
        var (id, facts) = (new ReferralId(DerivedId.From("referral")), ReferralCast.Facts);
        var history = new ReferralEvent[]
        {
            ReferralCast.Suggested, ReferralCast.Requested, ReferralCast.Accepted, ReferralCast.Seen, ReferralCast.Result, ReferralCast.Closed,
        };
        Assert.Equal(
            new Reaction(
                CallPlanId.For(facts.Patient, facts.Group).Value,
                new CallCommand.Owe(facts.Patient, facts.Group, CallReason.ReferralFollowUp, id.Value, new DateOnly(2026, 6, 1))),
            Assert.Single(CallReactions.When(id, ReferralCast.Closed, ReferralCast.Given(history).State)));
    }

    [Fact]
    public void What_was_said_on_the_telephone_of_a_departure_goes_into_the_record_in_the_callers_name()
    {
        var moved = new CallEvent.Answered(CallResult.Moved, [], [], null, null, null, BySun);
        Assert.Equal(new Reaction(Amina.Value, new PatientCommand.MarkMoved(BySun)), Assert.Single(CallReactions.When(moved, Ended)));
        var day = new DateOnly(2026, 3, 1);
        var died = moved with { Result = CallResult.Died, DiedOn = day };
        Assert.Equal(new Reaction(Amina.Value, new PatientCommand.MarkDied(day, BySun)), Assert.Single(CallReactions.When(died, Ended)));
        Assert.Empty(CallReactions.When(moved with { Result = CallResult.Refused }, new CallPlan.Open(Amina, One, [])));
    }

    [Fact]
    public void Who_left_by_the_record_is_not_called_and_whoever_was_told_has_marked_it()
    {
        var byService = new Signature(Actor.Service.Id, "CoManage", Role.Service, TestClock.Noon);
        var reactions = WhenDeparted.React(Amina, new PatientEvent.MovedAway(One, BySun), byService);
        Assert.Contains(Reaction.To(new OpenWork.Calls(Amina), new CallCommand.TakeDeparture(Departure.Moved, BySun)), reactions);
    }

    [Fact]
    public void A_changed_contact_brings_back_who_had_a_wrong_number() =>
        Assert.Equal(
            Reaction.To(new OpenWork.Calls(Amina), new CallCommand.TakeNumber()),
            Assert.Single(CallReactions.When(Amina, new PatientEvent.ContactChanged(Contact.None))));
}
