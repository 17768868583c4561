using System.Net.Http.Headers;
using System.Text;
using CoManage.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace CoManage.Tests.Browser;

/// <summary>Stands before the real service and gives out its web client as versions that were built later.</summary>
internal sealed class NextVersion(Uri service) : ScriptedServer
{
    // Unpacked and whole, so that the words in it can be exchanged.
    private static readonly HashSet<string> Hop = new(StringComparer.OrdinalIgnoreCase)
    {
        "Transfer-Encoding", "Connection", "Keep-Alive", "Content-Length", "If-None-Match", "If-Modified-Since", "Accept-Encoding",
    };

    private readonly HttpClient client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });

    /// <summary>What stands in the pages from now on; the one that was built where nothing was released.</summary>
    public string Version { get; set; } = "";

    public Uri Address => new(Root);

    public static Task<NextVersion> Before(Uri service) => Started(new NextVersion(service));

    protected override async Task Answer(HttpContext http)
    {
        if (http.Request.Path.StartsWithSegments("/hub"))
        {
            // The live line is no part of a version.
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        using var request = await Forwarded(http.Request);
        using var answer = await client.SendAsync(request, http.RequestAborted);
        http.Response.StatusCode = (int)answer.StatusCode;
        Copy(answer.Headers, http.Response);
        Copy(answer.Content.Headers, http.Response);
        var body = await answer.Content.ReadAsByteArrayAsync(http.RequestAborted);
        if (Version.Length > 0)
        {
            body = Released(http.Request.Path, answer.Content.Headers.ContentType?.MediaType, body);
        }

        await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }

    private byte[] Released(PathString path, string? type, byte[] body)
    {
        var (old, now) = path == "/sw.js" ? ("\"version\":\"", $"\"version\":\"{Version}-")
            : type == "text/html" ? ("<head>", $"<head><meta name=\"build\" content=\"{Version}\">")
            : ("", "");
        return old.Length == 0 ? body : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body).Replace(old, now, StringComparison.Ordinal));
    }

    private async Task<HttpRequestMessage> Forwarded(HttpRequest from)
    {
        var request = new HttpRequestMessage(new HttpMethod(from.Method), new Uri(service, new Uri(from.GetEncodedUrl()).PathAndQuery));
        if (!HttpMethods.IsGet(from.Method))
        {
            var body = new MemoryStream();
            await from.Body.CopyToAsync(body);
            request.Content = new ByteArrayContent(body.ToArray());
        }

        foreach (var (name, value) in from.Headers.Where(each => !Hop.Contains(each.Key)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, value.ToArray()))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, value.ToArray());
            }
        }

        return request;
    }

    private static void Copy(HttpHeaders from, HttpResponse to)
    {
        foreach (var (name, values) in from.Where(each => !Hop.Contains(each.Key)))
        {
            to.Headers[name] = values.ToArray();
        }
    }
}
