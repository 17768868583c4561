using System.Diagnostics;
using System.Globalization;
using CoManage.Tests.Support;

namespace CoManage.Load.Chat;

/// <summary>A server process under load: the service on one of its stores, or the bare hub.</summary>
internal sealed class ChatServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly ServerProcess? bare;
    private readonly TestServer? service;
    private readonly TempFolder? folder;
    private readonly string? postgres;

    private ChatServer(string name, ServerProcess? bare, TestServer? service, TempFolder? folder, string? postgres) =>
        (Name, this.bare, this.service, this.folder, this.postgres) = (name, bare, service, folder, postgres);

    public string Name { get; }

    public District District { get; private init; } = District.Nobody;

    /// <summary>The bare hub numbers nothing in order.</summary>
    public bool KeepsOrder => service is not null;

    public Uri Address => service?.Address ?? bare?.Address ?? throw new InvalidOperationException("There is no server.");

    private int ProcessId => service?.ProcessId ?? bare?.Id ?? 0;

    public static async Task<ChatServer> StartBare()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "CoManage.Load.dll");
        var start = new ProcessStartInfo("/bin/sh", [SourceTree.At("tests", "Support", "keep.sh"), "dotnet", program, "bare-hub"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return new ChatServer("bare hub", await ServerProcess.Launch(start, Patience), null, null, null);
    }

    /// <summary>The service with a district of this shape in it.</summary>
    /// <param name="history">How many messages the first room has already.</param>
    /// <param name="cases">How many cases stand open in the first group.</param>
    /// <param name="build">The folder of another build of the service; the one built with this program when null.</param>
    public static async Task<ChatServer> StartService(DistrictShape shape, bool onPostgres, long history = 0, int cases = 0, string? build = null)
    {
        var folder = new TempFolder();
        var postgres = onPostgres ? await (await PostgresServer.Running).NewDatabase() : null;
        var data = folder.At("data");
        var district = await District.Settle(shape, data, postgres, history, cases);
        var service = await TestServer.Start(new ServerSettings
        {
            Data = data,
            Postgres = postgres,
            Build = build,
            // One person of a load run writes for a hundred.
            Environment = new Dictionary<string, string> { ["Live__PostsPerTenSeconds"] = "100000000" },
        });
        return new ChatServer($"{(onPostgres ? "PostgreSQL" : "SQLite")}{(build is null ? "" : " *")}", null, service, folder, postgres) { District = district };
    }

    /// <summary>Processor time of the server's process so far.</summary>
    public TimeSpan Processor()
    {
        using var process = Process.GetProcessById(ProcessId);
        return process.TotalProcessorTime;
    }

    /// <summary>Resident memory in bytes.</summary>
    public long Memory() => Status("VmRSS:");

    public long PeakMemory() => Status("VmHWM:");

    public string Output() => service?.Output ?? bare?.Output ?? "";

    /// <summary>Stops the process where it is, or lets it go on.</summary>
    public Task Hold(bool held) => ServerProcess.Signal(ProcessId, held ? "STOP" : "CONT");

    public async ValueTask DisposeAsync()
    {
        bare?.Dispose();
        if (service is not null)
        {
            await service.DisposeAsync();
        }

        if (postgres is not null)
        {
            await (await PostgresServer.Running).Drop(postgres);
        }

        folder?.Dispose();
    }

    private long Status(string name) => File.ReadLines($"/proc/{ProcessId}/status")
        .Where(line => line.StartsWith(name, StringComparison.Ordinal))
        .Select(line => 1024 * long.Parse(line[name.Length..^2], CultureInfo.InvariantCulture))
        .First();
}
