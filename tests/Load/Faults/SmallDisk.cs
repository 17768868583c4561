using System.ComponentModel;
using System.Diagnostics;
using CoManage.Tests.Support;

namespace CoManage.Load.Faults;

/// <summary>
/// A disk that can be full: memory mounted in a namespace of this program's own, so that it needs no rights and harms
/// nobody else. Systems that forbid such namespaces have none; then the fault is left out, and the run says so.
/// </summary>
internal sealed class SmallDisk : IDisposable
{
    private const string Inside = "COMANAGE_OWN_MOUNTS";

    private readonly Process shell;

    private SmallDisk(Process shell) => this.shell = shell;

    /// <summary>Runs this program once more where it may mount; null when it is there already or the system forbids it.</summary>
    public static async Task<int?> RunInside(IReadOnlyList<string> args)
    {
        if (Environment.GetEnvironmentVariable(Inside) is not null
            || await Unshare(["mount", "-t", "tmpfs", "tmpfs", Path.GetTempPath()]) != 0)
        {
            return null;
        }

        return await Unshare(["env", $"{Inside}=1", "dotnet", Path.Combine(AppContext.BaseDirectory, "CoManage.Load.dll"), .. args]);
    }

    /// <summary>Null where this program may not mount.</summary>
    public static async Task<SmallDisk?> Mount(string folder)
    {
        if (Environment.GetEnvironmentVariable(Inside) is null)
        {
            return null;
        }

        var disk = new SmallDisk(Start("/bin/sh", [SourceTree.At("tests", "Load", "Faults", "disk.sh"), folder], redirect: true));
        return await disk.shell.StandardOutput.ReadLineAsync() == "ready"
            ? disk
            : throw new InvalidOperationException("Nothing can be mounted here.");
    }

    public Task Fill() => Tell("fill");

    public Task Free() => Tell("free");

    public void Dispose()
    {
        shell.StandardInput.Close();
        shell.WaitForExit(TimeSpan.FromSeconds(5));
        shell.Dispose();
    }

    // Whoever is root already may mount; anybody else may in a namespace of users, and stays who they are in it, because
    // PostgreSQL refuses to run for somebody who looks like root.
    private static string[] Namespace() =>
        Environment.IsPrivilegedProcess ? ["--mount"] : ["--user", "--map-current-user", "--keep-caps", "--mount"];

    private static async Task<int> Unshare(IReadOnlyList<string> command)
    {
        try
        {
            using var process = Start("unshare", [.. Namespace(), .. command], redirect: false);
            await process.WaitForExitAsync();
            return process.ExitCode;
        }
        catch (Win32Exception)
        {
            // The program is not installed.
            return -1;
        }
    }

    private static Process Start(string program, IReadOnlyList<string> arguments, bool redirect) =>
        Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = redirect, RedirectStandardOutput = redirect })
        ?? throw new InvalidOperationException($"There is no {program}.");

    private async Task Tell(string order)
    {
        await shell.StandardInput.WriteLineAsync(order);
        await shell.StandardInput.FlushAsync();
        if (await shell.StandardOutput.ReadLineAsync().WaitAsync(Waits.Rest) != "done")
        {
            throw new InvalidOperationException($"The disk could not be told to {order}.");
        }
    }
}
