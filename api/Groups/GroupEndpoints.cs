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
        groups.MapPost("/{id:guid}/phone", SetPhone).RequireAuthorization(Policies.Administrator);
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

    internal static async CommandAnswer JoinTeam(
        Guid id, UserBody body, [AsParameters] Door door, AccountRows accounts, CancellationToken ct) =>
        body.UserId is { } user && await accounts.Find(user, ct) is { } account
            ? await Ask(door, id, new GroupCommand.JoinTeam(new UserId(user), account.Role, account.Name), ct)
            : new Invalid().Unless(false, "userId", "unknown").ToHttp();

    internal static CommandAnswer LeaveTeam(
        Guid id, Guid userId, [AsParameters] Door door, CancellationToken ct) =>
        Ask(door, id, new GroupCommand.LeaveTeam(new UserId(userId)), ct);

    internal static CommandAnswer NameDeputy(
        Guid id, UserBody body, [AsParameters] Door door, CancellationToken ct) =>
        Ask(door, id, new GroupCommand.NameDeputy(new UserId(body.UserId ?? Guid.Empty)), ct);

    internal static CommandAnswer SetPhone(
        Guid id, PhoneBody body, [AsParameters] Door door, CancellationToken ct) =>
        Ask(door, id, new GroupCommand.SetPhone(body.Phone ?? ""), ct);

    internal static CommandAnswer Activate(
        Guid id, [AsParameters] Door door, CancellationToken ct) =>
        Ask(door, id, new GroupCommand.Activate(), ct);

    internal static CommandAnswer Join(
        Guid id, MemberBody body, [AsParameters] Door door, CancellationToken ct)
    {
        var patient = new PatientId(body.PatientId ?? Guid.Empty);
        return AskFor(door, id, patient, new GroupCommand.Join(patient), ct);
    }

    internal static CommandAnswer Remove(
        Guid id, Guid patientId, RemovalBody body, [AsParameters] Door door, CancellationToken ct)
    {
        var patient = new PatientId(patientId);
        return AskFor(door, id, patient, new GroupCommand.Remove(patient, body.Reason ?? ""), ct);
    }

    internal static CommandAnswer Leave(
        Guid id, [AsParameters] Door door, CancellationToken ct) =>
        Ask(door, id, new GroupCommand.Leave(new PatientId(door.Caller.Id.Value)), ct);

    private static CommandAnswer Ask(Door door, Guid id, GroupCommand command, CancellationToken ct) =>
        door.Ask(id, command, door.Access.MaySeeGroup(door.Caller.Actor, new GroupId(id), ct), ct);

    // What concerns a patient: group and patient must both be the caller's.
    private static async CommandAnswer AskFor(Door door, Guid id, PatientId patient, GroupCommand command, CancellationToken ct) =>
        await door.Access.MaySeePatient(door.Caller.Actor, patient, ct) ? await Ask(door, id, command, ct) : TypedResults.NotFound();
}
