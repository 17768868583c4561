using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Npgsql;
using NpgsqlTypes;

namespace CoManage.Silo.Journal.Postgres;

/// <summary>
/// The statement that inserts one row, turned into one that inserts any number of them from an array for each value, so
/// that there is one text to prepare however many rows there are.
/// </summary>
internal sealed partial class PostgresInsert
{
    // Texts come from the code, so there are few.
    private static readonly ConcurrentDictionary<string, PostgresInsert?> Known = new(StringComparer.Ordinal);

    private readonly string head;
    private readonly string values;
    private readonly string tail;

    private PostgresInsert(Match text) =>
        (head, values, tail) = (text.Groups["head"].Value, text.Groups["values"].Value, text.Groups["tail"].Value);

    /// <summary>It changes a row that is there already, and may do so only once for each.</summary>
    public bool Changes => tail.Contains("DO UPDATE", StringComparison.OrdinalIgnoreCase);

    /// <summary>Null when the text is anything but the insert of one row.</summary>
    public static PostgresInsert? Of(string text) => Known.GetOrAdd(
        text, static text => Shape.Match(text) is { Success: true } match ? new PostgresInsert(match) : null);

    /// <summary>False when the values of the rows do not go together, and nothing was written.</summary>
    public bool TryWrite(NpgsqlBatch batch, IReadOnlyList<Sql> rows)
    {
        var columns = rows[0].Values.Select((value, place) => Column.Of(value.Name, place, rows)).ToList();
        if (columns.Contains(null))
        {
            return false;
        }

        var written = columns.OfType<Column>().ToDictionary(each => $"@{each.Name}", StringComparer.Ordinal);
        var filled = written.Values.Where(each => each.Array is not null).ToList();
        if (filled.Count == 0)
        {
            return false;
        }

        var list = Parameter.Replace(values, each => written[each.Value].Array is null ? "NULL" : $"many.\"{each.Value[1..]}\"");
        var command = new NpgsqlBatchCommand($"""
            {head} SELECT {list} FROM unnest({string.Join(", ", filled.Select(each => $"@{each.Name}"))})
            AS many ({string.Join(", ", filled.Select(each => $"\"{each.Name}\""))}) {tail}
            """);
        filled.ForEach(each => command.Parameters.Add(new NpgsqlParameter(each.Name, NpgsqlDbType.Array | each.Type) { Value = each.Array }));
        batch.BatchCommands.Add(command);
        return true;
    }

    [GeneratedRegex(@"^\s*(?<head>INSERT\s+INTO\s+\w+\s*\([\w\s,]+\))\s*VALUES\s*\((?<values>[^()]*)\)(?<tail>[^@]*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Shape { get; }

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Parameter { get; }

    /// <summary>One value of every row.</summary>
    /// <param name="Array">Null when no row has one; of nothing alone, the database would not know the type.</param>
    private sealed record Column(string Name, NpgsqlDbType Type, Array? Array)
    {
        /// <summary>Null when the rows name their values otherwise or mix the types.</summary>
        public static Column? Of(string name, int place, IReadOnlyList<Sql> rows)
        {
            var values = new object[rows.Count];
            for (var i = 0; i < values.Length; i++)
            {
                if (place >= rows[i].Values.Length || rows[i].Values[place].Name != name)
                {
                    return null;
                }

                values[i] = SqlValue.Of(rows[i].Values[place].Value);
            }

            var plain = name.TrimStart('@');
            return values.FirstOrDefault(each => each is not DBNull) switch
            {
                null => new Column(plain, NpgsqlDbType.Text, null),
                string => Filled<string?>(plain, NpgsqlDbType.Text, values, each => (string)each),
                long => Filled<long?>(plain, NpgsqlDbType.Bigint, values, each => (long)each),
                double => Filled<double?>(plain, NpgsqlDbType.Double, values, each => (double)each),
                _ => null,
            };
        }

        private static Column? Filled<T>(string name, NpgsqlDbType type, object[] values, Func<object, T> read)
        {
            var kind = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
            return Array.TrueForAll(values, each => each is DBNull || each.GetType() == kind)
                ? new Column(name, type, Array.ConvertAll(values, each => each is DBNull ? default : read(each)))
                : null;
        }
    }
}
