using System.Data.Common;
using CoManage.Domain.Kernel;
using CoManage.Silo.Journal.Migrations;
using Dapper;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CoManage.Silo.Journal.Postgres;

/// <summary>The journal on a PostgreSQL server that several processes may share.</summary>
internal sealed class PostgresJournal : IStore
{
    // Any number will do as long as nobody else on the database uses it.
    private const long MigrationLock = 7_266_001;

    private readonly Broadcast broadcast = new();
    private readonly OwnNews own = new();
    private readonly TimeProvider clock;
    private readonly NpgsqlDataSource source;
    private readonly PostgresListener listener;
    private Committer? committer;
    private int disposed;

    public PostgresJournal(string connectionString, TimeProvider clock, ILogger<PostgresJournal> log)
    {
        this.clock = clock;
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (settings.MaxAutoPrepare == 0)
        {
            settings.MaxAutoPrepare = 200;
        }

        // Nobody leaves anything behind in a session, and cleaning it costs more than most statements.
        settings.NoResetOnClose = true;
        source = NpgsqlDataSource.Create(settings.ToString());
        listener = new PostgresListener(settings.ToString(), source, broadcast, own, clock, log);
    }

    private Committer Started => committer ?? throw new InvalidOperationException("The journal has not been started.");

    public async Task Start(CancellationToken ct)
    {
        await Migrate(ct).ConfigureAwait(false);
        await listener.Start(ct).ConfigureAwait(false);
        committer = new Committer(new PostgresWriter(source, broadcast, own, clock));
    }

    public Task<Appended> Append(Append append, CancellationToken ct) => Started.Append(append, ct);

    public async Task<IReadOnlyList<StoredEvent>> Read(
        StreamId stream, StreamTable table, long after, int limit, CancellationToken ct) =>
        await source.Events(StreamQueries.After(stream, table, after, limit), ct).ConfigureAwait(false);

    public async Task<IReadOnlyList<StoredEvent>> ReadBack(
        StreamId stream, StreamTable table, long before, int limit, CancellationToken ct)
    {
        var events = await source.Events(StreamQueries.Before(stream, table, before, limit), ct).ConfigureAwait(false);
        events.Reverse();
        return events;
    }

    public async Task<IReadOnlyList<StoredEvent>> Find(
        StreamId stream, StreamTable table, CommandId command, CancellationToken ct) =>
        await source.Events(StreamQueries.OfCommand(stream, table, command), ct).ConfigureAwait(false);

    public async Task<long> Version(StreamId stream, CancellationToken ct) =>
        await source.Number(StreamQueries.Version(stream), ct).ConfigureAwait(false) ?? 0;

    public IAsyncEnumerable<Announcement> Announcements(CancellationToken ct) => broadcast.Listen(ct);

    public bool IsAlone => false;

    public event Action<News.PersonLeft>? Departed
    {
        add => broadcast.Departed += value;
        remove => broadcast.Departed -= value;
    }

    public async Task<DbConnection> Open(CancellationToken ct) => await source.OpenConnectionAsync(ct).ConfigureAwait(false);

    public async Task<IReadOnlyList<OutboxRow>> ClaimReactions(
        DateTimeOffset now, DateTimeOffset until, int limit, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct).ConfigureAwait(false);
        var rows = await connection.QueryAsync<(string Stream, long Number, long Tries)>(
            """
            UPDATE outbox SET until = @until WHERE (stream, number) IN (
              SELECT stream, number FROM outbox WHERE until <= @now
              ORDER BY until, stream, number LIMIT @limit FOR UPDATE SKIP LOCKED)
            RETURNING stream, number, tries
            """,
            new { now = now.ToUnixTimeMilliseconds(), until = until.ToUnixTimeMilliseconds(), limit }).ConfigureAwait(false);
        return
        [
            .. rows.OrderBy(each => each.Stream, StringComparer.Ordinal).ThenBy(each => each.Number)
                .Select(each => new OutboxRow(StreamIds.Parse(each.Stream), each.Number, each.Tries)),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        // A container disposes it once for each port that it stands behind.
        if (Interlocked.Exchange(ref disposed, 1) == 1)
        {
            return;
        }

        committer?.Dispose();
        await listener.DisposeAsync().ConfigureAwait(false);
        await source.DisposeAsync().ConfigureAwait(false);
    }

    private async Task Migrate(CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct).ConfigureAwait(false);
        await connection.ExecuteAsync($"SELECT pg_advisory_lock({MigrationLock})").ConfigureAwait(false);
        try
        {
            Migrator.Run(connection, Migration.For("postgres"), clock.GetUtcNow());
        }
        finally
        {
            await connection.ExecuteAsync($"SELECT pg_advisory_unlock({MigrationLock})").ConfigureAwait(false);
        }
    }
}
