using CoManage.Domain.Kernel;
using CoManage.Domain.RiskModels;
using CoManage.Domain.Triage;
using CoManage.Models;
using CoManage.Tests.Support;

namespace CoManage.Tests.Domain.RiskModels;

public class ModelPolicyTests
{
    private const string Model = "incident_diabetes.exam";
    private static readonly Actor Admin = new(new UserId(Id(1)), Role.Administrator, "Admin");
    private static readonly Actor Amina = new(new UserId(Id(2)), Role.Gp, "Amina");
    private static readonly DateOnly Monday = new(2026, 3, 16);

    [Fact]
    public void An_administrator_promotes_a_version_and_signs_for_it() =>
        Policy().By(Admin).When(new ModelPolicyCommand.Promote(Model, "2")).Then(new ModelPolicyEvent.Promoted(Model, null, "2"));

    [Fact]
    public void A_gp_does_not_promote() =>
        Policy().By(Amina).When(new ModelPolicyCommand.Promote(Model, "2")).ThenRefused(ModelPolicy.Refusals.NeedsAdministrator);

    [Fact]
    public void Promoting_what_is_shown_changes_nothing() =>
        Policy().Given(new ModelPolicyEvent.Promoted(Model, null, "2")).By(Admin).When(new ModelPolicyCommand.Promote(Model, "2")).Then();

    [Theory]
    [InlineData(-1)]
    [InlineData(ModelPolicy.MostPerWeek + 1)]
    public void A_capacity_beyond_reason_is_refused(int perWeek) =>
        Policy().By(Admin).When(new ModelPolicyCommand.SetExtra(Model, perWeek)).ThenRefused(ModelPolicy.Refusals.OutOfRange);

    [Fact]
    public void Without_capacity_nobody_is_added() => Policy().When(Offer(1)).Then();

    [Fact]
    public void The_week_takes_as_many_as_its_capacity_and_no_more() =>
        Policy().Given(new ModelPolicyEvent.ExtraSet(Model, 2), Added(1, Monday)).When(Offer(2)).Then(Added(2, WeekOf(TestClock.Noon)));

    [Fact]
    public void A_full_week_adds_nobody_and_the_next_one_does()
    {
        var week = WeekOf(TestClock.Noon);
        var full = Policy().Given(new ModelPolicyEvent.ExtraSet(Model, 2), Added(1, week), Added(2, week));
        full.When(Offer(3)).Then();
        full.At(TestClock.Noon.AddDays(7)).When(Offer(3)).Then(Added(3, week.AddDays(7)));
    }

    [Fact]
    public void The_same_screening_is_added_once() =>
        Policy().Given(new ModelPolicyEvent.ExtraSet(Model, 5), Added(1, WeekOf(TestClock.Noon))).When(Offer(1)).Then();

    [Fact]
    public void Who_is_added_comes_as_a_routine_case_of_the_programme_without_a_number_that_looks_like_points()
    {
        var reaction = Assert.Single(WhenAdded.React(Added(1, Monday)));
        var open = Assert.IsType<TriageCommand.Open>(reaction.Command);
        Assert.Equal(CaseId.For(new PatientId(Id(10)), "screening.diabetes").Value, reaction.Key);
        Assert.Equal(Urgency.Routine, open.Urgency);
        Assert.Null(Assert.IsType<Evidence.Assessment>(open.Evidence).Score);
        Assert.Empty(WhenAdded.React(new ModelPolicyEvent.ExtraSet(Model, 1)));
    }

    private static Spec<ModelPolicy, ModelPolicyCommand, ModelPolicyEvent> Policy() => Spec.Of(ModelPolicy.Decider);

    private static ModelPolicyCommand.Offer Offer(int screening) =>
        new(Model, new PatientId(Id(10)), new GroupId(Id(20)), "diabetes", new ScreeningId(Id(100 + screening)), -0.5, 97, "high");

    private static ModelPolicyEvent.Added Added(int screening, DateOnly week) =>
        new(Model, new PatientId(Id(10)), new GroupId(Id(20)), "diabetes", new ScreeningId(Id(100 + screening)), -0.5, 97, "high", week);

    private static DateOnly WeekOf(DateTimeOffset at)
    {
        var day = DateOnly.FromDateTime(at.UtcDateTime);
        while (day.DayOfWeek != DayOfWeek.Monday)
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
