using CoManage.Domain.Kernel;
using CoManage.Domain.Verdicts;
using CoManage.Tests.Support;

namespace CoManage.Tests.Domain.Verdicts;

public class VerdictTests
{
    private static readonly Actor Li = new(new UserId(DerivedId.From("Li")), Role.Gp, "Li");
    private static readonly Actor Sun = new(new UserId(DerivedId.From("Sun")), Role.HealthManager, "Sun");
    private static readonly Signature ByLi = new(Li.Id, "Li", Role.Gp, TestClock.Noon);
    private static readonly JudgedMessage Message =
        new(new RoomId(Guid.Empty), 7, new PatientId(Guid.Empty), new GroupId(Guid.Empty), TestClock.Noon, ["chest_pain"], "1.0+2.0");

    private static readonly VerdictCommand.Judge Right = new(Message, "chest_pain", Verdict.Right);

    [Fact]
    public void A_GP_judges_what_fired_and_may_think_again() =>
        Given().By(Li).When(Right).Then(new VerdictEvent.Judged(Message, "chest_pain", Verdict.Right, ByLi))
            .When(Right).Then()
            .When(Right with { Verdict = Verdict.OverCalled }).Then(new VerdictEvent.Judged(Message, "chest_pain", Verdict.OverCalled, ByLi));

    [Fact]
    public void Nobody_but_a_GP_judges() => Given().By(Sun).When(Right).ThenRefused(MessageVerdicts.Refusals.NeedsGp);

    [Fact]
    public void Only_what_did_not_fire_was_missed_and_only_a_known_flag_can_be()
    {
        var missed = Right with { Flag = "syncope", Verdict = Verdict.Missed };
        Given().By(Li).When(missed).Then(new VerdictEvent.Judged(Message, "syncope", Verdict.Missed, ByLi));
        Given().By(Li).When(missed with { Flag = "chest_pain" }).ThenRefused(MessageVerdicts.Refusals.DidFire);
        Given().By(Li).When(missed with { Flag = "unheard_of" }).ThenRefused(MessageVerdicts.Refusals.FlagUnknown);
        Given().By(Li).When(Right with { Flag = "syncope" }).ThenRefused(MessageVerdicts.Refusals.DidNotFire);
    }

    [Fact]
    public void An_over_call_says_why_and_only_that()
    {
        var why = Right with { Verdict = Verdict.OverCalled, Reason = "past" };
        Given().By(Li).When(why).Then(new VerdictEvent.Judged(Message, "chest_pain", Verdict.OverCalled, ByLi, "past"))
            .When(why).Then()
            .When(why with { Reason = "figure" }).Then(new VerdictEvent.Judged(Message, "chest_pain", Verdict.OverCalled, ByLi, "figure"));
        Given().By(Li).When(why with { Reason = "bored" }).ThenRefused(MessageVerdicts.Refusals.ReasonUnknown);
        Given().By(Li).When(Right with { Reason = "past" }).ThenRefused(MessageVerdicts.Refusals.ReasonUnknown);
    }

    private static Spec<MessageVerdicts, VerdictCommand, VerdictEvent> Given() => Spec.Of(MessageVerdicts.Decider);
}
