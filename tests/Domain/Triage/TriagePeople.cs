using CoManage.Domain.Kernel;
using CoManage.Domain.Screening;
using CoManage.Domain.Triage;
using CoManage.Models;
using CoManage.Tests.Support;

namespace CoManage.Tests.Domain.Triage;

/// <summary>The people and the case that the triage tests share.</summary>
internal static class TriagePeople
{
    public static readonly DateTimeOffset Noon = TestClock.Noon;
    public static readonly TriageClocks Clocks = TriageClocks.Standard;

    public static readonly Actor Amina = new(new UserId(Id(1)), Role.Gp, "Amina");
    public static readonly Actor Brian = new(new UserId(Id(2)), Role.Gp, "Brian");
    public static readonly Actor He = new(new UserId(Id(3)), Role.HealthManager, "He");
    public static readonly Actor Su = new(new UserId(Id(4)), Role.Specialist, "Su");

    public static readonly PatientId Chen = new(Id(10));
    public static readonly GroupId Team3 = new(Id(20));
    public static readonly EscalationId Question = new(Id(30));
    public static readonly ReferralId Referral = new(Id(40));
    public static readonly HospitalId Hospital = new(Id(50));
    public static readonly CaseId Case = CaseId.For(Chen, Reason);

    public const string Reason = "screening.stroke";
    public static readonly Bilingual ReasonText = new("卒中筛查高危", "Stroke: high");
    public static readonly RuleHit Rule = new("STR-R1", Urgency.Soon);
    public static readonly PrivateText Words = new("请来复查血压");

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    public static Evidence Scored(double score) =>
        new Evidence.Assessment(new ScreeningId(Id((int)score + 100)), "stroke", "stroke_card", score, "high");

    public static TriageCommand.Open Raise(Urgency urgency = Urgency.Soon, double score = 4) =>
        new(Chen, Team3, Reason, ReasonText, urgency, Rule, Scored(score));

    public static TriageEvent.Opened Opened(Urgency urgency = Urgency.Soon) =>
        new(Chen, Team3, Reason, ReasonText, urgency, Rule, Scored(4), 1, Noon + Clocks.Of(urgency), null);

    public static TriageEvent.Claimed ClaimedBy(Actor who, DateTimeOffset? at = null) =>
        new(who.Id, who.Name, (at ?? Noon) + Clocks.Lease);

    public static TriageCommand.Escalate Ask => new(
        Question, "treatment", null, Words, new PrivateText(""), CoManage.Domain.Escalations.AnswerWanted.Advice, new PrivateText("{}"));

    public static TriageEvent.Escalated Asked(TimeSpan? left) => new(
        Chen, Team3, Question, "treatment", Urgency.Soon, null, Words, new PrivateText(""),
        CoManage.Domain.Escalations.AnswerWanted.Advice, new PrivateText("{}"), left, new Holder(Amina.Id, Amina.Name));

    public static TriageCommand.Refer Send => new(Referral, "screen_positive", Hospital, "neurology", Urgency.Soon, Words, null);

    public static TriageEvent.Referred Sent =>
        new(Chen, Team3, Referral, "screen_positive", Hospital, "neurology", Urgency.Soon, Words, null, By: new Holder(Amina.Id, Amina.Name));

    public static Spec<TriageCase, TriageCommand, TriageEvent> Given(params TriageEvent[] history) =>
        Spec.Of(TriageCase.DeciderWith(Clocks), new Moment(Noon, Amina)).Given(history);
}
