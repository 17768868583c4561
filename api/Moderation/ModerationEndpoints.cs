using CoManage.Api.Accounts;
using CoManage.Api.Hosting;
using CoManage.Domain.Kernel;
using CoManage.Domain.Moderation;
using CoManage.Silo.Chat;
using CoManage.Silo.Moderation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoManage.Api.Moderation;

/// <param name="Reason">A code of the moderation reasons.</param>
internal sealed record ReasonBody(string? Reason);

/// <summary>Members report messages; the care team of the room's group decides on them.</summary>
internal static class ModerationEndpoints
{
    private const int LargestPage = 100;

    public static void MapModeration(this IEndpointRouteBuilder routes)
    {
        var rooms = routes.MapGroup("/rooms/{id:guid}/messages/{number:long}").WithTags("Moderation").RequireAuthorization(Policies.RoomPeople);
        rooms.MapPost("/report", Report);
        rooms.MapPost("/hide", Hide).RequireAuthorization(Policies.CareTeam);
        rooms.MapPost("/remove", Remove).RequireAuthorization(Policies.CareTeam);
        rooms.MapPost("/restore", Restore).RequireAuthorization(Policies.CareTeam);
        rooms.MapPost("/keep", Keep).RequireAuthorization(Policies.CareTeam);
        routes.MapGet("/moderation", List).WithTags("Moderation").RequireAuthorization(Policies.CareTeam);
        routes.MapConduct();
    }

    internal static async Task<Results<Ok<PageOf<ReviewItem>>, ProblemHttpResult>> List(
        string? state, int? page, int? size, Caller caller, ReviewQueries reviews, ReadLog log, CancellationToken ct)
    {
        var invalid = new Invalid().Unless(state is null or "open" or "done", "state", "unknown");
        if (invalid.Any)
        {
            return invalid.ToHttp();
        }

        var (items, total) = await reviews.List(
            caller.Actor, state != "done", Math.Max(page ?? 1, 1), Math.Clamp(size ?? 50, 1, LargestPage), ct);
        foreach (var author in items.Where(each => each.Role == Role.Patient.Code()).Select(each => each.Author.Id).Distinct())
        {
            await log.Note(caller, new PatientId(author), "read reported message", author, "moderation", ct);
        }

        return TypedResults.Ok(new PageOf<ReviewItem>([.. items], total));
    }

    internal static CommandAnswer Report(
        Guid id, long number, ReasonBody body, [AsParameters] Door door, RoomQueries rooms, ReviewQueries reviews, CancellationToken ct) =>
        Ask(id, number, door, rooms, reviews, about => new ReviewCommand.Report(about, body.Reason ?? ""), byTeam: false, ct);

    internal static CommandAnswer Hide(
        Guid id, long number, ReasonBody body, [AsParameters] Door door, RoomQueries rooms, ReviewQueries reviews, CancellationToken ct) =>
        Ask(id, number, door, rooms, reviews, about => new ReviewCommand.Hide(about, body.Reason ?? ""), byTeam: true, ct);

    internal static CommandAnswer Remove(
        Guid id, long number, ReasonBody body, [AsParameters] Door door, RoomQueries rooms, ReviewQueries reviews, CancellationToken ct) =>
        Ask(id, number, door, rooms, reviews, about => new ReviewCommand.Remove(about, body.Reason ?? ""), byTeam: true, ct);

    internal static CommandAnswer Restore(
        Guid id, long number, [AsParameters] Door door, RoomQueries rooms, ReviewQueries reviews, CancellationToken ct) =>
        Ask(id, number, door, rooms, reviews, _ => new ReviewCommand.Restore(), byTeam: true, ct);

    internal static CommandAnswer Keep(
        Guid id, long number, [AsParameters] Door door, RoomQueries rooms, ReviewQueries reviews, CancellationToken ct) =>
        Ask(id, number, door, rooms, reviews, _ => new ReviewCommand.Keep(), byTeam: true, ct);

    // An invited specialist is in a case room and reports there, but does not moderate another team's room.
    private static async CommandAnswer Ask(
        Guid id,
        long number,
        Door door,
        RoomQueries rooms,
        ReviewQueries reviews,
        Func<ReviewedMessage, ReviewCommand> command,
        bool byTeam,
        CancellationToken ct)
    {
        var room = new RoomId(id);
        return await rooms.Facts(door.Caller.Actor, room, ct) is { } facts
            && (!byTeam || await door.Access.IsOnTeam(door.Caller.Actor, facts.Group, ct))
            ? await reviews.Find(room, number, facts, ct) is { } about
                ? await door.Ask(Review.IdOf(room, number), command(about), Task.FromResult(true), ct)
                : NoSuchMessage.ToHttp()
            : TypedResults.NotFound();
    }

    private static readonly Refusal NoSuchMessage = Domain.Chat.Room.Refusals.NoSuchMessage;
}
