using System.Net;

namespace CoManage.Api.Hosting;

/// <summary>Whether there is a web client to serve, and if not, what to tell the person who opens the first page.</summary>
internal abstract record WebClientState
{
    private WebClientState()
    {
    }

    /// <param name="Folder">Holds index.html and what it needs.</param>
    internal sealed record Ready(string Folder) : WebClientState;

    internal sealed record Unavailable(string Reason) : WebClientState
    {
        /// <summary>A plain page for the browser. Nothing in it is loaded from anywhere.</summary>
        public string Page =>
            $"""
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <title>CoManage</title>
            <h1>CoManage is running, but its web client could not be built</h1>
            <h1 lang="zh-CN">服务已启动，但网页客户端未能构建</h1>
            <pre>{WebUtility.HtmlEncode(Reason)}</pre>
            """;
    }
}

/// <summary>
/// Started from source, the service builds its own web client when that is missing or older than its sources, so that
/// one command is enough. A published service finds it in wwwroot.
/// </summary>
internal static class WebClientBuild
{
    private static readonly string[] SourceFolders = ["src", "public"];
    private static readonly string[] SourceFiles = ["index.html", "package.json", "package-lock.json", "vite.config.*", "tsconfig*.json"];

    public static Task<WebClientState> Ensure(string contentRoot, TextWriter log, CancellationToken ct) =>
        Ensure(contentRoot, log, NodeTools.OnPath, ct);

    internal static async Task<WebClientState> Ensure(string contentRoot, TextWriter log, NodeTools tools, CancellationToken ct)
    {
        var published = Path.Combine(contentRoot, "wwwroot");
        if (File.Exists(Path.Combine(published, "index.html")))
        {
            return new WebClientState.Ready(published);
        }

        if (FindSource(contentRoot) is not { } folder)
        {
            return new WebClientState.Unavailable($"There is no folder web-client beside or above {contentRoot}.");
        }

        if (!IsStale(folder))
        {
            return new WebClientState.Ready(Dist(folder));
        }

        var state = await Build(new NpmFolder(folder, tools), log, tools, ct);
        if (state is WebClientState.Unavailable unavailable)
        {
            await log.WriteLineAsync(unavailable.Reason);
        }

        return state;
    }

    private static async Task<WebClientState> Build(NpmFolder source, TextWriter log, NodeTools tools, CancellationToken ct)
    {
        using var turn = await source.TakeTurn(ct);
        if (!IsStale(source.Root))
        {
            return new WebClientState.Ready(Dist(source.Root));
        }

        if (await tools.Problem(ct) is { } problem)
        {
            return await WithoutNode(source.Root, problem, log);
        }

        await log.WriteLineAsync("Building the web client, once after its sources have changed ...");
        if (await source.Install(ct) is { Succeeded: false } install)
        {
            return new WebClientState.Unavailable($"npm ci failed in {source.Root}:{Environment.NewLine}{install.Output}");
        }

        if (await source.Script("build", [], ct) is { Succeeded: false } build)
        {
            return new WebClientState.Unavailable($"npm run build failed in {source.Root}:{Environment.NewLine}{build.Output}");
        }

        await log.WriteLineAsync("The web client is built.");
        return new WebClientState.Ready(Dist(source.Root));
    }

    // An old client still works: the contract only grows.
    private static async Task<WebClientState> WithoutNode(string folder, string problem, TextWriter log)
    {
        if (!File.Exists(Path.Combine(Dist(folder), "index.html")))
        {
            return new WebClientState.Unavailable(problem);
        }

        await log.WriteLineAsync(problem + " Serving the web client as it was built before.");
        return new WebClientState.Ready(Dist(folder));
    }

    // Started by `dotnet run`, by a test or by a debugger, the content root is the project or somewhere below it.
    private static string? FindSource(string contentRoot)
    {
        for (var folder = new DirectoryInfo(contentRoot); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "web-client");
            if (File.Exists(Path.Combine(candidate, "package.json")))
            {
                return candidate;
            }
        }

        return null;
    }

    private static bool IsStale(string folder)
    {
        var built = Path.Combine(Dist(folder), "index.html");
        return !File.Exists(built) || Sources(folder).Any(file => File.GetLastWriteTimeUtc(file) > File.GetLastWriteTimeUtc(built));
    }

    private static IEnumerable<string> Sources(string folder) =>
        SourceFiles.SelectMany(pattern => Directory.EnumerateFiles(folder, pattern))
            .Concat(SourceFolders.Select(name => Path.Combine(folder, name)).Where(Directory.Exists)
                .SelectMany(name => Directory.EnumerateFiles(name, "*", SearchOption.AllDirectories)));

    private static string Dist(string folder) => Path.Combine(folder, "dist");
}
