using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CoManage.Tests.Support;
using Npgsql;

namespace CoManage.Load.Faults;

/// <summary>A PostgreSQL server, fsync on, that can be stopped in the middle of everything and started again.</summary>
internal sealed class RestartedPostgres : IDisposable
{
    private readonly string programs;
    private readonly int port = FreePort();
    private Process? keeper;

    private RestartedPostgres(string programs) => this.programs = programs;

    /// <summary>Where its data lies; empty until it runs for the first time.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("comanage-faults-postgres-").FullName;

    public string ConnectionString => $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres";

    public static async Task<RestartedPostgres> Prepare() => new((await Components.Postgres).Required);

    /// <summary>Starts it; after <see cref="Stop"/> it recovers from its log.</summary>
    public async Task Run()
    {
        var start = new ProcessStartInfo("/bin/sh", [SourceTree.At("tests", "Support", "postgres.sh"), programs, Folder, $"{port}", "keep"])
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

    /// <summary>Starts it again if it has ended by itself, as it does when its log finds no space even to recover.</summary>
    public async Task Revive()
    {
        for (var attempt = 0; attempt < 20; attempt++)
        {
            if (await Answers())
            {
                return;
            }

            await Task.Delay(250);
        }

        await Stop();
        await Run();
    }

    /// <summary>Ends all connections but not the server.</summary>
    public async Task CutSessions()
    {
        await using var connection = new NpgsqlConnection($"{ConnectionString};Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = 'postgres'", connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>To be stopped before.</summary>
    public void Dispose() => Directory.Delete(Folder, recursive: true);

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
