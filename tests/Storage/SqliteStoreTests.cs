using CoManage.Tests.Support;

namespace CoManage.Tests.Storage;

public sealed class SqliteJournalTests() : JournalContract(new SqliteTestDatabase());

public sealed class SqliteAuditTests() : AuditContract(new SqliteTestDatabase());

public sealed class SqliteRuntimeTests() : RuntimeContract(new SqliteTestDatabase());
