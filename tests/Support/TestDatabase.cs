namespace CoManage.Tests.Support;

/// <summary>What a storage contract is kept on: an empty database for each test.</summary>
public interface ITestDatabase
{
    /// <summary>Its connection string; null for SQLite in the test's own folder.</summary>
    Task<string?> Empty();

    Task Drop();
}

/// <summary>A file in the test's own folder, which goes with it.</summary>
public sealed class SqliteTestDatabase : ITestDatabase
{
    public Task<string?> Empty() => Task.FromResult<string?>(null);

    public Task Drop() => Task.CompletedTask;
}

public sealed class PostgresTestDatabase : ITestDatabase
{
    private readonly PostgresDatabase database = new();

    public async Task<string?> Empty()
    {
        await database.InitializeAsync();
        return database.ConnectionString;
    }

    public Task Drop() => database.DisposeAsync();
}
