using CoManage.Api.Assistant.Tasks;
using CoManage.Api.Hosting;
using CoManage.Domain.Assistant;
using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Silo.Assistant;
using CoManage.Silo.Chat;
using CoManage.Silo.Runtime;

namespace CoManage.Api.Assistant;

/// <summary>
/// Writes what a clinician asked for and keeps it as a draft. All it can do with the words is keep them: sending is a
/// person's own command, elsewhere.
/// </summary>
internal sealed class Drafting(
    ISilo silo, AssistantSwitch assistant, CaseMaterials cases, RoomWeeks weeks, AssistantQueries drafts, RoomHistory history)
{
    // As many as are ever said while a model thinks.
    private const int MostMeanwhile = 200;

    /// <param name="lastSeen">The last number of the consult room on the caller's screen.</param>
    public async Task<DraftAnswer?> OfCase(
        CaseId id, DraftKind kind, Wording wording, long? lastSeen, CommandHeader header, Caller caller, CancellationToken ct)
    {
        if (await Earlier(header, ct) is { } earlier)
        {
            return earlier;
        }

        if (await cases.Of(id, kind, ct) is not { } found)
        {
            return null;
        }

        if (kind == DraftKind.Reply && StaffWrote(found.Said, lastSeen ?? found.Facts.UpTo, caller.Actor))
        {
            return await Keep(header, caller, found.Facts, null, Silence.StaffWrote, ModelRun.None, ct);
        }

        var (words, silent, run) = await Write(kind, found.Material, wording, ct);
        // A colleague may have answered while the model was thinking: two answers confuse a patient more than none.
        return kind == DraftKind.Reply && silent is null
            && StaffWrote(await history.After(found.Facts.Room, found.Facts.UpTo, MostMeanwhile, ct), found.Facts.UpTo, caller.Actor)
            ? await Keep(header, caller, found.Facts, null, Silence.StaffWrote, run, ct)
            : await Keep(header, caller, found.Facts, words, silent, run, ct);
    }

    public async Task<DraftAnswer> OfRoom(RoomId room, RoomFacts what, Wording wording, CommandHeader header, Caller caller, CancellationToken ct)
    {
        if (await Earlier(header, ct) is { } earlier)
        {
            return earlier;
        }

        var (facts, material) = await weeks.Of(room, what, ct);
        var (words, silent, run) = material.Items.Count == 0
            ? (null, Silence.Unlinked, ModelRun.None)
            : await Write(DraftKind.Minutes, material, wording, ct);
        return await Keep(header, caller, facts, words, silent, run, ct);
    }

    private async Task<(DraftWords? Words, string? Silent, ModelRun Run)> Write(DraftKind kind, Material material, Wording wording, CancellationToken ct)
    {
        switch (kind)
        {
            case DraftKind.Summary:
                var summary = await Run(CaseSummary.Of(material, wording), ct);
                return (Linked(summary.Answer?.Linked(material), material, wording), summary.Silent, Of(summary.Usage));
            case DraftKind.Question:
                var question = await Run(SpecialistQuestion.Of(material, wording), ct);
                return (Words(question.Answer?.Question, question.Answer?.Tried, material, wording), question.Silent, Of(question.Usage));
            case DraftKind.Reply:
                var reply = await Run(PatientReply.Of(material, wording), ct);
                return (Words(reply.Answer?.Reply, null, material, wording), reply.Silent, Of(reply.Usage));
            default:
                var minutes = await Run(RoomMinutes.Of(material, wording), ct);
                return (Linked(minutes.Answer?.Linked(material), material, wording), minutes.Silent, Of(minutes.Usage));
        }
    }

    private Task<Outcome<TAnswer>> Run<TAnswer>(AssistantTask<TAnswer> task, CancellationToken ct)
        where TAnswer : class =>
        (assistant.Runner ?? throw new InvalidOperationException("The assistant is off.")).Run(task, ct);

    private ModelRun Of(Usage usage) => usage.Run(assistant.Runner?.Model ?? "");

    private async Task<DraftAnswer?> Earlier(CommandHeader header, CancellationToken ct) =>
        await drafts.Find(IdOf(header), ct) is { } made ? new DraftAnswer(made, null) : null;

    private async Task<DraftAnswer> Keep(
        CommandHeader header, Caller caller, DraftFacts facts, DraftWords? words, string? silent, ModelRun run, CancellationToken ct)
    {
        DraftCommand command = words is null ? new DraftCommand.Fail(facts, silent ?? Silence.WrongShape, run) : new DraftCommand.Keep(facts, words, run);
        await silo.Ask(IdOf(header).Value, header.Carry(caller, command), ct);
        return new(words is null ? null : await drafts.Find(IdOf(header), ct), words is null ? silent : null);
    }

    private static bool StaffWrote(IEnumerable<RoomEntry> said, long after, Actor but) => said.Any(entry =>
        entry.Happened.Version > after && entry.Happened.Event is RoomEvent.Posted { Author: { IsCareTeam: true } author } && author.Id != but.Id);

    private static DraftWords? Words(string? text, string? tried, Material material, Wording wording) => text is null ? null : new(
        new(text.Trim()), tried is null ? null : new PrivateText(tried.Trim()), [], 0, material.LeftOut, wording.Language);

    private static DraftWords? Linked((IReadOnlyList<LinkedStatement> Kept, int Dropped)? said, Material material, Wording wording) =>
        said is var (kept, dropped) ? new(new(""), null, kept, dropped, material.LeftOut, wording.Language) : null;

    private static DraftId IdOf(CommandHeader header) => new(header.NewId("draft"));
}

/// <summary>A draft, or the code of why there is none.</summary>
internal sealed record DraftAnswer(DraftView? Draft, string? Silent);
