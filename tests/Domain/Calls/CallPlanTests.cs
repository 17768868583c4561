using CoManage.Domain.Calls;
using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Tests.Support;
using static CoManage.Domain.Calls.CallPlan;

namespace CoManage.Tests.Domain.Calls;

public class CallPlanTests
{
    private static readonly Actor Sun = new(new UserId(DerivedId.From("Sun")), Role.HealthManager, "Sun");
    private static readonly Actor Li = new(new UserId(DerivedId.From("Li")), Role.Gp, "Li");
    private static readonly Signature BySun = new(Sun.Id, "Sun", Role.HealthManager, TestClock.Noon);
    private static readonly PatientId Amina = new(DerivedId.From("Amina"));
    private static readonly GroupId One = new(DerivedId.From("one"));
    private static readonly Guid Case = DerivedId.From("case");
    private static readonly Guid Referral = DerivedId.From("referral");
    private static readonly DateOnly Today = CallClocks.Usual.DayOf(TestClock.Noon);
    private static readonly OwedCall Recall = new(CallReason.Recall, Case, Today);
    private static readonly OwedCall Later = new(CallReason.ReferralFollowUp, Referral, Today.AddDays(20));
    private static readonly CallEvent Recalled = new CallEvent.Owed(Amina, One, Recall);
    private static readonly CallEvent ToFollow = new CallEvent.Owed(Amina, One, Later);

    [Fact]
    public void Agreeing_plans_the_next_call_in_thirty_days_and_leaves_what_is_not_due_yet() =>
        Given(Recalled, ToFollow).When(new CallCommand.Answer(CallResult.Agreed, 0, Note: new PrivateText(" 152/94 ")))
            .Then(Answered(
                CallResult.Agreed, [Recall], [Later, new(CallReason.Next, Guid.Empty, Today.AddDays(30))], Today.AddDays(30), note: "152/94"));

    [Fact]
    public void Who_wants_to_be_called_later_is_called_for_the_same_reason_in_seven_days() =>
        Given(Recalled, ToFollow).When(new CallCommand.Answer(CallResult.CallLater, 0))
            .Then(Answered(CallResult.CallLater, [Recall], [Recall with { On = Today.AddDays(7) }, Later], Today.AddDays(7)));

    [Fact]
    public void The_day_of_the_next_call_can_be_another() =>
        Given(Recalled).When(new CallCommand.Answer(CallResult.Agreed, 0, NextOn: Today.AddDays(90)))
            .Then(Answered(CallResult.Agreed, [Recall], [new(CallReason.Next, Guid.Empty, Today.AddDays(90))], Today.AddDays(90)));

