using CoManage.Domain.Kernel;

namespace CoManage.Domain.RiskModels;

/// <summary>
/// Which part decides a triage case of one programme. The published instruments always do; the trained models do nothing
/// until an administrator lets them put people whom the instruments found first within their urgency, or add people whom
/// the instruments passed over, at most <see cref="ExtraPerWeek"/> a week, so that they never crowd out the others. No
/// model lowers an urgency, raises one, or decides alone.
/// </summary>
/// <param name="MayPutFirst">A person of a model's high band stands before others of the same urgency.</param>
/// <param name="Week">The Monday of the week that <see cref="Used"/> counts.</param>
/// <param name="Last">The last screening heard of: two models of a programme speak for one person once.</param>
public sealed record ModelRole(bool MayPutFirst, int ExtraPerWeek, DateOnly? Week, int Used, ScreeningId? Last)
{
    public const int MostPerWeek = 500;

    public static class Refusals
    {
        public static readonly Refusal NeedsAdministrator = new("risk-models.needs-administrator");
        public static readonly Refusal OutOfRange = new("risk-models.out-of-range");
    }

    public static readonly Decider<ModelRole, ModelRoleCommand, ModelRoleEvent> Decider =
        new(new(MayPutFirst: false, ExtraPerWeek: 0, Week: null, Used: 0, Last: null), Decide, Evolve);

    /// <summary>The Monday of a day's week, by which capacity is counted.</summary>
    public static DateOnly MondayOf(DateTimeOffset now)
    {
        var day = DateOnly.FromDateTime(now.UtcDateTime);
        return day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
    }

    private static Decision<ModelRoleEvent> Decide(ModelRole state, ModelRoleCommand command, Moment moment) => command switch
    {
        ModelRoleCommand.Offer offer => Decide(state, offer, moment),
        _ when moment.By.Role != Role.Administrator => Refusals.NeedsAdministrator,
        ModelRoleCommand.Allow { ExtraPerWeek: < 0 or > MostPerWeek } => Refusals.OutOfRange,
        ModelRoleCommand.Allow c when (c.MayPutFirst, c.ExtraPerWeek) == (state.MayPutFirst, state.ExtraPerWeek) =>
            Decision<ModelRoleEvent>.Nothing,
        ModelRoleCommand.Allow c => new ModelRoleEvent.Allowed(c.Programme, c.MayPutFirst, c.ExtraPerWeek),
        _ => throw new InvalidOperationException($"{command.GetType().Name} is no command of a model's role."),
    };

    private static Decision<ModelRoleEvent> Decide(ModelRole state, ModelRoleCommand.Offer offer, Moment moment)
    {
        var week = MondayOf(moment.Now);
        var used = state.Week == week ? state.Used : 0;
        return state.Last == offer.Person.Screening ? Decision<ModelRoleEvent>.Nothing
            : offer.IsFound ? state.MayPutFirst ? new ModelRoleEvent.PutFirst(offer.Person) : Decision<ModelRoleEvent>.Nothing
            : used < state.ExtraPerWeek ? new ModelRoleEvent.Added(offer.Person, week)
            : Decision<ModelRoleEvent>.Nothing;
    }

    private static ModelRole Evolve(ModelRole state, ModelRoleEvent happened) => happened switch
    {
        ModelRoleEvent.Allowed e => state with { MayPutFirst = e.MayPutFirst, ExtraPerWeek = e.ExtraPerWeek },
        ModelRoleEvent.PutFirst e => state with { Last = e.Person.Screening },
        ModelRoleEvent.Added e => state with
        {
            Week = e.Week,
            Used = state.Week == e.Week ? state.Used + 1 : 1,
            Last = e.Person.Screening,
        },
        _ => throw new InvalidOperationException($"{happened.GetType().Name} is no event of a model's role."),
    };
}
