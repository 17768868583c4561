namespace CoManage.Silo.Attachments.Content;

/// <summary>PNG (ISO/IEC 15948): the chunks that colours and pixels need, each with its checksum; no text, time or Exif.</summary>
internal static class PngContent
{
    private const int Signature = 8;

    /// <summary>Length, type and checksum around the data of a chunk.</summary>
    private const int Frame = 12;

    private static readonly HashSet<string> Needed =
        new(["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs"], StringComparer.Ordinal);

    public static bool Is(FileBytes file) => file.Has(0, [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);

    public static FileContent Read(FileBytes file)
    {
        var kept = new Pieces();
        kept.Keep(0, Signature);
        var (at, hasPixels) = ((long)Signature, false);
        var (width, height) = (0u, 0u);
        while (true)
        {
            long length = file.Big32(at);
            var type = System.Text.Encoding.ASCII.GetString(file.Take(at + 4, 4));
            if (at + Frame + length > file.Length || !type.All(char.IsAsciiLetter) || (type == "IHDR") != (at == Signature))
            {
                throw new InvalidDataException();
            }

            KeepNeeded(file, kept, type, at, length);
            if (type == "IHDR")
            {
                (width, height) = length == 13 ? (file.Big32(at + 8), file.Big32(at + 12)) : throw new InvalidDataException();
            }

            if (type == "IEND")
            {
                return hasPixels && length == 0 && at + Frame == file.Length
                    ? FileContent.Picture("image/png", kept, width, height)
                    : throw new InvalidDataException();
            }

            hasPixels |= type == "IDAT";
            at += length + Frame;
        }
    }

    private static void KeepNeeded(FileBytes file, Pieces kept, string type, long at, long length)
    {
        if (Needed.Contains(type))
        {
            Check(file, at + 4, length + 4);
            kept.Keep(at, length + Frame);
        }

        // A decoder must not pass over an unknown chunk whose name begins so.
        else if (char.IsAsciiLetterUpper(type[0]))
        {
            throw new InvalidDataException();
        }
    }

    private static void Check(FileBytes file, long at, long count)
    {
        var sum = 0xFFFFFFFFu;
        for (var end = at + count; at < end; at++)
        {
            sum = Sums[(byte)(sum ^ file[at])] ^ (sum >> 8);
        }

        if ((sum ^ 0xFFFFFFFFu) != file.Big32(at))
        {
            throw new InvalidDataException();
        }
    }

    private static readonly uint[] Sums = [.. Enumerable.Range(0, 256).Select(Sum)];

    private static uint Sum(int value)
    {
        var sum = (uint)value;
        for (var bit = 0; bit < 8; bit++)
        {
            sum = (sum & 1) == 1 ? 0xEDB88320u ^ (sum >> 1) : sum >> 1;
        }

        return sum;
    }
}
