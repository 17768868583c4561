using CoManage.Api.Hosting;
using CoManage.Domain.Kernel;
using CoManage.Silo.Access;
using CoManage.Silo.Triage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoManage.Api.Triage;

/// <summary>What of the queue to show; anything unknown is taken as not given.</summary>
internal sealed record WorklistQuery(string? Section, string? Search, string? Programme, string? Owner, int? Page, int? Size)
{
    private const int LargestPage = 2_000;
    private const int LongestSearch = 60;

    public WorklistFilter Filter => new(
        Enum.TryParse<Section>(Section, ignoreCase: true, out _) ? Section : null,
        Search is { Length: > LongestSearch } ? Search[..LongestSearch] : Search,
        string.IsNullOrEmpty(Programme) ? null : Programme,
        Owner is "me" or "none" ? Owner : null,
        Math.Clamp(Page ?? 1, 1, 10_000),
        Math.Clamp(Size ?? 50, 1, LargestPage));
}

/// <summary>The queue and the page of one case, for the care team.</summary>
internal static class CaseReadEndpoints
{
    public static void MapCases(this IEndpointRouteBuilder triage)
    {
        triage.MapGet("", List);
        triage.MapGet("/{id:guid}", Find);
    }

    internal static async Task<Ok<WorklistPage>> List(
        [AsParameters] WorklistQuery query, Caller caller, Worklist worklist, CancellationToken ct) =>
        TypedResults.Ok(await worklist.Page(caller.Actor, query.Filter, ct));

    internal static async Task<Results<Ok<CasePage>, NotFound>> Find(
        Guid id, Caller caller, Access access, CasePages pages, ReadLog log, string? purpose, CancellationToken ct)
    {
        var triageCase = new CaseId(id);
        if (!await access.MaySeeCase(caller.Actor, triageCase, ct) || await pages.Find(triageCase, ct) is not { } page)
        {
            return TypedResults.NotFound();
        }

        await log.Note(caller, new PatientId(page.Row.PatientId), "read case", id, purpose, ct);
        return TypedResults.Ok(page);
    }
}
