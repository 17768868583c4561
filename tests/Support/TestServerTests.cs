using System.Diagnostics;

namespace CoManage.Tests.Support;

public class TestServerTests
{
    [Fact]
    public async Task A_killed_server_starts_again_as_another_process()
    {
        await using var server = await TestServer.Start();
        var first = server.ProcessId;
        await server.Kill();
        Assert.False(IsRunning(first));

        await server.Start();
        Assert.NotEqual(first, server.ProcessId);
        using var visitor = server.NewVisitor();
        using var answer = await visitor.Http.GetAsync(new Uri("/healthz", UriKind.Relative));
        Assert.NotEqual(0, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_server_stops_when_asked_to()
    {
        await using var server = await TestServer.Start();
        var process = server.ProcessId;
        await server.Stop();
        Assert.False(IsRunning(process));
    }

    [Fact]
    public async Task A_program_does_not_outlive_the_test_that_started_it()
    {
        var start = new ProcessStartInfo("/bin/sh", [SourceTree.At("tests", "Support", "keep.sh"), "sleep", "1000"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var keeper = Process.Start(start) ?? throw new InvalidOperationException("There is no /bin/sh.");
        var line = await keeper.StandardOutput.ReadLineAsync() ?? "";
        var program = int.Parse(line.Split(' ')[1], provider: null);
        Assert.True(IsRunning(program));

        // What the system does with the pipe when a process dies.
        keeper.StandardInput.Close();
        await keeper.WaitForExitAsync();
        Assert.False(IsRunning(program));
    }

    private static bool IsRunning(int process) => Directory.Exists($"/proc/{process}");
}
