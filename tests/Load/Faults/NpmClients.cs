using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using System.Threading.Channels;
using CoManage.Tests.Support;

namespace CoManage.Load.Faults;

/// <summary>One Node process with the hub connections of the npm package that browsers use.</summary>
internal sealed class NpmClients : IDisposable
{
    private readonly Process node;
    private readonly ConcurrentDictionary<int, NpmLink> links = [];
    private readonly Lock writing = new();
    private int made;

    private NpmClients(Process node) => this.node = node;

    public static async Task<NpmClients> Start()
    {
        _ = (await Components.Postgres).Required;
        var start = new ProcessStartInfo("node", [SourceTree.At("tests", "Load", "Faults", "client.mjs"), SourceTree.At("tests")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var clients = new NpmClients(Process.Start(start) ?? throw new InvalidOperationException("There is no node."));
        clients.node.OutputDataReceived += (_, line) => clients.Hear(line.Data);
        clients.node.BeginOutputReadLine();
        return clients;
    }

    public async Task<ILink> Connect(Uri door, Account who)
    {
        var id = Interlocked.Increment(ref made);
        var link = links[id] = new NpmLink(id, this);
        Tell(new { client = id, @do = "start", url = new Uri(door, "/hub"), cookie = who.CookieFor(door), origin = door.GetLeftPart(UriPartial.Authority) });
        try
        {
            await link.Started.WaitAsync(Waits.Call);
            return link;
        }
        catch
        {
            await link.DisposeAsync();
            throw;
        }
    }

    public void Tell(object order)
    {
        lock (writing)
        {
            node.StandardInput.WriteLine(JsonSerializer.Serialize(order));
            node.StandardInput.Flush();
        }
    }

    public void Forget(int id) => links.TryRemove(id, out _);

    public void Dispose()
    {
        node.StandardInput.Close();
        node.WaitForExit(TimeSpan.FromSeconds(10));
        node.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            foreach (var link in links.Values)
            {
                link.End();
            }

            return;
        }

        var heard = JsonSerializer.Deserialize<JsonElement>(line);
        if (links.TryGetValue(heard.GetProperty("client").GetInt32(), out var known))
        {
            known.Hear(heard);
        }
    }
}

/// <summary>One of them.</summary>
internal sealed class NpmLink(int id, NpmClients clients) : ILink
{
    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> answers = [];
    private readonly Channel<HubCall> calls = Channel.CreateUnbounded<HubCall>();
    private int invocations;

    public ChannelReader<HubCall> Calls => calls.Reader;

    public Task Started => started.Task;

    public Task Ended => ended.Task;

    public async Task<JsonElement> Invoke(string method, params object?[] arguments)
    {
        var call = Interlocked.Increment(ref invocations);
        var answer = answers[call] = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        clients.Tell(new { client = id, @do = "invoke", call, method, args = arguments });
        return await answer.Task.WaitAsync(Waits.Call);
    }

    public ValueTask DisposeAsync()
    {
        clients.Tell(new { client = id, @do = "stop" });
        clients.Forget(id);
        End();
        return ValueTask.CompletedTask;
    }

    public void Hear(JsonElement heard)
    {
        switch (heard.GetProperty("event").GetString())
        {
            case "started":
                started.TrySetResult();
                break;
            case "failed":
                started.TrySetException(new HubFaultException("No connection."));
                break;
            case "call":
                calls.Writer.TryWrite(new HubCall(heard.GetProperty("method").GetString() ?? "", [.. heard.GetProperty("args").EnumerateArray()]));
                break;
            case "reconnected":
                calls.Writer.TryWrite(new HubCall(Link.Reconnected, []));
                break;
            case "answer" when answers.TryRemove(heard.GetProperty("call").GetInt32(), out var answer):
                answer.TrySetResult(heard.GetProperty("result"));
                break;
            case "fault" when answers.TryRemove(heard.GetProperty("call").GetInt32(), out var answer):
                answer.TrySetException(new HubFaultException(heard.GetProperty("error").GetString() ?? ""));
                break;
            case "closed":
                End();
                break;
        }
    }

    public void End()
    {
        started.TrySetException(new HubFaultException("The connection ended."));
        ended.TrySetResult();
        calls.Writer.TryComplete();
        foreach (var answer in answers.Values)
        {
            answer.TrySetException(new HubFaultException("The connection ended."));
        }
    }
}
