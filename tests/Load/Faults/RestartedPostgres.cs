using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CoManage.Tests.Support;
using Npgsql;

namespace CoManage.Load.Faults;

/// <summary>A PostgreSQL server, fsync on, that can be stopped in the middle of everything and started again.</summary>
internal sealed class RestartedPostgres : IAsyncDisposable
{
    private readonly string programs;
    private readonly string folder = Directory.CreateTempSubdirectory("comanage-faults-postgres-").FullName;
    private readonly int port = FreePort();
    private Process? keeper;

    private RestartedPostgres(string programs) => this.programs = programs;

    public string ConnectionString => $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres";

    public static async Task<RestartedPostgres> Start()
    {
        var postgres = new RestartedPostgres((await Components.Postgres).Required);
        await postgres.Run();
        return postgres;
    }

    /// <summary>Starts it; after <see cref="Stop"/> it recovers from its log.</summary>
    public async Task Run()
    {
        var start = new ProcessStartInfo("/bin/sh", [SourceTree.At("tests", "Support", "postgres.sh"), programs, folder, $"{port}", "keep"])
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
        };
        keeper = Process.Start(start) ?? throw new InvalidOperationException("There is no /bin/sh.");
        keeper.BeginErrorReadLine();
        using var patience = new CancellationTokenSource(Waits.Rest);
        while (!await Answers())
        {
            await Task.Delay(100, patience.Token);
        }
    }

    /// <summary>Ends it at once, without a checkpoint and without a word to those connected.</summary>
    public async Task Stop()
    {
        if (keeper is { } running)
        {
            running.StandardInput.Close();
            await running.WaitForExitAsync().WaitAsync(Waits.Rest);
            running.Dispose();
            keeper = null;
        }
    }

    /// <summary>Ends all connections but not the server.</summary>
    public async Task CutSessions()
    {
        await using var connection = new NpgsqlConnection($"{ConnectionString};Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = 'postgres'", connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<bool> Answers()
    {
        try
        {
            await using var connection = new NpgsqlConnection($"{ConnectionString};Pooling=false;Timeout=5");
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
