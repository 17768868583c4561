using CoManage.Domain.Kernel;
using CoManage.Domain.RiskModels;
using CoManage.Tests.Support;

namespace CoManage.Tests.Domain.RiskModels;

public class ModelPolicyTests
{
    private const string Model = "incident_diabetes.exam";
    private static readonly Actor Admin = new(new UserId(Id(1)), Role.Administrator, "Admin");
    private static readonly Actor Amina = new(new UserId(Id(2)), Role.Gp, "Amina");

    [Fact]
    public void An_administrator_promotes_a_version_and_signs_for_it() =>
        Policy().By(Admin).When(new ModelPolicyCommand.Promote(Model, "2")).Then(new ModelPolicyEvent.Promoted(Model, null, "2"));

    [Fact]
    public void A_gp_does_not_promote() =>
        Policy().By(Amina).When(new ModelPolicyCommand.Promote(Model, "2")).ThenRefused(ModelPolicy.Refusals.NeedsAdministrator);

    [Fact]
    public void Promoting_what_is_shown_changes_nothing() =>
        Policy().Given(new ModelPolicyEvent.Promoted(Model, null, "2")).By(Admin).When(new ModelPolicyCommand.Promote(Model, "2")).Then();

    [Fact]
    public void An_old_capacity_of_the_model_changes_no_version() =>
        Policy().Given(new ModelPolicyEvent.Promoted(Model, null, "2"), new ModelPolicyEvent.ExtraSet(Model, 5))
            .By(Admin).When(new ModelPolicyCommand.Promote(Model, "3")).Then(new ModelPolicyEvent.Promoted(Model, "2", "3"));

    private static Spec<ModelPolicy, ModelPolicyCommand, ModelPolicyEvent> Policy() => Spec.Of(ModelPolicy.Decider);

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
