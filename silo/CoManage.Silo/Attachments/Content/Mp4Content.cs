namespace CoManage.Silo.Attachments.Content;

/// <summary>
/// MP4 with one AAC track, whole or in fragments as Safari records it. Boxes that may name people or places are
/// blanked where they stand, because other boxes count bytes from the beginning of the file.
/// </summary>
internal sealed class Mp4Content
{
    private const int MostDeep = 8;

    private static readonly HashSet<string> Containers =
        new(["moov", "trak", "mdia", "minf", "stbl", "mvex", "moof", "traf", "dinf", "edts"], StringComparer.Ordinal);

    private static readonly HashSet<string> PassedOver = new(
    [
        "ftyp", "styp", "mdat", "free", "skip", "wide", "tkhd", "smhd", "dref", "stts", "stsc", "stsz", "stco", "co64", "elst", "sbgp", "sgpd",
        "mfhd", "tfdt", "sidx", "mfra", "mehd", "iods", "stss", "saiz", "saio", "prft", "sdtp", "cslg", "ctts", "tref", "mfro",
    ], StringComparer.Ordinal);

    private readonly FileBytes file;
    private readonly Pieces kept = new();
    private readonly Mp4Clock clock;
    private bool isSound;
    private bool isAac;

    private Mp4Content(FileBytes file) => (this.file, clock) = (file, new Mp4Clock(file));

    public static bool Is(FileBytes file) => file.Has(4, "ftyp"u8);

    public static FileContent Read(FileBytes file) => new Mp4Content(file).Read();

    private FileContent Read()
    {
        Boxes(0, file.Length, 0);
        return isSound && isAac ? FileContent.Voice("audio/mp4", kept, clock.Milliseconds) : throw new InvalidDataException();
    }

    private void Boxes(long at, long end, int depth)
    {
        while (at < end)
        {
            var (type, body, next) = Head(at, end);
            if (Containers.Contains(type) && depth < MostDeep)
            {
                kept.Keep(at, body - at);
                Boxes(body, next, depth + 1);
            }
            else if (type is "udta" or "meta" or "uuid")
            {
                Blank(at, next);
            }
            else
            {
                Learn(type, body, next);
                kept.Keep(at, next - at);
            }

            at = next;
        }
    }

    private (string Type, long Body, long Next) Head(long at, long end)
    {
        long size = file.Big32(at);
        var type = System.Text.Encoding.ASCII.GetString(file.Take(at + 4, 4));
        var body = at + 8;
        if (size == 1)
        {
            size = (long)Math.Min(file.Big64(at + 8), long.MaxValue / 2);
            body += 8;
        }

        return size >= body - at && at + size <= end ? (type, body, at + size) : throw new InvalidDataException();
    }

    private void Learn(string type, long body, long next)
    {
        switch (type)
        {
            case "hdlr":
                // A second track could be a film.
                isSound = !isSound && file.Has(body + 8, "soun"u8) ? true : throw new InvalidDataException();
                break;
            case "stsd":
                isAac = file.Big32(body + 4) == 1 && file.Has(body + 12, "mp4a"u8) ? true : throw new InvalidDataException();
                break;
            case "mvhd" or "mdhd" or "trex" or "tfhd" or "trun":
                clock.Read(type, body, next);
                break;
            default:
                if (!PassedOver.Contains(type))
                {
                    throw new InvalidDataException();
                }

                break;
        }
    }

    private void Blank(long at, long next)
    {
        if (next - at is < 8 or > 64 * 1024)
        {
            throw new InvalidDataException();
        }

        kept.Keep(at, 4);
        kept.Write([.. "free"u8, .. new byte[next - at - 8]]);
    }
}
