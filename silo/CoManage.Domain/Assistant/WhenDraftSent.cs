using System.Globalization;
using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Domain.Triage;

namespace CoManage.Domain.Assistant;

/// <summary>A person's own message or question that began as a draft: the draft's log keeps what was sent.</summary>
public static class WhenDraftSent
{
    public static IEnumerable<Reaction> React(RoomId room, RoomEvent happened) =>
        happened is RoomEvent.Posted { Draft: { } draft } said
            ? [new(draft.Value, new DraftCommand.TakeSent(
                DraftKind.Reply, said.Text, string.Create(CultureInfo.InvariantCulture, $"room/{room.Value}/{said.Number}"),
                new Signature(said.Author.Id, said.Author.Name, said.Author.Role, said.At)))]
            : [];

    public static IEnumerable<Reaction> React(TriageEvent happened, Signature by) =>
        happened is TriageEvent.Escalated { Draft: { } draft } asked
            ? [new(draft.Value, new DraftCommand.TakeSent(DraftKind.Question, asked.Question, $"escalation/{asked.Escalation.Value}", by))]
            : [];
}
