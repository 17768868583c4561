using CoManage.Tests.Support;

namespace CoManage.Tests.Storage;

public sealed class SqliteOverviewTests() : OverviewContract(new SqliteTestDatabase());

[OnPostgres]
public sealed class PostgresOverviewTests() : OverviewContract(new PostgresTestDatabase());
