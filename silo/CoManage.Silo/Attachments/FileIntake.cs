using CoManage.Domain.Attachments;
using CoManage.Domain.Kernel;
using CoManage.Silo.Attachments.Content;

namespace CoManage.Silo.Attachments;

/// <summary>A file as it came, already on this machine's disk.</summary>
/// <param name="Name">What the sender calls it.</param>
/// <param name="Thumbnail">A small picture of it, made by the sender.</param>
/// <param name="Peaks">The loudness of a voice, measured by the sender.</param>
public sealed record IncomingFile(
    AttachmentId Id, RoomId Room, UserId By, string? Name, Stream Content, Stream? Thumbnail = null, IReadOnlyList<int>? Peaks = null);

/// <summary>
/// The way of a file into the store: looked at, cleaned, scanned, stored. What is stored is a copy made of the parts
/// that were understood, and nothing is called ready before its bytes are safe.
/// </summary>
public sealed class FileIntake(AttachmentRegister register, IFileStore store, IMalwareScanner scanner, Spools spools, TimeSpan longestVoice)
{
    public async Task<(Attachment? File, Refusal? Refusal)> Take(IncomingFile sent, CancellationToken ct)
    {
        var (content, refusal) = FileInspection.Inspect(sent.Content);
        if (content is null)
        {
            return (null, refusal);
        }

        var kind = AttachmentRules.Types[content.ContentType].Kind;
        var small = sent.Thumbnail is null || kind is not AttachmentKind.Image ? null : FileInspection.Inspect(sent.Thumbnail).Content;
        if (WhyNot(sent, content, kind, small) is { } notTaken)
        {
            return (null, notTaken);
        }

        await using var cleaned = await Cleaned(content, sent.Content, ct).ConfigureAwait(false);
        await using var thumbnail = small is null || sent.Thumbnail is null ? null : await Cleaned(small, sent.Thumbnail, ct).ConfigureAwait(false);
        if (await Infected(cleaned, ct).ConfigureAwait(false) is { } notClean)
        {
            return (null, notClean);
        }

        var file = new Attachment(
            sent.Id, kind, content.ContentType, cleaned.Length, FileName.Of(sent.Name, content.ContentType), content.Width, content.Height,
            (int?)content.DurationMs, kind is AttachmentKind.Voice ? sent.Peaks : null, thumbnail is not null);
        return await Keep(sent, file, cleaned, small?.ContentType, thumbnail, ct).ConfigureAwait(false) ? (file, null)
            : (null, AttachmentRules.Refusals.StoreAway);
    }

    private Refusal? WhyNot(IncomingFile sent, FileContent content, AttachmentKind kind, FileContent? small) => kind switch
    {
        AttachmentKind.Voice when content.DurationMs > (longestVoice + AttachmentRules.VoiceSlack).TotalMilliseconds =>
            AttachmentRules.Refusals.VoiceTooLong,
        AttachmentKind.Image when sent.Thumbnail is not null && !IsThumbnailOf(small, content) => AttachmentRules.Refusals.BadThumbnail,
        _ when sent.Peaks is { } peaks && !AttachmentRules.ArePeaks(peaks) => AttachmentRules.Refusals.BadPeaks,
        _ => null,
    };

    // Of the same shape to a pixel: a small picture that shows something else would be shown in the bubble.
    private static bool IsThumbnailOf(FileContent? small, FileContent whole) =>
        small is { Width: { } width, Height: { } height } && whole is { Width: { } fullWidth, Height: { } fullHeight }
        && Math.Max(width, height) <= AttachmentRules.LongestThumbnailEdge
        && Math.Abs(((long)width * fullHeight) - ((long)height * fullWidth)) <= Math.Max(fullWidth, fullHeight);

    private async Task<FileStream> Cleaned(FileContent content, Stream from, CancellationToken ct)
    {
        var copy = spools.New();
        try
        {
            await content.Kept.CopyTo(from, copy, ct).ConfigureAwait(false);
            return copy;
        }
        catch
        {
            await copy.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task<Refusal?> Infected(Stream cleaned, CancellationToken ct) => await scanner.Scan(cleaned, ct).ConfigureAwait(false) switch
    {
        ScanVerdict.Clean => null,
        ScanVerdict.Infected => AttachmentRules.Refusals.Infected,
        _ => AttachmentRules.Refusals.ScannerAway,
    };

    private async Task<bool> Keep(
        IncomingFile sent, Attachment file, Stream cleaned, string? thumbnailType, Stream? thumbnail, CancellationToken ct)
    {
        await register.Begin(sent.Room, sent.By, file, thumbnailType, ct).ConfigureAwait(false);
        try
        {
            await store.Put(FileKey.Of(file.Id), cleaned, ct).ConfigureAwait(false);
            if (thumbnail is not null)
            {
                await store.Put(FileKey.ThumbnailOf(file.Id), thumbnail, ct).ConfigureAwait(false);
            }
        }
        catch (IOException)
        {
            return false;
        }

        await register.Ready(file.Id, ct).ConfigureAwait(false);
        return true;
    }
}
