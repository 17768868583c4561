using Npgsql;

namespace CoManage.Tests.Support;

public class PostgresServerTests(PostgresDatabase database) : IClassFixture<PostgresDatabase>
{
    [PostgresFact]
    public async Task It_keeps_what_is_committed_and_speaks_Chinese()
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using (var write = source.CreateCommand("create table word (text text); insert into word values ('慢病共管')"))
        {
            await write.ExecuteNonQueryAsync();
        }

        await using var read = source.CreateCommand("select text from word");
        Assert.Equal("慢病共管", await read.ExecuteScalarAsync());
    }

    [PostgresFact]
    public async Task A_commit_waits_for_the_disk()
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var read = source.CreateCommand("show fsync");
        Assert.Equal("on", await read.ExecuteScalarAsync());
    }
}
