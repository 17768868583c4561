using System.Diagnostics;
using System.Text.Json;

namespace CoManage.Tests.Support;

/// <summary>A command line verb of the real program, run to its end or killed on the way.</summary>
internal sealed class VerbProcess : IDisposable
{
    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> errors;

    private VerbProcess(Process process)
    {
        this.process = process;
        output = process.StandardOutput.ReadToEndAsync();
        errors = process.StandardError.ReadToEndAsync();
    }

    public bool HasEnded => process.HasExited;

    public static VerbProcess Start(params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "CoManage.Api.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return new VerbProcess(Process.Start(start) ?? throw new InvalidOperationException("The program did not start."));
    }

    /// <summary>Runs a verb with <c>--json</c>; its exit code and what it printed.</summary>
    public static async Task<(int ExitCode, JsonElement Json)> Run(params string[] arguments)
    {
        using var verb = Start([.. arguments, "--json"]);
        return await verb.End();
    }

    public async Task<(int ExitCode, JsonElement Json)> End()
    {
        await process.WaitForExitAsync();
        var printed = await output + await errors;
        try
        {
            using var json = JsonDocument.Parse(printed);
            return (process.ExitCode, json.RootElement.Clone());
        }
        catch (JsonException)
        {
            throw new InvalidOperationException($"Exit code {process.ExitCode}:{Environment.NewLine}{printed}");
        }
    }

    public void Kill() => process.Kill();

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }
}
