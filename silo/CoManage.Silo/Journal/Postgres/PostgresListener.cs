using System.Globalization;
using Dapper;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CoManage.Silo.Journal.Postgres;

/// <summary>
/// Hears the news of all processes on the database, in the order of their commits. After a lost connection it reads
/// what it missed; a few news may then come twice, none is left out.
/// </summary>
internal sealed partial class PostgresListener(
    string connectionString, NpgsqlDataSource source, Broadcast broadcast, OwnNews own, TimeProvider clock, ILogger log) : IAsyncDisposable
{
    public const string Channel = "comanage_news";

    /// <summary>PostgreSQL takes fewer than 8000 bytes; the text is ASCII and the id stands before it.</summary>
    public const int LongestPayload = 7_900;

    // Ids are given before the commit, so one may become visible this much later than its neighbours.
    private const int Overlap = 1_000;
    private static readonly TimeSpan KeepNews = TimeSpan.FromHours(1);
    private static readonly TimeSpan PruneEvery = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ConnectAgainAfter = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource stop = new();
    private readonly List<string> heard = [];
    private readonly HashSet<long> told = [];
    private readonly Queue<long> toldOrder = new();
    private DateTimeOffset pruned = clock.GetUtcNow();
    private long newest;
    private Task listening = Task.CompletedTask;

    /// <summary>Listens from now on: news committed after this call are heard.</summary>
    public async Task Start(CancellationToken ct)
    {
        var connection = await Connect(ct).ConfigureAwait(false);
        var known = await connection.QueryAsync<long>(
            "SELECT id FROM news ORDER BY id DESC LIMIT @limit", new { limit = Overlap }).ConfigureAwait(false);
        foreach (var id in known.Reverse())
        {
            Remember(id);
        }

        listening = Task.Run(() => Listen(connection, stop.Token), CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync().ConfigureAwait(false);
        await listening.ConfigureAwait(false);
        stop.Dispose();
    }

    private async Task<NpgsqlConnection> Connect(CancellationToken ct)
    {
        // The keep-alive notices a peer that has gone silently; nothing else would, as this connection only waits.
        var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = 10 }.ToString());
        connection.Notification += (_, notification) => heard.Add(notification.Payload);
        await connection.OpenAsync(ct).ConfigureAwait(false);
        await connection.ExecuteAsync($"LISTEN {Channel}").ConfigureAwait(false);
        return connection;
    }

    private async Task Listen(NpgsqlConnection? connection, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                connection ??= await ConnectAgain(ct).ConfigureAwait(false);
                await Hear(connection, ct).ConfigureAwait(false);
            }
            catch (Exception fault)
            {
                connection?.Dispose();
                connection = null;
                if (!ct.IsCancellationRequested)
                {
                    Lost(fault);
                }
            }
        }
    }

    private async Task<NpgsqlConnection> ConnectAgain(CancellationToken ct)
    {
        await Task.Delay(ConnectAgainAfter, ct).ConfigureAwait(false);
        heard.Clear();
        own.Clear();
        var connection = await Connect(ct).ConfigureAwait(false);
        await CatchUp(ct).ConfigureAwait(false);
        return connection;
    }

    private async Task Hear(NpgsqlConnection connection, CancellationToken ct)
    {
        while (true)
        {
            foreach (var payload in heard)
            {
                await Hear(payload, ct).ConfigureAwait(false);
            }

            heard.Clear();
            await Prune(ct).ConfigureAwait(false);
            await connection.WaitAsync(PruneEvery, ct).ConfigureAwait(false);
        }
    }

    /// <summary>Id, mark and text of the news; the text is left out where it is long.</summary>
    private async Task Hear(string payload, CancellationToken ct)
    {
        var parts = payload.Split(' ', 3);
        var id = long.Parse(parts[0], CultureInfo.InvariantCulture);
        if (own.Take(parts[1]) is { } announcements)
        {
            Tell(id, announcements);
        }
        else
        {
            var body = parts[2].Length > 0 ? parts[2] : await Body(id, ct).ConfigureAwait(false);
            Tell(id, [.. NewsText.Read(body)]);
        }
    }

    private async Task CatchUp(CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct).ConfigureAwait(false);
        var missed = await connection.QueryAsync<(long Id, string Body)>(
            "SELECT id, body FROM news WHERE id > @after ORDER BY id", new { after = newest - Overlap }).ConfigureAwait(false);
        foreach (var (id, body) in missed)
        {
            Tell(id, [.. NewsText.Read(body)]);
        }
    }

    private async Task<string> Body(long id, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct).ConfigureAwait(false);
        return await connection.QuerySingleOrDefaultAsync<string>("SELECT body FROM news WHERE id = @id", new { id })
            .ConfigureAwait(false) ?? "[]";
    }

    private void Tell(long id, IReadOnlyList<Announcement> announcements)
    {
        if (Remember(id))
        {
            broadcast.Tell(announcements);
        }
    }

    /// <summary>False for news told before.</summary>
    private bool Remember(long id)
    {
        if (!told.Add(id))
        {
            return false;
        }

        newest = Math.Max(newest, id);
        toldOrder.Enqueue(id);
        if (toldOrder.Count > 4 * Overlap)
        {
            told.Remove(toldOrder.Dequeue());
        }

        return true;
    }

    private async Task Prune(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (now - pruned < PruneEvery)
        {
            return;
        }

        pruned = now;
        await using var connection = await source.OpenConnectionAsync(ct).ConfigureAwait(false);
        await connection.ExecuteAsync(
            "DELETE FROM news WHERE at < @before", new { before = (now - KeepNews).ToUnixTimeMilliseconds() }).ConfigureAwait(false);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The connection for news was lost; connecting again.")]
    private partial void Lost(Exception fault);
}
