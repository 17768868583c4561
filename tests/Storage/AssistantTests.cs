using CoManage.Tests.Support;

namespace CoManage.Tests.Storage;

public sealed class SqliteAssistantTests() : AssistantContract(new SqliteTestDatabase());

[OnPostgres]
public sealed class PostgresAssistantTests() : AssistantContract(new PostgresTestDatabase());
