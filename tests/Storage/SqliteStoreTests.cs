namespace CoManage.Tests.Storage;

public sealed class SqliteJournalTests : JournalContract
{
    protected override Task<string?> NewDatabase() => Task.FromResult<string?>(null);
}

public sealed class SqliteAuditTests : AuditContract
{
    protected override Task<string?> NewDatabase() => Task.FromResult<string?>(null);
}

public sealed class SqliteRuntimeTests : RuntimeContract
{
    protected override Task<string?> NewDatabase() => Task.FromResult<string?>(null);
}
