using System.Buffers.Binary;

namespace CoManage.Silo.Attachments.Content;

/// <summary>
/// A file as bytes at places, read through one small window however large it is. What lies beyond its end is no
/// data: whoever reads there holds a damaged file.
/// </summary>
internal sealed class FileBytes(Stream file)
{
    private const int WindowBytes = 32 * 1024;

    private readonly byte[] window = new byte[WindowBytes];
    private long start;
    private int filled;

    public long Length { get; } = file.Length;

    /// <exception cref="InvalidDataException">The file ends before.</exception>
    public byte this[long at]
    {
        get => From(at)[0];
    }

    /// <exception cref="InvalidDataException">The file ends before.</exception>
    public byte[] Take(long at, int count)
    {
        if (at < 0 || count < 0 || at + count > Length)
        {
            throw new InvalidDataException();
        }

        var taken = new byte[count];
        for (var done = 0; done < count;)
        {
            var part = From(at + done);
            part = part[..Math.Min(part.Length, count - done)];
            part.CopyTo(taken.AsSpan(done));
            done += part.Length;
        }

        return taken;
    }

    public uint Big32(long at) => BinaryPrimitives.ReadUInt32BigEndian(Take(at, 4));

    public int Big16(long at) => (this[at] << 8) | this[at + 1];

    public uint Little32(long at) => BinaryPrimitives.ReadUInt32LittleEndian(Take(at, 4));

    public int Little16(long at) => this[at] | (this[at + 1] << 8);

    public ulong Big64(long at) => BinaryPrimitives.ReadUInt64BigEndian(Take(at, 8));

    public long Little64(long at) => BinaryPrimitives.ReadInt64LittleEndian(Take(at, 8));

    /// <summary>Whether exactly these bytes stand here; false at the end of the file.</summary>
    public bool Has(long at, ReadOnlySpan<byte> bytes) => at >= 0 && at + bytes.Length <= Length && Take(at, bytes.Length).AsSpan().SequenceEqual(bytes);

    /// <summary>Where these bytes stand first, from a place on; -1 when nowhere before <paramref name="end"/>.</summary>
    public long Find(long at, long end, ReadOnlySpan<byte> bytes)
    {
        while (at + bytes.Length <= end)
        {
            var within = From(at);
            if (within.Length < bytes.Length)
            {
                within = Load(at);
            }

            within = within[..(int)Math.Min(within.Length, end - at)];
            if (within.IndexOf(bytes) is >= 0 and var found)
            {
                return at + found;
            }

            at += within.Length - bytes.Length + 1;
        }

        return -1;
    }

    private ReadOnlySpan<byte> From(long at) =>
        at >= start && at < start + filled ? window.AsSpan((int)(at - start), (int)(start + filled - at)) : Load(at);

    private ReadOnlySpan<byte> Load(long at)
    {
        if (at < 0 || at >= Length)
        {
            throw new InvalidDataException();
        }

        file.Position = at;
        (start, filled) = (at, file.ReadAtLeast(window, WindowBytes, throwOnEndOfStream: false));
        return filled > 0 ? window.AsSpan(0, filled) : throw new InvalidDataException();
    }
}
