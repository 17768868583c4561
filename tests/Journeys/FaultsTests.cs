using System.Diagnostics;
using CoManage.Tests.Support;
using Xunit.Abstractions;

namespace CoManage.Tests.Journeys;

/// <summary>
/// A short run of the program that lets everything fail around real clients of the real service. Longer runs with other
/// seeds are made by hand, see tests/Load/README.md.
/// </summary>
public sealed class FaultsTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    [PostgresFact]
    public Task Every_promise_is_kept_while_the_server_its_disk_and_the_network_fail() => Run("sqlite", seed: 11);

    [PostgresFact]
    public Task Every_promise_is_kept_while_two_servers_their_database_and_the_network_fail() => Run("postgres", seed: 12);

    private async Task Run(string store, int seed)
    {
        string[] arguments = [LoadProgram.Path, "faults", "--store", store, "--seed", $"{seed}", "--seconds", "25"];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException("The checker did not start.");
        try
        {
            var errors = process.StandardError.ReadToEndAsync();
            var told = await process.StandardOutput.ReadToEndAsync().WaitAsync(Patience) + await errors;
            await process.WaitForExitAsync().WaitAsync(Patience);
            output.WriteLine(told);
            Assert.True(process.ExitCode == 0, told);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
