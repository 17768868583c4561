using CoManage.Tests.Support;

namespace CoManage.Tests.Storage;

public sealed class SqliteAlertsTests() : AlertsContract(new SqliteTestDatabase());

[OnPostgres]
public sealed class PostgresAlertsTests() : AlertsContract(new PostgresTestDatabase());
