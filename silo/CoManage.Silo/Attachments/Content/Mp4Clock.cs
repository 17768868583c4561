namespace CoManage.Silo.Attachments.Content;

/// <summary>How long an MP4 plays (ISO/IEC 14496-12): what its head says, or, in fragments, the sum of their samples.</summary>
internal sealed class Mp4Clock(FileBytes file)
{
    private const int HasDataOffset = 0x1;
    private const int HasFirstFlags = 0x4;
    private const int HasDuration = 0x100;
    private const int MostSamples = 1_000_000;

    private double movie;
    private uint trackScale;
    private uint standard;
    private uint inFragment;
    private double samples;

    public double Milliseconds => movie > 0 ? movie : trackScale > 0 ? samples * 1000 / trackScale : 0;

    public void Read(string type, long body, long next)
    {
        var flags = (int)(file.Big32(body) & 0xFFFFFF);
        var isLong = file[body] == 1;
        switch (type)
        {
            case "mvhd":
                var scale = file.Big32(body + (isLong ? 20 : 12));
                var length = isLong ? file.Big64(body + 24) : file.Big32(body + 16);
                movie = scale == 0 || length is uint.MaxValue or ulong.MaxValue ? 0 : length * 1000.0 / scale;
                break;
            case "mdhd":
                trackScale = file.Big32(body + (isLong ? 20 : 12));
                break;
            case "trex":
                standard = inFragment = file.Big32(body + 12);
                break;
            case "tfhd":
                // Base offset and description stand before the duration where their flags say so.
                var at = body + 8 + ((flags & 0x1) != 0 ? 8 : 0) + ((flags & 0x2) != 0 ? 4 : 0);
                inFragment = (flags & 0x8) != 0 ? file.Big32(at) : standard;
                break;
            default:
                Run(flags, body, next);
                break;
        }
    }

    private void Run(int flags, long body, long next)
    {
        var count = file.Big32(body + 4);
        if (count > MostSamples)
        {
            throw new InvalidDataException();
        }

        if ((flags & HasDuration) == 0)
        {
            samples += (double)count * inFragment;
            return;
        }

        var at = body + 8 + ((flags & HasDataOffset) != 0 ? 4 : 0) + ((flags & HasFirstFlags) != 0 ? 4 : 0);
        var step = 4 * System.Numerics.BitOperations.PopCount((uint)flags & 0xF00);
        if (at + (count * (long)step) > next)
        {
            throw new InvalidDataException();
        }

        for (var each = 0; each < count; each++, at += step)
        {
            samples += file.Big32(at);
        }
    }
}
