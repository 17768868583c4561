using System.Diagnostics;
using CoManage.Tests.Support;

namespace CoManage.Load.Faults;

/// <summary>A server and the network in front of it.</summary>
internal sealed record Node(string Name, TestServer Server, TcpProxy Network);

/// <summary>The real thing under test: one server on SQLite, or two on one PostgreSQL, each behind a proxy.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    private readonly TempFolder folder = new();
    private readonly List<Node> nodes = [];

    private Cluster()
    {
    }

    public IReadOnlyList<Node> Nodes => nodes;

    public RestartedPostgres? Postgres { get; private set; }

    /// <summary>The one that the database lies on; null where the system allows none.</summary>
    public SmallDisk? Disk { get; private set; }

    /// <summary>Servers that ended though nobody killed them.</summary>
    public List<string> EndedByThemselves { get; } = [];

    private string Data => folder.At("data");

    public static async Task<Cluster> Start(FaultOptions options)
    {
        var cluster = new Cluster();
        try
        {
            Directory.CreateDirectory(cluster.Data);
            cluster.Postgres = options.OnPostgres ? await RestartedPostgres.Prepare() : null;
            cluster.Disk = await SmallDisk.Mount(cluster.Postgres?.Folder ?? cluster.Data);
            await (cluster.Postgres?.Run() ?? Task.CompletedTask);
            for (var number = 1; number <= (options.OnPostgres ? 2 : 1); number++)
            {
                var server = await TestServer.Start(cluster.Settings(number));
                cluster.nodes.Add(new Node($"server {number}", server, new TcpProxy { Server = server.Address }));
            }

            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    public Uri AnyDoor(Random random) => nodes[random.Next(nodes.Count)].Network.Address;

    public string DatabaseFile => Path.Combine(Data, "comanage.db");

    public async Task Kill(Node node)
    {
        NoteEnd(node);
        await node.Server.Kill();
        node.Network.Server = null;
    }

    /// <summary>Tried again, because on a busy machine the database may not answer a server in time.</summary>
    public static async Task Start(Node node)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await node.Server.Start();
                break;
            }
            catch (InvalidOperationException) when (attempt < 5)
            {
                await Task.Delay(500);
            }
        }

        node.Network.Server = node.Server.Address;
    }

    public static Task Signal(Node node, string signal) => ServerProcess.Signal(node.Server.ProcessId, signal);

    /// <summary>Whether the audit log's chain is whole; null when it is, otherwise what the service's own check says.</summary>
    public async Task<string?> AuditFault()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CoManage.Api.dll"), "audit", "verify", "--data", Data])
        {
            RedirectStandardOutput = true,
            Environment = { ["ConnectionStrings__CoManage"] = Postgres?.ConnectionString },
        };
        using var verify = Process.Start(start) ?? throw new InvalidOperationException("The check of the audit log did not start.");
        var said = await verify.StandardOutput.ReadToEndAsync();
        await verify.WaitForExitAsync();
        return verify.ExitCode == 0 ? null : said;
    }

    /// <summary>Starts again what ended by itself, and remembers it.</summary>
    public async Task LookAfter()
    {
        foreach (var node in nodes.Where(each => each.Server.HasEnded).ToList())
        {
            await Kill(node);
            await Start(node);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes)
        {
            await node.Network.DisposeAsync();
            await node.Server.DisposeAsync();
        }

        await (Postgres?.Stop() ?? Task.CompletedTask);
        Disk?.Dispose();
        Postgres?.Dispose();
        folder.Dispose();
    }

    private void NoteEnd(Node node)
    {
        if (node.Server.HasEnded)
        {
            EndedByThemselves.Add($"{node.Name} ended by itself:{Environment.NewLine}{node.Server.Output}");
        }
    }

    private ServerSettings Settings(int number) => new()
    {
        Data = Postgres is null ? Data : folder.At($"data-{number}"),
        Postgres = Postgres?.ConnectionString,
        Environment = new Dictionary<string, string>
        {
            ["Live__PostsPerTenSeconds"] = "100000",
            ["SignIn__TriesPerAddress"] = "1000",
        },
    };
}
