using CoManage.Api.Hosting;
using CoManage.Domain.Kernel;
using CoManage.Silo.Audit;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoManage.Api.Imports;

/// <summary>Taking an import back: what would become of it, the order itself, and who stays.</summary>
internal static class UndoEndpoints
{
    private const int MostShown = 200;

    public static void MapUndo(this RouteGroupBuilder imports)
    {
        imports.MapGet("/{id:guid}/undo", Outlook);
        imports.MapPost("/{id:guid}/undo", Begin);
        imports.MapGet("/{id:guid}/stays", Stays);
    }

    internal static async Task<Results<Ok<UndoOutlook>, NotFound>> Outlook(Guid id, ImportStore store, ImportUndo undo, CancellationToken ct)
    {
        if (await store.Find(id, ct) is null)
        {
            return TypedResults.NotFound();
        }

        var (counts, stays) = await undo.Outlook(id, ct);
        return TypedResults.Ok(new UndoOutlook(counts, stays.Select(each => new StayCount(each.Key, each.Value))));
    }

    internal static async Task<Results<Accepted<ImportStarted>, NotFound, ProblemHttpResult>> Begin(
        Guid id, UndoBody body, [AsParameters] CommandHeader header, Caller caller, ImportStore store, ImportUndo undo, ImportJobs jobs, CancellationToken ct)
    {
        if (await store.Find(id, ct) is not { } import)
        {
            return TypedResults.NotFound();
        }

        var (begun, refusal) = await undo.Begin(import, body.Reason ?? "", header.CommandId, caller.Actor, ct);
        if (refusal is not null || begun is null)
        {
            return (refusal ?? UndoRules.NotDone).ToHttp();
        }

        if (begun.EndedAt is null)
        {
            jobs.Add(begun);
        }

        return TypedResults.Accepted($"/api/imports/{id}", new ImportStarted(id));
    }

    /// <summary>Names are read by somebody who does not care for these people, so each is audited.</summary>
    internal static async Task<Results<Ok<List<StayView>>, NotFound>> Stays(
        Guid id, Caller caller, ImportStore store, UndoStore undos, IAudit audit, CancellationToken ct)
    {
        if (await store.Find(id, ct) is null)
        {
            return TypedResults.NotFound();
        }

        var stays = await undos.Stays(id, MostShown, ct);
        await Task.WhenAll(stays.Select(each =>
            audit.Read(caller.Actor, new PatientId(Guid.Parse(each.Patient)), "read import", "administration", id.ToString(), ct)));
        return TypedResults.Ok(stays.Select(each => new StayView(each.Name, each.Because, each.ByName)).ToList());
    }
}
