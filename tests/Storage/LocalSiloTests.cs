using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;
using CoManage.Tests.Support;

namespace CoManage.Tests.Storage;

public sealed class LocalSiloTests : IDisposable
{
    private static readonly Guid One = new("10000000-0000-0000-0000-000000000001");
    private static readonly Guid First = new("c0000000-0000-0000-0000-000000000001");

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Commands_from_many_threads_are_decided_one_at_a_time()
    {
        await using var silo = await Start();

        var replies = await Task.WhenAll(Enumerable.Range(0, 500).Select(_ =>
            Task.Run(() => silo.Ask(One, new CounterCommand.Add(1)))));

        Assert.Equal(Enumerable.Range(1, 500).Select(each => (long)each), replies.Select(each => each.Version).Order());
        Assert.Equal(500, await silo.Value(One));
    }

    [Fact]
    public async Task Many_first_commands_at_once_wake_one_grain()
    {
        await using var silo = await Start();

        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => silo.Ask(One, new CounterCommand.Add(1)))));

        Assert.Equal(1, silo.Get<Activations>().Count);
    }

    [Fact]
    public async Task A_repeated_command_gets_the_first_answer()
    {
        await using var silo = await Start();

        var first = await silo.Ask(One, new CounterCommand.AddTwice(5), First);
        await silo.Ask(One, new CounterCommand.Add(1));
        var again = await silo.Ask(One, new CounterCommand.AddTwice(5), First);

        Assert.Equal(2, first.Version);
        AssertSame(first, again);
        Assert.Equal(11, await silo.Value(One));
    }

    [Fact]
    public async Task The_first_answer_survives_a_restart()
    {
        Reply first;
        await using (var before = await Start())
        {
            first = await before.Ask(One, new CounterCommand.AddTwice(5), First);
            await before.Ask(One, new CounterCommand.Add(1));
        }

        await using var after = await Start();
        AssertSame(first, await after.Ask(One, new CounterCommand.AddTwice(5), First));
        Assert.Equal(4, (await after.Ask(One, new CounterCommand.Add(1))).Version);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(-5)]
    public async Task The_first_answer_is_found_when_it_is_older_than_what_the_grain_remembers(long change)
    {
        await using var silo = await Start(tail: 3);

        await silo.Ask(One, new CounterCommand.Add(5));
        var first = await silo.Ask(One, new CounterCommand.Add(change), First);
        for (var i = 0; i < 5; i++)
        {
            await silo.Ask(One, new CounterCommand.Add(1));
        }

        ForgetEverything(silo);
        AssertSame(first, await silo.Ask(One, new CounterCommand.Add(change), First));
        Assert.Equal(8, (await silo.Ask(One, new CounterCommand.Add(1))).Version);
    }

    [Fact]
    public async Task A_refusal_is_repeated_while_the_grain_is_awake()
    {
        await using var silo = await Start();

        var refused = await silo.Ask(One, new CounterCommand.Add(-1), First);
        await silo.Ask(One, new CounterCommand.Add(10));

        Assert.Equal(Counter.TooLittle, refused.Refusal);
        Assert.Equal(Counter.TooLittle, (await silo.Ask(One, new CounterCommand.Add(-1), First)).Refusal);
        Assert.Equal(10, await silo.Value(One));
    }

    [Fact]
    public async Task A_command_that_changes_nothing_is_granted_and_stores_nothing()
    {
        await using var silo = await Start();

        var reply = await silo.Ask(One, new CounterCommand.Add(0));

        Assert.Null(reply.Refusal);
        Assert.Empty(reply.Events);
        Assert.Equal(0, await silo.Count("events"));
    }

    [Fact]
    public async Task Another_writer_of_the_same_stream_makes_the_grain_decide_again()
    {
        await using var silo = await Start();
        await silo.Ask(One, new CounterCommand.Add(3));
        var names = new CounterSlice().Names;
        await silo.Store.Append(
            new Append(new StreamId("counter", One), StreamTable.Events, 1,
                [new NewEvent(new CommandId(First), "counter.added", 1, names.Write(new CounterEvent.Added(-3)), TestClock.Noon, Actor.Service)]),
            default);

        Assert.Equal(Counter.TooLittle, (await silo.Ask(One, new CounterCommand.Add(-2))).Refusal);
        Assert.Equal(3, (await silo.Ask(One, new CounterCommand.Add(2))).Version);
    }

    [Fact]
    public async Task Only_the_command_whose_rows_fail_fails()
    {
        await using var silo = await Start();

        var broken = silo.Ask(One, new CounterCommand.Break());
        var others = Enumerable.Range(0, 20).Select(_ => silo.Ask(One, new CounterCommand.Add(1))).ToList();

        await Assert.ThrowsAnyAsync<Exception>(() => broken);
        await Task.WhenAll(others);
        Assert.Equal(20, await silo.Value(One));
        Assert.Equal(20, await silo.Count("events"));
    }

    [Fact]
    public async Task A_full_inbox_says_so()
    {
        await using var silo = await Start(options => options with { InboxLimit = 2 });

        var asked = Enumerable.Range(0, 2_000).Select(_ => Try(() => silo.Ask(One, new CounterCommand.Add(1)))).ToList();
        var answered = await Task.WhenAll(asked);

        Assert.Contains(false, answered);
        Assert.Equal(answered.Count(each => each), await silo.Value(One));
    }

    [Fact]
    public async Task Idle_grains_are_forgotten_and_wake_again()
    {
        var clock = new TestClock();
        await using var silo = await Start(clock: clock);
        await silo.Ask(One, new CounterCommand.Add(7));

        clock.Advance(TimeSpan.FromMinutes(30));

        Assert.Equal(0, silo.Get<Activations>().Count);
        await silo.Ask(One, new CounterCommand.Add(1));
        Assert.Equal(8, await silo.Value(One));
    }

    [Fact]
    public async Task No_more_grains_are_awake_than_allowed()
    {
        await using var silo = await Start(options => options with { MostAwake = 20 });

        for (var i = 0; i < 100; i++)
        {
            await silo.Ask(DerivedId.From($"counter {i}"), new CounterCommand.Add(1));
        }

        Assert.InRange(silo.Get<Activations>().Count, 1, 21);
    }

    [Fact]
    public async Task What_staff_write_is_audited()
    {
        await using var silo = await Start();

        await silo.Ask(One, new CounterCommand.AddTwice(1), by: TestSilo.Amina);
        await silo.Ask(One, new CounterCommand.Add(1));

        Assert.Equal(2, await silo.Count("audit"));
    }

    private static void ForgetEverything(TestSilo silo)
    {
        ((TestClock)silo.Get<TimeProvider>()).Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, silo.Get<Activations>().Count);
    }

    private static async Task<bool> Try(Func<Task<Reply>> ask)
    {
        try
        {
            await ask();
            return true;
        }
        catch (SiloBusyException)
        {
            return false;
        }
    }

    private static void AssertSame(Reply expected, Reply actual)
    {
        Assert.Equal(expected.Version, actual.Version);
        Assert.Equal(expected.Refusal, actual.Refusal);
        Assert.Equal(expected.Events, actual.Events);
    }

    private Task<TestSilo> Start(
        Func<SiloOptions, SiloOptions>? change = null, TestClock? clock = null, int? tail = null)
    {
        var options = new SiloOptions { DataFolder = folder.Root };
        return TestSilo.Start(change?.Invoke(options) ?? options, clock ?? new TestClock(), tail);
    }
}
