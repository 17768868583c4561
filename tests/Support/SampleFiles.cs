using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CoManage.Tests.Support;

/// <summary>Small whole files of every kind that people send, with what must not be kept of them: places, names, devices.</summary>
internal static class SampleFiles
{
    /// <summary>Stands in everything that is to be taken out.</summary>
    public const string Secret = "lat 31.2304 lon 121.4737";

    public static byte[] Jpeg(int width = 300, int height = 200, int turn = 6, byte[]? behind = null) =>
    [
        0xFF, 0xD8,
        .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 1, 1, 9, 9, 9]),
        .. Segment(0xE1, [.. "Exif\0\0"u8, .. Tiff(turn), .. Text(Secret)]),
        .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Text(Secret)]),
        .. Segment(0xE2, [.. "ICC_PROFILE\0"u8, .. Text(Secret)]),
        .. Segment(0xFE, Text(Secret)),
        .. Segment(0xDB, new byte[65]),
        .. Segment(0xC0, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0]),
        .. Segment(0xC4, new byte[20]),
        .. Segment(0xDA, [1, 1, 0, 0, 63, 0]),
        1, 2, 0xFF, 0x00, 3, 0xFF, 0xD0, 4, 5,
        0xFF, 0xD9,
        .. behind ?? [],
    ];

    /// <summary>A grey picture that programs can show, with words about where it was taken.</summary>
    public static byte[] Png(int width = 40, int height = 30, byte[]? behind = null) =>
    [
        0x89, .. "PNG\r\n\x1A\n"u8,
        .. Chunk("IHDR", [.. Big(width), .. Big(height), 8, 0, 0, 0, 0]),
        .. Chunk("tEXt", [.. "Comment\0"u8, .. Text(Secret)]),
        .. Chunk("eXIf", [.. Tiff(1), .. Text(Secret)]),
        .. Chunk("tIME", new byte[7]),
        .. Chunk("IDAT", Deflated(new byte[(width + 1) * height])),
        .. Chunk("IEND", []),
        .. behind ?? [],
    ];

    public static byte[] Webp(int width = 64, int height = 48, byte flags = 0x2C, byte[]? behind = null)
    {
        byte[] body =
        [
            .. "WEBP"u8,
            .. RiffChunk("VP8X", [flags, 0, 0, 0, .. Little(width - 1)[..3], .. Little(height - 1)[..3]]),
            .. RiffChunk("ICCP", Text(Secret)),
            .. RiffChunk("VP8L", [0x2F, .. Little((width - 1) | ((height - 1) << 14)), 1, 2, 3]),
            .. RiffChunk("EXIF", [.. Tiff(1), .. Text(Secret)]),
            .. RiffChunk("XMP ", Text(Secret)),
        ];
        return [.. "RIFF"u8, .. Little(body.Length), .. body, .. behind ?? []];
    }

    public static byte[] Pdf(string inside = "", string behind = "") =>
        Encoding.ASCII.GetBytes($"%PDF-1.4\n1 0 obj<</Type/Catalog {inside}>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n{behind}");

    public static byte[] Wav(double seconds = 2, int bytesPerSecond = 16_000)
    {
        var samples = new byte[(int)(seconds * bytesPerSecond)];
        byte[] body =
        [
            .. "WAVE"u8,
            .. RiffChunk("fmt ", [1, 0, 1, 0, .. Little(bytesPerSecond / 2), .. Little(bytesPerSecond), 2, 0, 16, 0]),
            .. RiffChunk("LIST", Text("INFO" + Secret)),
            .. RiffChunk("data", samples),
        ];
        return [.. "RIFF"u8, .. Little(body.Length), .. body];
    }

    public static byte[] Ogg(double seconds = 2, int otherSerial = 7) =>
    [
        .. OggPage(7, 0, [.. "OpusHead"u8, 1, 1, 0x38, 0x01, .. Little(48_000), 0, 0, 0]),
        .. OggPage(7, 0, [.. "OpusTags"u8, 0, 0, 0, 0, 0, 0, 0, 0]),
        .. OggPage(otherSerial, 312 + (long)(seconds * 48_000), new byte[100]),
    ];

    /// <summary>As browsers record it: lengths of segment and cluster left open, tags at the end.</summary>
    public static byte[] Webm(double seconds = 2, string codec = "A_OPUS", byte track = 2, string type = "webm") =>
    [
        .. Element([0x1A, 0x45, 0xDF, 0xA3], Element([0x42, 0x82], Text(type))),
        0x18, 0x53, 0x80, 0x67, 0x01, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
        .. Element([0x15, 0x49, 0xA9, 0x66], Element([0x2A, 0xD7, 0xB1], [0x0F, 0x42, 0x40])),
        .. Element([0x16, 0x54, 0xAE, 0x6B], Element([0xAE], [.. Element([0xD7], [1]), .. Element([0x83], [track]), .. Element([0x86], Text(codec))])),
        0x1F, 0x43, 0xB6, 0x75, 0xFF,
        .. Element([0xE7], [(byte)((int)((seconds * 1000) - 40) >> 8), (byte)((seconds * 1000) - 40)]),
        .. Element([0xA3], [0x81, 0, 0, 0x80, 1, 2, 3]),
        .. Element([0xA3], [0x81, 0, 20, 0x80, 1, 2, 3]),
        .. Element([0x12, 0x54, 0xC3, 0x67], Text(Secret)),
    ];

    /// <summary>In fragments, as Safari records it.</summary>
    public static byte[] Mp4(double seconds = 2, string handler = "soun", string sample = "mp4a") =>
    [
        .. Box("ftyp", [.. "iso5"u8, 0, 0, 0, 0, .. "iso5"u8]),
        .. Box("moov",
        [
            .. Box("mvhd", [0, 0, 0, 0, .. new byte[8], .. Big(1000), .. Big(0), .. new byte[80]]),
            .. Box("udta", Text(Secret)),
            .. Box("trak", Box("mdia",
            [
                .. Box("mdhd", [0, 0, 0, 0, .. new byte[8], .. Big(44_100), .. Big(0), 0, 0, 0, 0]),
                .. Box("hdlr", [.. new byte[8], .. Text(handler), .. new byte[13]]),
                .. Box("minf", Box("stbl", Box("stsd", [0, 0, 0, 0, .. Big(1), .. Big(16), .. Text(sample), .. new byte[8]]))),
            ])),
            .. Box("mvex", Box("trex", [0, 0, 0, 0, .. Big(1), .. Big(1), .. Big(1024), .. Big(0), .. Big(0)])),
        ]),
        .. Box("moof", Box("traf",
        [
            .. Box("tfhd", [0, 2, 0, 0, .. Big(1)]),
            .. Box("trun", [0, 0, 2, 1, .. Big((int)(seconds * 44_100 / 1024)), .. Big(0), .. new byte[4 * (int)(seconds * 44_100 / 1024)]]),
        ])),
        .. Box("mdat", new byte[200]),
    ];

    private static byte[] Tiff(int turn) =>
        [.. "II"u8, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)turn, 0, 0, 0, 0, 0, 0, 0];

    private static byte[] Segment(byte marker, byte[] body) => [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];

    private static byte[] Chunk(string type, byte[] data) => [.. Big(data.Length), .. Text(type), .. data, .. Big((int)Crc([.. Text(type), .. data]))];

    private static byte[] RiffChunk(string type, byte[] data) => [.. Text(type), .. Little(data.Length), .. data, .. new byte[data.Length % 2]];

    private static byte[] Box(string type, byte[] data) => [.. Big(data.Length + 8), .. Text(type), .. data];

    private static byte[] Element(byte[] id, byte[] data) => [.. id, (byte)(0x40 | (data.Length >> 8)), (byte)data.Length, .. data];

    private static byte[] OggPage(int serial, long granule, byte[] data) =>
        [.. "OggS"u8, 0, 0, .. BitConverter.GetBytes(granule), .. Little(serial), .. new byte[8], 1, (byte)data.Length, .. data];

    private static byte[] Text(string text) => Encoding.ASCII.GetBytes(text);

    private static byte[] Little(int value) => BitConverter.GetBytes(value);

    private static byte[] Big(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Deflated(byte[] data)
    {
        using var packed = new MemoryStream();
        using (var packer = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            packer.Write(data);
        }

        return packed.ToArray();
    }

    // ISO 3309, bit by bit: slow, plain, and written apart from what it checks.
    private static uint Crc(byte[] data)
    {
        var sum = uint.MaxValue;
        foreach (var each in data)
        {
            sum ^= each;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum >> 1) ^ (0xEDB88320u & (uint)-(int)(sum & 1));
            }
        }

        return ~sum;
    }
}
