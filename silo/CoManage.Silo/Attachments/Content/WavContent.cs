namespace CoManage.Silo.Attachments.Content;

/// <summary>WAV: one stretch of plain samples; its length follows from their rate. Lists of names and places are left out.</summary>
internal static class WavContent
{
    private const int Pcm = 1;
    private const int Float = 3;

    public static bool Is(FileBytes file) => file.Has(0, "RIFF"u8) && file.Has(8, "WAVE"u8);

    public static FileContent Read(FileBytes file)
    {
        if (file.Little32(4) + 8L != file.Length)
        {
            throw new InvalidDataException();
        }

        var (at, format, data) = (12L, default((byte[] Chunk, uint BytesPerSecond)?), default((long At, long Length)?));
        while (at < file.Length)
        {
            var type = System.Text.Encoding.ASCII.GetString(file.Take(at, 4));
            long length = file.Little32(at + 4);
            if (at + 8 + length > file.Length)
            {
                throw new InvalidDataException();
            }

            if (type == "fmt " && format is null && length is >= 16 and <= 40 && file.Little16(at + 8) is Pcm or Float)
            {
                format = (file.Take(at, (int)(8 + length)), file.Little32(at + 16));
            }
            else if (type == "data" && data is null)
            {
                data = (at, length);
            }
            else if (type is not ("LIST" or "fact" or "bext" or "id3 " or "JUNK"))
            {
                throw new InvalidDataException();
            }

            at += 8 + length + (length & 1);
        }

        return format is { BytesPerSecond: > 0 } known && data is { Length: > 0 } samples
            ? FileContent.Voice("audio/wav", Whole(known.Chunk, samples), samples.Length * 1000.0 / known.BytesPerSecond)
            : throw new InvalidDataException();
    }

    private static Pieces Whole(byte[] format, (long At, long Length) samples)
    {
        var kept = new Pieces();
        kept.Write([.. "RIFF"u8, .. BitConverter.GetBytes((uint)(4 + format.Length + 8 + samples.Length)), .. "WAVE"u8, .. format]);
        kept.Keep(samples.At, 8 + samples.Length);
        return kept;
    }
}
