using CoManage.Api.Hosting;
using CoManage.Domain.Attachments;
using CoManage.Domain.Kernel;
using CoManage.Silo.Attachments;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace CoManage.Api.Attachments;

/// <param name="LongestVoiceMs">How long a voice message may be.</param>
internal sealed record FileRules(long LargestBytes, long LongestVoiceMs, IReadOnlyList<string> Types);

/// <summary>Files of a room: sent to it, and read by whoever may read the room at that moment.</summary>
internal static class AttachmentEndpoints
{
    public static void MapAttachments(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/file-rules", Rules).WithTags("Files").RequireAuthorization(Policies.RoomPeople);
        var files = routes.MapGroup("/rooms/{id:guid}/files").WithTags("Files").RequireAuthorization(Policies.RoomPeople);
        files.MapPost("", UploadEndpoint.Upload).DisableAntiforgery().AddOpenApiOperationTransformer(UploadDescription.Add);
        files.MapGet("/{file:guid}", Whole);
        files.MapGet("/{file:guid}/thumbnail", Thumbnail);
    }

    internal static Ok<FileRules> Rules(AttachmentSettings settings) => TypedResults.Ok(
        new FileRules(AttachmentRules.LargestBytes, (long)settings.LongestVoice.TotalMilliseconds, [.. AttachmentRules.Types.Keys]));

    internal static async Task<Results<FileStreamHttpResult, NotFound>> Whole(
        Guid id, Guid file, HttpContext http, Caller caller, AttachmentRegister register, IFileStore store, ReadLog log, CancellationToken ct)
    {
        if (await Find(id, file, caller, register, log, ct) is not { File: { } whole }
            || await store.Open(FileKey.Of(whole.Id), ct) is not { } bytes)
        {
            return TypedResults.NotFound();
        }

        // A paper is opened by a program that people choose for it, never beside our pages.
        Guard(http.Response, whole.Kind is AttachmentKind.Document ? "attachment" : "inline", whole.Name);
        return TypedResults.Stream(bytes, whole.ContentType, entityTag: Tag($"{file:N}"), enableRangeProcessing: true);
    }

    internal static async Task<Results<FileStreamHttpResult, NotFound>> Thumbnail(
        Guid id, Guid file, HttpContext http, Caller caller, AttachmentRegister register, IFileStore store, ReadLog log, CancellationToken ct)
    {
        if (await Find(id, file, caller, register, log, ct) is not { ThumbnailType: { } type } found
            || await store.Open(FileKey.ThumbnailOf(found.File.Id), ct) is not { } bytes)
        {
            return TypedResults.NotFound();
        }

        Guard(http.Response, "inline", FileName.Of(found.File.Name.Words, type));
        return TypedResults.Stream(bytes, type, entityTag: Tag($"{file:N}.small"));
    }

    private static async Task<ReadableFile?> Find(
        Guid room, Guid file, Caller caller, AttachmentRegister register, ReadLog log, CancellationToken ct)
    {
        var found = await register.Readable(caller.Actor, new RoomId(room), new AttachmentId(file), ct);
        if (found?.Patient is { } patient)
        {
            var (what, why) = found.IsWithheld ? ("read withheld file", "moderation") : ("read file", null);
            await log.Note(caller, patient, what, file, why, ct);
        }

        return found;
    }

    /// <summary>
    /// Whatever the bytes are, a browser runs nothing of them. It may keep them, but asks each time whether it may
    /// still show them.
    /// </summary>
    private static void Guard(HttpResponse response, string disposition, PrivateText name)
    {
        var header = new ContentDispositionHeaderValue(disposition);
        header.SetHttpFileName(name.Words);
        response.Headers.ContentDisposition = header.ToString();
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "private, no-cache";
    }

    private static EntityTagHeaderValue Tag(string text) => new($"\"{text}\"");
}
