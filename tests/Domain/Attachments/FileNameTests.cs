using CoManage.Domain.Attachments;
using CoManage.Domain.Kernel;
using FsCheck;
using FsCheck.Fluent;

namespace CoManage.Tests.Domain.Attachments;

public class FileNameTests
{
    [Theory]
    [InlineData("血压记录.pdf", "application/pdf", "血压记录.pdf")]
    [InlineData("/etc/../passwd.png", "image/png", "passwd.png")]
    [InlineData("D:\\x\\photo.JPG", "image/jpeg", "photo.jpg")]
    [InlineData("bill.exe", "application/pdf", "bill.pdf")]
    [InlineData("gpj.\u202Eexe", "image/jpeg", "gpj.jpg")]
    [InlineData("a\u202Eb\u0000c\u200Fd.jpg", "image/jpeg", "a b c d.jpg")]
    [InlineData("  two   words  .webp", "image/webp", "two words.webp")]
    [InlineData("<b>\"x\"%0a;.jpg", "image/jpeg", "b x 0a.jpg")]
    [InlineData("...", "audio/webm", "voice.webm")]
    [InlineData("", "image/jpeg", "image.jpg")]
    [InlineData(null, "application/pdf", "document.pdf")]
    [InlineData(".hidden", "audio/mp4", "hidden.m4a")]
    public void A_name_says_what_the_file_is_and_hides_nothing(string? given, string type, string expected) =>
        Assert.Equal(expected, FileName.Of(given, type).Words);

    [Fact]
    public void Any_name_becomes_a_short_one_without_folders_or_signs() =>
        Prop.ForAll<string?>(given =>
        {
            var name = FileName.Of(given, "image/png").Words;
            return name.EndsWith(".png", StringComparison.Ordinal) && name.Length <= AttachmentRules.LongestName + 4 && name.Length > 4
                && !name.Any(each => char.IsControl(each) || each is '/' or '\\' or '"');
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void What_a_screen_reader_says_is_in_both_languages()
    {
        Assert.Equal(
            new Bilingual("图片，宽 300 高 200 像素", "Picture, 300 by 200 pixels"),
            Described(AttachmentKind.Image, "image/jpeg"));
        Assert.Equal(new Bilingual("PDF 文件：报告.pdf", "PDF file: 报告.pdf"), Described(AttachmentKind.Document, "application/pdf"));
        Assert.Equal(new Bilingual("语音，12 秒", "Voice message, 12 seconds"), Described(AttachmentKind.Voice, "audio/webm"));
    }

    private static Bilingual Described(AttachmentKind kind, string type) =>
        new Attachment(new AttachmentId(Guid.Empty), kind, type, 1, new PrivateText("报告.pdf"), 300, 200, 12_400).Describe();
}
