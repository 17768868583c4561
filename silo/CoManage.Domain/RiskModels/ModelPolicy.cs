using CoManage.Domain.Kernel;

namespace CoManage.Domain.RiskModels;

/// <summary>
/// How one trained model is used: which version is shown, and how many people worth a look it may add to the queue in a
/// week. It never lowers an urgency and never decides alone; at most <see cref="ExtraPerWeek"/> cases a week keep it from
/// crowding out those that the published instruments found.
/// </summary>
/// <param name="Version">The version somebody promoted; null is the shipped one.</param>
/// <param name="Week">The Monday of the week that <see cref="Used"/> counts.</param>
public sealed record ModelPolicy(string? Version, int ExtraPerWeek, DateOnly? Week, int Used, ScreeningId? Last)
{
    public const int MostPerWeek = 500;

    public static class Refusals
    {
        public static readonly Refusal NeedsAdministrator = new("risk-models.needs-administrator");
        public static readonly Refusal OutOfRange = new("risk-models.out-of-range");
    }

    public static readonly Decider<ModelPolicy, ModelPolicyCommand, ModelPolicyEvent> Decider =
        new(new(null, 0, null, 0, null), Decide, Evolve);

    private static Decision<ModelPolicyEvent> Decide(ModelPolicy state, ModelPolicyCommand command, Moment moment) => command switch
    {
        ModelPolicyCommand.Offer offer => Decide(state, offer, moment),
        _ when moment.By.Role != Role.Administrator => Refusals.NeedsAdministrator,
        ModelPolicyCommand.Promote c when c.Version == state.Version => Decision<ModelPolicyEvent>.Nothing,
        ModelPolicyCommand.Promote c => new ModelPolicyEvent.Promoted(c.Model, state.Version, c.Version),
        ModelPolicyCommand.SetExtra { PerWeek: < 0 or > MostPerWeek } => Refusals.OutOfRange,
        ModelPolicyCommand.SetExtra c when c.PerWeek == state.ExtraPerWeek => Decision<ModelPolicyEvent>.Nothing,
        ModelPolicyCommand.SetExtra c => new ModelPolicyEvent.ExtraSet(c.Model, c.PerWeek),
        _ => throw new InvalidOperationException($"{command.GetType().Name} is no command of a model policy."),
    };

    private static Decision<ModelPolicyEvent> Decide(ModelPolicy state, ModelPolicyCommand.Offer offer, Moment moment)
    {
        var week = MondayOf(moment.Now);
        var used = state.Week == week ? state.Used : 0;
        return used < state.ExtraPerWeek && state.Last != offer.Screening
            ? new ModelPolicyEvent.Added(
                offer.Model, offer.Patient, offer.Group, offer.Programme, offer.Screening, offer.Score, offer.Rank, offer.Band, week)
            : Decision<ModelPolicyEvent>.Nothing;
    }

    private static ModelPolicy Evolve(ModelPolicy state, ModelPolicyEvent happened) => happened switch
    {
        ModelPolicyEvent.Promoted e => state with { Version = e.To },
        ModelPolicyEvent.ExtraSet e => state with { ExtraPerWeek = e.PerWeek },
        ModelPolicyEvent.Added e => state with { Week = e.Week, Used = state.Week == e.Week ? state.Used + 1 : 1, Last = e.Screening },
        _ => throw new InvalidOperationException($"{happened.GetType().Name} is no event of a model policy."),
    };

    private static DateOnly MondayOf(DateTimeOffset now)
    {
        var day = DateOnly.FromDateTime(now.UtcDateTime);
        return day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
    }
}
