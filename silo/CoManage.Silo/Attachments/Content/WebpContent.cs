using System.Buffers.Binary;

namespace CoManage.Silo.Attachments.Content;

/// <summary>WebP: one still picture with its transparency; Exif, XMP and profile go, and the flags that announce them.</summary>
internal static class WebpContent
{
    private const int AlphaFlag = 0x10;
    private const int AnimationFlag = 0x02;

    public static bool Is(FileBytes file) => file.Has(0, "RIFF"u8) && file.Has(8, "WEBP"u8);

    public static FileContent Read(FileBytes file)
    {
        if (file.Little32(4) + 8L != file.Length)
        {
            throw new InvalidDataException();
        }

        var body = new Pieces();
        var (extended, pixels) = (default((uint Width, uint Height)?), default((uint Width, uint Height)?));
        foreach (var (type, at, length) in Chunks(file))
        {
            switch (type)
            {
                case "VP8X" when length == 10 && at == 20 && (file[at] & AnimationFlag) == 0:
                    extended = (1 + Little24(file, at + 4), 1 + Little24(file, at + 7));
                    body.Write([.. "VP8X"u8, 10, 0, 0, 0, (byte)(file[at] & AlphaFlag), 0, 0, 0, .. file.Take(at + 4, 6)]);
                    break;
                case "VP8 " or "VP8L" when pixels is null:
                    pixels = type == "VP8 " ? Lossy(file, at) : Lossless(file, at);
                    body.Keep(at - 8, 8 + length + (length & 1));
                    break;
                case "ALPH" when extended is not null && pixels is null:
                    body.Keep(at - 8, 8 + length + (length & 1));
                    break;
                case "EXIF" or "XMP " or "ICCP":
                    break;
                default:
                    throw new InvalidDataException();
            }
        }

        if (pixels is not { } size || (extended is { } canvas && canvas != size))
        {
            throw new InvalidDataException();
        }

        return FileContent.Picture("image/webp", Whole(body), size.Width, size.Height);
    }

    private static IEnumerable<(string Type, long At, long Length)> Chunks(FileBytes file)
    {
        for (var at = 12L; at < file.Length;)
        {
            var type = System.Text.Encoding.ASCII.GetString(file.Take(at, 4));
            long length = file.Little32(at + 4);
            var next = at + 8 + length + (length & 1);
            if (next > file.Length)
            {
                throw new InvalidDataException();
            }

            yield return (type, at + 8, length);
            at = next;
        }
    }

    private static Pieces Whole(Pieces body)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(size, (uint)(body.Length + 4));
        var whole = new Pieces();
        whole.Write([.. "RIFF"u8, .. size, .. "WEBP"u8]);
        whole.Add(body);
        return whole;
    }

    // RFC 6386 §9.1: a key frame begins so, and its first words are the size and how it is stretched.
    private static (uint Width, uint Height) Lossy(FileBytes file, long at) =>
        (file[at] & 1) == 0 && file.Has(at + 3, [0x9D, 0x01, 0x2A])
            ? ((uint)file.Little16(at + 6) & 0x3FFF, (uint)file.Little16(at + 8) & 0x3FFF)
            : throw new InvalidDataException();

    private static (uint Width, uint Height) Lossless(FileBytes file, long at)
    {
        var bits = file[at] == 0x2F ? file.Little32(at + 1) : throw new InvalidDataException();
        return bits >> 29 == 0 ? (1 + (bits & 0x3FFF), 1 + ((bits >> 14) & 0x3FFF)) : throw new InvalidDataException();
    }

    private static uint Little24(FileBytes file, long at) => (uint)(file.Little16(at) | (file[at + 2] << 16));
}
