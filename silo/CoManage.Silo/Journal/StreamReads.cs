using System.Data.Common;
using CoManage.Domain.Kernel;

namespace CoManage.Silo.Journal;

/// <summary>The reading half of the journal, the same on both databases.</summary>
internal static class StreamReads
{
    private const string Columns = "number, command, name, version, body, at, by_id, by_role, by_name";

    public static Task<IReadOnlyList<StoredEvent>> After(
        IReadDatabase database, StreamId stream, StreamTable table, long after, int limit, CancellationToken ct) =>
        Query(
            database,
            $"SELECT {Columns} FROM {Name(table)} WHERE stream = @stream AND number > @after ORDER BY number LIMIT @limit",
            [("@stream", stream.ToString()), ("@after", after), ("@limit", (long)limit)],
            ct);

    public static async Task<IReadOnlyList<StoredEvent>> Before(
        IReadDatabase database, StreamId stream, StreamTable table, long before, int limit, CancellationToken ct)
    {
        var newestFirst = await Query(
            database,
            $"SELECT {Columns} FROM {Name(table)} WHERE stream = @stream AND number < @before ORDER BY number DESC LIMIT @limit",
            [("@stream", stream.ToString()), ("@before", before), ("@limit", (long)limit)],
            ct).ConfigureAwait(false);
        return [.. newestFirst.Reverse()];
    }

    public static Task<IReadOnlyList<StoredEvent>> OfCommand(
        IReadDatabase database, StreamId stream, StreamTable table, CommandId command, CancellationToken ct) =>
        Query(
            database,
            $"SELECT {Columns} FROM {Name(table)} WHERE stream = @stream AND command = @command ORDER BY number",
            [("@stream", stream.ToString()), ("@command", command.Value.ToString())],
            ct);

    public static async Task<long> Version(IReadDatabase database, StreamId stream, CancellationToken ct)
    {
        var connection = await database.Open(ct).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            using var command = Command(
                connection, "SELECT version FROM streams WHERE stream = @stream", [("@stream", stream.ToString())]);
            return await command.ExecuteScalarAsync(ct).ConfigureAwait(false) is long version ? version : 0;
        }
    }

    /// <summary>The table's name in statements.</summary>
    public static string Name(StreamTable table) => table is StreamTable.RoomLog ? "room_log" : "events";

    private static async Task<IReadOnlyList<StoredEvent>> Query(
        IReadDatabase database, string text, (string Name, object Value)[] values, CancellationToken ct)
    {
        var connection = await database.Open(ct).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            using var command = Command(connection, text, values);
            using var reader = await command.ExecuteReaderAsync(ct).ConfigureAwait(false);
            var events = new List<StoredEvent>();
            while (await reader.ReadAsync(ct).ConfigureAwait(false))
            {
                events.Add(Event(reader));
            }

            return events;
        }
    }

    private static DbCommand Command(DbConnection connection, string text, (string Name, object Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static StoredEvent Event(DbDataReader row) => new(
        row.GetInt64(0),
        new CommandId(Guid.Parse(row.GetString(1))),
        row.GetString(2),
        (int)row.GetInt64(3),
        row.GetString(4),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5)),
        new Actor(new UserId(Guid.Parse(row.GetString(6))), Enum.Parse<Role>(row.GetString(7)), row.GetString(8)));
}
