using CoManage.Domain.Escalations;
using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Models;
using CoManage.Tests.Support;
using static CoManage.Domain.Escalations.EscalationCommand;

namespace CoManage.Tests.Domain.Escalations;

public class EscalationTests
{
    // A Wednesday, 18:00 where the centre is.
    private static readonly DateTimeOffset Wednesday = new(2026, 3, 4, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Later = Wednesday.AddHours(3);

    private static readonly Actor Lin = Person(1, Role.Gp, "Lin");
    private static readonly Actor Gao = Person(2, Role.Specialist, "Gao");
    private static readonly Actor Wu = Person(3, Role.Specialist, "Wu");
    private static readonly Actor Mei = Person(4, Role.HealthManager, "Mei");

    private static readonly CaseId Case = new(Id(10));
    private static readonly PatientId Patient = new(Id(11));
    private static readonly GroupId Group = new(Id(12));

    private static readonly EscalationEvent.Raised Asked = RaisedTo(null, Urgency.Urgent, Wednesday.AddHours(24));
    private static readonly EscalationEvent.MoreAsked MoreAsked = new(Text("Potassium?"), Sign(Gao, Later));
    private static readonly EscalationEvent.Answered Answered = new(Text("Add a diuretic."), Sign(Gao, Later));
    private static readonly EscalationEvent.ReferralProposed Proposed =
        new("cardiology", Text("Needs an echo."), null, Sign(Gao, Later));

    private static readonly EscalationEvent.Closed Closed = new(EscalationOutcome.Advised, Sign(Lin, Later));

    [Fact]
    public void A_question_starts_the_specialists_clock() =>
        Given().When(RaiseAs(Lin), At(Actor.Service, Wednesday)).Then(Asked);

    [Fact]
    public void Only_a_gp_asks_a_specialist() =>
        Given().When(RaiseAs(Mei), At(Actor.Service, Wednesday)).ThenRefused(Escalation.Refusals.NeedsGp);

    [Fact]
    public void Raising_it_twice_changes_nothing() =>
        Given(Asked).When(RaiseAs(Lin), At(Actor.Service, Later)).Then();

    [Fact]
    public void Nothing_can_be_done_with_a_question_that_was_never_asked() =>
        Given().When(new Answer(Text("Yes.")), At(Gao, Later)).ThenRefused(Escalation.Refusals.Unknown);

    [Theory]
    [InlineData(Urgency.Emergency, "2026-03-04T10:30:00Z")]
    [InlineData(Urgency.Urgent, "2026-03-05T10:00:00Z")]
    [InlineData(Urgency.Soon, "2026-03-09T10:00:00Z")]
    [InlineData(Urgency.Routine, "2026-03-11T10:00:00Z")]
    public void The_clock_follows_the_urgency_and_skips_weekends(Urgency urgency, string due) =>
        Assert.Equal(
            DateTimeOffset.Parse(due, System.Globalization.CultureInfo.InvariantCulture),
            EscalationClocks.Usual.DueFrom(Wednesday, urgency));

    [Fact]
    public void Any_specialist_may_answer_when_none_was_named() =>
        Given(Asked).When(new Answer(Answered.Text), At(Gao, Later)).Then(Answered);

    [Fact]
    public void A_named_specialist_answers_alone()
    {
        var toWu = Given(RaisedTo(Wu.Id, Urgency.Urgent, Wednesday.AddHours(24)));
        toWu.When(new Answer(Answered.Text), At(Wu, Later)).Then(Answered with { By = Sign(Wu, Later) });
        toWu.When(new Answer(Answered.Text), At(Gao, Later)).ThenRefused(Escalation.Refusals.NotTheSpecialist);
    }

    [Fact]
    public void A_gp_cannot_answer_in_the_specialists_place() =>
        Given(Asked).When(new Answer(Answered.Text), At(Lin, Later)).ThenRefused(Escalation.Refusals.NotTheSpecialist);

    [Fact]
    public void The_second_specialist_is_told_that_it_is_answered()
    {
        Given(Asked, Answered).When(new Answer(Text("No.")), At(Wu, Later)).ThenRefused(Escalation.Refusals.AlreadyAnswered);
        Given(Asked, Proposed).When(new AskMore(Text("Why?")), At(Wu, Later)).ThenRefused(Escalation.Refusals.AlreadyAnswered);
    }

    [Fact]
    public void An_answer_needs_words()
    {
        Given(Asked).When(new Answer(Text("  ")), At(Gao, Later)).ThenRefused(Escalation.Refusals.TextMissing);
        Given(Asked).When(new AskMore(Text("")), At(Gao, Later)).ThenRefused(Escalation.Refusals.TextMissing);
        Given(Asked, MoreAsked).When(new Supply(Text("")), At(Lin, Later)).ThenRefused(Escalation.Refusals.TextMissing);
        Given(Asked).When(new Answer(Text(new string('好', 4001))), At(Gao, Later)).ThenRefused(Escalation.Refusals.TextTooLong);
    }

    [Fact]
    public void A_proposal_names_the_department()
    {
        Given(Asked).When(new ProposeReferral("cardiology", Proposed.Text), At(Gao, Later)).Then(Proposed);
        Given(Asked).When(new ProposeReferral(" ", Proposed.Text), At(Gao, Later)).ThenRefused(Escalation.Refusals.DepartmentMissing);
    }

    [Fact]
    public void The_time_spent_waiting_for_more_is_added_to_the_clock() =>
        Given(Asked, MoreAsked)
            .When(new Supply(Text("3.1")), At(Mei, Later.AddHours(20)))
            .Then(new EscalationEvent.Supplied(Text("3.1"), Sign(Mei, Later.AddHours(20)), Wednesday.AddHours(44)));

    [Fact]
    public void The_clock_does_not_ring_while_the_specialist_waits() =>
        Given(Asked, MoreAsked).When(new Ring(), At(Actor.Service, Wednesday.AddDays(9))).Then();

    [Fact]
    public void More_is_asked_for_once_at_a_time() =>
        Given(Asked, MoreAsked).When(new AskMore(Text("And?")), At(Gao, Later)).ThenRefused(Escalation.Refusals.WaitsForMore);

    [Fact]
    public void The_specialist_may_answer_without_what_was_missing() =>
        Given(Asked, MoreAsked).When(new Answer(Answered.Text), At(Gao, Later)).Then(Answered);

    [Fact]
    public void The_team_may_add_to_its_question_unasked() =>
        Given(Asked).When(new Supply(Text("Also a cough.")), At(Lin, Later))
            .Then(new EscalationEvent.Supplied(Text("Also a cough."), Sign(Lin, Later), Asked.DueAt));

    [Fact]
    public void A_specialist_does_not_supply_to_himself() =>
        Given(Asked, MoreAsked).When(new Supply(Text("3.1")), At(Gao, Later)).ThenRefused(Escalation.Refusals.NotTheTeam);

    [Fact]
    public void Nothing_is_supplied_after_the_answer() =>
        Given(Asked, Answered).When(new Supply(Text("3.1")), At(Lin, Later)).ThenRefused(Escalation.Refusals.AlreadyAnswered);

    [Fact]
    public void It_becomes_overdue_once()
    {
        var rang = new EscalationEvent.BecameOverdue(Asked.DueAt);
        Given(Asked).When(new Ring(), At(Actor.Service, Asked.DueAt.AddSeconds(-1))).Then();
        Given(Asked).When(new Ring(), At(Actor.Service, Asked.DueAt)).Then(rang);
        Given(Asked, rang).When(new Ring(), At(Actor.Service, Asked.DueAt.AddDays(1))).Then();
        Given(Asked, rang).When(new Answer(Answered.Text), At(Gao, Later)).Then(Answered);
    }

    [Fact]
    public void The_gp_closes_what_was_answered()
    {
        Given(Asked, Answered).When(new Close(EscalationOutcome.Advised), At(Lin, Later)).Then(Closed);
        Given(Asked, Answered).When(new Close(EscalationOutcome.Advised), At(Gao, Later)).ThenRefused(Escalation.Refusals.NeedsGp);
        Given(Asked, Answered).When(new Close(EscalationOutcome.Advised), At(Mei, Later)).ThenRefused(Escalation.Refusals.NeedsGp);
    }

    [Fact]
    public void A_question_without_answer_closes_with_no_advice()
    {
        Given(Asked).When(new Close(EscalationOutcome.Advised), At(Lin, Later)).ThenRefused(Escalation.Refusals.NotAnswered);
        Given(Asked).When(new Close(EscalationOutcome.NoAction), At(Lin, Later))
            .Then(Closed with { Outcome = EscalationOutcome.NoAction });
        Given(Asked).When(new Close(EscalationOutcome.Advised), At(Actor.Service, Later))
            .Then(new EscalationEvent.Closed(EscalationOutcome.NoAction, Sign(Actor.Service, Later)));
    }

    [Fact]
    public void A_closed_question_stays_closed()
    {
        Given(Asked, Answered, Closed).When(new Answer(Text("Yes.")), At(Gao, Later)).ThenRefused(Escalation.Refusals.IsClosed);
        Given(Asked, Answered, Closed).When(new Close(EscalationOutcome.Advised), At(Lin, Later)).ThenRefused(Escalation.Refusals.IsClosed);
        Given(Asked, Answered, Closed).When(new Close(EscalationOutcome.Advised), At(Actor.Service, Later)).Then();
        Given(Asked, Answered, Closed).When(new Ring(), At(Actor.Service, Later.AddDays(9))).Then();
    }

    [Fact]
    public void A_departure_puts_every_open_question_away_in_the_name_of_who_marked_it()
    {
        var left = new TakeDeparture(Departure.Died, Sign(Lin, Later));
        var closed = new EscalationEvent.Closed(EscalationOutcome.PatientDied, Sign(Lin, Later));
        Given(Asked).When(left, At(Actor.Service, Later)).Then(closed).When(left, At(Actor.Service, Later)).Then();
        Given(Asked, Answered).When(left, At(Actor.Service, Later)).Then(closed);
        Given().When(left, At(Actor.Service, Later)).Then();
        Given(Asked, Answered).When(new Close(EscalationOutcome.PatientMoved), At(Lin, Later))
            .ThenRefused(Escalation.Refusals.OutcomeNotYours);
    }

    private static Spec<Escalation, EscalationCommand, EscalationEvent> Given(params EscalationEvent[] history) =>
        new(Escalation.With(EscalationClocks.Usual), history);

    private static Raise RaiseAs(Actor by) => new(
        Case, Patient, Group, Urgency.Urgent, Asked.Question, Asked.Tried, AnswerWanted.Advice, null, Asked.Snapshot,
        Sign(by, Wednesday));

    private static EscalationEvent.Raised RaisedTo(UserId? specialist, Urgency urgency, DateTimeOffset due) => new(
        Case, Patient, Group, urgency, Text("Which drug next?"), Text("Amlodipine 10 mg"), AnswerWanted.Advice, specialist,
        Text("{}"), Sign(Lin, Wednesday), due);

    private static Moment At(Actor by, DateTimeOffset now) => new(now, by);

    private static Signature Sign(Actor by, DateTimeOffset at) => Signature.Of(new Moment(at, by));

    private static PrivateText Text(string words) => new(words);

    private static Actor Person(byte number, Role role, string name) => new(new UserId(Id(number)), role, name);

    private static Guid Id(byte number) => new(number, 0, 0, new byte[8]);
}
