using Npgsql;
using NpgsqlTypes;

namespace CoManage.Silo.Journal.Postgres;

/// <summary>Statements that go to the server in one journey, written one after the other.</summary>
internal static class PostgresBatch
{
    public static NpgsqlParameterCollection Then(this NpgsqlBatch batch, string text)
    {
        var command = new NpgsqlBatchCommand(text);
        batch.BatchCommands.Add(command);
        return command.Parameters;
    }

    public static void Then(this NpgsqlBatch batch, Sql sql)
    {
        var parameters = batch.Then(sql.Text);
        foreach (var (name, value) in sql.Values)
        {
            parameters.Add(new NpgsqlParameter(SqlValue.Parameter(name), SqlValue.Of(value)));
        }
    }

    public static NpgsqlParameterCollection Texts(
        this NpgsqlParameterCollection parameters, string name, IEnumerable<string> values)
    {
        parameters.Add(new NpgsqlParameter(name, NpgsqlDbType.Array | NpgsqlDbType.Text) { Value = values.ToArray() });
        return parameters;
    }

    public static NpgsqlParameterCollection Longs(
        this NpgsqlParameterCollection parameters, string name, IEnumerable<long> values)
    {
        parameters.Add(new NpgsqlParameter(name, NpgsqlDbType.Array | NpgsqlDbType.Bigint) { Value = values.ToArray() });
        return parameters;
    }
}
