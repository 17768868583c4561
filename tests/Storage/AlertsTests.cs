using CoManage.Tests.Support;

namespace CoManage.Tests.Storage;

public sealed class SqliteAlertsTests : AlertsContract
{
    protected override Task<string?> NewDatabase() => Task.FromResult<string?>(null);
}

[OnPostgres]
public sealed class PostgresAlertsTests : AlertsContract
{
    private readonly PostgresDatabase database = new();

    protected override Task DropDatabase() => database.DisposeAsync();

    protected override Task<string?> NewDatabase() => database.Empty();
}
