using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using CoManage.Silo.Journal.Postgres;
using Npgsql;

namespace CoManage.Tests.Storage;

/// <summary>Which rows of a group go into the database with one statement, and in what order.</summary>
public class PostgresRowsTests
{
    private const string Insert = "INSERT INTO counters (id, value) VALUES (@id, @value)";
    private const string Upsert = Insert + " ON CONFLICT (id) DO UPDATE SET value = excluded.value";
    private const string Update = "UPDATE counters SET value = @value WHERE id = @id";

    [Fact]
    public void Inserts_of_many_streams_are_one_statement()
    {
        var batch = Written(Of(1, Row(Insert, 1), Row(Upsert, 2)), Of(2, Row(Insert, 3), Row(Insert, 4), Row(Upsert, 5)));

        Assert.Equal(2, batch.BatchCommands.Count);
        Assert.StartsWith("INSERT INTO counters (id, value) SELECT many.\"id\", many.\"value\" FROM unnest(@id, @value)", batch.BatchCommands[0].CommandText, StringComparison.Ordinal);
        Assert.Equal([1, 3, 4], Values(batch, 0));
        Assert.Equal([2, 5], Values(batch, 1));
        Assert.Contains("ON CONFLICT (id) DO UPDATE", batch.BatchCommands[1].CommandText, StringComparison.Ordinal);
    }

    [Fact]
    public void What_one_stream_writes_keeps_its_order()
    {
        var batch = Written(Of(1, Row(Insert, 1), Row(Update, 2), Row(Insert, 3)), Of(2, Row(Insert, 4), Row(Update, 5)));

        Assert.Equal([Insert, Update, "3 and 4", Update], Commands(batch).Select(each =>
            each.CommandText.Contains("unnest", StringComparison.Ordinal) ? string.Join(" and ", (long?[])each.Parameters[1].Value!) : each.CommandText));
    }

    [Fact]
    public void A_stream_that_changes_a_row_twice_does_so_with_two_statements() =>
        Assert.Equal(2, Written(Of(1, Row(Upsert, 1)), Of(1, Row(Upsert, 2))).BatchCommands.Count);

    [Fact]
    public void A_value_that_no_row_has_stays_away() =>
        Assert.Equal(["id"], Written(Of(1, Row(Insert, null)), Of(2, Row(Insert, null))).BatchCommands[0].Parameters.Cast<NpgsqlParameter>().Select(each => each.ParameterName));

    [Fact]
    public void Values_of_different_kinds_and_other_statements_stay_alone()
    {
        Assert.Equal(2, Written(Of(1, Row(Insert, 1L)), Of(2, Row(Insert, 1.5))).BatchCommands.Count);
        Assert.Equal(2, Written(Of(1, Row(Update, 1)), Of(2, Row(Update, 2))).BatchCommands.Count);
        Assert.Null(PostgresInsert.Of("INSERT INTO counters (id) SELECT id FROM counters WHERE id = @id"));
        Assert.Null(PostgresInsert.Of("INSERT INTO counters (id) VALUES (lower(@id))"));
        Assert.Null(PostgresInsert.Of(Insert + " ON CONFLICT (id) DO UPDATE SET value = @value"));
    }

    [Fact]
    public void Rows_that_no_lock_guards_come_last_and_as_they_are()
    {
        var shared = Row(Insert, 2) with { SharedRow = "counters/2" };
        var batch = Written(Of(1, shared, Row(Insert, 1)), new PendingAppend(new Append(Stream(3), StreamTable.Events, 0, []) { Rows = [Row(Insert, 3)] }));

        Assert.Equal([1L, 3L, 2L], Commands(batch).Select(each => each.Parameters[1].Value));
    }

    private static NpgsqlBatch Written(params PendingAppend[] group)
    {
        var batch = new NpgsqlBatch();
        PostgresRows.Write(batch, group);
        return batch;
    }

    private static IEnumerable<NpgsqlBatchCommand> Commands(NpgsqlBatch batch) => batch.BatchCommands.Cast<NpgsqlBatchCommand>();

    private static PendingAppend Of(int stream, params Sql[] rows)
    {
        var happened = new NewEvent(new CommandId(new Guid(stream, 2, 2, new byte[8])), "counted", 1, "{}", DateTimeOffset.UnixEpoch, Actor.Service);
        return new PendingAppend(new Append(Stream(stream), StreamTable.Events, 0, [happened]) { Rows = rows });
    }

    private static StreamId Stream(int number) => new("counter", new Guid(number, 1, 1, new byte[8]));

    private static Sql Row(string text, object? value) => new(text, ("@id", "one"), ("@value", value));

    private static IEnumerable<long?> Values(NpgsqlBatch batch, int statement) => (long?[])batch.BatchCommands[statement].Parameters[1].Value!;
}
