using CoManage.Api.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace CoManage.Api.Imports;

/// <summary>The administrator's import page: upload, watch, fetch the rows that were not imported.</summary>
internal static class ImportEndpoints
{
    private const long LargestFile = 1L << 30;
    private const int ErrorsShown = 20;

    public static RouteGroupBuilder MapImports(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/import-profiles", Profiles).WithTags("Imports").RequireAuthorization(Policies.Administrator);
        var imports = routes.MapGroup("/imports").WithTags("Imports").RequireAuthorization(Policies.Administrator);
        imports.MapGet("", Newest);
        imports.MapPost("", Begin).DisableAntiforgery();
        imports.MapPost("/columns", Columns).DisableAntiforgery();
        imports.MapGet("/{id:guid}", One);
        imports.MapGet("/{id:guid}/errors.csv", Errors);
        imports.MapUndo();
        return imports;
    }

    internal static Ok<IEnumerable<ImportProfileView>> Profiles(ImportService imports) =>
        TypedResults.Ok(imports.Profiles.All.Select(profile => new ImportProfileView(profile.Code, profile.Title)));

    internal static async Task<Ok<IEnumerable<ImportView>>> Newest(ImportStore store, ImportJobs jobs, CancellationToken ct) =>
        TypedResults.Ok((await store.Newest(ct)).Select(import => ImportView.Of(jobs.Running(import.Id) ?? import, [])));

    internal static async Task<Results<Accepted<ImportStarted>, ProblemHttpResult>> Begin(
        string profile, bool dryRun, string? group, string? columns, HttpContext http, Caller caller, ImportService imports, ImportJobs jobs, ImportFiles files, CancellationToken ct)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = LargestFile;
        }

        if (imports.Profiles.Find(profile) is null)
        {
            return new Invalid().Unless(false, "profile", "unknown").ToHttp();
        }

        if (ColumnMatch.Parse(columns) is not { } match)
        {
            return new Invalid().Unless(false, "columns", "unreadable").ToHttp();
        }

        if (await Upload(http.Request, ct) is not { } upload)
        {
            return new Invalid().Unless(false, "file", "required").ToHttp();
        }

        await using var kept = await files.Keep(upload.Content, ct);
        var order = new ImportOrder(upload.Name, await ImportService.HashOf(kept, ct), profile, group, dryRun, caller.Actor) { Columns = match };
        var import = await imports.Begin(order, kept.Length, ct);
        files.Assign(kept.Name, import.Id);
        if (jobs.Running(import.Id) is null)
        {
            jobs.Add(import);
        }

        return TypedResults.Accepted($"/api/imports/{import.Id}", new ImportStarted(import.Id));
    }

    /// <summary>Reads the beginning of a file, or the whole of it, and stores nothing.</summary>
    internal static async Task<Results<Ok<ColumnProposal>, ProblemHttpResult>> Columns(
        string profile, HttpRequest request, ImportService imports, CancellationToken ct)
    {
        if (imports.Profiles.Find(profile) is not { } known)
        {
            return new Invalid().Unless(false, "profile", "unknown").ToHttp();
        }

        if (await Upload(request, ct) is not { } upload)
        {
            return new Invalid().Unless(false, "file", "required").ToHttp();
        }

        using var beginning = new MemoryStream();
        await upload.Content.CopyToAsync(beginning, ct);
        return TypedResults.Ok(ImportService.Columns(beginning, known));
    }

    internal static async Task<Results<Ok<ImportView>, NotFound>> One(
        Guid id, ImportStore store, ImportJobs jobs, UndoStore undos, ImportUndo undo, ServiceSettings settings, TimeProvider clock, CancellationToken ct)
    {
        if ((jobs.Running(id) ?? await store.Find(id, ct)) is not { } import)
        {
            return TypedResults.NotFound();
        }

        return TypedResults.Ok(ImportView.Of(import, ErrorFile.First(ErrorFile.PathOf(settings.DataFolder, id), ErrorsShown)) with
        {
            Undo = UndoView.Of(import, await undos.Find(id, ct), clock.GetUtcNow(), undo.Window),
        });
    }

    internal static async Task<Results<PhysicalFileHttpResult, NotFound>> Errors(
        Guid id, ImportStore store, ServiceSettings settings, CancellationToken ct)
    {
        var path = ErrorFile.PathOf(settings.DataFolder, id);
        return await store.Find(id, ct) is not null && File.Exists(path)
            ? TypedResults.PhysicalFile(path, "text/csv; charset=utf-8", $"errors-{id:N}.csv")
            : TypedResults.NotFound();
    }

    private static async Task<(string Name, Stream Content)?> Upload(HttpRequest request, CancellationToken ct)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || type.Boundary.Length == 0)
        {
            return null;
        }

        var parts = new MultipartReader(HeaderUtilities.RemoveQuotes(type.Boundary).ToString(), request.Body);
        while (await parts.ReadNextSectionAsync(ct) is { } part)
        {
            if (part.GetContentDispositionHeader() is { } header && header.IsFileDisposition())
            {
                var name = Path.GetFileName((header.FileNameStar.HasValue ? header.FileNameStar : header.FileName).ToString().Trim('"'));
                return (name, part.Body);
            }
        }

        return null;
    }
}
