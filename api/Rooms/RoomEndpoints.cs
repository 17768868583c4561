using CoManage.Api.Hosting;
using CoManage.Api.Live;
using CoManage.Domain.Kernel;
using CoManage.Silo.Access;
using CoManage.Silo.Chat;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoManage.Api.Rooms;

/// <summary>A page of a room's history, oldest first.</summary>
/// <param name="More">There are older updates.</param>
internal sealed record UpdatesPage(IReadOnlyList<RoomUpdate> Updates, bool More);

/// <summary>Where "unread from here" begins.</summary>
internal sealed record UnreadRequest(long Number);

internal sealed record MuteRequest(bool Muted);

/// <summary>The rooms of a person: the list, history, and the person's own marks on a room. Posting goes by the hub.</summary>
internal static class RoomEndpoints
{
    public static RouteGroupBuilder MapRooms(this IEndpointRouteBuilder routes)
    {
        var rooms = routes.MapGroup("/rooms").WithTags("Rooms").RequireAuthorization(Policies.RoomPeople);
        rooms.MapGet("", List);
        rooms.MapGet("/{id:guid}", Find);
        rooms.MapGet("/{id:guid}/opening", Opening);
        rooms.MapGet("/{id:guid}/updates", Updates);
        rooms.MapGet("/{id:guid}/people", People);
        rooms.MapGet("/{id:guid}/topics", Topics);
        rooms.MapPost("/{id:guid}/unread", Unread);
        rooms.MapPut("/{id:guid}/mute", Mute);
        rooms.MapSearch();
        rooms.MapMessages();
        rooms.MapAnnouncements();
        return rooms;
    }

    internal static async Task<Ok<RoomSummary[]>> List(Caller caller, RoomQueries rooms, CancellationToken ct) =>
        TypedResults.Ok((await rooms.Of(caller.Actor, ct)).Select(row => RoomSummaries.Of(row, caller.Actor)).ToArray());

    /// <summary>One row of the list, for whoever has heard that it changed.</summary>
    internal static async Task<Results<Ok<RoomSummary>, NotFound>> Find(Guid id, Caller caller, RoomQueries rooms, CancellationToken ct) =>
        await rooms.Find(caller.Actor, new RoomId(id), ct) is { } row
            ? TypedResults.Ok(RoomSummaries.Of(row, caller.Actor))
            : TypedResults.NotFound();

    /// <summary>
    /// A room as the live line opens it, for a page whose line is still on its way: it is shown meanwhile, and what is said in
    /// between comes when the line opens it from its last number on.
    /// </summary>
    internal static async Task<Results<Ok<OpenedRoom>, NotFound>> Opening(
        Guid id, Caller caller, IRoomReads rooms, RoomPages pages, CancellationToken ct)
    {
        var room = new RoomId(id);
        return await rooms.Facts(caller.Actor, room, ct) is { } facts
            && await pages.Open(caller.Actor, room, facts, RoomDoor.Page, lastSeen: 0, ct) is { } opened
                ? TypedResults.Ok(opened)
                : TypedResults.NotFound();
    }

    /// <summary>The newest updates below a number; with a topic, the newest of its messages.</summary>
    internal static async Task<Results<Ok<UpdatesPage>, NotFound>> Updates(
        Guid id, long? before, int? limit, string? topic, Caller caller, RoomQueries rooms, RoomUpdates updates, ReadLog log, CancellationToken ct)
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

        var page = await updates.Page(room, topic, before ?? long.MaxValue, limit ?? RoomHistory.PageSize, ct);
        // Asked once more after reading: whoever was removed meanwhile gets nothing of what was said since.
        return await rooms.Facts(caller.Actor, room, ct) is null ? TypedResults.NotFound() : TypedResults.Ok(page);
    }

    internal static async Task<Results<Ok<IReadOnlyList<RoomPerson>>, NotFound>> People(
        Guid id, Caller caller, Access access, MessageQueries messages, CancellationToken ct) =>
        await access.MaySeeRoom(caller.Actor, new RoomId(id), ct)
            ? TypedResults.Ok(await messages.People(new RoomId(id), ct))
            : TypedResults.NotFound();

    internal static async Task<Results<Ok<IReadOnlyList<TopicRow>>, NotFound>> Topics(
        Guid id, Caller caller, Access access, MessageQueries messages, CancellationToken ct) =>
        await access.MaySeeRoom(caller.Actor, new RoomId(id), ct)
            ? TypedResults.Ok(await messages.Topics(new RoomId(id), ct))
            : TypedResults.NotFound();

    internal static async Task<Results<NoContent, NotFound>> Unread(
        Guid id, UnreadRequest request, Caller caller, Access access, ReadMarks marks, CancellationToken ct)
    {
        if (!await access.MaySeeRoom(caller.Actor, new RoomId(id), ct))
        {
            return TypedResults.NotFound();
        }

        await marks.MoveBack(caller.Actor, new RoomId(id), request.Number, ct);
        return TypedResults.NoContent();
    }

    internal static async Task<Results<NoContent, NotFound>> Mute(
        Guid id, MuteRequest request, Caller caller, Access access, PersonalRoomMarks marks, CancellationToken ct)
    {
        if (!await access.MaySeeRoom(caller.Actor, new RoomId(id), ct))
        {
            return TypedResults.NotFound();
        }

        await marks.Mute(caller.Actor.Id, new RoomId(id), request.Muted, ct);
        return TypedResults.NoContent();
    }
}
