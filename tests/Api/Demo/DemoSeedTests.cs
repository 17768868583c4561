using System.Security.Cryptography;
using System.Text;
using CoManage.Tests.Support;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CoManage.Tests.Api.Demo;

public sealed class DemoSeedTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_events_and_another_seed_gives_others()
    {
        var first = await Load("first", seed: 7);
        var second = await Load("second", seed: 7);
        var other = await Load("other", seed: 8);

        Assert.Equal(first.Digest, second.Digest);
        Assert.NotEqual(first.Digest, other.Digest);
        Assert.True(first.Events > 2_000, $"Only {first.Events} events.");
    }

    /// <summary>A digest of all that was stored: every event of every stream with its number, time, author and body.</summary>
    private async Task<(string Digest, int Events)> Load(string name, int seed)
    {
        var data = Path.Combine(folder.Root, name);
        var (exitCode, _) = await VerbProcess.Run(
            "demo", "--patients", "200", "--seed", $"{seed}", "--end", "2026-06-30T08:00:00Z", "--data", data);
        Assert.Equal(0, exitCode);
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "comanage.db")};Mode=ReadOnly");
        var events = (await connection.QueryAsync<string>(
            """
            SELECT line FROM (
              SELECT stream, number, stream || ' ' || number || ' ' || name || ' ' || at || ' ' || by_id || ' ' || body AS line FROM events
              UNION ALL
              SELECT stream, number, stream || ' ' || number || ' ' || name || ' ' || at || ' ' || by_id || ' ' || body FROM room_log)
            ORDER BY stream, number
            """)).ToList();
        return (Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', events)))), events.Count);
    }
}
