using System.Net;
using System.Net.Http.Headers;

namespace CoManage.Silo.Attachments.S3;

/// <summary>Files in a bucket. The store itself shows an object only when all of it has arrived.</summary>
public sealed class S3FileStore(S3Settings settings, HttpClient http, TimeProvider clock) : IFileStore
{
    public async Task Put(FileKey key, Stream content, CancellationToken ct)
    {
        var hash = await S3Signature.HashOf(content, ct).ConfigureAwait(false);
        content.Position = 0;
        using var request = Request(HttpMethod.Put, key, hash);
        // The caller keeps the stream: disposing the content would close it.
        using var body = new StreamContent(new Unclosed(content));
        body.Headers.ContentLength = content.Length;
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        request.Content = body;
        using var answer = await Send(request, ct).ConfigureAwait(false);
    }

    public async Task<Stream?> Open(FileKey key, CancellationToken ct)
    {
        using var request = Request(HttpMethod.Head, key, S3Signature.OfNothing);
        using var answer = await Send(request, ct, HttpStatusCode.NotFound).ConfigureAwait(false);
        return answer.StatusCode is HttpStatusCode.NotFound ? null
            : answer.Content.Headers.ContentLength is { } length ? new S3Object(length, (from, token) => From(key, from, token))
            : throw new IOException("The file store does not say how long a file is.");
    }

    public async Task Remove(FileKey key, CancellationToken ct)
    {
        using var request = Request(HttpMethod.Delete, key, S3Signature.OfNothing);
        using var answer = await Send(request, ct, HttpStatusCode.NotFound).ConfigureAwait(false);
    }

    private async Task<HttpResponseMessage> From(FileKey key, long from, CancellationToken ct)
    {
        using var request = Request(HttpMethod.Get, key, S3Signature.OfNothing);
        request.Headers.Range = new RangeHeaderValue(from, null);
        var answer = await Send(request, ct).ConfigureAwait(false);
        if (answer.StatusCode is HttpStatusCode.PartialContent || from == 0)
        {
            return answer;
        }

        answer.Dispose();
        throw new IOException("The file store gives no part of a file.");
    }

    private HttpRequestMessage Request(HttpMethod method, FileKey key, string hash)
    {
        var request = new HttpRequestMessage(method, new Uri(settings.Endpoint, $"/{settings.Bucket}/{key.Text}"));
        S3Signature.Sign(request, hash, settings, clock.GetUtcNow());
        return request;
    }

    private async Task<HttpResponseMessage> Send(HttpRequestMessage request, CancellationToken ct, HttpStatusCode? alsoFine = null)
    {
        HttpResponseMessage answer;
        try
        {
            answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is HttpRequestException || (fault is TaskCanceledException && !ct.IsCancellationRequested))
        {
            throw new IOException("The file store does not answer.", fault);
        }

        if (answer.IsSuccessStatusCode || answer.StatusCode == alsoFine)
        {
            return answer;
        }

        using (answer)
        {
            throw new IOException($"The file store answers {(int)answer.StatusCode}.");
        }
    }
}
