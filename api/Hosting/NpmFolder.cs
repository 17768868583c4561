namespace CoManage.Api.Hosting;

/// <summary>A folder with a package.json and a lock file.</summary>
internal sealed class NpmFolder(string folder, NodeTools tools)
{
    public string Root => folder;

    private bool IsInstalled => IsNewer(
        Path.Combine(folder, "node_modules", ".package-lock.json"),
        Path.Combine(folder, "package-lock.json"));

    /// <summary>Installs exactly what the lock file says, unless that has been done.</summary>
    public async Task<ToolResult> Install(CancellationToken ct)
    {
        if (IsInstalled)
        {
            return new ToolResult(0, "");
        }

        var result = await tools.Run("npm", folder, ["ci", "--no-audit", "--no-fund"], ct);
        if (result.Succeeded)
        {
            // A package manager may restore old file times; what counts is when it was installed.
            File.SetLastWriteTimeUtc(Path.Combine(folder, "node_modules", ".package-lock.json"), DateTime.UtcNow);
        }

        return result;
    }

    public Task<ToolResult> Script(string name, IReadOnlyList<string> arguments, CancellationToken ct) =>
        tools.Run("npm", folder, ["run", "--silent", name, .. arguments.Count == 0 ? arguments : ["--", .. arguments]], ct);

    /// <summary>Waits until no other process installs or builds in this folder, and keeps them out until disposed.</summary>
    public async Task<IDisposable> TakeTurn(CancellationToken ct)
    {
        var path = Path.Combine(folder, ".npm.lock");
        while (true)
        {
            try
            {
                // The system lets go of this lock when its holder dies, so that nobody waits for the dead.
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(250), ct);
            }
        }
    }

    private static bool IsNewer(string file, string than) =>
        File.Exists(file) && File.GetLastWriteTimeUtc(file) >= File.GetLastWriteTimeUtc(than);
}
