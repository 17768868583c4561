namespace CoManage.Tests.Support;

/// <summary>A database for one test class (as its class fixture) or for one test.</summary>
public sealed class PostgresDatabase : IAsyncLifetime
{
    public string ConnectionString { get; private set; } = "";

    public async Task InitializeAsync()
    {
        if (!Components.MayBeMissing || (await Components.Postgres).Reason is null)
        {
            ConnectionString = await (await PostgresServer.Running).NewDatabase();
        }
    }

    public async Task DisposeAsync()
    {
        if (ConnectionString.Length > 0)
        {
            await (await PostgresServer.Running).Drop(ConnectionString);
        }
    }
}
