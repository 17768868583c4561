using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CoManage.Silo.Journal.Sqlite;

/// <summary>
/// One prepared statement, bound and stepped without the layers of ADO.NET, which cost more than the statement
/// itself where each command of an import runs a dozen of them.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private const int LongestKept = 64 * 1024;

    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private readonly List<(string Name, int Place)> places = [];
    private byte[] buffer = new byte[256];

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
        for (var i = 0; i < values.Length; i++)
        {
            var place = Place(i, values[i].Name);
            Check(values[i].Value switch
            {
                string text => BindText(place, text),
                Guid id => BindId(place, id),
                long number => raw.sqlite3_bind_int64(statement, place, number),
                var other => BindOther(place, SqlValue.Of(other)),
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

    private int BindOther(int place, object value) => value switch
    {
        string text => BindText(place, text),
        long number => raw.sqlite3_bind_int64(statement, place, number),
        double number => raw.sqlite3_bind_double(statement, place, number),
        _ => raw.sqlite3_bind_null(statement, place),
    };

    // Through one buffer of the statement: the database copies the bytes, and an import binds hundreds of megabytes.
    private int BindText(int place, string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (buffer.Length < most && most <= LongestKept)
        {
            buffer = new byte[Math.Min(LongestKept, 2 * most)];
        }

        return buffer.Length < most
            ? raw.sqlite3_bind_text(statement, place, text)
            : raw.sqlite3_bind_text(statement, place, buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer)));
    }

    private int BindId(int place, Guid id)
    {
        id.TryFormat(buffer, out var written);
        return raw.sqlite3_bind_text(statement, place, buffer.AsSpan(0, written));
    }

    /// <summary>Who runs a statement names its values in the same order each time, so that the place is known at once.</summary>
    private int Place(int order, string name)
    {
        if (order < places.Count && (ReferenceEquals(places[order].Name, name) || places[order].Name == name))
        {
            return places[order].Place;
        }

        var place = raw.sqlite3_bind_parameter_index(statement, SqlValue.Parameter(name));
        if (place == 0)
        {
            throw new ArgumentException($"The statement has no value called {name}.");
        }

        if (order == places.Count)
        {
            places.Add((name, place));
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
