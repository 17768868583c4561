using CoManage.Tests.Support;

namespace CoManage.Tests.Storage;

[OnPostgres]
public sealed class PostgresJournalTests() : JournalContract(new PostgresTestDatabase());

[OnPostgres]
public sealed class PostgresAuditTests() : AuditContract(new PostgresTestDatabase());

[OnPostgres]
public sealed class PostgresRuntimeTests() : RuntimeContract(new PostgresTestDatabase());
