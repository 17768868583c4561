using CoManage.Silo.Attachments.Content;
using CoManage.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CoManage.Tests.Storage.Attachments;

/// <summary>No file, however damaged or contrived, does more than be refused; and what passes is read again as it was.</summary>
public class DamagedFileTests
{
    private static readonly byte[][] Whole =
    [
        SampleFiles.Jpeg(), SampleFiles.Png(), SampleFiles.Webp(), SampleFiles.Pdf(), SampleFiles.Wav(0.05), SampleFiles.Ogg(), SampleFiles.Webm(),
        SampleFiles.Mp4(0.5),
    ];

    [Fact]
    public void A_file_that_ends_too_early_is_refused_at_every_byte() =>
        Assert.All(Whole, file =>
        {
            for (var length = 0; length < file.Length; length++)
            {
                using var part = new MemoryStream(file, 0, length);
                // A recording may end anywhere between two of its blocks, and a paper without its last line feed.
                if (FileInspection.Inspect(part) is { Content: { } content })
                {
                    Assert.True(
                        content.ContentType.StartsWith("audio/", StringComparison.Ordinal)
                        || (content.ContentType == "application/pdf" && length == file.Length - 1),
                        $"{content.ContentType} passed with {length} of {file.Length} bytes");
                }
            }
        });

    [Fact]
    public void Changed_bytes_are_read_or_refused_and_what_is_read_stays_what_it_is()
    {
        var changes = Gen.Choose(0, int.MaxValue - 1).Two().ArrayOf(6);
        var files = Gen.Elements(Whole).SelectMany(file => changes.Select(each => Changed(file, each)));
        Prop.ForAll(files.ToArbitrary(), StaysWhatItIs).Check(Config.QuickThrowOnFailure.WithMaxTest(4_000));
    }

    [Fact]
    public void Any_bytes_behind_a_known_beginning_are_read_or_refused()
    {
        var files = Gen.Elements(Whole).SelectMany(file =>
            Gen.Choose(0, 255).Select(each => (byte)each).ArrayOf(120).Select(rest => (byte[])[.. file.AsSpan(0, Math.Min(16, file.Length)), .. rest]));
        Prop.ForAll(files.ToArbitrary(), StaysWhatItIs).Check(Config.QuickThrowOnFailure.WithMaxTest(4_000));
    }

    private static byte[] Changed(byte[] file, (int Place, int Value)[] changes)
    {
        var changed = (byte[])file.Clone();
        foreach (var (place, value) in changes)
        {
            changed[place % file.Length] = (byte)value;
        }

        return changed;
    }

    private static bool StaysWhatItIs(byte[] file)
    {
        using var stream = new MemoryStream(file);
        var (content, refusal) = FileInspection.Inspect(stream);
        if (content is null)
        {
            return refusal is not null;
        }

        using var kept = new MemoryStream();
        content.Kept.CopyTo(stream, kept, default).GetAwaiter().GetResult();
        return kept.Length == content.Kept.Length && FileInspection.Inspect(kept).Content?.ContentType == content.ContentType;
    }
}
