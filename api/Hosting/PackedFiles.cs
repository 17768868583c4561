using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace CoManage.Api.Hosting;

/// <summary>
/// Built assets lie beside a copy that the build has packed as small as can be, once and for all: browsers that read
/// brotli get that one. Everything else is packed, more loosely, as it goes out.
/// </summary>
internal sealed class PackedFiles : IContentTypeProvider
{
    private const string Suffix = ".br";

    private readonly FileExtensionContentTypeProvider types = new();

    /// <summary>Turns the request to the packed copy, where there is one and the browser takes it.</summary>
    public static void Choose(HttpRequest request, IFileProvider files)
    {
        if (request.Path.StartsWithSegments("/assets")
            && request.GetTypedHeaders().AcceptEncoding.Any(each => each.Value == "br" && each.Quality is not 0)
            && files.GetFileInfo(request.Path + Suffix).Exists)
        {
            request.Path += Suffix;
        }
    }

    public static void Describe(HttpContext http)
    {
        if (!http.Request.Path.StartsWithSegments("/assets"))
        {
            return;
        }

        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (IsPacked(http.Request.Path.Value))
        {
            http.Response.Headers.ContentEncoding = "br";
        }
    }

    public bool TryGetContentType(string subpath, [MaybeNullWhen(false)] out string contentType) =>
        types.TryGetContentType(IsPacked(subpath) ? subpath[..^Suffix.Length] : subpath, out contentType);

    private static bool IsPacked(string? path) => path?.EndsWith(Suffix, StringComparison.Ordinal) ?? false;
}
