using System.Text.Json;
using CoManage.Domain.Assistant;
using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;

namespace CoManage.Silo.Assistant;

/// <summary>Hosts the assistant's drafts.</summary>
public sealed class DraftSlice : Slice<Draft, DraftCommand, DraftEvent>
{
    public const string StreamKind = "draft";

    public override string Kind => StreamKind;

    public override Decider<Draft, DraftCommand, DraftEvent> Decider => Draft.Decider;

    public override EventNames<DraftEvent> Names { get; } = new EventNames<DraftEvent>()
        .Add<DraftEvent.Made>("draft.made")
        .Add<DraftEvent.Failed>("draft.failed")
        .Add<DraftEvent.Sent>("draft.sent");

    public override IEnumerable<Sql> Rows(Guid key, Happened happened, Draft after) => (DraftEvent)happened.Event switch
    {
        DraftEvent.Made e => [Kept(key, e), RunRows.Of(key, e.Facts.Kind.Code(), happened.At, RunRows.Answered, e.Run)],
        DraftEvent.Failed e => [RunRows.Of(key, e.Facts.Kind.Code(), happened.At, e.Why, e.Run)],
        DraftEvent.Sent => [new Sql("UPDATE assistant_drafts SET state = 'sent' WHERE draft_id = @id", ("id", key))],
        var other => throw new InvalidOperationException($"{other.GetType().Name} has no row."),
    };

    /// <summary>Asking the assistant of a patient is reading and writing that patient's data, and so is sending what it wrote.</summary>
    public override PatientId? Concerns(Guid key, Happened happened, Draft after) => (DraftEvent)happened.Event switch
    {
        DraftEvent.Made e => e.Facts.Patient,
        DraftEvent.Failed e => e.Facts.Patient,
        DraftEvent.Sent e => e.Facts.Patient,
        _ => null,
    };

    private static Sql Kept(Guid key, DraftEvent.Made e) => new(
        """
        INSERT INTO assistant_drafts (draft_id, kind, state, room_id, up_to, case_id, by_id, by_name, at, model, words)
        VALUES (@id, @kind, 'made', @room, @upTo, @case, @by, @name, @at, @model, @words)
        """,
        ("id", key), ("kind", e.Facts.Kind.Code()), ("room", e.Facts.Room.Value), ("upTo", e.Facts.UpTo), ("case", e.Facts.Case?.Value),
        ("by", e.By.Id.Value), ("name", e.By.Name), ("at", e.By.At), ("model", e.Run.Model),
        ("words", JsonSerializer.Serialize(e.Words, KernelJson.Stored)));
}
