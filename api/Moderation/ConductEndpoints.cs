using CoManage.Api.Hosting;
using CoManage.Domain.Kernel;
using CoManage.Domain.Moderation;
using CoManage.Silo.Access;
using CoManage.Silo.Moderation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoManage.Api.Moderation;

internal sealed record SlowModeBody(int? Seconds);

/// <param name="Days">For how long; absent until it is lifted.</param>
internal sealed record BanBody(Guid? PatientId, int? Days, string? Reason);

/// <summary>The pause between posts in a group's room, and who may not post there.</summary>
internal static class ConductEndpoints
{
    public static void MapConduct(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/groups/{id:guid}").WithTags("Moderation").RequireAuthorization(Policies.CareTeam);
        group.MapGet("/conduct", Read);
        group.MapPost("/slow-mode", SetSlowMode);
        group.MapPost("/bans", Ban);
        group.MapPost("/bans/{patientId:guid}/lift", LiftBan);
    }

    internal static async Task<Results<Ok<ConductView>, NotFound>> Read(
        Guid id, Caller caller, Access access, ConductQueries conduct, CancellationToken ct) =>
        await access.IsOnTeam(caller.Actor, new GroupId(id), ct)
            ? TypedResults.Ok(await conduct.Of(new GroupId(id), ct))
            : TypedResults.NotFound();

    internal static async CommandAnswer SetSlowMode(Guid id, SlowModeBody body, [AsParameters] Door door, ConductQueries conduct, CancellationToken ct) =>
        body.Seconds is { } seconds
            ? await Ask(door, conduct, id, new ConductCommand.SetSlowMode(seconds), ct)
            : new Invalid().Unless(false, "seconds", "required").ToHttp();

    internal static async CommandAnswer Ban(Guid id, BanBody body, [AsParameters] Door door, ConductQueries conduct, CancellationToken ct)
    {
        var patient = new PatientId(body.PatientId ?? Guid.Empty);
        return await door.Access.MaySeePatient(door.Caller.Actor, patient, ct)
            ? await Ask(door, conduct, id, new ConductCommand.Ban(patient, body.Days, body.Reason ?? ""), ct)
            : TypedResults.NotFound();
    }

    internal static CommandAnswer LiftBan(Guid id, Guid patientId, [AsParameters] Door door, ConductQueries conduct, CancellationToken ct) =>
        Ask(door, conduct, id, new ConductCommand.LiftBan(new PatientId(patientId)), ct);

    private static async CommandAnswer Ask(Door door, ConductQueries conduct, Guid id, ConductCommand command, CancellationToken ct)
    {
        var answer = await door.Ask(id, command, door.Access.IsOnTeam(door.Caller.Actor, new GroupId(id), ct), ct);
        conduct.Forget(new GroupId(id));
        return answer;
    }
}
