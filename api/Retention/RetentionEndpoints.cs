using CoManage.Api.Hosting;
using CoManage.Domain.Kernel;
using CoManage.Domain.Retention;
using CoManage.Silo.Retention;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoManage.Api.Retention;

/// <param name="Kind">Room or person.</param>
internal sealed record HoldBody(HoldKind? Kind, Guid? Id, string? Reason);

internal sealed record ErasureBody(Guid? PersonId, string? Reason);

/// <summary>Years; none keeps for good.</summary>
internal sealed record TermsBody(int? ChatYears, int? RecordsYears);

/// <param name="By">Who set the terms in the service; null where they come from the configuration.</param>
/// <param name="Chat">What these terms would do to what is said in groups.</param>
/// <param name="Records">What they would do to rooms about one patient's care.</param>
internal sealed record RetentionView(
    int? ChatYears, int? RecordsYears, int LeastChatYears, int LeastRecordsYears, string? By, DateTimeOffset? At, Outlook Chat, Outlook Records);

/// <summary>What the law asks of an administrator: hand a room out, hold it, erase what a person wrote. All of it audited.</summary>
internal static class RetentionEndpoints
{
    public static void MapRetention(this IEndpointRouteBuilder routes)
    {
        var retention = routes.MapGroup("/retention").WithTags("Retention").RequireAuthorization(Policies.Administrator);
        retention.MapGet("", Show);
        retention.MapGet("/outlook", Preview);
        retention.MapPost("/terms", Set);
        retention.MapGet("/groups/{id:guid}/rooms", Rooms);
        retention.MapGet("/rooms/{id:guid}/export", Export);
        retention.MapGet("/holds", Holds);
        retention.MapPost("/holds", Place);
        retention.MapPost("/holds/lift", Lift);
        retention.MapGet("/erasures", Erasures);
        retention.MapPost("/erasures", Erase);
    }

    internal static async Task<Ok<RetentionView>> Show(KeptTerms kept, RetentionOutlook outlook, CancellationToken ct) =>
        TypedResults.Ok(await View(await kept.Now(ct), outlook, ct));

    /// <summary>The same for terms that nobody has set yet.</summary>
    internal static async Task<Ok<RetentionView>> Preview(int? chatYears, int? recordsYears, RetentionOutlook outlook, CancellationToken ct) =>
        TypedResults.Ok(await View(new(new RetentionTerms(Kept(chatYears), Kept(recordsYears)), null, null), outlook, ct));

    internal static CommandAnswer Set(TermsBody body, [AsParameters] Door door, CancellationToken ct) => door.Ask<RetentionPolicyCommand>(
        RetentionPolicy.Key, new RetentionPolicyCommand.SetTerms(new RetentionTerms(body.ChatYears, body.RecordsYears)), Task.FromResult(true), ct);

    private static async Task<RetentionView> View(TermsInForce now, RetentionOutlook outlook, CancellationToken ct)
    {
        var (chat, records) = await outlook.Of(now.Terms, ct);
        return new(
            now.Terms.ChatYears, now.Terms.RecordsYears, RetentionTerms.LeastChatYears, RetentionTerms.LeastRecordsYears, now.By, now.At, chat, records);
    }

    // A preview of more than anybody lives is one of keeping for good.
    private static int? Kept(int? years) => years is > 0 and <= RetentionPolicy.MostYears ? years : null;

    internal static async Task<Ok<IReadOnlyList<ErasureLine>>> Erasures(RetentionQueries queries, CancellationToken ct) =>
        TypedResults.Ok(await queries.Erasures(ct));

    internal static async Task<Ok<IReadOnlyList<KeptRoom>>> Rooms(Guid id, RetentionQueries queries, CancellationToken ct) =>
        TypedResults.Ok(await queries.RoomsOf(new GroupId(id), ct));

    internal static async Task<Ok<IReadOnlyList<HoldLine>>> Holds(RetentionQueries queries, CancellationToken ct) =>
        TypedResults.Ok(await queries.Holds(ct));

    internal static async Task<Results<PushStreamHttpResult, NotFound, ProblemHttpResult>> Export(
        Guid id, string? format, string? purpose, Caller caller, HttpContext http, RetentionQueries queries, RoomExport export, RoomArchive archive,
        ReadLog log, CancellationToken ct)
    {
        var invalid = new Invalid()
            .Unless(format is "json" or "html" or "zip", "format", "unknown")
            .Unless(purpose is { Length: > 0 and <= 40 }, "purpose", "required");
        if (invalid.Any)
        {
            return invalid.ToHttp();
        }

        var room = new RoomId(id);
        if (await queries.Find(room, ct) is not { } found)
        {
            return TypedResults.NotFound();
        }

        // A room of many is audited under its own id, which is no patient.
        await log.Note(caller, found.Patient ?? new PatientId(id), "export room", id, purpose, ct);
        return format switch
        {
            "json" => TypedResults.Stream(to => export.WriteJson(room, to, ct), "application/jsonl", $"room-{id:N}.jsonl"),
            "html" => TypedResults.Stream(to => export.WriteHtml(room, to, ct), "text/html; charset=utf-8", $"room-{id:N}.html"),
            _ => Archive(id, archive, http, ct),
        };
    }

    private static PushStreamHttpResult Archive(Guid room, RoomArchive archive, HttpContext http, CancellationToken ct)
    {
        // The archive writes each entry's few bytes of header at once, also where all else of it is asynchronous.
        if (http.Features.Get<IHttpBodyControlFeature>() is { } body)
        {
            body.AllowSynchronousIO = true;
        }

        return TypedResults.Stream(to => archive.Write(new RoomId(room), to, ct), "application/zip", $"room-{room:N}.zip");
    }

    internal static CommandAnswer Place(HoldBody body, [AsParameters] Door door, CancellationToken ct) =>
        Ask(body, door, (kind, id, reason) => new HoldCommand.Place(kind, id, reason), ct);

    internal static CommandAnswer Lift(HoldBody body, [AsParameters] Door door, CancellationToken ct) =>
        Ask(body, door, (kind, id, reason) => new HoldCommand.Lift(kind, id, reason), ct);

    internal static async CommandAnswer Erase(ErasureBody body, [AsParameters] Door door, Eraser eraser, CancellationToken ct)
    {
        if (body.PersonId is not { } id)
        {
            return new Invalid().Unless(false, "personId", "required").ToHttp();
        }

        var person = new UserId(id);
        if (await eraser.IsHeld(person, ct))
        {
            return Hold.Refusals.OnHold.ToHttp();
        }

        var answer = await door.Ask<ErasureCommand>(
            id, new ErasureCommand.Order(person, new PrivateText(body.Reason?.Trim() ?? "")), Task.FromResult(true), ct);
        if (answer.Result is Ok<Granted>)
        {
            // Ordered is ordered: who asked need not wait for it, but leaving must not stop it half-way either.
            await eraser.Carry(person, CancellationToken.None);
        }

        return answer;
    }

    private static async CommandAnswer Ask(
        HoldBody body, Door door, Func<HoldKind, Guid, PrivateText, HoldCommand> command, CancellationToken ct) =>
        body is { Kind: { } kind, Id: { } id }
            ? await door.Ask(Hold.IdOf(kind, id), command(kind, id, new PrivateText(body.Reason?.Trim() ?? "")), Task.FromResult(true), ct)
            : new Invalid().Unless(body.Kind is not null, "kind", "required").Unless(body.Id is not null, "id", "required").ToHttp();
}
