using CoManage.Api.Attachments;
using CoManage.Api.Hosting;
using Microsoft.Extensions.Configuration;

namespace CoManage.Tests.Api.Attachments;

public class AttachmentSettingsTests
{
    private static readonly Dictionary<string, string?> Bucket = new()
    {
        ["Files:Store"] = "s3",
        ["Files:S3:Endpoint"] = "https://s3.example.com",
        ["Files:S3:Bucket"] = "comanage",
        ["Files:S3:AccessKey"] = "key",
        ["Files:S3:SecretKey"] = "secret",
    };

    [Theory]
    [InlineData("Files:Store", "tape")]
    [InlineData("Files:S3:Endpoint", "s3.example.com")]
    [InlineData("Files:S3:Endpoint", "https://s3.example.com/path")]
    [InlineData("Files:S3:Endpoint", "ftp://s3.example.com")]
    [InlineData("Files:S3:Endpoint", null)]
    [InlineData("Files:S3:Bucket", "../other")]
    [InlineData("Files:S3:AccessKey", "")]
    [InlineData("Files:S3:SecretKey", null)]
    [InlineData("Files:Scanner", "localhost")]
    [InlineData("Files:Scanner", "localhost:0")]
    [InlineData("Files:Scanner", ":3310")]
    [InlineData("Files:LongestVoice", "60 seconds")]
    [InlineData("Files:LongestVoice", "00:20:00")]
    [InlineData("Files:UploadsPerTenMinutes", "0")]
    public void A_wrong_value_stops_the_start_with_one_line(string key, string? value)
    {
        var fault = Assert.Throws<SettingsException>(() => Read(new(Bucket) { [key] = value }));
        Assert.Contains(key, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
        Assert.DoesNotContain("secret", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_set_keeps_files_in_the_data_folder()
    {
        var settings = AttachmentSettings.Read(null);
        Assert.Equal((null, null, TimeSpan.FromMinutes(1)), (settings.S3, settings.Scanner, settings.LongestVoice));
    }

    [Fact]
    public void A_bucket_and_a_scanner_are_read()
    {
        var settings = Read(new(Bucket) { ["Files:Scanner"] = "clamd.local:3310" });
        Assert.Equal(("comanage", "us-east-1", "secret"), (settings.S3?.Bucket, settings.S3?.Region, settings.S3?.SecretKey));
        Assert.Equal(("clamd.local", 3310), settings.Scanner);
    }

    private static AttachmentSettings Read(Dictionary<string, string?> values) =>
        AttachmentSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
}
