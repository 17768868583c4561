using System.Globalization;
using CoManage.Api.Hosting;
using CoManage.Silo.Attachments.S3;

namespace CoManage.Api.Attachments;

/// <summary>
/// Where files lie (<c>Files:Store</c>: <c>folder</c> in the data folder, or <c>s3</c> with <c>Files:S3:…</c>), who
/// looks them through (<c>Files:Scanner</c>), and how much one person may send. A wrong value stops the start with one line.
/// </summary>
/// <param name="S3">Null for the folder.</param>
/// <param name="Scanner">Host and port of a clamd; null for none.</param>
internal sealed record AttachmentSettings(S3Settings? S3, (string Host, int Port)? Scanner, TimeSpan LongestVoice, int UploadsPerTenMinutes)
{
    private const int MostVoiceMinutes = 10;
    private const int MostUploads = 10_000;

    /// <exception cref="SettingsException">A value cannot be meant.</exception>
    public static AttachmentSettings Read(IConfiguration? configuration) => new(
        Store(configuration),
        Scanning(Text(configuration, "Scanner")),
        Voice(Text(configuration, "LongestVoice")),
        Uploads(Text(configuration, "UploadsPerTenMinutes")));

    private static S3Settings? Store(IConfiguration? configuration) => Text(configuration, "Store") switch
    {
        null or "folder" => null,
        "s3" => new S3Settings(
            Endpoint(Needed(configuration, "S3:Endpoint")),
            Bucket(Needed(configuration, "S3:Bucket")),
            Text(configuration, "S3:Region") ?? "us-east-1",
            Needed(configuration, "S3:AccessKey"),
            Needed(configuration, "S3:SecretKey")),
        var other => throw new SettingsException($"Files:Store is folder or s3, not '{other}'."),
    };

    private static Uri Endpoint(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", PathAndQuery: "/", UserInfo: "" } ? address
        : throw new SettingsException($"Files:S3:Endpoint is no address such as https://s3.example.com: '{text}'.");

    private static string Bucket(string text) =>
        text.All(each => char.IsAsciiLetterLower(each) || char.IsAsciiDigit(each) || each is '-' or '.') ? text
        : throw new SettingsException($"Files:S3:Bucket is no name of a bucket: '{text}'.");

    private static (string Host, int Port)? Scanning(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var colon = text.LastIndexOf(':');
        return colon > 0 && Uri.CheckHostName(text[..colon]) != UriHostNameType.Unknown
            && int.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= ushort.MaxValue
            ? (text[..colon], port)
            : throw new SettingsException($"Files:Scanner is no host and port such as localhost:3310: '{text}'.");
    }

    private static TimeSpan Voice(string? text) => text is null ? TimeSpan.FromMinutes(1)
        : TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) && span > TimeSpan.Zero && span <= TimeSpan.FromMinutes(MostVoiceMinutes) ? span
        : throw new SettingsException($"Files:LongestVoice is no time span up to {MostVoiceMinutes} minutes such as 00:01:00: '{text}'.");

    private static int Uploads(string? text) => text is null ? 60
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var uploads) && uploads is > 0 and <= MostUploads ? uploads
        : throw new SettingsException($"Files:UploadsPerTenMinutes is no number from 1 to {MostUploads}: '{text}'.");

    // The value of a key may be a secret: what is missing is named, never shown.
    private static string Needed(IConfiguration? configuration, string key) =>
        Text(configuration, key) ?? throw new SettingsException($"Files:Store is s3, so Files:{key} is needed.");

    private static string? Text(IConfiguration? configuration, string key) =>
        configuration?[$"Files:{key}"] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}
