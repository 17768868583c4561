using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace CoManage.Api.Live;

/// <summary>What a request brings that a connection no longer needs once it stands.</summary>
internal static class Baggage
{
    /// <summary>
    /// A web socket keeps its request for as long as it lives, which may be all day: who the person is stays, the proof of
    /// it goes: less memory for each of thousands of connections, and no cookie that lies about in it.
    /// </summary>
    public static void Drop(HttpContext? request)
    {
        if (request?.WebSockets.IsWebSocketRequest is not true)
        {
            // Any other transport comes with a request, and so with a cookie, each time.
            return;
        }

        request.Request.Headers.Remove(HeaderNames.Cookie);
        request.Features.Set<IRequestCookiesFeature>(null);
        request.Features.Set<IAuthenticateResultFeature>(null);
    }
}
