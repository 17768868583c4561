using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;
using CoManage.Tests.Support;

namespace CoManage.Tests.Storage;

/// <summary>A fresh database for each test, and the names the contracts use.</summary>
public abstract class StoreContract(ITestDatabase database) : IAsyncLifetime, IDisposable
{
    private protected static readonly Guid One = new("10000000-0000-0000-0000-000000000001");
    private protected static readonly Guid Two = new("20000000-0000-0000-0000-000000000002");
    private protected static readonly StreamId Stream = new("test", One);

    private readonly TempFolder folder = new();

    private SiloOptions Options { get; set; } = new();

    public async Task InitializeAsync() =>
        Options = new SiloOptions { ConnectionString = await database.Empty(), DataFolder = folder.Root };

    public Task DisposeAsync() => database.Drop();

    public void Dispose()
    {
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Another process on the same database, as far as the database can tell.</summary>
    private protected Task<TestSilo> Start(TestClock? clock = null, int? tail = null) => TestSilo.Start(Options, clock, tail);

    private protected static CommandId Command(int number) => new(DerivedId.From($"command {number}"));

    private protected static NewEvent Event(int command, string body = "{}") =>
        new(Command(command), "test.happened", 1, body, TestClock.Noon, TestSilo.Amina);

    private protected static Append Appending(StreamId stream, long expected, params NewEvent[] events) =>
        new(stream, StreamTable.Events, expected, events);

    private protected static AuditEntry Audited(string what) =>
        new(TestClock.Noon, TestSilo.Amina, new PatientId(One), what, "care", "test");

    private protected static Sql Counting(Guid id, long value) => new(
        "INSERT INTO counters (id, value) VALUES (@id, @value) ON CONFLICT (id) DO UPDATE SET value = excluded.value",
        ("id", id),
        ("value", value));
}
