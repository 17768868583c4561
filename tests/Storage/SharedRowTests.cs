using CoManage.Silo.Journal;
using CoManage.Tests.Support;
using Dapper;

namespace CoManage.Tests.Storage;

/// <summary>Rows that appends of different streams write: the streams' locks do not keep two processes apart there.</summary>
[OnPostgres]
public sealed class SharedRowTests() : StoreContract(new PostgresTestDatabase())
{
    private const int Rounds = 40;

    [Fact]
    public void They_come_last_and_in_the_order_of_their_names()
    {
        Sql[] rows = [Shared("b"), new("own 1"), Shared("a"), new("own 2")];

        Assert.Equal(["own 1", "own 2", "shared a", "shared b"], Sql.InOrder(rows).Select(each => each.Text));
    }

    [ContractFact]
    public async Task Two_processes_that_write_them_the_other_way_round_never_wait_for_each_other()
    {
        await using (var here = await Start())
        await using (var there = await Start())
        {
            for (var round = 0; round < Rounds; round++)
            {
                var rows = Enumerable.Range(0, 16).Select(each => SharedCounting(new Guid(each, 1, 1, new byte[8]), round)).ToArray();
                await Task.WhenAll(
                    here.Store.Append(Writing(One, rows), default),
                    there.Store.Append(Writing(Two, [.. rows.Reverse()]), default));
            }
        }

        // The processes have gone, and with them what they had not yet counted.
        await using var after = await Start();
        await using var connection = await after.Store.Open(default);
        Assert.Equal(0, await connection.ExecuteScalarAsync<long>(
            "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"));
    }

    private static Append Writing(Guid stream, IReadOnlyList<Sql> rows) =>
        new(new StreamId("rows", stream), StreamTable.Events, 0, []) { Rows = rows };

    private static Sql SharedCounting(Guid id, long value) => Counting(id, value) with { SharedRow = $"counters/{id}" };

    private static Sql Shared(string name) => new($"shared {name}") { SharedRow = name };
}
