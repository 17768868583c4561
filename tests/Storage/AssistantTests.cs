using CoManage.Tests.Support;

namespace CoManage.Tests.Storage;

public sealed class SqliteAssistantTests : AssistantContract
{
    protected override Task<string?> NewDatabase() => Task.FromResult<string?>(null);
}

[OnPostgres]
public sealed class PostgresAssistantTests : AssistantContract
{
    private readonly PostgresDatabase database = new();

    protected override Task DropDatabase() => database.DisposeAsync();

    protected override Task<string?> NewDatabase() => database.Empty();
}
