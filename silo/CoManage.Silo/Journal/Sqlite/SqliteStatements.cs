using Microsoft.Data.Sqlite;

namespace CoManage.Silo.Journal.Sqlite;

/// <summary>Prepared statements of one connection, found by their text.</summary>
internal sealed class SqliteStatements(SqliteConnection connection) : IDisposable
{
    // Texts come from the code, so there are few; the limit only guards against a text built from values.
    private const int Most = 1_000;

    private readonly Dictionary<string, SqliteCommand> prepared = [];

    public int Run(string text, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Bind(text, values).ExecuteNonQuery();

    public object? Scalar(string text, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Bind(text, values).ExecuteScalar();

    public void Dispose()
    {
        foreach (var command in prepared.Values)
        {
            command.Dispose();
        }

        prepared.Clear();
    }

    private SqliteCommand Bind(string text, ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!prepared.TryGetValue(text, out var command))
        {
            if (prepared.Count >= Most)
            {
                Dispose();
            }

            command = connection.CreateCommand();
            command.CommandText = text;
            prepared.Add(text, command);
        }

        for (var i = 0; i < values.Length; i++)
        {
            Set(command.Parameters, i, values[i].Name, SqlValue.Of(values[i].Value));
        }

        return command;
    }

    private static void Set(SqliteParameterCollection parameters, int place, string name, object value)
    {
        // The same text nearly always brings its values in the same order.
        if (place < parameters.Count && IsCalled(parameters[place], name))
        {
            parameters[place].Value = value;
            return;
        }

        var parameter = SqlValue.Parameter(name);
        if (parameters.Contains(parameter))
        {
            parameters[parameter].Value = value;
        }
        else
        {
            parameters.AddWithValue(parameter, value);
        }
    }

    private static bool IsCalled(SqliteParameter parameter, string name) =>
        parameter.ParameterName.AsSpan(1).SequenceEqual(name.StartsWith('@') ? name.AsSpan(1) : name);
}
