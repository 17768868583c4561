using SQLitePCL;

namespace CoManage.Silo.Journal.Sqlite;

/// <summary>Prepared statements of one connection, found by their text.</summary>
internal sealed class SqliteStatements(sqlite3 database) : IDisposable
{
    // Texts come from the code, so there are few; the limit only guards against a text built from values.
    private const int Most = 1_000;

    private readonly Dictionary<string, SqliteStatement> prepared = new(StringComparer.Ordinal);

    public void Run(string text, params ReadOnlySpan<(string Name, object? Value)> values) => Bound(text, values).Run();

    /// <summary>The first column of the only row as a number; null when there is no row.</summary>
    public long? Number(string text, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        long? number = null;
        Bound(text, values).Read(row => number = raw.sqlite3_column_int64(row, 0));
        return number;
    }

    /// <summary>The first column of the only row as text; null when there is no row.</summary>
    public string? Text(string text, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        string? found = null;
        Bound(text, values).Read(row => found = raw.sqlite3_column_text(row, 0).utf8_to_string());
        return found;
    }

    public SqliteStatement Bound(string text, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!prepared.TryGetValue(text, out var statement))
        {
            if (prepared.Count >= Most)
            {
                Dispose();
            }

            statement = new SqliteStatement(database, text);
            prepared.Add(text, statement);
        }

        statement.Bind(values);
        return statement;
    }

    public void Dispose()
    {
        foreach (var statement in prepared.Values)
        {
            statement.Dispose();
        }

        prepared.Clear();
    }
}
