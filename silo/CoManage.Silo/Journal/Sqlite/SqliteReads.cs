using System.Collections.Concurrent;
using CoManage.Domain.Kernel;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CoManage.Silo.Journal.Sqlite;

/// <summary>Reads streams on connections that keep their statements prepared: every waking grain reads.</summary>
internal sealed class SqliteReads(string connectionString) : IDisposable
{
    private readonly ConcurrentBag<Session> idle = [];

    /// <summary>
    /// A quarter of a megabyte of pages instead of two: the system's own cache holds the file once for all of them,
    /// and after a rush many connections stay in the pool.
    /// </summary>
    public static void KeepSmall(SqliteConnection connection) =>
        raw.sqlite3_exec(connection.Handle, "PRAGMA cache_size = -256");

    public List<StoredEvent> Events(Sql sql) => With(statements =>
    {
        var events = new List<StoredEvent>();
        statements.Bound(sql.Text, sql.Values).Read(row => events.Add(Event(row)));
        return events;
    });

    public long? Number(Sql sql) => With(statements => statements.Number(sql.Text, sql.Values));

    public void Dispose()
    {
        while (idle.TryTake(out var session))
        {
            session.Dispose();
        }
    }

    private TAnswer With<TAnswer>(Func<SqliteStatements, TAnswer> read)
    {
        var session = idle.TryTake(out var free) ? free : new Session(connectionString);
        try
        {
            return read(session.Statements);
        }
        finally
        {
            idle.Add(session);
        }
    }

    private static StoredEvent Event(sqlite3_stmt row) => new(
        raw.sqlite3_column_int64(row, 0),
        new CommandId(Guid.Parse(Text(row, 1))),
        Text(row, 2),
        (int)raw.sqlite3_column_int64(row, 3),
        Text(row, 4),
        DateTimeOffset.FromUnixTimeMilliseconds(raw.sqlite3_column_int64(row, 5)),
        new Actor(new UserId(Guid.Parse(Text(row, 6))), Enum.Parse<Role>(Text(row, 7)), Text(row, 8)));

    private static string Text(sqlite3_stmt row, int column) => raw.sqlite3_column_text(row, column).utf8_to_string();

    private sealed class Session : IDisposable
    {
        private readonly SqliteConnection connection;

        public Session(string connectionString)
        {
            connection = new SqliteConnection(connectionString);
            connection.Open();
            KeepSmall(connection);
            Statements = new SqliteStatements(connection.Handle
                ?? throw new InvalidOperationException("The connection has no handle."));
        }

        public SqliteStatements Statements { get; }

        public void Dispose()
        {
            Statements.Dispose();
            connection.Dispose();
        }
    }
}