    [Theory]
    [InlineData(CallResult.NoAnswer)]
    [InlineData(CallResult.InHospital)]
    public void Where_no_source_gives_a_day_whoever_called_says_it(CallResult result)
    {
        Given(Recalled).When(new CallCommand.Answer(result, 0)).ThenRefused(Refusals.NextDayMissing);
        Given(Recalled).When(new CallCommand.Answer(result, 0, NextOn: Today.AddDays(1)))
            .Then(Answered(result, [Recall], [Recall with { On = Today.AddDays(1) }], Today.AddDays(1)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(367)]
    public void Nobody_is_called_in_the_past_or_in_more_than_a_year(int days) =>
        Given(Recalled).When(new CallCommand.Answer(CallResult.Agreed, 0, NextOn: Today.AddDays(days))).ThenRefused(Refusals.NextDayImpossible);

    [Theory]
    [InlineData(CallResult.WrongNumber)]
    [InlineData(CallResult.Refused)]
    public void Who_stands_aside_keeps_the_reason_and_comes_back_with_a_new_one(CallResult result)
    {
        Given(Recalled).When(new CallCommand.Answer(result, 0, NextOn: Today.AddDays(1))).ThenRefused(Refusals.NoNextDay);
        var aside = Given(Recalled).When(new CallCommand.Answer(result, 0)).Then(Answered(result, [Recall], [Recall], null));
        Assert.Equal(result, Assert.IsType<Open>(aside.State).Aside);
        Assert.Null(Assert.IsType<Open>(aside.By(Actor.Service).When(
            new CallCommand.Owe(Amina, One, CallReason.ReferralFollowUp, Referral, Later.On)).Then(ToFollow).State).Aside);
    }

    [Fact]
    public void Another_number_brings_back_who_had_a_wrong_one_and_nobody_else()
    {
        Given(Recalled, Answered(CallResult.WrongNumber, [Recall], [Recall], null)).By(Actor.Service)
            .When(new CallCommand.TakeNumber()).Then(new CallEvent.NumberTaken()).When(new CallCommand.TakeNumber()).Then();
        Given(Recalled, Answered(CallResult.Refused, [Recall], [Recall], null)).By(Actor.Service).When(new CallCommand.TakeNumber()).Then();
    }

    [Fact]
    public void A_stale_screen_cannot_answer() =>
        Given(Recalled).When(new CallCommand.Answer(CallResult.CallLater, 0))
            .When(new CallCommand.Answer(CallResult.Agreed, 0)).ThenRefused(Refusals.AnsweredMeanwhile)
            .When(new CallCommand.Answer(CallResult.Agreed, 1))
            .Then(Answered(
                CallResult.Agreed, [Recall with { On = Today.AddDays(7) }], [new(CallReason.Next, Guid.Empty, Today.AddDays(30))], Today.AddDays(30)));

    [Fact]
    public void Only_a_health_manager_answers_and_only_what_is_owed()
    {
        var answer = new CallCommand.Answer(CallResult.Agreed, 0);
        Given(Recalled).By(Li).When(answer).ThenRefused(Refusals.NotForThisRole);
        Given().When(answer).ThenRefused(Refusals.Unknown);
        Given(Recalled, new CallEvent.Settled(Case)).When(answer).ThenRefused(Refusals.NothingOwed);
        Given(Recalled).When(answer with { Note = new PrivateText(new string('x', LongestNote + 1)) }).ThenRefused(Refusals.NoteTooLong);
    }

    [Fact]
    public void A_death_needs_its_day_and_ends_the_calls()
    {
        var died = new CallCommand.Answer(CallResult.Died, 0);
        Given(Recalled).When(died).ThenRefused(Refusals.DeathDayMissing);
        Given(Recalled).When(died with { DiedOn = Today.AddDays(1) }).ThenRefused(Refusals.DeathDayImpossible);
        Given(Recalled).When(died with { Result = CallResult.Refused, DiedOn = Today }).ThenRefused(Refusals.DeathDayImpossible);
        Given(Recalled).When(died with { DiedOn = Today.AddDays(-2) })
            .Then(Answered(CallResult.Died, [Recall], [], null, Today.AddDays(-2)))
            .When(died with { Seen = 1, DiedOn = Today }).ThenRefused(Refusals.PersonLeft);
    }

    [Fact]
    public void The_same_reason_for_the_same_day_stands_once_and_for_another_day_moves()
    {
        var owe = new CallCommand.Owe(Amina, One, CallReason.Recall, Case, Today);
        var owed = Given().By(Actor.Service).When(owe).Then(Recalled).When(owe).Then()
            .When(owe with { On = Today.AddDays(2) }).Then(new CallEvent.Owed(Amina, One, Recall with { On = Today.AddDays(2) }));
        Assert.Equal(Today.AddDays(2), Assert.Single(Assert.IsType<Open>(owed.State).Owed).On);
        Given().By(Actor.Service).When(new CallCommand.OweFrom(Amina, One, CallReason.Recall, Case, TestClock.Noon.AddHours(5)))
            .Then(new CallEvent.Owed(Amina, One, Recall with { On = Today.AddDays(1) }));
    }

    [Fact]
    public void The_team_plans_calls_from_today_on()
    {
        var plan = new CallCommand.Owe(Amina, One, CallReason.Planned, Guid.Empty, Today);
        Given().When(plan).Then(new CallEvent.Owed(Amina, One, new(CallReason.Planned, Guid.Empty, Today)));
        Given().When(plan with { On = Today.AddDays(-1) }).ThenRefused(Refusals.NextDayImpossible);
        Given().By(Sun with { Role = Role.Specialist }).When(plan).ThenRefused(Refusals.NotForThisRole);
    }

    [Fact]
    public void Who_left_is_not_called_any_more()
    {
        var left = new CallEvent.PersonLeft(Departure.Moved, BySun);
        var gone = Given(Recalled).By(Actor.Service).When(new CallCommand.TakeDeparture(Departure.Moved, BySun)).Then(left)
            .When(new CallCommand.TakeDeparture(Departure.Died, BySun)).Then()
            .When(new CallCommand.Owe(Amina, One, CallReason.Recall, Case, Today)).Then()
            .When(new CallCommand.Settle(Case)).Then();
        gone.By(Sun).When(new CallCommand.Owe(Amina, One, CallReason.Planned, Guid.Empty, Today)).ThenRefused(Refusals.PersonLeft);
    }

    [Fact]
    public void What_a_GP_decides_otherwise_is_not_called_about() =>
        Given(Recalled, ToFollow).By(Actor.Service).When(new CallCommand.Settle(Case)).Then(new CallEvent.Settled(Case))
            .When(new CallCommand.Settle(Case)).Then();

    private static CallEvent.Answered Answered(
        CallResult result, OwedCall[] about, OwedCall[] left, DateOnly? next, DateOnly? died = null, string? note = null) =>
        new(result, about, left, next, died, note is null ? null : new PrivateText(note), BySun);

    private static Spec<CallPlan, CallCommand, CallEvent> Given(params CallEvent[] history) =>
        Spec.Of(With(CallClocks.Usual)).Given(history).By(Sun);
}
