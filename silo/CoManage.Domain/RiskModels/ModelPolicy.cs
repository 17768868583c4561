using CoManage.Domain.Kernel;

namespace CoManage.Domain.RiskModels;

/// <summary>Which version of one trained model is shown. What it may do with triage stands in <see cref="ModelRole"/>.</summary>
/// <param name="Version">The version somebody promoted; null is the shipped one.</param>
public sealed record ModelPolicy(string? Version)
{
    public static class Refusals
    {
        public static readonly Refusal NeedsAdministrator = new("risk-models.needs-administrator");
    }

    public static readonly Decider<ModelPolicy, ModelPolicyCommand, ModelPolicyEvent> Decider = new(new(Version: null), Decide, Evolve);

    private static Decision<ModelPolicyEvent> Decide(ModelPolicy state, ModelPolicyCommand command, Moment moment) => command switch
    {
        _ when moment.By.Role != Role.Administrator => Refusals.NeedsAdministrator,
        ModelPolicyCommand.Promote c when c.Version == state.Version => Decision<ModelPolicyEvent>.Nothing,
        ModelPolicyCommand.Promote c => new ModelPolicyEvent.Promoted(c.Model, state.Version, c.Version),
        _ => throw new InvalidOperationException($"{command.GetType().Name} is no command of a model policy."),
    };

    private static ModelPolicy Evolve(ModelPolicy state, ModelPolicyEvent happened) => happened switch
    {
        ModelPolicyEvent.Promoted e => state with { Version = e.To },

        // Capacity has moved to the programme; what was done under the model's own stays in its log.
        ModelPolicyEvent.ExtraSet or ModelPolicyEvent.Added => state,
        _ => throw new InvalidOperationException($"{happened.GetType().Name} is no event of a model policy."),
    };
}
