using System.Text.RegularExpressions;

namespace CoManage.Api.Hosting;

/// <summary>What browsers may do with our answers: only our own scripts, no frames, no guessing of types.</summary>
internal static partial class SecurityHeaders
{
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy(http.Request.Host.Value);
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(self), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (IsPrivate(http.Request.Path))
        {
            headers.CacheControl = "no-store";
        }

        if (http.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }

        return next(http);
    });

    /// <summary>People's data are never kept by a browser or proxy.</summary>
    private static bool IsPrivate(PathString path) => path.StartsWithSegments("/api") || path.StartsWithSegments("/hub");

    // Some browsers do not count the web socket of the same host as 'self'. The host is the sender's word, so it is
    // written only when it is nothing but a host.
    private static string Policy(string? host) =>
        $"default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:; "
        + $"connect-src 'self'{(host is not null && Host().IsMatch(host) ? $" ws://{host} wss://{host}" : "")}; "
        + "object-src 'none'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    [GeneratedRegex(@"^[A-Za-z0-9.\-\[\]:]{1,255}$")]
    private static partial Regex Host();
}
