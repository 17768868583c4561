using CoManage.Tests.Support;

namespace CoManage.Tests.Storage;

public sealed class SqliteSearchTests() : SearchContract(new SqliteTestDatabase());

[OnPostgres]
public sealed class PostgresSearchTests() : SearchContract(new PostgresTestDatabase());
