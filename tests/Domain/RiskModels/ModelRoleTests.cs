using CoManage.Domain.Kernel;
using CoManage.Domain.RiskModels;
using CoManage.Domain.Triage;
using CoManage.Models;
using CoManage.Tests.Support;

namespace CoManage.Tests.Domain.RiskModels;

public class ModelRoleTests
{
    private const string Diabetes = "diabetes";
    private static readonly Actor Admin = new(new UserId(Id(1)), Role.Administrator, "Admin");
    private static readonly Actor Amina = new(new UserId(Id(2)), Role.Gp, "Amina");
    private static readonly DateOnly ThisWeek = ModelRole.MondayOf(TestClock.Noon);

    [Fact]
    public void The_published_instrument_decides_alone_until_somebody_signs_for_more()
    {
        InDiabetes().When(Found(1)).Then();
        InDiabetes().When(PassedOver(1)).Then();
    }

    [Fact]
    public void An_administrator_signs_for_what_models_may_do() =>
        InDiabetes().By(Admin).When(new ModelRoleCommand.Allow(Diabetes, true, 5)).Then(new ModelRoleEvent.Allowed(Diabetes, true, 5));

    [Fact]
    public void A_gp_does_not_change_who_decides() =>
        InDiabetes().By(Amina).When(new ModelRoleCommand.Allow(Diabetes, true, 5)).ThenRefused(ModelRole.Refusals.NeedsAdministrator);

    [Theory]
    [InlineData(-1)]
    [InlineData(ModelRole.MostPerWeek + 1)]
    public void A_capacity_beyond_reason_is_refused(int perWeek) =>
        InDiabetes().By(Admin).When(new ModelRoleCommand.Allow(Diabetes, false, perWeek)).ThenRefused(ModelRole.Refusals.OutOfRange);

    [Fact]
    public void What_is_allowed_already_changes_nothing() =>
        InDiabetes().Given(new ModelRoleEvent.Allowed(Diabetes, true, 5)).By(Admin).When(new ModelRoleCommand.Allow(Diabetes, true, 5)).Then();

    [Fact]
    public void Whom_the_instruments_found_is_put_first_and_takes_no_capacity()
    {
        var role = InDiabetes().Given(new ModelRoleEvent.Allowed(Diabetes, true, 1)).When(Found(1)).Then(new ModelRoleEvent.PutFirst(Person(1)));
        role.When(PassedOver(2)).Then(new ModelRoleEvent.Added(Person(2), ThisWeek));
    }

    [Fact]
    public void Where_models_may_only_add_nobody_is_put_first() =>
        InDiabetes().Given(new ModelRoleEvent.Allowed(Diabetes, false, 5)).When(Found(1)).Then();

    [Fact]
    public void Where_models_may_only_put_first_nobody_is_added() =>
        InDiabetes().Given(new ModelRoleEvent.Allowed(Diabetes, true, 0)).When(PassedOver(1)).Then();

    [Fact]
    public void A_full_week_adds_nobody_and_the_next_one_does()
    {
        var full = InDiabetes().Given(
            new ModelRoleEvent.Allowed(Diabetes, false, 2), new ModelRoleEvent.Added(Person(1), ThisWeek), new ModelRoleEvent.Added(Person(2), ThisWeek));
        full.When(PassedOver(3)).Then();
        full.At(TestClock.Noon.AddDays(7)).When(PassedOver(3)).Then(new ModelRoleEvent.Added(Person(3), ThisWeek.AddDays(7)));
    }

    [Fact]
    public void Two_models_of_a_programme_speak_for_one_screening_once() =>
        InDiabetes().Given(new ModelRoleEvent.Allowed(Diabetes, true, 5), new ModelRoleEvent.Added(Person(1), ThisWeek)).When(PassedOver(1)).Then();

    [Fact]
    public void A_week_begins_on_monday()
    {
        Assert.Equal(DayOfWeek.Monday, ThisWeek.DayOfWeek);
        Assert.Equal(new DateOnly(2026, 3, 16), ModelRole.MondayOf(new(2026, 3, 22, 23, 59, 0, TimeSpan.Zero)));
        Assert.Equal(new DateOnly(2026, 3, 23), ModelRole.MondayOf(new(2026, 3, 23, 0, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void Whoever_comes_by_a_model_comes_routine_and_without_a_number_that_looks_like_points()
    {
        var added = Open(new ModelRoleEvent.Added(Person(1), ThisWeek));
        var first = Open(new ModelRoleEvent.PutFirst(Person(1)));
        Assert.Equal((ModelVoice.WorthALook, ModelVoice.First), (added.Model, first.Model));
        Assert.All([added, first], open =>
        {
            Assert.Equal((Urgency.Routine, "screening.diabetes"), (open.Urgency, open.Reason));
            Assert.Null(Assert.IsType<Evidence.Assessment>(open.Evidence).Score);
            Assert.Null(open.Rule);
        });
        Assert.Empty(WhenPlacedHigh.React(new ModelRoleEvent.Allowed(Diabetes, true, 1)));
    }

    private static TriageCommand.Open Open(ModelRoleEvent happened)
    {
        var reaction = Assert.Single(WhenPlacedHigh.React(happened));
        Assert.Equal(CaseId.For(Person(1).Patient, "screening.diabetes").Value, reaction.Key);
        return Assert.IsType<TriageCommand.Open>(reaction.Command);
    }

    private static Spec<ModelRole, ModelRoleCommand, ModelRoleEvent> InDiabetes() => Spec.Of(ModelRole.Decider);

    private static ModelRoleCommand.Offer Found(int screening) => new(Person(screening), IsFound: true);

    private static ModelRoleCommand.Offer PassedOver(int screening) => new(Person(screening), IsFound: false);

    private static PlacedHigh Person(int screening) => new(
        "incident_diabetes.exam", new PatientId(Id(10)), new GroupId(Id(20)), Diabetes, new ScreeningId(Id(100 + screening)), -0.5, 97, "high");

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
