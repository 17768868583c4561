using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using CoManage.Domain.Kernel;
using CoManage.Domain.Notifications;

namespace CoManage.Silo.Notifications.WebPush;

/// <summary>What a push service made of a message.</summary>
internal abstract record PushAnswer
{
    public sealed record Taken : PushAnswer;

    /// <summary>The browser is not subscribed any more.</summary>
    public sealed record Gone : PushAnswer;

    /// <summary>Worth another try.</summary>
    public sealed record NotNow(TimeSpan? After) : PushAnswer;

    /// <summary>The service will not take it, now or later.</summary>
    public sealed record Refused(int Status) : PushAnswer;

    private PushAnswer()
    {
    }
}

/// <summary>
/// Hands one notification to the push service of one browser. All that it says is its kind, in the words of the page's
/// language: nobody's name, room or words, not even encrypted.
/// </summary>
public sealed class PushClient(PushLine line, PushKeys keys, TimeProvider clock)
{
    // After this long a page says it better than a late notification.
    private static readonly TimeSpan KeepEmergency = TimeSpan.FromHours(1);
    private static readonly TimeSpan Keep = TimeSpan.FromHours(24);

    internal async Task<PushAnswer> Send(PushTarget target, NotificationKind kind, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, target.Endpoint) { Content = Content(target, kind) };
        var signer = await keys.Signer(ct).ConfigureAwait(false);
        request.Headers.TryAddWithoutValidation("Authorization", signer.Authorization(target.Endpoint, clock.GetUtcNow()));
        var isEmergency = kind is NotificationKind.Emergency;
        request.Headers.Add("TTL", ((long)(isEmergency ? KeepEmergency : Keep).TotalSeconds).ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("Urgency", isEmergency ? "high" : "normal");
        // A later one of the same kind takes the place of one that was not delivered yet.
        request.Headers.Add("Topic", kind.Code());
        try
        {
            using var answer = await line.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct).ConfigureAwait(false);
            return Read(answer);
        }
        catch (Exception fault) when (fault is HttpRequestException || (fault is TaskCanceledException && !ct.IsCancellationRequested))
        {
            return new PushAnswer.NotNow(null);
        }
    }

    private static ByteArrayContent Content(PushTarget target, NotificationKind kind)
    {
        var said = JsonSerializer.SerializeToUtf8Bytes(new { kind = kind.Code(), text = NotificationTexts.Of(kind, target.Language) }, KernelJson.Stored);
        var content = new ByteArrayContent(EncryptedMessage.Of(
            said, Base64Url.DecodeFromChars(target.PublicKey), Base64Url.DecodeFromChars(target.Secret)));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Headers.ContentEncoding.Add("aes128gcm");
        return content;
    }

    private PushAnswer Read(HttpResponseMessage answer) => answer.StatusCode switch
    {
        >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices => new PushAnswer.Taken(),
        HttpStatusCode.NotFound or HttpStatusCode.Gone => new PushAnswer.Gone(),
        HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError =>
            new PushAnswer.NotNow(answer.Headers.RetryAfter is { } after ? after.Delta ?? after.Date - clock.GetUtcNow() : null),
        var status => new PushAnswer.Refused((int)status),
    };
}

/// <summary>The way out to push services.</summary>
/// <param name="Http">Reaches nothing that is not public.</param>
/// <param name="Allows">Whether a browser may name this address at all.</param>
public sealed record PushLine(HttpClient Http, Func<Uri, bool> Allows);

/// <summary>Where and how one browser is told.</summary>
internal sealed record PushTarget(Guid Device, Uri Endpoint, string PublicKey, string Secret, string Language);
