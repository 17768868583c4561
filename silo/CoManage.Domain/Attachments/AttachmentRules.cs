using CoManage.Domain.Kernel;

namespace CoManage.Domain.Attachments;

/// <summary>What may be sent, how large, how long.</summary>
public static class AttachmentRules
{
    public const long LargestBytes = 20L * 1024 * 1024;

    public const long LargestThumbnailBytes = 256L * 1024;

    /// <summary>The longer edge of a thumbnail, in pixels.</summary>
    public const int LongestThumbnailEdge = 640;

    /// <summary>A few bytes can claim to be a picture that fills the memory of every phone which shows it.</summary>
    public const int LongestEdge = 12_000;

    public const long MostPixels = 50_000_000;

    public const int MostPeaks = 64;

    public const int LargestPeak = 100;

    public const int LongestName = 80;

    /// <summary>The last word or breath after the button was let go.</summary>
    public static readonly TimeSpan VoiceSlack = TimeSpan.FromSeconds(1);

    /// <summary>How long an upload waits to be posted.</summary>
    public static readonly TimeSpan UploadLasts = TimeSpan.FromHours(24);

    /// <summary>When what was never posted is taken away: later than it can be posted, so that the two never meet.</summary>
    public static readonly TimeSpan SweptAfter = UploadLasts + TimeSpan.FromHours(1);

    /// <summary>Every type that is accepted, its kind and the ending of its files.</summary>
    public static readonly IReadOnlyDictionary<string, (AttachmentKind Kind, string Ending)> Types =
        new Dictionary<string, (AttachmentKind, string)>(StringComparer.Ordinal)
        {
            ["image/jpeg"] = (AttachmentKind.Image, "jpg"),
            ["image/png"] = (AttachmentKind.Image, "png"),
            ["image/webp"] = (AttachmentKind.Image, "webp"),
            ["application/pdf"] = (AttachmentKind.Document, "pdf"),
            ["audio/webm"] = (AttachmentKind.Voice, "webm"),
            ["audio/ogg"] = (AttachmentKind.Voice, "ogg"),
            ["audio/mp4"] = (AttachmentKind.Voice, "m4a"),
            ["audio/wav"] = (AttachmentKind.Voice, "wav"),
        };

    public static bool ArePeaks(IReadOnlyList<int> peaks) =>
        peaks.Count is > 0 and <= MostPeaks && peaks.All(each => each is >= 0 and <= LargestPeak);

    public static class Refusals
    {
        public static readonly Refusal Missing = new("attachments.file-missing");
        public static readonly Refusal TooLarge = new("attachments.too-large");
        public static readonly Refusal UnknownType = new("attachments.unknown-type");
        public static readonly Refusal Damaged = new("attachments.damaged");
        public static readonly Refusal PictureTooLarge = new("attachments.picture-too-large");
        public static readonly Refusal BadThumbnail = new("attachments.bad-thumbnail");
        public static readonly Refusal BadPeaks = new("attachments.bad-peaks");
        public static readonly Refusal VoiceTooLong = new("attachments.voice-too-long");
        public static readonly Refusal TooMany = new("attachments.too-many");
        public static readonly Refusal Infected = new("attachments.infected");
        public static readonly Refusal ScannerAway = new("attachments.scanner-away");
        public static readonly Refusal StoreAway = new("attachments.store-away");
        public static readonly Refusal NotFound = new("attachments.not-found");
        public static readonly Refusal NotYours = new("attachments.not-yours");
        public static readonly Refusal PostedAlready = new("attachments.posted-already");
        public static readonly Refusal DocumentFromPatient = new("attachments.document-from-patient");
    }
}
