using System.Text;

namespace CoManage.Api.Imports;

/// <summary>Opens a text file in the encoding it is written in: UTF-8 with or without a mark, or GB18030.</summary>
internal static class TextFile
{
    private const int Probe = 1 << 20;

    static TextFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static StreamReader Open(Stream file)
    {
        var encoding = Detect(file);
        file.Position = 0;
        // Whoever opened the file closes it: after the last row it is still asked how far it was read.
        return new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16, leaveOpen: true);
    }

    /// <summary>Text that is valid UTF-8 is UTF-8; anything else in this trade is GB18030 (a superset of GBK and GB 2312).</summary>
    private static Encoding Detect(Stream file)
    {
        var bytes = new byte[Math.Min(Probe, file.Length)];
        file.Position = 0;
        var read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return IsUtf8(bytes.AsSpan(0, read), whole: read == file.Length)
            ? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)
            : Encoding.GetEncoding("GB18030");
    }

    private static bool IsUtf8(ReadOnlySpan<byte> bytes, bool whole)
    {
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        try
        {
            // Not flushed when only the beginning was read: it may end in the middle of a character.
            decoder.GetCharCount(bytes, flush: whole);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
