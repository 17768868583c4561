using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CoManage.Silo.Attachments.S3;

/// <summary>
/// Signs a request as "AWS Signature Version 4" says: what is asked for, when, and the hash of what is sent, with a key
/// that is good for one day, one region and one service.
/// </summary>
internal static class S3Signature
{
    private const string Algorithm = "AWS4-HMAC-SHA256";
    private const string SignedHeaders = "host;x-amz-content-sha256;x-amz-date";

    /// <summary>The hash of nothing, for requests without a body.</summary>
    public static readonly string OfNothing = Hash([]);

    public static void Sign(HttpRequestMessage request, string contentHash, S3Settings settings, DateTimeOffset now)
    {
        var address = request.RequestUri ?? throw new InvalidOperationException("A request without an address cannot be signed.");
        var time = now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var scope = $"{time[..8]}/{settings.Region}/s3/aws4_request";
        request.Headers.Add("x-amz-date", time);
        request.Headers.Add("x-amz-content-sha256", contentHash);
        var canonical = string.Join(
            '\n',
            request.Method.Method,
            address.AbsolutePath,
            address.Query.TrimStart('?'),
            $"host:{address.Authority}",
            $"x-amz-content-sha256:{contentHash}",
            $"x-amz-date:{time}",
            "",
            SignedHeaders,
            contentHash);
        var toSign = $"{Algorithm}\n{time}\n{scope}\n{Hash(Encoding.UTF8.GetBytes(canonical))}";
        var key = Mac(Mac(Mac(Mac(Encoding.UTF8.GetBytes("AWS4" + settings.SecretKey), time[..8]), settings.Region), "s3"), "aws4_request");
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            $"{Algorithm} Credential={settings.AccessKey}/{scope}, SignedHeaders={SignedHeaders}, Signature={Convert.ToHexStringLower(Mac(key, toSign))}");
    }

    public static async Task<string> HashOf(Stream content, CancellationToken ct)
    {
        content.Position = 0;
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct).ConfigureAwait(false));
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static byte[] Mac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
