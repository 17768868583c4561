using CoManage.Api.Hosting;
using CoManage.Domain.Kernel;
using CoManage.Domain.Referrals;
using CoManage.Silo.Access;
using CoManage.Silo.Referrals;
using Microsoft.AspNetCore.Http.HttpResults;

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

    internal static CommandAnswer Request(
        Guid id, [AsParameters] Door door, CancellationToken ct) =>
        Ask(door, id, new ReferralCommand.Request(), ct);

    internal static CommandAnswer Accept(
        Guid id, AcceptBody body, [AsParameters] Door door, CancellationToken ct) =>
        Ask(door, id, new ReferralCommand.Accept(body.When, Text.Given(body.Place)), ct);

    internal static CommandAnswer Decline(
        Guid id, DeclineBody body, [AsParameters] Door door, CancellationToken ct) =>
        Ask(door, id, new ReferralCommand.Decline(body.Reason ?? "", Text.Given(body.Text)), ct);

    internal static CommandAnswer MarkSeen(
        Guid id, [AsParameters] Door door, CancellationToken ct) =>
        Ask(door, id, new ReferralCommand.MarkSeen(), ct);

    internal static CommandAnswer ReturnResult(
        Guid id, ResultBody body, [AsParameters] Door door, CancellationToken ct) =>
        Ask(door, id, new ReferralCommand.ReturnResult(Text.Of(body.Text), body.Asks?.ToAsks()), ct);

    internal static CommandAnswer Close(
        Guid id, CloseBody body, [AsParameters] Door door, CancellationToken ct) =>
        Ask(door, id, new ReferralCommand.Close(body.Outcome ?? "", body.NextFollowUp, string.IsNullOrEmpty(body.WithoutFollowUp) ? null : body.WithoutFollowUp),
            ct);

    internal static async CommandAnswer End(
        Guid id, EndBody body, [AsParameters] Door door, CancellationToken ct) =>
        body.Reason is { } reason
            ? await Ask(door, id, new ReferralCommand.Conclude(reason), ct)
            : new Invalid().Unless(false, "reason", "required").ToHttp();

    private static CommandAnswer Ask(Door door, Guid id, ReferralCommand command, CancellationToken ct) =>
        door.Ask(id, command, door.Access.MaySeeReferral(door.Caller.Actor, new ReferralId(id), ct), ct);
}
