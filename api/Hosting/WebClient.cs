using Microsoft.Extensions.FileProviders;

namespace CoManage.Api.Hosting;

/// <summary>Serves the built web client. Its pages have addresses of their own, all answered with index.html.</summary>
internal static class WebClient
{
    private static readonly string[] Service = ["/api", "/hub", "/healthz", "/readyz", "/openapi"];

    public static void UseWebClient(this WebApplication app, WebClientState client)
    {
        if (client is WebClientState.Ready ready)
        {
            app.Use((http, next) =>
            {
                if (IsPage(http.Request))
                {
                    http.Request.Path = "/index.html";
                }

                return next(http);
            });
            var files = new PhysicalFileProvider(ready.Folder);
            app.Use((http, next) =>
            {
                PackedFiles.Choose(http.Request, files);
                return next(http);
            });
            app.UseStaticFiles(new StaticFileOptions
            {
                FileProvider = files,
                ContentTypeProvider = new PackedFiles(),
                OnPrepareResponse = context =>
                {
                    PackedFiles.Describe(context.Context);
                    context.Context.Response.Headers.CacheControl = Caching(context.Context.Request.Path);
                },
            });
        }
        else if (client is WebClientState.Unavailable unavailable)
        {
            app.Use((http, next) => IsPage(http.Request) ? Explain(http, unavailable) : next(http));
        }
    }

    private static bool IsPage(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && !Service.Any(path => request.Path.StartsWithSegments(path))
        && !Path.HasExtension(request.Path.Value);

    // Built assets carry a hash of their content in their name, so they never change; everything else is asked for again.
    private static string Caching(PathString path) =>
        path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache";

    private static Task Explain(HttpContext http, WebClientState.Unavailable unavailable)
    {
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync(unavailable.Page, http.RequestAborted);
    }
}
