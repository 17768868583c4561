using CoManage.Domain.Kernel;
using Npgsql;

namespace CoManage.Silo.Journal.Postgres;

/// <summary>Reads streams.</summary>
internal static class PostgresReads
{
    public static async Task<List<StoredEvent>> Events(this NpgsqlDataSource source, Sql sql, CancellationToken ct)
    {
        await using var command = Command(source, sql);
        await using var reader = await command.ExecuteReaderAsync(ct).ConfigureAwait(false);
        var events = new List<StoredEvent>();
        while (await reader.ReadAsync(ct).ConfigureAwait(false))
        {
            events.Add(Event(reader));
        }

        return events;
    }

    public static async Task<long?> Number(this NpgsqlDataSource source, Sql sql, CancellationToken ct)
    {
        await using var command = Command(source, sql);
        return await command.ExecuteScalarAsync(ct).ConfigureAwait(false) as long?;
    }

    private static NpgsqlCommand Command(NpgsqlDataSource source, Sql sql)
    {
        var command = source.CreateCommand(sql.Text);
        foreach (var (name, value) in sql.Values)
        {
            command.Parameters.AddWithValue(name, SqlValue.Of(value));
        }

        return command;
    }

    private static StoredEvent Event(NpgsqlDataReader row) => new(
        row.GetInt64(0),
        new CommandId(Guid.Parse(row.GetString(1))),
        row.GetString(2),
        (int)row.GetInt64(3),
        row.GetString(4),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5)),
        new Actor(new UserId(Guid.Parse(row.GetString(6))), Enum.Parse<Role>(row.GetString(7)), row.GetString(8)));
}
