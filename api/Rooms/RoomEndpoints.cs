using CoManage.Api.Hosting;
using CoManage.Api.Live;
using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Silo.Chat;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoManage.Api.Rooms;

/// <summary>A page of a room's history, oldest first.</summary>
/// <param name="More">There are older updates.</param>
internal sealed record UpdatesPage(IReadOnlyList<RoomUpdate> Updates, bool More);

/// <summary>The rooms of a person: the list, older pages, and taking a message back. Posting goes by the hub.</summary>
internal static class RoomEndpoints
{
    public static RouteGroupBuilder MapRooms(this IEndpointRouteBuilder routes)
    {
        var rooms = routes.MapGroup("/rooms").WithTags("Rooms").RequireAuthorization(Policies.RoomPeople);
        rooms.MapGet("", List);
        rooms.MapGet("/{id:guid}/updates", Updates);
        rooms.MapPost("/{id:guid}/messages/{number:long}/recall", Recall);
        return rooms;
    }

    internal static async Task<Ok<RoomSummary[]>> List(Caller caller, RoomQueries rooms, CancellationToken ct) =>
        TypedResults.Ok((await rooms.Of(caller.Actor, ct)).Select(row => RoomSummaries.Of(row, caller.Actor)).ToArray());

    internal static async Task<Results<Ok<UpdatesPage>, NotFound>> Updates(
        Guid id, long? before, int? limit, Caller caller, RoomQueries rooms, RoomHistory history, ReadLog log, CancellationToken ct)
    {
        var room = new RoomId(id);
        if (await rooms.Facts(caller.Actor, room, ct) is not { } facts)
        {
            return TypedResults.NotFound();
        }

        if (facts.Patient is { } patient)
        {
            await log.Note(caller, patient, "read room", id, null, ct);
        }

        var page = await history.Before(room, before ?? long.MaxValue, limit ?? RoomHistory.PageSize, ct);
        return TypedResults.Ok(new UpdatesPage(RoomReads.Updates(page.Updates), page.More));
    }

    internal static CommandAnswer Recall(Guid id, long number, [AsParameters] Door door, CancellationToken ct) =>
        door.Ask<RoomCommand>(
            id, new RoomCommand.Recall(number), door.Access.MaySeeRoom(door.Caller.Actor, new RoomId(id), ct), ct);
}
