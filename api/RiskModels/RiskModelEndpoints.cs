using CoManage.Api.Hosting;
using CoManage.Domain.Kernel;
using CoManage.Domain.RiskModels;
using CoManage.Domain.Screening.Forms;
using CoManage.Models.Trained;
using CoManage.Silo.Access;
using CoManage.Silo.RiskModels;
using CoManage.Silo.Runtime;
using CoManage.Silo.Screening;
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
        routes.ServiceProvider.GetRequiredService<VersionFigures>();
        routes.MapGet("/patients/{id:guid}/models", OfPatient).WithTags("Models").RequireAuthorization(Policies.CareTeam);
        var models = routes.MapGroup("/models").WithTags("Models");
        models.MapGet("", List).RequireAuthorization(Policies.Staff);
        models.MapGet("/{name}", Card).RequireAuthorization(Policies.Staff);
        models.MapGet("/{name}/watch", Watch).RequireAuthorization(Policies.Administrator);
        models.MapGet("/{name}/replay", Replay).RequireAuthorization(Policies.Administrator);
        models.MapPost("/{name}/promote", Promote).RequireAuthorization(Policies.Administrator);
        var role = routes.MapGroup("/programmes/{code}/model-role").WithTags("Models");
        role.MapGet("", Role).RequireAuthorization(Policies.Staff);
        role.MapPost("", Allow).RequireAuthorization(Policies.Administrator);
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

    internal static async Task<Ok<IReadOnlyList<ModelLine>>> List(ModelCards cards, CancellationToken ct) =>
        TypedResults.Ok(await cards.List(ct));

    internal static async Task<Results<Ok<ModelCard>, NotFound>> Card(string name, ModelCards cards, CancellationToken ct) =>
        await cards.Card(name, ct) is { } card ? TypedResults.Ok(card) : TypedResults.NotFound();

    internal static async Task<Results<Ok<ModelWatch>, NotFound>> Watch(
        string name, DriftQueries drift, ShadowQueries shadows, CancellationToken ct) =>
        TrainedModels.Find(name) is null
            ? TypedResults.NotFound()
            : TypedResults.Ok(new ModelWatch(await drift.Of(name, ct), await shadows.Of(name, ct)));

    /// <summary>All versions of a model over the past, or one; the rules and the published instruments of its programmes beside it.</summary>
    internal static async Task<Results<Ok<IReadOnlyList<ReplayView>>, NotFound>> Replay(
        string name, string? version, ModelShelf shelf, ReplayQueries replay, CancellationToken ct)
    {
        TrainedModel[] models = [.. shelf.Versions(name).Where(model => version is null || model.Version == version)];
        if (models.Length == 0)
        {
            return TypedResults.NotFound();
        }

        var views = new List<ReplayView>();
        foreach (var model in models)
        {
            views.Add(await replay.Of(model, ct));
        }

        foreach (var form in ShippedForms.All.Where(form => ModelUses.Listed.Of(form.Code).Any(use => use.Outcome == models[0].Artefact.Outcome)))
        {
            views.AddRange(await replay.OfRules(form.Code, ct));
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
            : await Ask(name, header.Carry<ModelPolicyCommand>(caller, new ModelPolicyCommand.Promote(name, to)), shelf, silo, ct);
    }

    private static async Task<Results<Ok<Granted>, NotFound, ProblemHttpResult>> Ask(
        string name, Envelope<ModelPolicyCommand> command, ModelShelf shelf, ISilo silo, CancellationToken ct)
    {
        var reply = await silo.Ask(ModelPolicyCommand.KeyOf(name), command, ct);
        shelf.Forget();
        return Answer(reply);
    }

    /// <summary>Which part decides the triage cases of a programme.</summary>
    internal static async Task<Results<Ok<ModelRoleView>, NotFound>> Role(
        string code, Programmes programmes, ModelRoleQueries roles, CancellationToken ct) =>
        await programmes.Find(code, ct) is null ? TypedResults.NotFound() : TypedResults.Ok(await roles.Of(code, ct));

    internal static async Task<Results<Ok<Granted>, NotFound, ProblemHttpResult>> Allow(
        string code,
        RoleBody body,
        [AsParameters] CommandHeader header,
        Caller caller,
        Programmes programmes,
        ModelShelf shelf,
        ISilo silo,
        CancellationToken ct)
    {
        if (await programmes.Find(code, ct) is null)
        {
            return TypedResults.NotFound();
        }

        if (body is not { MayPutFirst: { } mayPutFirst, ExtraPerWeek: { } extra })
        {
            return new Invalid()
                .Unless(body.MayPutFirst is not null, "mayPutFirst", "required")
                .Unless(body.ExtraPerWeek is not null, "extraPerWeek", "required").ToHttp();
        }

        var allow = header.Carry<ModelRoleCommand>(caller, new ModelRoleCommand.Allow(code, mayPutFirst, extra));
        var reply = await silo.Ask(ModelRoleCommand.KeyOf(code), allow, ct);
        shelf.Forget();
        return Answer(reply);
    }

    private static Results<Ok<Granted>, NotFound, ProblemHttpResult> Answer(Reply reply) =>
        reply.Refusal is { } refusal ? refusal.ToHttp() : TypedResults.Ok(new Granted(reply.Version));
}
