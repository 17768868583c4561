using CoManage.Api.Hosting;
using CoManage.Domain.Escalations;
using CoManage.Domain.Kernel;
using CoManage.Silo.Access;
using CoManage.Silo.Escalations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoManage.Api.Escalations;

internal sealed record SaidBody(string? Text);

internal sealed record ProposalBody(string? Text, string? Department, Guid? HospitalId);

internal sealed record OutcomeBody(EscalationOutcome? Outcome);

/// <summary>The specialist's inbox, and the questions of the care team. They are asked through the triage case.</summary>
internal static class EscalationEndpoints
{
    public static RouteGroupBuilder MapEscalations(this IEndpointRouteBuilder routes)
    {
        var escalations = routes.MapGroup("/escalations").WithTags("Escalations").RequireAuthorization(Policies.CareTeam);
        escalations.MapGet("", List);
        escalations.MapGet("/work", Work).RequireAuthorization(Policies.Specialist);
        escalations.MapGet("/{id:guid}", Read);
        escalations.MapPost("/{id:guid}/answer", Answer).RequireAuthorization(Policies.Specialist);
        escalations.MapPost("/{id:guid}/ask-more", AskMore).RequireAuthorization(Policies.Specialist);
        escalations.MapPost("/{id:guid}/propose-referral", ProposeReferral).RequireAuthorization(Policies.Specialist);
        escalations.MapPost("/{id:guid}/supply", Supply);
        escalations.MapPost("/{id:guid}/close", Close).RequireAuthorization(Policies.Gp);
        return escalations;
    }

    internal static async Task<Results<Ok<EscalationList>, ProblemHttpResult>> List(
        string? state, Caller caller, EscalationQueries queries, CancellationToken ct)
    {
        var invalid = new Invalid().Unless(state is null || EscalationQueries.Sections.Contains(state), "state", "unknown");
        return invalid.Any ? invalid.ToHttp() : TypedResults.Ok(await queries.List(caller.Actor, state, ct));
    }

    internal static async Task<Ok<SpecialistWork>> Work(Caller caller, SpecialistWorkQueries queries, CancellationToken ct) =>
        TypedResults.Ok(await queries.Of(caller.Actor, ct));

    internal static async Task<Results<Ok<EscalationPage>, NotFound>> Read(
        Guid id, string? purpose, Caller caller, Access access, EscalationQueries queries, ReadLog log, CancellationToken ct)
    {
        if (!await access.MaySeeEscalation(caller.Actor, new EscalationId(id), ct)
            || await queries.Page(new EscalationId(id), ct) is not { } page)
        {
            return TypedResults.NotFound();
        }

        await log.Note(caller, new PatientId(page.Row.PatientId), "read escalation", id, purpose, ct);
        return TypedResults.Ok(page);
    }

    internal static CommandAnswer Answer(
        Guid id, SaidBody body, [AsParameters] Door door, CancellationToken ct) =>
        Ask(door, id, new EscalationCommand.Answer(Words(body.Text)), ct);

    internal static CommandAnswer AskMore(
        Guid id, SaidBody body, [AsParameters] Door door, CancellationToken ct) =>
        Ask(door, id, new EscalationCommand.AskMore(Words(body.Text)), ct);

    internal static CommandAnswer ProposeReferral(
        Guid id, ProposalBody body, [AsParameters] Door door, CancellationToken ct) =>
        Ask(door, id, new EscalationCommand.ProposeReferral(
                body.Department ?? "",
                Words(body.Text),
                body.HospitalId is { } hospital ? new HospitalId(hospital) : null),
            ct);

    internal static CommandAnswer Supply(
        Guid id, SaidBody body, [AsParameters] Door door, CancellationToken ct) =>
        Ask(door, id, new EscalationCommand.Supply(Words(body.Text)), ct);

    internal static async CommandAnswer Close(
        Guid id, OutcomeBody body, [AsParameters] Door door, CancellationToken ct) =>
        body.Outcome is { } outcome
            ? await Ask(door, id, new EscalationCommand.Close(outcome), ct)
            : new Invalid().Unless(false, "outcome", "required").ToHttp();

    private static PrivateText Words(string? text) => new((text ?? "").Trim());

    private static CommandAnswer Ask(Door door, Guid id, EscalationCommand command, CancellationToken ct) =>
        door.Ask(id, command, door.Access.MaySeeEscalation(door.Caller.Actor, new EscalationId(id), ct), ct);
}
