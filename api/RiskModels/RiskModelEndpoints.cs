using CoManage.Api.Hosting;
using CoManage.Domain.Kernel;
using CoManage.Domain.RiskModels;
using CoManage.Domain.Screening.Forms;
using CoManage.Models.Trained;
using CoManage.Silo.Access;
using CoManage.Silo.RiskModels;
using CoManage.Silo.Runtime;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoManage.Api.RiskModels;

/// <summary>
/// The trained models: cards for all staff, drift, shadow and replay as counts for the administrator, who promotes
/// versions, and what a model said of one person for the care team.
/// </summary>
internal static class RiskModelEndpoints
{
    public static RouteGroupBuilder MapRiskModels(this IEndpointRouteBuilder routes)
    {
        // Whatever is wrong with a model's file shows at the start, not at the first screening.
        routes.ServiceProvider.GetRequiredService<ModelShelf>();
        routes.ServiceProvider.GetRequiredService<LocalPercentages>();
        routes.MapGet("/patients/{id:guid}/models", OfPatient).WithTags("Models").RequireAuthorization(Policies.CareTeam);
        var models = routes.MapGroup("/models").WithTags("Models");
        models.MapGet("", List).RequireAuthorization(Policies.Staff);
        models.MapGet("/{name}", Card).RequireAuthorization(Policies.Staff);
        models.MapGet("/{name}/watch", Watch).RequireAuthorization(Policies.Administrator);
        models.MapGet("/{name}/replay", Replay).RequireAuthorization(Policies.Administrator);
        models.MapPost("/{name}/promote", Promote).RequireAuthorization(Policies.Administrator);
        models.MapPost("/{name}/extra", SetExtra).RequireAuthorization(Policies.Administrator);
        return models;
    }

    internal static async Task<Results<Ok<IReadOnlyList<ModelledView>>, NotFound>> OfPatient(
        Guid id, Caller caller, Access access, ModelledQueries queries, ReadLog log, string? purpose, CancellationToken ct)
    {
        var patient = new PatientId(id);
        if (!await access.MaySeePatient(caller.Actor, patient, ct))
        {
            return TypedResults.NotFound();
        }

        await log.Note(caller, patient, "read models", id, purpose, ct);
        return TypedResults.Ok(await queries.NewestOf(patient, ct));
    }

    internal static async Task<Ok<IReadOnlyList<ModelLine>>> List(ModelShelf shelf, CancellationToken ct) =>
        TypedResults.Ok(await ModelCards.List(shelf, ct));

    internal static async Task<Results<Ok<ModelCard>, NotFound>> Card(
        string name, ModelShelf shelf, ModelledQueries queries, CancellationToken ct) =>
        await ModelCards.Card(name, shelf, queries, ct) is { } card ? TypedResults.Ok(card) : TypedResults.NotFound();

    internal static async Task<Results<Ok<ModelWatch>, NotFound>> Watch(
        string name, DriftQueries drift, ShadowQueries shadows, CancellationToken ct) =>
        TrainedModels.Find(name) is null
            ? TypedResults.NotFound()
            : TypedResults.Ok(new ModelWatch(await drift.Of(name, ct), await shadows.Of(name, ct)));

    /// <summary>One version of a model over the past, and the published instruments of its programmes beside it.</summary>
    internal static async Task<Results<Ok<IReadOnlyList<ReplayView>>, NotFound>> Replay(
        string name, string? version, ModelShelf shelf, ReplayQueries replay, CancellationToken ct)
    {
        if ((version is null ? (await shelf.Shown(name, ct))?.Shown : shelf.Find(name, version)) is not { } model)
        {
            return TypedResults.NotFound();
        }

        var views = new List<ReplayView> { await replay.Of(model, ct) };
        foreach (var form in ShippedForms.All.Where(form => ModelUses.Listed.Of(form.Code).Any(use => use.Outcome == model.Artefact.Outcome)))
        {
            views.AddRange(await replay.OfInstruments(form.Code, ct));
        }

        return TypedResults.Ok<IReadOnlyList<ReplayView>>(views);
    }

    internal static async Task<Results<Ok<Granted>, NotFound, ProblemHttpResult>> Promote(
        string name, PromoteBody body, [AsParameters] CommandHeader header, Caller caller, ModelShelf shelf, ISilo silo, CancellationToken ct)
    {
        if (TrainedModels.Find(name) is null)
        {
            return TypedResults.NotFound();
        }

        var faults = new Invalid().Unless(body.Version is { } version && shelf.Find(name, version) is not null, "version", "unknown");
        return faults.Any || body.Version is not { } to
            ? faults.ToHttp()
            : await Ask(name, new ModelPolicyCommand.Promote(name, to), header, caller, shelf, silo, ct);
    }

    internal static async Task<Results<Ok<Granted>, NotFound, ProblemHttpResult>> SetExtra(
        string name, ExtraBody body, [AsParameters] CommandHeader header, Caller caller, ModelShelf shelf, ISilo silo, CancellationToken ct)
    {
        if (TrainedModels.Find(name) is null)
        {
            return TypedResults.NotFound();
        }

        return body.PerWeek is { } perWeek
            ? await Ask(name, new ModelPolicyCommand.SetExtra(name, perWeek), header, caller, shelf, silo, ct)
            : new Invalid().Unless(false, "perWeek", "required").ToHttp();
    }

    private static async Task<Results<Ok<Granted>, NotFound, ProblemHttpResult>> Ask(
        string name, ModelPolicyCommand command, CommandHeader header, Caller caller, ModelShelf shelf, ISilo silo, CancellationToken ct)
    {
        var reply = await silo.Ask(ModelPolicyCommand.KeyOf(name), header.Carry(caller, command), ct);
        shelf.Forget();
        return reply.Refusal is { } refusal ? refusal.ToHttp() : TypedResults.Ok(new Granted(reply.Version));
    }
}
