using CoManage.Api.Assistant.Tasks;
using CoManage.Api.Hosting;
using CoManage.Domain.Assistant;
using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Silo.Access;
using CoManage.Silo.Assistant;
using CoManage.Silo.Chat;
using Microsoft.AspNetCore.Http.HttpResults;
using DraftReply = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.Ok<CoManage.Api.Assistant.DraftAnswer>,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>>;

namespace CoManage.Api.Assistant;

/// <param name="Language"><c>zh</c> or <c>en</c>.</param>
/// <param name="Level">For a reply.</param>
/// <param name="LastSeen">The last number of the consult room on the caller's screen.</param>
internal sealed record DraftBody(string? Language, ReadingLevel? Level, long? LastSeen);

/// <summary>What stands on a clinician's page: nothing while the assistant is off.</summary>
internal sealed record AssistantDesk(bool IsOn, IReadOnlyList<DraftView> Drafts)
{
    public static readonly AssistantDesk Off = new(false, []);
}

/// <summary>Asking for drafts and reading them. No route sends anything.</summary>
internal static class AssistantEndpoints
{
    public static void MapAssistant(this IEndpointRouteBuilder routes)
    {
        var ofCase = routes.MapGroup("/triage/{id:guid}/assistant").WithTags("Assistant").RequireAuthorization(Policies.CareTeam);
        ofCase.MapGet("", OfCase);
        ofCase.MapPost("/summary", Summary);
        ofCase.MapPost("/question", Question);
        ofCase.MapPost("/reply", Reply);
        var ofRoom = routes.MapGroup("/rooms/{id:guid}/assistant").WithTags("Assistant").RequireAuthorization(Policies.CareTeam);
        ofRoom.MapGet("", OfRoom);
        ofRoom.MapPost("/minutes", Minutes);
        routes.MapAssistantState();
    }

    internal static async Task<Results<Ok<AssistantDesk>, NotFound>> OfCase(
        Guid id, Caller caller, Access access, AssistantSwitch assistant, AssistantQueries drafts, CancellationToken ct) =>
        !await access.MaySeeCase(caller.Actor, new CaseId(id), ct) ? TypedResults.NotFound()
        : TypedResults.Ok(assistant.IsOn ? new AssistantDesk(true, await drafts.OfCase(caller.Actor, new CaseId(id), ct)) : AssistantDesk.Off);

    internal static DraftReply Summary(
        Guid id, DraftBody body, [AsParameters] CommandHeader header, Caller caller, [AsParameters] DraftServices services, CancellationToken ct) =>
        services.Write(id, DraftKind.Summary, body, header, caller, ct);

    internal static DraftReply Question(
        Guid id, DraftBody body, [AsParameters] CommandHeader header, Caller caller, [AsParameters] DraftServices services, CancellationToken ct) =>
        services.Write(id, DraftKind.Question, body, header, caller, ct);

    internal static DraftReply Reply(
        Guid id, DraftBody body, [AsParameters] CommandHeader header, Caller caller, [AsParameters] DraftServices services, CancellationToken ct) =>
        services.Write(id, DraftKind.Reply, body, header, caller, ct);

    internal static async Task<Results<Ok<AssistantDesk>, NotFound>> OfRoom(
        Guid id, Caller caller, RoomQueries rooms, AssistantSwitch assistant, AssistantQueries drafts, CancellationToken ct) =>
        await rooms.Facts(caller.Actor, new RoomId(id), ct) is not { } what ? TypedResults.NotFound()
        : TypedResults.Ok(assistant.IsOn && HasMinutes(what)
            ? new AssistantDesk(true, await drafts.OfRoom(caller.Actor, new RoomId(id), ct))
            : AssistantDesk.Off);

    internal static async DraftReply Minutes(
        Guid id, DraftBody body, [AsParameters] CommandHeader header, Caller caller, RoomQueries rooms, AssistantSwitch assistant, Drafting drafting,
        CancellationToken ct)
    {
        if (await rooms.Facts(caller.Actor, new RoomId(id), ct) is not { } what || !HasMinutes(what))
        {
            return TypedResults.NotFound();
        }

        return assistant.IsOn
            ? TypedResults.Ok(await drafting.OfRoom(new RoomId(id), what, Wording.Of(body.Language), header, caller, ct))
            : Draft.Refusals.Off.ToHttp();
    }

    // Rooms of many voices; what is said about one patient stands with the case.
    private static bool HasMinutes(RoomFacts what) => what.Kind is RoomKind.Group or RoomKind.Team;
}

/// <summary>What asking for a draft of a case needs.</summary>
internal sealed record DraftServices(Access Access, AssistantSwitch Assistant, Drafting Drafting)
{
    public async DraftReply Write(Guid id, DraftKind kind, DraftBody body, CommandHeader header, Caller caller, CancellationToken ct)
    {
        if (!await Access.MaySeeCase(caller.Actor, new CaseId(id), ct))
        {
            return TypedResults.NotFound();
        }

        if (!Assistant.IsOn)
        {
            return Draft.Refusals.Off.ToHttp();
        }

        return await Drafting.OfCase(new CaseId(id), kind, Wording.Of(body.Language, body.Level), body.LastSeen, header, caller, ct) is { } answer
            ? TypedResults.Ok(answer)
            : TypedResults.NotFound();
    }
}
