using CoManage.Api.Hosting;
using CoManage.Domain.Kernel;
using CoManage.Domain.Referrals;
using CoManage.Silo.Access;
using CoManage.Silo.Referrals;
using CoManage.Silo.Runtime;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CoManage.Api.Referrals;

/// <summary>Referrals up and down: both sides' lists, the one page, and the steps of whoever's turn it is.</summary>
internal static class ReferralEndpoints
{
    private const int LargestPage = 200;

    public static RouteGroupBuilder MapReferrals(this IEndpointRouteBuilder routes)
    {
        var referrals = routes.MapGroup("/referrals").WithTags("Referrals").RequireAuthorization(Policies.SignedIn);
        referrals.MapGet("", List);
        referrals.MapGet("/{id:guid}", Read);
        referrals.MapPost("", ReferralStarts.Refer).RequireAuthorization(Policies.Gp);
        referrals.MapPost("/down", ReferralStarts.ReferDown).RequireAuthorization(Policies.HospitalDesk);
        referrals.MapPost("/{id:guid}/request", Request).RequireAuthorization(Policies.Gp);
        referrals.MapPost("/{id:guid}/accept", Accept).RequireAuthorization(Policies.ReferralSides);
        referrals.MapPost("/{id:guid}/decline", Decline).RequireAuthorization(Policies.ReferralSides);
        referrals.MapPost("/{id:guid}/seen", MarkSeen).RequireAuthorization(Policies.ReferralSides);
        referrals.MapPost("/{id:guid}/result", ReturnResult).RequireAuthorization(Policies.ReferralSides);
        referrals.MapPost("/{id:guid}/close", Close).RequireAuthorization(Policies.Gp);
        referrals.MapPost("/{id:guid}/end", End).RequireAuthorization(Policies.ReferralSides);
        return referrals;
    }

    internal static async Task<Results<Ok<ReferralList>, ProblemHttpResult>> List(
        string? state, string? direction, int? page, int? size, Caller caller, ReferralQueries queries, CancellationToken ct)
    {
        var invalid = new Invalid()
            .Unless(state is null || Enum.TryParse<ReferralState>(state, ignoreCase: true, out _), "state", "unknown")
            .Unless(direction is null or "up" or "down", "direction", "unknown")
            .Unless(page is null or > 0, "page", "range")
            .Unless(size is null or (> 0 and <= LargestPage), "size", "range");
        return invalid.Any
            ? invalid.ToHttp()
            : TypedResults.Ok(await queries.List(
                caller.Actor, new ReferralFilter(state, direction, page ?? 1, size ?? 50), ct));
    }

    internal static async Task<Results<Ok<ReferralPage>, NotFound>> Read(
        Guid id, string? purpose, Caller caller, Access access, ReferralQueries queries, ReadLog log, CancellationToken ct)
    {
        if (!await access.MaySeeReferral(caller.Actor, new ReferralId(id), ct)
            || await queries.Page(caller.Actor, new ReferralId(id), ct) is not { } page)
        {
            return TypedResults.NotFound();
        }

        await log.Note(caller, new PatientId(page.Row.PatientId), "read referral", id, purpose, ct);
        return TypedResults.Ok(page);
    }

    internal static Task<Results<Ok<Granted>, NotFound, ProblemHttpResult>> Request(
        Guid id, [AsParameters] ReferralDoor door, CancellationToken ct) =>
        door.Ask(id, new ReferralCommand.Request(), ct);

    internal static Task<Results<Ok<Granted>, NotFound, ProblemHttpResult>> Accept(
        Guid id, AcceptBody body, [AsParameters] ReferralDoor door, CancellationToken ct) =>
        door.Ask(id, new ReferralCommand.Accept(body.When, Text.Given(body.Place)), ct);

    internal static Task<Results<Ok<Granted>, NotFound, ProblemHttpResult>> Decline(
        Guid id, DeclineBody body, [AsParameters] ReferralDoor door, CancellationToken ct) =>
        door.Ask(id, new ReferralCommand.Decline(body.Reason ?? "", Text.Given(body.Text)), ct);

    internal static Task<Results<Ok<Granted>, NotFound, ProblemHttpResult>> MarkSeen(
        Guid id, [AsParameters] ReferralDoor door, CancellationToken ct) =>
        door.Ask(id, new ReferralCommand.MarkSeen(), ct);

    internal static Task<Results<Ok<Granted>, NotFound, ProblemHttpResult>> ReturnResult(
        Guid id, ResultBody body, [AsParameters] ReferralDoor door, CancellationToken ct) =>
        door.Ask(id, new ReferralCommand.ReturnResult(Text.Of(body.Text), body.Asks?.ToAsks()), ct);

    internal static Task<Results<Ok<Granted>, NotFound, ProblemHttpResult>> Close(
        Guid id, CloseBody body, [AsParameters] ReferralDoor door, CancellationToken ct) =>
        door.Ask(
            id,
            new ReferralCommand.Close(body.Outcome ?? "", body.NextFollowUp, string.IsNullOrEmpty(body.WithoutFollowUp) ? null : body.WithoutFollowUp),
            ct);

    internal static async Task<Results<Ok<Granted>, NotFound, ProblemHttpResult>> End(
        Guid id, EndBody body, [AsParameters] ReferralDoor door, CancellationToken ct) =>
        body.Reason is { } reason
            ? await door.Ask(id, new ReferralCommand.Conclude(reason), ct)
            : new Invalid().Unless(false, "reason", "required").ToHttp();
}

/// <summary>What every command to a referral goes through: the permission filter, then the grain.</summary>
internal readonly record struct ReferralDoor([FromHeader(Name = CommandHeader.Name)] Guid CommandId, Caller Caller, Access Access, ISilo Silo)
{
    private CommandHeader Header => new(CommandId);

    public async Task<Results<Ok<Granted>, NotFound, ProblemHttpResult>> Ask(Guid id, ReferralCommand command, CancellationToken ct)
    {
        if (!await Access.MaySeeReferral(Caller.Actor, new ReferralId(id), ct))
        {
            return TypedResults.NotFound();
        }

        var reply = await Silo.Ask(id, Header.Carry(Caller, command), ct);
        return reply.Refusal is { } refusal ? refusal.ToHttp() : TypedResults.Ok(new Granted(reply.Version));
    }
}
