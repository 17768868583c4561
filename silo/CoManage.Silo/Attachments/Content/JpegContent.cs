namespace CoManage.Silo.Attachments.Content;

/// <summary>
/// JPEG (ITU T.81): only the segments that a decoder needs are kept. Of everything that cameras add (place, device,
/// thumbnail, comments) there remains at most which way is up.
/// </summary>
internal sealed class JpegContent
{
    private const int StartOfScan = 0xDA;
    private const int EndOfImage = 0xD9;

    private readonly FileBytes file;
    private readonly Pieces kept = new();
    private long at = 2;
    private (int Width, int Height)? size;
    private bool isScanned;
    private int turned = 1;

    private JpegContent(FileBytes file) => this.file = file;

    public static bool Is(FileBytes file) => file.Has(0, [0xFF, 0xD8, 0xFF]);

    public static FileContent Read(FileBytes file) => new JpegContent(file).Read();

    private FileContent Read()
    {
        kept.Write(0xFF, 0xD8);
        while (NextMarker() is not EndOfImage and var marker)
        {
            Segment(marker);
        }

        if (size is not var (width, height) || !isScanned || at != file.Length)
        {
            throw new InvalidDataException();
        }

        kept.Write(0xFF, EndOfImage);
        // Turned by a quarter, width and height change places on the screen.
        return turned >= 5
            ? FileContent.Picture("image/jpeg", kept, height, width)
            : FileContent.Picture("image/jpeg", kept, width, height);
    }

    private void Segment(int marker)
    {
        var length = file.Big16(at);
        var (body, next) = (at + 2, at + length);
        if (length < 2 || next > file.Length)
        {
            throw new InvalidDataException();
        }

        switch (marker)
        {
            case 0xC0 or 0xC1 or 0xC2 when size is null && length >= 8:
                size = (file.Big16(body + 3), file.Big16(body + 1));
                kept.Keep(at - 2, length + 2);
                break;
            case StartOfScan when size is not null:
                next = EndOfScan(next);
                isScanned = true;
                kept.Keep(at - 2, next - at + 2);
                break;
            case 0xC4 or 0xCC or 0xDB or 0xDC or 0xDD:
                kept.Keep(at - 2, length + 2);
                break;
            case >= 0xE0 and <= 0xEF:
                Added(marker, length, body, next);
                break;
            case 0xFE:
                break;
            default:
                throw new InvalidDataException();
        }

        at = next;
    }

    /// <summary>What programs add: kept are only those that change how the picture is shown.</summary>
    private void Added(int marker, int length, long body, long next)
    {
        if (marker == 0xE0 && length >= 16 && file.Has(body, "JFIF\0"u8))
        {
            // Without the small picture that may follow.
            kept.Write([0xFF, 0xE0, 0, 16, .. file.Take(body, 12), 0, 0]);
        }
        else if (marker == 0xE1 && turned == 1 && ExifTurn.Read(file, body, next) is > 1 and var turn)
        {
            turned = turn;
            kept.Write([0xFF, 0xE1, .. ExifTurn.Write(turn)]);
        }
        else if (marker == 0xEE && length == 14 && file.Has(body, "Adobe"u8))
        {
            kept.Keep(at - 2, length + 2);
        }
    }

    private int NextMarker()
    {
        if (file[at++] != 0xFF)
        {
            throw new InvalidDataException();
        }

        while (file[at] == 0xFF)
        {
            at++;
        }

        return file[at++];
    }

    /// <summary>Where the next marker stands behind the picture's data; stuffed bytes and restarts belong to them.</summary>
    private long EndOfScan(long from)
    {
        while ((from = file.Find(from, file.Length, [0xFF])) >= 0)
        {
            switch (file[from + 1])
            {
                case 0xFF:
                    from++;
                    break;
                case 0x00 or (>= 0xD0 and <= 0xD7):
                    from += 2;
                    break;
                default:
                    return from;
            }
        }

        throw new InvalidDataException();
    }
}
