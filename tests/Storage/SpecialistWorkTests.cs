using CoManage.Tests.Support;

namespace CoManage.Tests.Storage;

public sealed class SqliteSpecialistWorkTests() : SpecialistWorkContract(new SqliteTestDatabase());

[OnPostgres]
public sealed class PostgresSpecialistWorkTests() : SpecialistWorkContract(new PostgresTestDatabase());
