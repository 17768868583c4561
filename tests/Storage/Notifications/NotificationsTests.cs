using CoManage.Tests.Support;

namespace CoManage.Tests.Storage.Notifications;

public sealed class SqliteTellingTests() : TellingContract(new SqliteTestDatabase());

[OnPostgres]
public sealed class PostgresTellingTests() : TellingContract(new PostgresTestDatabase());

public sealed class SqlitePushDeviceTests() : PushDeviceContract(new SqliteTestDatabase());

[OnPostgres]
public sealed class PostgresPushDeviceTests() : PushDeviceContract(new PostgresTestDatabase());
