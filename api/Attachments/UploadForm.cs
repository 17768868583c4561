using System.Globalization;
using System.Text;
using CoManage.Domain.Attachments;
using CoManage.Domain.Kernel;
using CoManage.Silo.Attachments;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace CoManage.Api.Attachments;

/// <summary>What came with one upload: the file, a small picture of it, the loudness of a voice.</summary>
internal sealed class UploadForm : IAsyncDisposable
{
    /// <summary>The file, its thumbnail, and the words around them.</summary>
    private const long LargestBody = AttachmentRules.LargestBytes + AttachmentRules.LargestThumbnailBytes + (64 * 1024);

    // A refusal is only read when the sender may finish; what is more than this is cut off.
    private const long LargestRefused = 3 * AttachmentRules.LargestBytes;

    private const int LongestPeaks = 1024;

    private FileStream? file;
    private string? name;
    private FileStream? thumbnail;
    private IReadOnlyList<int>? peaks;

    /// <summary>What was read, once it was taken.</summary>
    public IncomingFile Incoming(AttachmentId id, RoomId room, UserId by) => new(
        id, room, by, name, file ?? throw new InvalidOperationException("No file was read."), thumbnail, peaks);

    /// <summary>Reads the parts to disk as they come.</summary>
    /// <returns>Why they are not taken; null when they are.</returns>
    public async Task<Refusal?> Read(HttpContext http, Spools spools, CancellationToken ct)
    {
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || type.Boundary.Length == 0)
        {
            return AttachmentRules.Refusals.Missing;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = LargestRefused;
        }

        if (http.Request.ContentLength > LargestBody)
        {
            return AttachmentRules.Refusals.TooLarge;
        }

        try
        {
            var parts = new MultipartReader(HeaderUtilities.RemoveQuotes(type.Boundary).ToString(), http.Request.Body);
            while (await parts.ReadNextSectionAsync(ct) is { } part)
            {
                if (await Take(part, spools, ct) is { } refusal)
                {
                    return refusal;
                }
            }
        }
        catch (BadHttpRequestException fault) when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return AttachmentRules.Refusals.TooLarge;
        }
        catch (Exception fault) when (fault is IOException and not BadHttpRequestException or InvalidDataException)
        {
            // The sender stopped in the middle, or never spoke the form that was announced.
            return AttachmentRules.Refusals.Missing;
        }

        return file is null ? AttachmentRules.Refusals.Missing : null;
    }

    public async ValueTask DisposeAsync()
    {
        await (file?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (thumbnail?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    private async Task<Refusal?> Take(MultipartSection part, Spools spools, CancellationToken ct)
    {
        if (part.GetContentDispositionHeader() is not { } header)
        {
            return AttachmentRules.Refusals.Missing;
        }

        switch (header.Name.ToString().Trim('"'))
        {
            case "file" when file is null:
                name = (header.FileNameStar.HasValue ? header.FileNameStar : header.FileName).ToString().Trim('"');
                file = spools.New();
                return await Fits(part.Body, file, AttachmentRules.LargestBytes, ct) ? null : AttachmentRules.Refusals.TooLarge;
            case "thumbnail" when thumbnail is null:
                thumbnail = spools.New();
                return await Fits(part.Body, thumbnail, AttachmentRules.LargestThumbnailBytes, ct) ? null : AttachmentRules.Refusals.BadThumbnail;
            case "peaks" when peaks is null:
                peaks = await Numbers(part.Body, ct);
                return AttachmentRules.ArePeaks(peaks) ? null : AttachmentRules.Refusals.BadPeaks;
            default:
                return AttachmentRules.Refusals.Missing;
        }
    }

    private static async Task<bool> Fits(Stream from, FileStream to, long most, CancellationToken ct)
    {
        var buffer = new byte[32 * 1024];
        while (await from.ReadAsync(buffer, ct) is > 0 and var read)
        {
            if (to.Position + read > most)
            {
                return false;
            }

            await to.WriteAsync(buffer.AsMemory(0, read), ct);
        }

        return true;
    }

    private static async Task<IReadOnlyList<int>> Numbers(Stream from, CancellationToken ct)
    {
        var buffer = new byte[LongestPeaks];
        var text = Encoding.ASCII.GetString(buffer, 0, await from.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct));
        var parts = text.Split(',');
        return parts.Length <= AttachmentRules.MostPeaks
            ? [.. parts.Select(each => int.TryParse(each, NumberStyles.None, CultureInfo.InvariantCulture, out var peak) ? peak : -1)]
            : [];
    }
}
