using System.Globalization;
using System.Text;
using CoManage.Load.Chat;

namespace CoManage.Load.Pages;

/// <summary>A patient who says something twenty times a second, on a connection of their own.</summary>
internal sealed class SteadyWriter : IHubListener, IAsyncDisposable
{
    private const int EachSecond = 20;

    private readonly CancellationTokenSource stop = new();
    private Task writing = Task.CompletedTask;
    private HubLine? line;

    public static async Task<SteadyWriter> Start(Uri server, Household home, int person)
    {
        var writer = new SteadyWriter();
        writer.line = await HubLine.Connect(server, home.Cookies[person], writer, default);
        writer.writing = writer.Write(writer.line, home.Room);
        return writer;
    }

    public void Take(ReadOnlySpan<byte> record)
    {
        // What comes back is looked at in the browser.
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await writing;
        line?.Dispose();
        stop.Dispose();
    }

    private async Task Write(HubLine to, Guid room)
    {
        using var beat = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / EachSecond));
        try
        {
            for (var number = 0; await beat.WaitForNextTickAsync(stop.Token); number++)
            {
                to.Send(HubFrames.Text(Encoding.UTF8.GetBytes(string.Create(
                    CultureInfo.InvariantCulture,
                    $$$"""{"type":1,"invocationId":"{{{number}}}","target":"Post","arguments":["{{{room}}}",{"commandId":"{{{Guid.NewGuid()}}}","text":"第 {{{number}}} 句，今天早上血压 128/82，药按时吃了。","kind":"message"}]}""") + '\u001e')));
            }
        }
        catch (OperationCanceledException)
        {
            // It was asked to stop.
        }
    }
}
