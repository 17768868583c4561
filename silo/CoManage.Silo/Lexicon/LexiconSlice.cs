using System.Text.Json;
using CoManage.Domain.Kernel;
using CoManage.Domain.Lexicon;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;

namespace CoManage.Silo.Lexicon;

/// <summary>Hosts the versions of the red-flag lexicon.</summary>
public sealed class LexiconSlice : Slice<LexiconVersions, LexiconCommand, LexiconEvent>
{
    private const string PutVersion = """
        INSERT INTO lexicon_versions (number, why, changes, shipped, saved_at, saved_by)
        VALUES (@number, @why, @changes, @shipped, @at, @by)
        """;

    private const string PutInForce = """
        UPDATE lexicon_versions SET
          was_in_force = CASE WHEN number = @number THEN 1 ELSE was_in_force END,
          in_force = CASE WHEN number = @number THEN 1 ELSE 0 END
        """;

    private const string PutAct = "INSERT INTO lexicon_acts (number, version, kind, at, by_name) VALUES (@act, @number, @kind, @at, @by)";

    public override string Kind => "lexicon";

    public override Decider<LexiconVersions, LexiconCommand, LexiconEvent> Decider => LexiconVersions.Decider;

    public override EventNames<LexiconEvent> Names { get; } = new EventNames<LexiconEvent>()
        .Add<LexiconEvent.Saved>("lexicon.saved")
        .Add<LexiconEvent.Replayed>("lexicon.replayed")
        .Add<LexiconEvent.TrialBegun>("lexicon.trial-begun")
        .Add<LexiconEvent.TrialEnded>("lexicon.trial-ended")
        .Add<LexiconEvent.PutInForce>("lexicon.put-in-force");

    public override IEnumerable<Sql> Rows(Guid key, Happened happened, LexiconVersions after) => happened.Event switch
    {
        LexiconEvent.Saved e =>
        [
            new(
                PutVersion,
                ("number", e.Number), ("why", e.Why.Words), ("changes", JsonSerializer.Serialize(e.Changes, KernelJson.Stored)),
                ("shipped", e.Shipped), ("at", e.By.At), ("by", e.By.Name)),
            Act(happened, e.Number, "saved"),
        ],
        LexiconEvent.Replayed e =>
        [
            new("UPDATE lexicon_versions SET replayed_at = @at WHERE number = @number", ("number", e.Number), ("at", e.At)),
            Act(happened, e.Number, "replayed"),
        ],
        LexiconEvent.TrialBegun e =>
        [
            new("UPDATE lexicon_versions SET trial_began = @at, trial_ended = NULL WHERE number = @number", ("number", e.Number), ("at", e.By.At)),
            Act(happened, e.Number, "trialBegun"),
        ],
        LexiconEvent.TrialEnded e =>
        [
            new("UPDATE lexicon_versions SET trial_ended = @at WHERE number = @number", ("number", e.Number), ("at", e.By.At)),
            Act(happened, e.Number, "trialEnded"),
        ],
        LexiconEvent.PutInForce e => [new(PutInForce, ("number", e.Number)), Act(happened, e.Number, "putInForce")],
        _ => throw new InvalidOperationException($"{happened.Event.GetType().Name} has no row."),
    };

    private static Sql Act(Happened happened, int version, string kind) => new(
        PutAct, ("act", happened.Version), ("number", version), ("kind", kind), ("at", happened.At), ("by", happened.By.Name));
}
