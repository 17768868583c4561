using CoManage.Domain.Kernel;
using CoManage.Domain.RiskModels;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;

namespace CoManage.Silo.RiskModels;

/// <summary>Hosts the policies of the trained models.</summary>
public sealed class ModelPolicySlice : Slice<ModelPolicy, ModelPolicyCommand, ModelPolicyEvent>
{
    private const string PutPolicy = """
        INSERT INTO model_policies (model, version) VALUES (@model, @version)
        ON CONFLICT (model) DO UPDATE SET version = excluded.version
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
        _ => [],
    };

    private static Sql Policy(string model, ModelPolicy after) => new(PutPolicy, ("model", model), ("version", after.Version));

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
