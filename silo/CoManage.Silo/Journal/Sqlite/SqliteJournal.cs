using System.Data.Common;
using CoManage.Domain.Kernel;
using CoManage.Silo.Journal.Migrations;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CoManage.Silo.Journal.Sqlite;

/// <summary>The journal in one SQLite file: one connection writes, pooled ones read.</summary>
internal sealed class SqliteJournal : IStore
{
    private readonly Broadcast broadcast = new();
    private readonly string file;
    private readonly TimeProvider clock;
    private readonly string reading;
    private readonly SqliteReads reads;
    private Committer? committer;

    public SqliteJournal(string file, TimeProvider clock)
    {
        (this.file, this.clock) = (file, clock);
        reading = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly }.ToString();
        reads = new SqliteReads(reading);
    }

    private Committer Started => committer ?? throw new InvalidOperationException("The journal has not been started.");

    public Task Start(CancellationToken ct)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        // FULL: an acknowledged write survives a power cut. The busy timeout serves a command line verb beside the server.
        connection.Execute("""
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            PRAGMA busy_timeout = 10000;
            PRAGMA wal_autocheckpoint = 40000;
            PRAGMA cache_size = -48000;
            PRAGMA temp_store = MEMORY;
            """);
        Migrator.Run(connection, Migration.For("sqlite"), clock.GetUtcNow());
        committer = new Committer(new SqliteWriter(connection, broadcast, clock));
        return Task.CompletedTask;
    }

    public Task<Appended> Append(Append append, CancellationToken ct) => Started.Append(append, ct);

    public Task<IReadOnlyList<StoredEvent>> Read(
        StreamId stream, StreamTable table, long after, int limit, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<StoredEvent>>(reads.Events(StreamQueries.After(stream, table, after, limit)));

    public Task<IReadOnlyList<StoredEvent>> ReadBack(
        StreamId stream, StreamTable table, long before, int limit, CancellationToken ct)
    {
        var events = reads.Events(StreamQueries.Before(stream, table, before, limit));
        events.Reverse();
        return Task.FromResult<IReadOnlyList<StoredEvent>>(events);
    }

    public Task<IReadOnlyList<StoredEvent>> Find(
        StreamId stream, StreamTable table, CommandId command, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<StoredEvent>>(reads.Events(StreamQueries.OfCommand(stream, table, command)));

    public Task<long> Version(StreamId stream, CancellationToken ct) =>
        Task.FromResult(reads.Number(StreamQueries.Version(stream)) ?? 0);

    public IAsyncEnumerable<Announcement> Announcements(CancellationToken ct) => broadcast.Listen(ct);

    public bool IsAlone => true;

    public event Action<News.PersonLeft>? Departed
    {
        add => broadcast.Departed += value;
        remove => broadcast.Departed -= value;
    }

    public Task<DbConnection> Open(CancellationToken ct)
    {
        var connection = new SqliteConnection(reading);
        connection.Open();
        SqliteReads.KeepSmall(connection);
        return Task.FromResult<DbConnection>(connection);
    }

    public async Task<IReadOnlyList<OutboxRow>> ClaimReactions(
        DateTimeOffset now, DateTimeOffset until, int limit, CancellationToken ct)
    {
        // No lease is written: the dispatcher of the one process knows what it is delivering.
        var connection = await Open(ct).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var rows = await connection.QueryAsync<(string Stream, long Number, long Tries)>(
                "SELECT stream, number, tries FROM outbox WHERE until <= @now ORDER BY until, stream, number LIMIT @limit",
                new { now = now.ToUnixTimeMilliseconds(), limit }).ConfigureAwait(false);
            return [.. rows.Select(each => new OutboxRow(StreamIds.Parse(each.Stream), each.Number, each.Tries))];
        }
    }

    public ValueTask DisposeAsync()
    {
        committer?.Dispose();
        reads.Dispose();
        SqliteConnection.ClearPool(new SqliteConnection(reading));
        return ValueTask.CompletedTask;
    }
}
