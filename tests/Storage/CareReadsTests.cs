using CoManage.Tests.Support;

namespace CoManage.Tests.Storage;

public sealed class SqliteCareReadsTests() : CareReadsContract(new SqliteTestDatabase());

[OnPostgres]
public sealed class PostgresCareReadsTests() : CareReadsContract(new PostgresTestDatabase());
