using CoManage.Api.Accounts;
using CoManage.Api.Hosting;
using CoManage.Domain.Groups;
using CoManage.Domain.Kernel;
using CoManage.Silo.Access;
using CoManage.Silo.Groups;
using CoManage.Silo.Runtime;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoManage.Api.Groups;

/// <summary>Patient groups: set up and staffed by administrators, filled by their care team, left by members.</summary>
internal static class GroupEndpoints
{
    private const int LargestPage = 200;

    public static RouteGroupBuilder MapGroups(this IEndpointRouteBuilder routes)
    {
        var groups = routes.MapGroup("/groups").WithTags("Groups").RequireAuthorization(Policies.SignedIn);
        groups.MapGet("", List).RequireAuthorization(Policies.GroupStaff);
        groups.MapGet("/{id:guid}", Read).RequireAuthorization(Policies.GroupStaff);
        groups.MapGet("/{id:guid}/members", Members).RequireAuthorization(Policies.CareTeam);
        groups.MapPost("", Create).RequireAuthorization(Policies.Administrator);
        groups.MapPost("/{id:guid}/team", JoinTeam).RequireAuthorization(Policies.Administrator);
        groups.MapPost("/{id:guid}/team/{userId:guid}/leave", LeaveTeam).RequireAuthorization(Policies.Administrator);
        groups.MapPost("/{id:guid}/deputy", NameDeputy).RequireAuthorization(Policies.Administrator);
        groups.MapPost("/{id:guid}/activate", Activate).RequireAuthorization(Policies.Administrator);
        groups.MapPost("/{id:guid}/members", Join).RequireAuthorization(Policies.CareTeam);
        groups.MapPost("/{id:guid}/members/{patientId:guid}/remove", Remove).RequireAuthorization(Policies.CareTeam);
        groups.MapPost("/{id:guid}/leave", Leave).RequireAuthorization(Policies.Patient);
        return groups;
    }

    internal static async Task<Ok<GroupView[]>> List(Caller caller, GroupQueries queries, CancellationToken ct) =>
        TypedResults.Ok((await queries.Of(caller.Actor, ct)).Select(GroupView.Of).ToArray());

    internal static async Task<Results<Ok<GroupPage>, NotFound>> Read(
        Guid id, Caller caller, GroupQueries queries, CancellationToken ct) =>
        await queries.Find(caller.Actor, new GroupId(id), ct) is { } row
            ? TypedResults.Ok(GroupPage.Of(row))
            : TypedResults.NotFound();

    internal static async Task<Results<Ok<PageOf<MemberView>>, NotFound>> Members(
        Guid id, string? search, int? page, int? size, Caller caller, Access access, GroupQueries queries, TimeProvider clock, CancellationToken ct)
    {
        if (!await access.IsOnTeam(caller.Actor, new GroupId(id), ct))
        {
            return TypedResults.NotFound();
        }

        var (items, total) = await queries.Members(
            new GroupId(id), search, Math.Max(page ?? 1, 1), Math.Clamp(size ?? 50, 1, LargestPage), ct);
        var now = clock.GetUtcNow();
        return TypedResults.Ok(new PageOf<MemberView>([.. items.Select(each => MemberView.Of(each, now))], total));
    }

    internal static async Task<Results<Ok<Made>, ProblemHttpResult>> Create(
        NewGroupBody body, [AsParameters] CommandHeader header, Caller caller, ISilo silo, CancellationToken ct)
    {
        if (body is not { Code: { } code, Name: { Zh: not null, En: not null } name, Programme: { } programme })
        {
            return Group.Refusals.ProfileIncomplete.ToHttp(StatusCodes.Status400BadRequest);
        }

        var id = Group.IdFor(code.Trim()).Value;
        var command = new GroupCommand.Create(code.Trim(), name, programme);
        return (await silo.Ask(id, header.Carry<GroupCommand>(caller, command), ct)).ToHttp(id);
    }

    internal static async Task<Results<Ok<Granted>, NotFound, ProblemHttpResult>> JoinTeam(
        Guid id, UserBody body, [AsParameters] GroupDoor door, AccountRows accounts, CancellationToken ct) =>
        body.UserId is { } user && await accounts.Find(user, ct) is { } account
            ? await door.Ask(id, new GroupCommand.JoinTeam(new UserId(user), account.Role, account.Name), ct)
            : new Invalid().Unless(false, "userId", "unknown").ToHttp();

    internal static Task<Results<Ok<Granted>, NotFound, ProblemHttpResult>> LeaveTeam(
        Guid id, Guid userId, [AsParameters] GroupDoor door, CancellationToken ct) =>
        door.Ask(id, new GroupCommand.LeaveTeam(new UserId(userId)), ct);

    internal static Task<Results<Ok<Granted>, NotFound, ProblemHttpResult>> NameDeputy(
        Guid id, UserBody body, [AsParameters] GroupDoor door, CancellationToken ct) =>
        door.Ask(id, new GroupCommand.NameDeputy(new UserId(body.UserId ?? Guid.Empty)), ct);

    internal static Task<Results<Ok<Granted>, NotFound, ProblemHttpResult>> Activate(
        Guid id, [AsParameters] GroupDoor door, CancellationToken ct) =>
        door.Ask(id, new GroupCommand.Activate(), ct);

    internal static Task<Results<Ok<Granted>, NotFound, ProblemHttpResult>> Join(
        Guid id, MemberBody body, [AsParameters] GroupDoor door, CancellationToken ct)
    {
        var patient = new PatientId(body.PatientId ?? Guid.Empty);
        return door.AskFor(id, patient, new GroupCommand.Join(patient), ct);
    }

    internal static Task<Results<Ok<Granted>, NotFound, ProblemHttpResult>> Remove(
        Guid id, Guid patientId, RemovalBody body, [AsParameters] GroupDoor door, CancellationToken ct)
    {
        var patient = new PatientId(patientId);
        return door.AskFor(id, patient, new GroupCommand.Remove(patient, body.Reason ?? ""), ct);
    }

    internal static Task<Results<Ok<Granted>, NotFound, ProblemHttpResult>> Leave(
        Guid id, [AsParameters] GroupDoor door, CancellationToken ct) =>
        door.Ask(id, new GroupCommand.Leave(new PatientId(door.Caller.Id.Value)), ct);
}
