using System.Text;
using CoManage.Domain.Attachments;
using CoManage.Silo.Attachments.Content;
using CoManage.Tests.Support;

namespace CoManage.Tests.Storage.Attachments;

/// <summary>What a file is, by its bytes; what is kept of it, and what is not taken at all.</summary>
public class InspectionTests
{
    [Fact]
    public void A_picture_keeps_nothing_of_where_it_was_taken_but_which_way_is_up()
    {
        var (content, kept) = Taken(SampleFiles.Jpeg(300, 200, turn: 6));
        Assert.Equal(("image/jpeg", 200, 300), (content.ContentType, content.Width, content.Height));
        Assert.DoesNotContain(SampleFiles.Secret, kept, StringComparison.Ordinal);
        Assert.Equal(1, kept.Split("Exif").Length - 1);
        Assert.DoesNotContain("ICC", kept, StringComparison.Ordinal);
        var (again, _) = Taken(Encoding.Latin1.GetBytes(kept));
        Assert.Equal((200, 300), (again.Width, again.Height));
    }

    [Fact]
    public void An_upright_picture_keeps_no_exif_at_all() =>
        Assert.DoesNotContain("Exif", Taken(SampleFiles.Jpeg(turn: 1)).Kept, StringComparison.Ordinal);

    [Fact]
    public void Png_and_webp_lose_their_texts_and_stay_whole()
    {
        foreach (var (file, type, size) in new[]
        {
            (SampleFiles.Png(40, 30), "image/png", (40, 30)), (SampleFiles.Webp(64, 48), "image/webp", (64, 48)),
        })
        {
            var (content, kept) = Taken(file);
            Assert.Equal((type, size.Item1, size.Item2), (content.ContentType, content.Width, content.Height));
            Assert.DoesNotContain(SampleFiles.Secret, kept, StringComparison.Ordinal);
            Assert.DoesNotMatch("(?i)exif|xmp |text|time|iccp", kept);
            Assert.Equal(kept.Length, Taken(Encoding.Latin1.GetBytes(kept)).Kept.Length);
        }
    }

    [Fact]
    public void A_voice_says_how_long_it_is_and_no_place()
    {
        foreach (var (file, type) in new[]
        {
            (SampleFiles.Wav(2), "audio/wav"), (SampleFiles.Ogg(2), "audio/ogg"), (SampleFiles.Webm(2), "audio/webm"), (SampleFiles.Mp4(2), "audio/mp4"),
        })
        {
            var (content, kept) = Taken(file);
            Assert.Equal(type, content.ContentType);
            Assert.InRange(content.DurationMs ?? 0, 1960, 2040);
            Assert.DoesNotContain(SampleFiles.Secret, kept, StringComparison.Ordinal);
            Assert.Equal(content.DurationMs, Taken(Encoding.Latin1.GetBytes(kept)).Content.DurationMs);
        }
    }

    [Fact]
    public void A_paper_is_kept_as_it_is()
    {
        var (content, kept) = Taken(SampleFiles.Pdf());
        Assert.Equal("application/pdf", content.ContentType);
        Assert.Equal(Encoding.Latin1.GetString(SampleFiles.Pdf()), kept);
    }

    public static TheoryData<string, string, byte[]> Refused => new()
    {
        { "a web page", "attachments.unknown-type", Encoding.UTF8.GetBytes("<!doctype html><script>alert(1)</script>") },
        { "an SVG", "attachments.unknown-type", Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>") },
        { "a Windows program", "attachments.unknown-type", [.. "MZ"u8, .. new byte[200]] },
        { "a Linux program", "attachments.unknown-type", [0x7F, .. "ELF"u8, .. new byte[200]] },
        { "an archive", "attachments.unknown-type", [.. "PK\x03\x04"u8, .. new byte[200]] },
        { "a GIF", "attachments.unknown-type", [.. "GIF89a"u8, .. new byte[200]] },
        { "nothing", "attachments.unknown-type", [] },
        { "a picture and an archive", "attachments.damaged", SampleFiles.Jpeg(behind: [.. "PK\x05\x06"u8, .. new byte[18]]) },
        { "a picture with a page behind it", "attachments.damaged", SampleFiles.Jpeg(behind: [.. "<script>"u8]) },
        { "a picture with a page in it", "attachments.damaged", [.. SampleFiles.Jpeg().AsSpan(0, 2), 0xFF, 0xFE, 0, 10, .. "<script>"u8, .. SampleFiles.Jpeg().AsSpan(2)] },
        { "a PNG with more behind it", "attachments.damaged", SampleFiles.Png(behind: [1]) },
        { "a WebP with more behind it", "attachments.damaged", SampleFiles.Webp(behind: [1, 2]) },
        { "a film as WebP", "attachments.damaged", SampleFiles.Webp(flags: 0x02) },
        { "a paper with an archive behind it", "attachments.damaged", SampleFiles.Pdf(behind: "PK\x05\x06") },
        { "a paper that goes on", "attachments.damaged", SampleFiles.Pdf(behind: "<html>") },
        { "a paper that acts", "attachments.damaged", SampleFiles.Pdf(inside: "/OpenAction<</S/JavaScript/JS(app.alert(1))>>") },
        { "a paper that starts a program", "attachments.damaged", SampleFiles.Pdf(inside: "/OpenAction<</S/Launch/F(cmd.exe)>>") },
        { "a paper with a file in it", "attachments.damaged", SampleFiles.Pdf(inside: "/EmbeddedFiles 3 0 R") },
        { "a film as WebM", "attachments.damaged", SampleFiles.Webm(track: 1) },
        { "a film's codec", "attachments.damaged", SampleFiles.Webm(codec: "V_VP8") },
        { "a Matroska", "attachments.damaged", SampleFiles.Webm(type: "matroska") },
        { "a film as MP4", "attachments.damaged", SampleFiles.Mp4(handler: "vide") },
        { "another codec in MP4", "attachments.damaged", SampleFiles.Mp4(sample: "alac") },
        { "two streams in Ogg", "attachments.damaged", SampleFiles.Ogg(otherSerial: 8) },
        { "a picture of more pixels than a phone holds", "attachments.picture-too-large", SampleFiles.Jpeg(11_000, 11_000) },
        { "a picture wider than any", "attachments.picture-too-large", SampleFiles.Jpeg(12_001, 1, turn: 1) },
        { "a picture without a side", "attachments.damaged", SampleFiles.Jpeg(0, 100) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_it_should_not_be_is_not_taken(string what, string code, byte[] file)
    {
        using var stream = new MemoryStream(file);
        var (content, refusal) = FileInspection.Inspect(stream);
        Assert.True(content is null, what);
        Assert.Equal(code, refusal?.Code);
    }

    [Fact]
    public void A_changed_byte_of_a_png_is_noticed()
    {
        var file = SampleFiles.Png();
        file[^20] ^= 1;
        using var stream = new MemoryStream(file);
        Assert.Equal(AttachmentRules.Refusals.Damaged, FileInspection.Inspect(stream).Refusal);
    }

    private static (FileContent Content, string Kept) Taken(byte[] file)
    {
        using var stream = new MemoryStream(file);
        var (content, refusal) = FileInspection.Inspect(stream);
        Assert.Null(refusal?.Code);
        Assert.NotNull(content);
        using var kept = new MemoryStream();
        content.Kept.CopyTo(stream, kept, default).GetAwaiter().GetResult();
        return (content, Encoding.Latin1.GetString(kept.ToArray()));
    }
}
