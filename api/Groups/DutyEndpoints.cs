using CoManage.Api.Hosting;
using CoManage.Domain.Groups;
using CoManage.Domain.Kernel;
using CoManage.Silo.Access;
using CoManage.Silo.Groups;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoManage.Api.Groups;

internal sealed record ShiftBody(Guid? GpId, DateTimeOffset? From, DateTimeOffset? Until);

internal sealed record HandoverBody(Guid? To);

/// <summary>Who of a team is on duty when: planned by the team and administrators, handed over by name and confirmed.</summary>
internal static class DutyEndpoints
{
    public static void MapDuty(this IEndpointRouteBuilder routes)
    {
        var duty = routes.MapGroup("/duty").WithTags("Duty").RequireAuthorization(Policies.GroupStaff);
        duty.MapGet("", List);
        duty.MapGet("/{id:guid}", Find);
        duty.MapPost("/{id:guid}/shifts", Plan);
        duty.MapPost("/{id:guid}/shifts/{shift:guid}/cancel", Cancel);
        duty.MapPost("/{id:guid}/hand-over", HandOver).RequireAuthorization(Policies.Gp);
        duty.MapPost("/{id:guid}/take-over", TakeOver).RequireAuthorization(Policies.Gp);
    }

    internal static async Task<Ok<IReadOnlyList<DutyPage>>> List(Caller caller, DutyQueries duty, CancellationToken ct) =>
        TypedResults.Ok(await duty.Of(caller.Actor, ct));

    internal static async Task<Results<Ok<DutyPage>, NotFound>> Find(
        Guid id, Caller caller, Access access, DutyQueries duty, CancellationToken ct) =>
        await access.MaySeeGroup(caller.Actor, new GroupId(id), ct) && await duty.Find(new GroupId(id), ct) is { } page
            ? TypedResults.Ok(page)
            : TypedResults.NotFound();

    internal static async CommandAnswer Plan(Guid id, ShiftBody body, [AsParameters] Door door, CancellationToken ct) =>
        body is { GpId: { } gp, From: { } from, Until: { } until }
            ? await Ask(door, id, new GroupCommand.PlanDuty(door.Header.NewId("shift"), new UserId(gp), from, until), ct)
            : await IsTheirs(door, id, ct) ? new Invalid()
                .Unless(body.GpId is not null, "gpId", "required")
                .Unless(body.From is not null, "from", "required")
                .Unless(body.Until is not null, "until", "required")
                .ToHttp()
            : TypedResults.NotFound();

    internal static CommandAnswer Cancel(Guid id, Guid shift, [AsParameters] Door door, CancellationToken ct) =>
        Ask(door, id, new GroupCommand.CancelDuty(shift), ct);

    internal static CommandAnswer HandOver(Guid id, HandoverBody body, [AsParameters] Door door, CancellationToken ct) =>
        Ask(door, id, new GroupCommand.OfferDuty(new UserId(body.To ?? Guid.Empty)), ct);

    internal static CommandAnswer TakeOver(Guid id, [AsParameters] Door door, CancellationToken ct) =>
        Ask(door, id, new GroupCommand.AcceptDuty(), ct);

    private static CommandAnswer Ask(Door door, Guid id, GroupCommand command, CancellationToken ct) =>
        door.Ask(id, command, IsTheirs(door, id, ct), ct);

    private static Task<bool> IsTheirs(Door door, Guid id, CancellationToken ct) =>
        door.Access.MaySeeGroup(door.Caller.Actor, new GroupId(id), ct);
}
