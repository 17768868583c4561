namespace CoManage.Silo.Attachments.Content;

/// <summary>
/// PDF: begins and ends as one, and names nothing that acts by itself. It is only ever handed out as a download, so
/// this keeps honest papers honest; what a reader program opens is that program's care.
/// </summary>
internal static class PdfContent
{
    /// <summary>Within so many last bytes readers look for the end (ISO 32000-1, annex H).</summary>
    private const int Tail = 1024;

    private static readonly byte[][] Acting =
    [
        [.. "/JavaScript"u8], [.. "/Launch"u8], [.. "/EmbeddedFile"u8], [.. "/RichMedia"u8], [.. "/ImportData"u8], [.. "/SubmitForm"u8],
    ];

    public static bool Is(FileBytes file) => file.Has(0, "%PDF-"u8);

    public static FileContent Read(FileBytes file)
    {
        if (file[5] is not ((byte)'1' or (byte)'2') || file[6] != '.' || !EndsAsPdf(file)
            || Acting.Any(name => file.Find(0, file.Length, name) >= 0))
        {
            throw new InvalidDataException();
        }

        var kept = new Pieces();
        kept.Keep(0, file.Length);
        return new FileContent("application/pdf", kept);
    }

    private static bool EndsAsPdf(FileBytes file)
    {
        var end = file.Length;
        while (end > 0 && file.Length - end < Tail && file[end - 1] is (byte)'\n' or (byte)'\r' or (byte)' ' or (byte)'\t' or 0)
        {
            end--;
        }

        return file.Has(end - 5, "%%EOF"u8);
    }
}
