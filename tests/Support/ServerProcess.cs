using System.Diagnostics;
using System.Text;

namespace CoManage.Tests.Support;

/// <summary>One life of the server: from the address that it prints to its end.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _keeper;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(Process keeper) => _keeper = keeper;

    public int Id { get; private set; }

    public Uri Address => _address.Task.Result;

    public bool HasEnded => _ended.Task.IsCompleted;

    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    public static async Task<ServerProcess> Launch(ProcessStartInfo start, TimeSpan patience)
    {
        var process = new ServerProcess(new Process { StartInfo = start });
        process._keeper.OutputDataReceived += (_, line) => process.Hear(line.Data);
        process._keeper.ErrorDataReceived += (_, line) => process.Keep(line.Data);
        process._keeper.Start();
        process._keeper.BeginOutputReadLine();
        process._keeper.BeginErrorReadLine();
        try
        {
            await process._address.Task.WaitAsync(patience);
            return process;
        }
        catch (Exception problem) when (problem is TimeoutException or InvalidOperationException)
        {
            process.Dispose();
            throw new InvalidOperationException($"The server did not start:{Environment.NewLine}{process.Output}", problem);
        }
    }

    /// <summary>Sends a process a signal by its name, as STOP and CONT.</summary>
    public static async Task Signal(int process, string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{process}"]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Waits until the process is gone and the system has let go of all it held.</summary>
    public async Task End(TimeSpan patience)
    {
        await _ended.Task.WaitAsync(patience);
        _keeper.StandardInput.Close();
        await _keeper.WaitForExitAsync().WaitAsync(patience);
        _keeper.Dispose();
    }

    public void Dispose()
    {
        // The keeper ends with its input, and takes what is left of the server along.
        _keeper.StandardInput.Close();
        _keeper.Dispose();
    }

    private void Hear(string? line)
    {
        Keep(line);
        if (line is null)
        {
            _address.TrySetException(new InvalidOperationException("The server ended."));
            _ended.TrySetResult();
        }
        else if (Id == 0 && line.StartsWith("pid ", StringComparison.Ordinal))
        {
            Id = int.Parse(line.AsSpan(4), provider: null);
        }
        else if (TestServer.PrintedAddress.Match(line) is { Success: true } address)
        {
            _address.TrySetResult(new Uri(address.Value));
        }
    }

    private void Keep(string? line)
    {
        lock (_output)
        {
            _output.AppendLine(line);
        }
    }
}
