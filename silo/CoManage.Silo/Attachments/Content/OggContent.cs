namespace CoManage.Silo.Attachments.Content;

/// <summary>Ogg with one Opus stream (RFC 7845): pages without a gap from the first byte to the last.</summary>
internal static class OggContent
{
    /// <summary>Opus counts time in samples of 48 kHz, whatever was recorded.</summary>
    private const double SamplesPerMs = 48;

    private const int PageHead = 27;

    public static bool Is(FileBytes file) => file.Has(0, "OggS"u8);

    public static FileContent Read(FileBytes file)
    {
        var first = PageHead + file[26];
        if (!file.Has(first, "OpusHead"u8))
        {
            throw new InvalidDataException();
        }

        var (serial, skipped, end) = (file.Little32(14), file.Little16(first + 10), 0L);
        for (var at = 0L; at < file.Length;)
        {
            // One stream: a second one could be a film.
            if (!file.Has(at, "OggS"u8) || file[at + 4] != 0 || file.Little32(at + 14) != serial)
            {
                throw new InvalidDataException();
            }

            end = Math.Max(end, file.Little64(at + 6));
            int segments = file[at + 26];
            at += PageHead + segments + file.Take(at + PageHead, segments).Sum(each => (long)each);
            if (at > file.Length)
            {
                throw new InvalidDataException();
            }
        }

        var kept = new Pieces();
        kept.Keep(0, file.Length);
        return FileContent.Voice("audio/ogg", kept, (end - skipped) / SamplesPerMs);
    }
}
