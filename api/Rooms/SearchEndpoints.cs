using CoManage.Api.Hosting;
using CoManage.Api.Live;
using CoManage.Domain.Attachments;
using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Silo.Access;
using CoManage.Silo.Search;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoManage.Api.Rooms;

/// <summary>A stretch of a message's text, and whether it is what was looked for.</summary>
internal sealed record ExcerptPart(PrivateText Text, bool Found);

internal sealed record FoundMessage(
    Guid Room, long Number, DateTimeOffset At, UpdateAuthor By, MessageKind Kind, IReadOnlyList<ExcerptPart> Excerpt, AttachmentKind? File = null);

/// <summary>Found messages, newest first.</summary>
/// <param name="Before">Where the next page begins; null when there is none.</param>
internal sealed record FoundPage(IReadOnlyList<FoundMessage> Hits, long? Before);

/// <summary>Looking for words in one room or in all rooms of the caller.</summary>
internal static class SearchEndpoints
{
    public static void MapSearch(this IEndpointRouteBuilder rooms) => rooms.MapGet("/search", Find);

    internal static async Task<Results<Ok<FoundPage>, NotFound, ProblemHttpResult>> Find(
        string? q, Guid? room, long? before, Caller caller, Access access, MessageSearch search, ReadLog log, CancellationToken ct)
    {
        var query = q is { Length: <= SearchQuery.Longest } ? SearchQuery.Read(q) : null;
        if (query is null)
        {
            return new Invalid().Unless(false, "q", q is { Length: > SearchQuery.Longest } ? "too-long" : "required").ToHttp();
        }

        if (room is { } one && !await access.MaySeeRoom(caller.Actor, new RoomId(one), ct))
        {
            return TypedResults.NotFound();
        }

        var page = await search.Find(caller.Actor, query, room is { } id ? new RoomId(id) : null, before, ct);
        foreach (var read in page.Hits.Where(hit => hit.Patient is not null).DistinctBy(hit => (hit.Room, hit.Patient)))
        {
            await log.Note(caller, read.Patient ?? default, "search room", read.Room.Value, null, ct);
        }

        return TypedResults.Ok(new FoundPage([.. page.Hits.Select(Found)], page.Before));
    }

    private static FoundMessage Found(SearchHit hit) => new(
        hit.Room.Value, hit.Said.Number, hit.At, UpdateAuthor.Of(hit.Said.Author), hit.Said.Kind, Excerpt.Of(hit.Said.Text.Words, hit.Places),
        hit.Said.Attachment?.Kind);
}
