namespace CoManage.Silo.Attachments.Content;

/// <summary>
/// WebM with one Opus track, as browsers record it: lengths may be left open, and the time is that of the last block.
/// Tags can name a place; they are blanked where they stand.
/// </summary>
internal sealed class WebmContent
{
    private const long DocType = 0x4282;
    private const long TimeScale = 0x2AD7B1;
    private const long TrackType = 0x83;
    private const long Codec = 0x86;
    private const long ClusterTime = 0xE7;
    private const long SimpleBlock = 0xA3;
    private const long Block = 0xA1;
    private const long Tags = 0x1254C367;
    private const int Audio = 2;

    /// <summary>A block's own length is not written; browsers put 20 to 60 ms into one.</summary>
    private const double LastBlockMs = 20;

    // The file itself, its segment, info, tracks, track, cluster and group of blocks: what stands in them is read next.
    private static readonly HashSet<long> Containers = [0x1A45DFA3, 0x18538067, 0x1549A966, 0x1654AE6B, 0xAE, 0x1F43B675, 0xA0, 0xE1];

    // Places, names of programs, and details of sound that say nothing of what the file is.
    private static readonly HashSet<long> PassedOver =
    [
        0xEC, 0xBF, 0x114D9B74, 0x1C53BB6B, 0x4286, 0x42F7, 0x42F2, 0x42F3, 0x4287, 0x4285, 0x4489, 0x4D80, 0x5741, 0x4461, 0x73A4,
        0xD7, 0x73C5, 0x9C, 0x22B59C, 0x536E, 0x63A2, 0x56AA, 0x56BB, 0xB5, 0x9F, 0x6264, 0x78B5, 0xB9, 0x88, 0x55AA, 0x23E383,
        0x9B, 0xFB, 0xA7, 0xAB, 0x75A2, 0x258688, 0x6DE7, 0x6DF8, 0x55EE, 0x23314F, 0xAA,
    ];

    private readonly FileBytes file;
    private readonly Pieces kept = new();
    private double scale = 1_000_000;
    private long cluster;
    private long last = -1;
    private bool isWebm;
    private bool isAudio;
    private bool isOpus;

    private WebmContent(FileBytes file) => this.file = file;

    public static bool Is(FileBytes file) => file.Has(0, [0x1A, 0x45, 0xDF, 0xA3]);

    public static FileContent Read(FileBytes file) => new WebmContent(file).Read();

    private FileContent Read()
    {
        for (var at = 0L; at < file.Length;)
        {
            at = Element(at);
        }

        return isWebm && isAudio && isOpus && last >= 0
            ? FileContent.Voice("audio/webm", kept, (last * scale / 1_000_000) + LastBlockMs)
            : throw new InvalidDataException();
    }

    /// <summary>Reads one element and returns where the next begins; of a container that is its first.</summary>
    private long Element(long begin)
    {
        var at = begin;
        var id = Number(ref at, keepsMark: true);
        var size = Number(ref at, keepsMark: false);
        if (id is { } known && Containers.Contains(known))
        {
            kept.Keep(begin, at - begin);
            return at;
        }

        if (size is not { } length || at + length > file.Length)
        {
            throw new InvalidDataException();
        }

        if (id == Tags)
        {
            Blank(at + length - begin);
        }
        else
        {
            Learn(id, at, length);
            kept.Keep(begin, at + length - begin);
        }

        return at + length;
    }

    private void Learn(long? id, long at, long length)
    {
        switch (id)
        {
            case DocType:
                isWebm = file.Has(at, "webm"u8);
                break;
            case TimeScale:
                scale = Whole(at, length);
                break;
            case TrackType:
                // A second track could be a film.
                isAudio = !isAudio && Whole(at, length) == Audio ? true : throw new InvalidDataException();
                break;
            case Codec:
                isOpus = length == 6 && file.Has(at, "A_OPUS"u8) ? true : throw new InvalidDataException();
                break;
            case ClusterTime:
                cluster = Whole(at, length);
                break;
            case SimpleBlock or Block:
                Number(ref at, keepsMark: false);
                last = Math.Max(last, cluster + (short)file.Big16(at));
                break;
            case { } other when !PassedOver.Contains(other):
                throw new InvalidDataException();
        }
    }

    // An element that says "nothing here", of the same length, so that no place in the file moves.
    private void Blank(long count)
    {
        if (count is < 9 or > 64 * 1024)
        {
            throw new InvalidDataException();
        }

        var size = BitConverter.GetBytes(count - 9);
        kept.Write([0xEC, 0x01, size[6], size[5], size[4], size[3], size[2], size[1], size[0], .. new byte[count - 9]]);
    }

    private long Whole(long at, long length) =>
        length is > 0 and <= 7 ? file.Take(at, (int)length).Aggregate(0L, (value, each) => (value << 8) | each) : throw new InvalidDataException();

    /// <summary>A number whose first byte says how long it is; null for a length that is left open.</summary>
    private long? Number(ref long at, bool keepsMark)
    {
        int first = file[at];
        var length = first == 0 ? throw new InvalidDataException() : System.Numerics.BitOperations.LeadingZeroCount((uint)first) - 23;
        var mask = 0xFF >> length;
        var isOpen = (first & mask) == mask;
        long number = keepsMark ? first : first & mask;
        for (var each = 1; each < length; each++)
        {
            isOpen &= file[at + each] == 0xFF;
            number = (number << 8) | file[at + each];
        }

        at += length;
        return isOpen && !keepsMark ? null : number;
    }
}
