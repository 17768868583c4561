using CoManage.Api.Accounts;
using CoManage.Api.Hosting;
using CoManage.Domain.Escalations;
using CoManage.Domain.Kernel;
using CoManage.Domain.Triage;
using CoManage.Models;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoManage.Api.Triage;

internal sealed record AdviseBody(string? Reason, string? Text);

internal sealed record RecallBody(string? Reason, string? Text, int? InDays);

internal sealed record ReferBody(string? Reason, Guid? HospitalId, string? Department, Urgency? Urgency, string? Summary);

/// <param name="Draft">The assistant's draft that the question began as.</param>
internal sealed record EscalateBody(
    string? Reason, Guid? SpecialistId, string? Question, string? Tried, AnswerWanted? Wanted, DraftId? Draft = null);

internal sealed record DismissBody(string? Reason, string? Note);

/// <summary>The answer to a decision, with what came into being by it.</summary>
internal sealed record Decided(long Version, DecidedNext? Next = null);

internal sealed record DecidedNext(Guid? ReferralId = null, Guid? EscalationId = null);

/// <summary>Claiming and deciding. The rules are the case's own; here is only who may reach it and what it is given.</summary>
internal static class TriageEndpoints
{
    public static RouteGroupBuilder MapTriage(this IEndpointRouteBuilder routes)
    {
        var triage = routes.MapGroup("/triage").WithTags("Triage").RequireAuthorization(Policies.CareTeam);
        triage.MapCases();
        triage.MapPost("/{id:guid}/claim", Claim);
        triage.MapPost("/{id:guid}/release", Release);
        triage.MapPost("/{id:guid}/advise", Advise);
        triage.MapPost("/{id:guid}/recall", Recall);
        triage.MapPost("/{id:guid}/refer", Refer);
        triage.MapPost("/{id:guid}/escalate", Escalate);
        triage.MapPost("/{id:guid}/dismiss", Dismiss);
        triage.MapPost("/{id:guid}/take-back", TakeBack);
        triage.MapPost("/{id:guid}/send-now", SendHeld);
        return triage;
    }

    internal static Task<Results<Ok<Decided>, NotFound, ProblemHttpResult>> Claim(
        Guid id, [AsParameters] CommandHeader header, Caller caller, [AsParameters] TriageServices services, CancellationToken ct) =>
        services.Ask(id, header, caller, new TriageCommand.Claim(), null, ct);

    internal static Task<Results<Ok<Decided>, NotFound, ProblemHttpResult>> Release(
        Guid id, [AsParameters] CommandHeader header, Caller caller, [AsParameters] TriageServices services, CancellationToken ct) =>
        services.Ask(id, header, caller, new TriageCommand.Release(), null, ct);

    internal static Task<Results<Ok<Decided>, NotFound, ProblemHttpResult>> TakeBack(
        Guid id, [AsParameters] CommandHeader header, Caller caller, [AsParameters] TriageServices services, CancellationToken ct) =>
        services.Ask(id, header, caller, new TriageCommand.TakeBack(), null, ct);

    internal static Task<Results<Ok<Decided>, NotFound, ProblemHttpResult>> SendHeld(
        Guid id, [AsParameters] CommandHeader header, Caller caller, [AsParameters] TriageServices services, CancellationToken ct) =>
        services.Ask(id, header, caller, new TriageCommand.SendHeld(), null, ct);

    internal static Task<Results<Ok<Decided>, NotFound, ProblemHttpResult>> Advise(
        Guid id, AdviseBody body, [AsParameters] CommandHeader header, Caller caller, [AsParameters] TriageServices services,
        CancellationToken ct) =>
        services.Decide(id, header, caller, new TriageCommand.Advise(body.Reason ?? "", Words(body.Text)), null, ct);

    internal static Task<Results<Ok<Decided>, NotFound, ProblemHttpResult>> Recall(
        Guid id, RecallBody body, [AsParameters] CommandHeader header, Caller caller, [AsParameters] TriageServices services,
        CancellationToken ct) =>
        services.Decide(
            id, header, caller, new TriageCommand.Recall(body.Reason ?? "", Words(body.Text), body.InDays ?? 0), null, ct);

    internal static Task<Results<Ok<Decided>, NotFound, ProblemHttpResult>> Dismiss(
        Guid id, DismissBody body, [AsParameters] CommandHeader header, Caller caller, [AsParameters] TriageServices services,
        CancellationToken ct) =>
        services.Decide(
            id, header, caller, new TriageCommand.Dismiss(body.Reason ?? "", body.Note is { } note ? Words(note) : null), null, ct);

    internal static async Task<Results<Ok<Decided>, NotFound, ProblemHttpResult>> Refer(
        Guid id, ReferBody body, [AsParameters] CommandHeader header, Caller caller, [AsParameters] TriageServices services,
        HospitalRows hospitals, CancellationToken ct)
    {
        if (await services.SnapshotFor(id, caller, ct) is not { } snapshot)
        {
            return TypedResults.NotFound();
        }

        var faults = new Invalid()
            .Unless(body.HospitalId is { } at && await hospitals.Exists(new HospitalId(at), ct), "hospitalId", "hospital.unknown")
            .Unless(body.Department is { Length: > 0 and <= 40 }, "department", "required")
            .Unless(body.Urgency is not null, "urgency", "required");
        if (faults.Any || body is not { HospitalId: { } hospital, Department: { } department, Urgency: { } urgency })
        {
            return faults.ToHttp();
        }

        var referral = header.NewId("referral");
        var command = new TriageCommand.Refer(
            new ReferralId(referral), body.Reason ?? "", new HospitalId(hospital), department, urgency, Words(body.Summary), snapshot);
        return await services.Decide(id, header, caller, command, new DecidedNext(ReferralId: referral), ct);
    }

    internal static async Task<Results<Ok<Decided>, NotFound, ProblemHttpResult>> Escalate(
        Guid id, EscalateBody body, [AsParameters] CommandHeader header, Caller caller, [AsParameters] TriageServices services,
        CancellationToken ct)
    {
        if (await services.SnapshotFor(id, caller, ct) is not { } snapshot)
        {
            return TypedResults.NotFound();
        }

        var faults = new Invalid()
            .Unless(body.Wanted is not null, "wanted", "required")
            .Unless(body.SpecialistId is not { } asked || await services.Cases.IsSpecialist(new UserId(asked), ct), "specialistId", "unknown");
        if (faults.Any || body.Wanted is not { } wanted)
        {
            return faults.ToHttp();
        }

        var escalation = header.NewId("escalation");
        var command = new TriageCommand.Escalate(
            new EscalationId(escalation), body.Reason ?? "", body.SpecialistId is { } specialist ? new UserId(specialist) : null,
            Words(body.Question), Words(body.Tried), wanted, snapshot, body.Draft);
        return await services.Decide(id, header, caller, command, new DecidedNext(EscalationId: escalation), ct);
    }

    private static PrivateText Words(string? text) => new(text?.Trim() ?? "");
}
