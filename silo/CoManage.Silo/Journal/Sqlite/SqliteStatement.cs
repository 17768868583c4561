using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CoManage.Silo.Journal.Sqlite;

/// <summary>
/// One prepared statement, bound and stepped without the layers of ADO.NET, which cost more than the statement
/// itself where each command of an import runs a dozen of them.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    public SqliteStatement(sqlite3 database, string text)
    {
        this.database = database;
        Check(raw.sqlite3_prepare_v2(database, text, out statement, out var rest));
        if (!string.IsNullOrWhiteSpace(rest))
        {
            statement.Dispose();
            throw new ArgumentException("More than one statement in one row.");
        }
    }

    public void Bind(ReadOnlySpan<(string Name, object? Value)> values)
    {
        foreach (var (name, value) in values)
        {
            var place = Place(name);
            Check(SqlValue.Of(value) switch
            {
                string text => raw.sqlite3_bind_text(statement, place, text),
                long number => raw.sqlite3_bind_int64(statement, place, number),
                double number => raw.sqlite3_bind_double(statement, place, number),
                _ => raw.sqlite3_bind_null(statement, place),
            });
        }

        if (values.Length < raw.sqlite3_bind_parameter_count(statement))
        {
            throw new ArgumentException("A value of the statement is missing.");
        }
    }

    /// <summary>Runs to the end.</summary>
    public void Run()
    {
        try
        {
            int end;
            do
            {
                end = raw.sqlite3_step(statement);
            }
            while (end == raw.SQLITE_ROW);
            Check(end);
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
    }

    /// <summary>Hands each row to a reader of columns.</summary>
    public void Read(Action<sqlite3_stmt> row)
    {
        try
        {
            int end;
            while ((end = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
            {
                row(statement);
            }

            Check(end);
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
    }

    public void Dispose() => statement.Dispose();

    private int Place(string name)
    {
        if (!places.TryGetValue(name, out var place))
        {
            place = raw.sqlite3_bind_parameter_index(statement, SqlValue.Parameter(name));
            if (place == 0)
            {
                throw new ArgumentException($"The statement has no value called {name}.");
            }

            places.Add(name, place);
        }

        return place;
    }

    private void Check(int result)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_DONE))
        {
            SqliteException.ThrowExceptionForRC(result, database);
        }
    }
}
