using CoManage.Domain.Attachments;
using CoManage.Domain.Kernel;

namespace CoManage.Api.Live;

/// <summary>A file that a message carries, as its readers are told of it.</summary>
/// <param name="Description">What a screen reader says.</param>
public sealed record AttachmentView(
    AttachmentId Id,
    AttachmentKind Kind,
    string ContentType,
    long Bytes,
    PrivateText Name,
    int? Width,
    int? Height,
    int? DurationMs,
    IReadOnlyList<int>? Peaks,
    bool HasThumbnail,
    Bilingual Description)
{
    public static AttachmentView? Of(Attachment? file) => file is null ? null : new(
        file.Id, file.Kind, file.ContentType, file.Bytes, file.Name, file.Width, file.Height, file.DurationMs, file.Peaks,
        file.HasThumbnail, file.Describe());
}
