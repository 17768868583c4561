using CoManage.Tests.Support;

namespace CoManage.Tests.Storage;

public sealed class SqliteCallsTests() : CallsContract(new SqliteTestDatabase());

[OnPostgres]
public sealed class PostgresCallsTests() : CallsContract(new PostgresTestDatabase());
