using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CoManage.Silo.Attachments.S3;
using Microsoft.AspNetCore.Http;

namespace CoManage.Tests.Support;

/// <summary>
/// A small S3 over real HTTP: one bucket in memory. It computes every signature itself and takes no request whose hash
/// or signature is another; a test can tell it to fail.
/// </summary>
internal sealed class ScriptedS3 : ScriptedServer
{
    private const string Secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

    private ScriptedS3()
    {
    }

    public ConcurrentDictionary<string, byte[]> Objects { get; } = [];

    /// <summary>What to answer instead of doing what is asked; null to do it.</summary>
    public int? FailWith { get; set; }

    /// <summary>Why requests were not taken.</summary>
    public ConcurrentQueue<string> Refused { get; } = [];

    public S3Settings Settings => new(new Uri(Root), "bucket", "cn-north-1", "AKIAIOSFODNN7EXAMPLE", Secret);

    public static Task<ScriptedS3> Start() => Started(new ScriptedS3());

    protected override async Task Answer(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        if (WhyNot(http.Request, body.ToArray()) is { } why)
        {
            Refused.Enqueue(why);
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        if (FailWith is { } status)
        {
            http.Response.StatusCode = status;
            return;
        }

        var key = http.Request.Path.Value?["/bucket/".Length..] ?? "";
        switch (http.Request.Method)
        {
            case "PUT":
                Objects[key] = body.ToArray();
                break;
            case "DELETE":
                Objects.TryRemove(key, out _);
                http.Response.StatusCode = StatusCodes.Status204NoContent;
                break;
            case "HEAD" or "GET" when Objects.TryGetValue(key, out var found):
                await Give(http, found);
                break;
            default:
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
        }
    }

    private static async Task Give(HttpContext http, byte[] found)
    {
        if (http.Request.Method == "HEAD")
        {
            http.Response.ContentLength = found.Length;
            return;
        }

        var from = int.Parse(http.Request.Headers.Range.ToString()["bytes=".Length..].TrimEnd('-'), CultureInfo.InvariantCulture);
        http.Response.StatusCode = StatusCodes.Status206PartialContent;
        http.Response.ContentLength = found.Length - from;
        await http.Response.Body.WriteAsync(found.AsMemory(from));
    }

    private static string? WhyNot(HttpRequest request, byte[] body)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(body));
        if (request.Headers["x-amz-content-sha256"] != hash)
        {
            return "The hash is not that of the body.";
        }

        var time = request.Headers["x-amz-date"].ToString();
        var day = time.Split('T')[0];
        var canonical =
            $"{request.Method}\n{request.Path}\n\nhost:{request.Host}\nx-amz-content-sha256:{hash}\nx-amz-date:{time}\n\n"
            + $"host;x-amz-content-sha256;x-amz-date\n{hash}";
        var toSign = $"AWS4-HMAC-SHA256\n{time}\n{day}/cn-north-1/s3/aws4_request\n{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var key = new[] { day, "cn-north-1", "s3", "aws4_request" }.Aggregate(Encoding.UTF8.GetBytes($"AWS4{Secret}"), Mac);
        var expected = $"AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/{day}/cn-north-1/s3/aws4_request, "
            + $"SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature={Convert.ToHexStringLower(Mac(key, toSign))}";
        return request.Headers.Authorization == expected ? null : $"Not signed as expected: {request.Headers.Authorization}";
    }

    private static byte[] Mac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
