using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace CoManage.Tests.Support;

/// <summary>One PostgreSQL server for the whole test process, started when the first test needs it; fsync stays on.</summary>
internal sealed class PostgresServer
{
    private const int Attempts = 5;

    private static readonly Lazy<Task<PostgresServer>> Lazily = new(Start);

    private readonly int _port;
    private readonly Process _keeper;
    private int _databases;

    private PostgresServer(int port, Process keeper)
    {
        _port = port;
        _keeper = keeper;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop();
    }

    public static Task<PostgresServer> Running => Lazily.Value;

    /// <summary>An empty database that nobody else knows; the answer is its connection string.</summary>
    public async Task<string> NewDatabase()
    {
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        await Execute($"CREATE DATABASE {name}");
        return ConnectionString(name);
    }

    /// <summary>Gone at once, whoever is still connected.</summary>
    public async Task Drop(string connectionString)
    {
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database;
        await using (var connection = new NpgsqlConnection(connectionString))
        {
            NpgsqlConnection.ClearPool(connection);
        }

        await Execute($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    private static async Task<PostgresServer> Start()
    {
        var programs = (await Components.Postgres).Required;
        for (var attempt = 1; ; attempt++)
        {
            var port = FreePort();
            var keeper = Launch(programs, port);
            var lines = new ConcurrentQueue<string>();
            if (await IsReady(keeper, lines))
            {
                return new PostgresServer(port, keeper);
            }

            // Another process may have taken the port since it was found free.
            if (attempt == Attempts)
            {
                throw new InvalidOperationException($"PostgreSQL did not start:{Environment.NewLine}{string.Join(Environment.NewLine, lines)}");
            }
        }
    }

    private static Process Launch(string programs, int port)
    {
        var folder = Directory.CreateTempSubdirectory("comanage-postgres-").FullName;
        var start = new ProcessStartInfo("/bin/sh", [SourceTree.At("tests", "Support", "postgres.sh"), programs, folder, $"{port}"])
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start) ?? throw new InvalidOperationException("There is no /bin/sh.");
    }

    private static async Task<bool> IsReady(Process keeper, ConcurrentQueue<string> lines)
    {
        var ready = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        keeper.ErrorDataReceived += (_, line) =>
        {
            if (!ready.Task.IsCompleted && line.Data is not null)
            {
                lines.Enqueue(line.Data);
            }

            if (line.Data is null || line.Data.Contains("database system is shut down", StringComparison.Ordinal))
            {
                ready.TrySetResult(false);
            }
            else if (line.Data.Contains("ready to accept connections", StringComparison.Ordinal))
            {
                ready.TrySetResult(true);
            }
        };
        keeper.BeginErrorReadLine();
        if (!await ready.Task)
        {
            keeper.StandardInput.Close();
            return false;
        }

        return true;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={_port};Username=postgres;Database={database}";

    private async Task Execute(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private void Stop()
    {
        _keeper.StandardInput.Close();
        _keeper.WaitForExit(TimeSpan.FromSeconds(10));
    }
}
