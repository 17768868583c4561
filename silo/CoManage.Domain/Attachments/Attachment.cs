using CoManage.Domain.Kernel;

namespace CoManage.Domain.Attachments;

/// <summary>What a message can carry. Stored and sent by name.</summary>
public enum AttachmentKind
{
    Image,

    /// <summary>A PDF.</summary>
    Document,

    Voice,
}

/// <summary>A file that a message carries, as its content showed it to be: nothing here is the sender's word but the name.</summary>
/// <param name="ContentType">One of <see cref="AttachmentRules.Types"/>.</param>
/// <param name="Name">Cleaned by <see cref="FileName"/>.</param>
/// <param name="Width">Of a picture as it is shown, upright, in pixels; so is <paramref name="Height"/>.</param>
/// <param name="DurationMs">How long a voice message plays.</param>
/// <param name="Peaks">The loudness of a voice message from start to end, each from 0 to <see cref="AttachmentRules.LargestPeak"/>.</param>
/// <param name="HasThumbnail">There is a small picture to show before the whole one.</param>
public sealed record Attachment(
    AttachmentId Id,
    AttachmentKind Kind,
    string ContentType,
    long Bytes,
    PrivateText Name,
    int? Width = null,
    int? Height = null,
    int? DurationMs = null,
    IReadOnlyList<int>? Peaks = null,
    bool HasThumbnail = false)
{
    /// <summary>What a screen reader says of it.</summary>
    public Bilingual Describe() => Kind switch
    {
        AttachmentKind.Image => new($"图片，宽 {Width} 高 {Height} 像素", $"Picture, {Width} by {Height} pixels"),
        AttachmentKind.Document => new($"PDF 文件：{Name.Words}", $"PDF file: {Name.Words}"),
        _ => new($"语音，{Seconds} 秒", Seconds == 1 ? "Voice message, 1 second" : $"Voice message, {Seconds} seconds"),
    };

    private long Seconds => Math.Max(1, (long)Math.Round((DurationMs ?? 0) / 1000.0, MidpointRounding.AwayFromZero));
}

/// <summary>A file on its way into a message, as it was read for the one who posts it.</summary>
/// <param name="By">Who uploaded it.</param>
/// <param name="IsPosted">A message carries it already.</param>
public sealed record Upload(Attachment File, UserId By, bool IsPosted);
