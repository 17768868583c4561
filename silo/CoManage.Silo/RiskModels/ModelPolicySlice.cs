using CoManage.Domain.Kernel;
using CoManage.Domain.RiskModels;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;

namespace CoManage.Silo.RiskModels;

/// <summary>Hosts the policies of the trained models.</summary>
public sealed class ModelPolicySlice : Slice<ModelPolicy, ModelPolicyCommand, ModelPolicyEvent>
{
    private const string PutPolicy = """
        INSERT INTO model_policies (model, version, extra_per_week, week, used) VALUES (@model, @version, @extra, @week, @used)
        ON CONFLICT (model) DO UPDATE SET
          version = excluded.version, extra_per_week = excluded.extra_per_week, week = excluded.week, used = excluded.used
        """;

    private const string PutAct = """
        INSERT INTO model_acts (model, number, at, kind, before_text, after_text, by_name)
        VALUES (@model, @number, @at, @kind, @before, @after, @by)
        """;

    public override string Kind => "model-policy";

    public override Decider<ModelPolicy, ModelPolicyCommand, ModelPolicyEvent> Decider => ModelPolicy.Decider;

    public override EventNames<ModelPolicyEvent> Names { get; } = new EventNames<ModelPolicyEvent>()
        .Add<ModelPolicyEvent.Promoted>("model-policy.promoted")
        .Add<ModelPolicyEvent.ExtraSet>("model-policy.extra-set")
        .Add<ModelPolicyEvent.Added>("model-policy.added");

    public override IEnumerable<Sql> Rows(Guid key, Happened happened, ModelPolicy after) => happened.Event switch
    {
        ModelPolicyEvent.Promoted e => [Policy(e.Model, after), Act(e.Model, happened, "promoted", e.From, e.To)],
        ModelPolicyEvent.ExtraSet e => [Policy(e.Model, after), Act(e.Model, happened, "extra-set", null, $"{e.PerWeek}")],
        ModelPolicyEvent.Added e => [Policy(e.Model, after)],
        _ => [],
    };

    public override IEnumerable<Reaction> Reactions(Guid key, Happened happened, ModelPolicy after) =>
        WhenAdded.React((ModelPolicyEvent)happened.Event);

    private static Sql Policy(string model, ModelPolicy after) => new(
        PutPolicy,
        ("model", model),
        ("version", after.Version),
        ("extra", after.ExtraPerWeek),
        ("week", after.Week?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        ("used", after.Used));

    private static Sql Act(string model, Happened happened, string kind, string? before, string after) => new(
        PutAct,
        ("model", model),
        ("number", happened.Version),
        ("at", happened.At),
        ("kind", kind),
        ("before", before),
        ("after", after),
        ("by", happened.By.Name));
}
