using CoManage.Domain.Kernel;

namespace CoManage.Api.Hosting;

/// <summary>
/// A page of another site may make a signed-in browser send requests; it cannot add our header to them nor hide where
/// they come from. Unsafe requests need both, and the hub needs the origin, because a web socket carries no header of ours.
/// </summary>
internal static class SameOrigin
{
    public const string Header = "X-CoManage";

    private static readonly Refusal CrossSite = new("request.cross-site");

    public static IApplicationBuilder UseSameOrigin(this IApplicationBuilder app) => app.Use((http, next) =>
        IsAllowed(http.Request)
            ? next(http)
            : CrossSite.ToHttp(StatusCodes.Status403Forbidden).ExecuteAsync(http));

    private static bool IsAllowed(HttpRequest request)
    {
        if (request.Path.StartsWithSegments("/hub"))
        {
            return request.Headers.Origin.Count == 0 ? FetchSite(request) == "same-origin" : IsOurs(request);
        }

        return IsSafe(request.Method)
            || (request.Headers[Header] == "1" && IsOurs(request) && FetchSite(request) is "" or "same-origin");
    }

    private static bool IsSafe(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static string FetchSite(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString();

    private static bool IsOurs(HttpRequest request) =>
        request.Headers.Origin.Count == 0
        || (Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin)
            && Uri.TryCreate($"{request.Scheme}://{request.Host.Value}", UriKind.Absolute, out var own)
            && origin.Scheme == own.Scheme
            && origin.Host.Equals(own.Host, StringComparison.OrdinalIgnoreCase)
            && origin.Port == own.Port);
}
