using System.Diagnostics;
using System.Text;

namespace CoManage.Api.Hosting;

/// <summary>What a program printed and how it ended.</summary>
internal sealed record ToolResult(int ExitCode, string Output)
{
    public bool Succeeded => ExitCode == 0;
}

/// <summary>Node and npm as found on a search path.</summary>
internal sealed class NodeTools(string searchPath)
{
    private const int OldestNode = 20;

    public static NodeTools OnPath => new(Environment.GetEnvironmentVariable("PATH") ?? "");

    /// <summary>Why nothing can be built here; null when Node is there and new enough.</summary>
    public async Task<string?> Problem(CancellationToken ct)
    {
        if (Find("node") is null || Find("npm") is null)
        {
            return $"Node.js {OldestNode} or newer is not installed (https://nodejs.org). It is needed once, to build the web client.";
        }

        var version = (await Run("node", Environment.CurrentDirectory, ["--version"], ct)).Output.Trim();
        return Version.TryParse(version.TrimStart('v'), out var found) && found.Major >= OldestNode
            ? null
            : $"Node.js {OldestNode} or newer is needed to build the web client; found {version}.";
    }

    /// <summary>Runs a program to its end. When it is called off, it ends with everything it has started.</summary>
    public async Task<ToolResult> Run(string program, string folder, IReadOnlyList<string> arguments, CancellationToken ct)
    {
        var start = new ProcessStartInfo(Find(program) ?? program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PATH"] = searchPath, ["NO_COLOR"] = "1" },
        };

        var output = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(output, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(output, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(ct);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new ToolResult(process.ExitCode, output.ToString());
    }

    private string? Find(string program)
    {
        var name = OperatingSystem.IsWindows() ? program + (program == "npm" ? ".cmd" : ".exe") : program;
        return searchPath.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
    }

    private static void Keep(StringBuilder output, string? line)
    {
        if (line is not null)
        {
            lock (output)
            {
                output.AppendLine(line);
            }
        }
    }
}
