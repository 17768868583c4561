using System.Buffers.Binary;

namespace CoManage.Silo.Attachments.Content;

/// <summary>The one thing of Exif that is needed to show a picture: which of its eight ways is up (tag 0x0112).</summary>
internal static class ExifTurn
{
    private const int Upright = 1;
    private const int Tag = 0x0112;
    private const int Header = 6;

    /// <summary>1 for upright, and wherever the data make no sense.</summary>
    public static int Read(FileBytes file, long at, long end)
    {
        if (end - at < Header + 8 || !file.Has(at, "Exif\0\0"u8))
        {
            return Upright;
        }

        var tiff = file.Take(at + Header, (int)(end - at - Header)).AsSpan();
        var big = tiff[..2].SequenceEqual("MM"u8);
        if ((!big && !tiff[..2].SequenceEqual("II"u8)) || Word(tiff, 2, big) != 42)
        {
            return Upright;
        }

        var directory = big ? BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]);
        if (directory > tiff.Length - 2)
        {
            return Upright;
        }

        var entries = tiff[(int)directory..];
        for (var (entry, left) = (2, Word(entries, 0, big)); left > 0 && entry + 12 <= entries.Length; entry += 12, left--)
        {
            if (Word(entries, entry, big) == Tag)
            {
                return Word(entries, entry + 8, big) is >= 1 and <= 8 and var turn ? turn : Upright;
            }
        }

        return Upright;
    }

    /// <summary>Length and body of an APP1 segment that says nothing else.</summary>
    public static byte[] Write(int turn) =>
    [
        0, 34, .. "Exif\0\0"u8, .. "MM"u8, 0, 42, 0, 0, 0, 8,
        0, 1, Tag >> 8, Tag & 0xFF, 0, 3, 0, 0, 0, 1, 0, (byte)turn, 0, 0,
        0, 0, 0, 0,
    ];

    private static int Word(ReadOnlySpan<byte> data, int at, bool big) =>
        big ? BinaryPrimitives.ReadUInt16BigEndian(data[at..]) : BinaryPrimitives.ReadUInt16LittleEndian(data[at..]);
}
