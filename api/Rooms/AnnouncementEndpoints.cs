using CoManage.Api.Hosting;
using CoManage.Api.Live;
using CoManage.Domain.Kernel;
using CoManage.Silo.Access;
using CoManage.Silo.Chat;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoManage.Api.Rooms;

/// <summary>An announcement and how many of the group's patients have said that they understood it.</summary>
internal sealed record AnnouncementReach(RoomUpdate Update, long Acknowledged, long Patients);

/// <summary>Announcements of a group: each reader says once that it is understood, the team sees how far it reached.</summary>
internal static class AnnouncementEndpoints
{
    public static void MapAnnouncements(this RouteGroupBuilder rooms)
    {
        rooms.MapGet("/{id:guid}/announcements", List).RequireAuthorization(Policies.CareTeam);
        rooms.MapPost("/{id:guid}/messages/{number:long}/acknowledge", Acknowledge);
    }

    internal static async Task<Results<Ok<AnnouncementReach[]>, NotFound>> List(
        Guid id, Caller caller, Access access, MessageQueries messages, RoomHistory history, CancellationToken ct)
    {
        var room = new RoomId(id);
        if (!await access.MaySeeRoom(caller.Actor, room, ct))
        {
            return TypedResults.NotFound();
        }

        var reach = await messages.Announcements(room, ct);
        var updates = RoomReads.Updates(await history.These(room, [.. reach.Select(each => each.Number)], ct))
            .ToDictionary(each => each.Number);
        return TypedResults.Ok(
            reach.Select(each => new AnnouncementReach(updates[each.Number], each.Acknowledged, each.Patients)).ToArray());
    }

    internal static async Task<Results<NoContent, NotFound>> Acknowledge(
        Guid id, long number, Caller caller, Access access, PersonalRoomMarks marks, CancellationToken ct)
    {
        if (!await access.MaySeeRoom(caller.Actor, new RoomId(id), ct))
        {
            return TypedResults.NotFound();
        }

        await marks.Acknowledge(caller.Actor.Id, new RoomId(id), number, ct);
        return TypedResults.NoContent();
    }
}
