using CoManage.Tests.Support;

namespace CoManage.Tests.Storage;

[OnPostgres]
public sealed class PostgresJournalTests : JournalContract
{
    private readonly PostgresDatabase database = new();

    protected override Task DropDatabase() => database.DisposeAsync();

    protected override Task<string?> NewDatabase() => database.Empty();
}

[OnPostgres]
public sealed class PostgresAuditTests : AuditContract
{
    private readonly PostgresDatabase database = new();

    protected override Task DropDatabase() => database.DisposeAsync();

    protected override Task<string?> NewDatabase() => database.Empty();
}

[OnPostgres]
public sealed class PostgresRuntimeTests : RuntimeContract
{
    private readonly PostgresDatabase database = new();

    protected override Task DropDatabase() => database.DisposeAsync();

    protected override Task<string?> NewDatabase() => database.Empty();
}

internal static class EmptyDatabase
{
    public static async Task<string?> Empty(this PostgresDatabase database)
    {
        await database.InitializeAsync();
        return database.ConnectionString;
    }
}
