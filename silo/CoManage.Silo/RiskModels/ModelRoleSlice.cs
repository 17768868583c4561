using System.Globalization;
using CoManage.Domain.Kernel;
using CoManage.Domain.RiskModels;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;

namespace CoManage.Silo.RiskModels;

/// <summary>Hosts what trained models may do in each programme.</summary>
public sealed class ModelRoleSlice : Slice<ModelRole, ModelRoleCommand, ModelRoleEvent>
{
    /// <summary>How a week's Monday is kept.</summary>
    internal const string Day = "yyyy-MM-dd";

    private const string PutRole = """
        INSERT INTO model_roles (programme, put_first, extra_per_week, week, used) VALUES (@programme, @first, @extra, @week, @used)
        ON CONFLICT (programme) DO UPDATE SET
          put_first = excluded.put_first, extra_per_week = excluded.extra_per_week, week = excluded.week, used = excluded.used
        """;

    private const string PutAct = """
        INSERT INTO model_role_acts (programme, number, at, put_first, extra_per_week, by_name)
        VALUES (@programme, @number, @at, @first, @extra, @by)
        """;

    public override string Kind => "model-role";

    public override Decider<ModelRole, ModelRoleCommand, ModelRoleEvent> Decider => ModelRole.Decider;

    public override EventNames<ModelRoleEvent> Names { get; } = new EventNames<ModelRoleEvent>()
        .Add<ModelRoleEvent.Allowed>("model-role.allowed")
        .Add<ModelRoleEvent.PutFirst>("model-role.put-first")
        .Add<ModelRoleEvent.Added>("model-role.added");

    public override IEnumerable<Sql> Rows(Guid key, Happened happened, ModelRole after) => happened.Event switch
    {
        ModelRoleEvent.Allowed e => [Role(e.Programme, after), Act(e, happened)],
        ModelRoleEvent.Added e => [Role(e.Person.Programme, after)],
        _ => [],
    };

    public override IEnumerable<Reaction> Reactions(Guid key, Happened happened, ModelRole after) =>
        WhenPlacedHigh.React((ModelRoleEvent)happened.Event);

    private static Sql Role(string programme, ModelRole after) => new(
        PutRole,
        ("programme", programme),
        ("first", after.MayPutFirst ? 1 : 0),
        ("extra", after.ExtraPerWeek),
        ("week", after.Week?.ToString(Day, CultureInfo.InvariantCulture)),
        ("used", after.Used));

    private static Sql Act(ModelRoleEvent.Allowed e, Happened happened) => new(
        PutAct,
        ("programme", e.Programme),
        ("number", happened.Version),
        ("at", happened.At),
        ("first", e.MayPutFirst ? 1 : 0),
        ("extra", e.ExtraPerWeek),
        ("by", happened.By.Name));
}
