using CoManage.Domain.Attachments;
using CoManage.Domain.Kernel;

namespace CoManage.Silo.Attachments.Content;

/// <summary>
/// What a file is, told by its bytes and never by its name. Only whole files of a few kinds pass: damaged ones, those
/// with something hidden behind their end and those that are two things at once are refused.
/// </summary>
internal static class FileInspection
{
    /// <summary>A folder of a ZIP file stands within this many last bytes: such a file would also be an archive.</summary>
    private const int ZipTail = 22 + ushort.MaxValue;

    private const int HtmlHead = 1024;

    private static readonly (Func<FileBytes, bool> Is, Func<FileBytes, FileContent> Read)[] Kinds =
    [
        (JpegContent.Is, JpegContent.Read), (PngContent.Is, PngContent.Read), (WebpContent.Is, WebpContent.Read),
        (PdfContent.Is, PdfContent.Read),
        (WebmContent.Is, WebmContent.Read), (OggContent.Is, OggContent.Read), (Mp4Content.Is, Mp4Content.Read), (WavContent.Is, WavContent.Read),
    ];

    private static readonly byte[][] PagesBegin =
    [
        [.. "<html"u8], [.. "<HTML"u8], [.. "<script"u8], [.. "<SCRIPT"u8], [.. "<!doctype"u8], [.. "<!DOCTYPE"u8], [.. "<svg"u8],
    ];

    /// <summary>What the file is, or why it is not taken.</summary>
    public static (FileContent? Content, Refusal? Refusal) Inspect(Stream file)
    {
        var bytes = new FileBytes(file);
        if (Kinds.FirstOrDefault(each => each.Is(bytes)) is not { Read: { } read })
        {
            return (null, AttachmentRules.Refusals.UnknownType);
        }

        try
        {
            return IsAlsoSomethingElse(bytes) ? (null, AttachmentRules.Refusals.Damaged) : Judge(read(bytes));
        }
        catch (InvalidDataException)
        {
            return (null, AttachmentRules.Refusals.Damaged);
        }
    }

    private static (FileContent? Content, Refusal? Refusal) Judge(FileContent content) =>
        content is { Width: { } width, Height: { } height }
        && (Math.Max(width, height) > AttachmentRules.LongestEdge || (long)width * height > AttachmentRules.MostPixels)
            ? (null, AttachmentRules.Refusals.PictureTooLarge)
            : (content, null);

    private static bool IsAlsoSomethingElse(FileBytes file) =>
        file.Find(Math.Max(0, file.Length - ZipTail), file.Length, "PK\x05\x06"u8) >= 0
        || PagesBegin.Any(each => file.Find(0, Math.Min(HtmlHead, file.Length), each) >= 0);
}
