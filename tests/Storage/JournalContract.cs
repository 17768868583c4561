using System.Collections.Concurrent;
using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using CoManage.Tests.Support;

namespace CoManage.Tests.Storage;

public abstract class JournalContract(ITestDatabase database) : StoreContract(database)
{
    [ContractFact]
    public async Task Numbers_of_a_stream_have_no_gaps()
    {
        await using var silo = await Start();

        var first = await silo.Store.Append(Appending(Stream, 0, Event(1), Event(1), Event(2)), default);
        var second = await silo.Store.Append(Appending(Stream, 3, Event(3)), default);

        Assert.Equal(new Appended(AppendOutcome.Committed, 3), first);
        Assert.Equal(new Appended(AppendOutcome.Committed, 4), second);
        Assert.Equal([1, 2, 3, 4], await Numbers(silo));
        Assert.Equal(4, await silo.Store.Version(Stream, default));
    }

    [ContractFact]
    public async Task An_event_comes_back_as_it_was_stored()
    {
        await using var silo = await Start();
        var stored = Event(1, """{"words":"胸痛 – \"chest\""}""");

        await silo.Store.Append(Appending(Stream, 0, stored), default);

        var read = Assert.Single(await silo.Store.Read(Stream, StreamTable.Events, 0, 10, default));
        Assert.Equal(new StoredEvent(1, stored.Command, stored.Name, 1, stored.Body, stored.At, stored.By), read);
    }

    [ContractFact]
    public async Task A_stale_append_stores_nothing_and_leaves_the_others_alone()
    {
        await using var silo = await Start();
        await silo.Store.Append(Appending(Stream, 0, Event(1)), default);

        var stale = silo.Store.Append(Appending(Stream, 0, Event(2)) with { Rows = [Counting(One, 1)] }, default);
        var other = silo.Store.Append(Appending(new StreamId("test", Two), 0, Event(2)), default);

        Assert.Equal(new Appended(AppendOutcome.Stale, 1), await stale);
        Assert.Equal(AppendOutcome.Committed, (await other).Outcome);
        Assert.Equal([1], await Numbers(silo));
        Assert.Null(await silo.Value(One));
    }

    [ContractFact]
    public async Task A_repeated_command_stores_nothing_and_finds_what_it_led_to()
    {
        await using var silo = await Start();
        await silo.Store.Append(Appending(Stream, 0, Event(1, "1"), Event(1, "2"), Event(2, "3")), default);

        var repeated = await silo.Store.Append(Appending(Stream, 3, Event(9), Event(1)), default);

        Assert.Equal(new Appended(AppendOutcome.Repeated, 3), repeated);
        Assert.Equal([1, 2, 3], await Numbers(silo));
        Assert.Equal(["1", "2"], (await silo.Store.Find(Stream, StreamTable.Events, Command(1), default)).Select(each => each.Body));
        Assert.Empty(await silo.Store.Find(Stream, StreamTable.Events, Command(9), default));
    }

    [ContractFact]
    public async Task A_repeated_message_stores_nothing_and_leaves_the_others_alone()
    {
        await using var silo = await Start();
        var other = new StreamId("test", Two);
        await silo.Store.Append(Saying(Stream, 0, Event(1), Event(2)), default);

        var fresh = silo.Store.Append(Saying(other, 0, Event(1)), default);
        var repeated = silo.Store.Append(Saying(Stream, 2, Event(3), Event(1)) with { Rows = [Counting(One, 1)] }, default);

        Assert.Equal(new Appended(AppendOutcome.Committed, 1), await fresh);
        Assert.Equal(new Appended(AppendOutcome.Repeated, 2), await repeated);
        Assert.Equal(2, (await silo.Store.Read(Stream, StreamTable.RoomLog, 0, 9, default)).Count);
        Assert.Null(await silo.Value(One));
    }

    [ContractFact]
    public async Task Who_left_is_known_before_the_append_is_answered()
    {
        await using var silo = await Start();
        var left = new News.PersonLeft(new UserId(One), new GroupId(Two));
        var known = new ConcurrentQueue<News>();
        silo.Store.Departed += known.Enqueue;

        await silo.Store.Append(Appending(Stream, 0, Event(1)) with { News = [left] }, default);

        Assert.Contains(left, known);
    }

    [ContractFact]
    public async Task An_append_is_stored_as_a_whole_or_not_at_all()
    {
        await using var silo = await Start();
        var good = Appending(Stream, 0, Event(1)) with
        {
            Rows = [Counting(One, 7)],
            Reacting = [1],
            DueAt = TestClock.Noon,
            Audit = [Audited("test.happened")],
        };
        var broken = good with { Rows = [Counting(One, 7), new Sql("INSERT INTO no_such_table (id) VALUES (1)")] };

        await Assert.ThrowsAnyAsync<Exception>(() => silo.Store.Append(broken, default));
        foreach (var table in Tables)
        {
            Assert.Equal(0, await silo.Count(table));
        }

        await silo.Store.Append(good, default);
        foreach (var table in Tables)
        {
            Assert.Equal(1, await silo.Count(table));
        }
    }

    [ContractFact]
    public async Task Only_the_guilty_append_of_a_group_fails()
    {
        await using var silo = await Start();
        var streams = Enumerable.Range(0, 200).Select(each => new StreamId("test", DerivedId.From($"stream {each}"))).ToList();

        var ends = streams.Select((stream, i) => silo.Store.Append(
            Appending(stream, 0, Event(i)) with { Rows = i == 100 ? [new Sql("INSERT INTO no_such_table (id) VALUES (1)")] : [] },
            default)).ToList();

        await Assert.ThrowsAnyAsync<Exception>(() => ends[100]);
        ends.RemoveAt(100);
        Assert.All(await Task.WhenAll(ends), end => Assert.Equal(new Appended(AppendOutcome.Committed, 1), end));
        Assert.Equal(199, await silo.Count("events"));
    }

    [ContractFact]
    public async Task Pages_are_read_forwards_and_backwards()
    {
        await using var silo = await Start();
        var room = new Append(Stream, StreamTable.RoomLog, 0, [.. Enumerable.Range(1, 9).Select(each => Event(each))]);
        await silo.Store.Append(room, default);

        var after = await silo.Store.Read(Stream, StreamTable.RoomLog, 3, 4, default);
        var before = await silo.Store.ReadBack(Stream, StreamTable.RoomLog, 6, 3, default);
        var newest = await silo.Store.ReadBack(Stream, StreamTable.RoomLog, long.MaxValue, 2, default);

        Assert.Equal([4, 5, 6, 7], after.Select(each => each.Number));
        Assert.Equal([3, 4, 5], before.Select(each => each.Number));
        Assert.Equal([8, 9], newest.Select(each => each.Number));
        Assert.Equal(0, await silo.Count("events"));
    }

    [ContractFact]
    public async Task An_append_without_events_writes_its_rows_whatever_the_version()
    {
        await using var silo = await Start();
        await silo.Store.Append(Appending(Stream, 0, Event(1)) with { DueAt = TestClock.Noon }, default);

        await silo.Store.Append(Appending(Stream, 0) with { Rows = [Counting(One, 3)] }, default);

        Assert.Equal(3, await silo.Value(One));
        Assert.Equal(1, await silo.Store.Version(Stream, default));
        Assert.Equal(1, await silo.Count("due"));
    }

    [ContractFact]
    public async Task The_clock_of_a_stream_is_set_moved_and_cleared()
    {
        await using var silo = await Start();

        await silo.Store.Append(Appending(Stream, 0, Event(1)) with { DueAt = TestClock.Noon }, default);
        await silo.Store.Append(Appending(Stream, 1, Event(2)) with { DueAt = TestClock.Noon.AddHours(1) }, default);
        Assert.Equal(1, await silo.Count("due"));

        await silo.Store.Append(Appending(Stream, 2, Event(3)), default);
        Assert.Equal(0, await silo.Count("due"));
    }

    [ContractFact]
    public async Task News_are_told_in_the_order_of_commits_and_hints_once_for_a_group()
    {
        await using var silo = await Start();
        var news = silo.Store.Announcements(default).GetAsyncEnumerator();

        for (var i = 0; i < 20; i++)
        {
            await silo.Store.Append(
                Appending(Stream, i, Event(i)) with { News = [new News.RoomUpdated(new RoomId(One), i + 1)] }, default);
        }

        for (var i = 0; i < 20; i++)
        {
            Assert.True(await news.MoveNextAsync());
            Assert.Equal(new News.RoomUpdated(new RoomId(One), i + 1), Assert.Single(news.Current.News));
            Assert.Equal(Stream, news.Current.Stream);
        }
    }

    [ContractFact]
    public async Task Everything_is_there_after_a_restart()
    {
        await using (var before = await Start())
        {
            await before.Store.Append(Appending(Stream, 0, Event(1), Event(2)), default);
        }

        await using var after = await Start();
        Assert.Equal([1, 2], await Numbers(after));
        Assert.Equal(new Appended(AppendOutcome.Committed, 3), await after.Store.Append(Appending(Stream, 2, Event(3)), default));
    }

    [ContractFact]
    public async Task Two_processes_at_once_give_each_number_once()
    {
        await using var here = await Start();
        await using var there = await Start();

        var replies = await Task.WhenAll(Enumerable.Range(0, 60).Select(each =>
            Task.Run(() => (each % 2 == 0 ? here : there).Ask(One, new CounterCommand.Add(1)))));

        Assert.Equal(Enumerable.Range(1, 60).Select(each => (long)each), replies.Select(each => each.Version).Order());
        Assert.Equal(60, await here.Value(One));
        Assert.Equal(60, await there.Value(One));
    }

    [ContractFact]
    public async Task The_same_command_given_to_two_processes_is_done_once()
    {
        await using var here = await Start(tail: 2);
        await using var there = await Start(tail: 2);

        var replies = await Task.WhenAll(Enumerable.Range(0, 40).Select(each =>
            Task.Run(() => (each % 2 == 0 ? here : there).Ask(One, new CounterCommand.AddTwice(1), Command(each / 2).Value))));

        Assert.Equal(40, await here.Store.Version(new StreamId("counter", One), default));
        foreach (var pair in replies.Chunk(2))
        {
            Assert.Equal(pair[0].Events, pair[1].Events);
        }
    }

    private static readonly string[] Tables = ["events", "streams", "counters", "outbox", "due", "audit"];

    private static Append Saying(StreamId room, long expected, params NewEvent[] events) =>
        Appending(room, expected, events) with { Table = StreamTable.RoomLog };

    private static async Task<IEnumerable<long>> Numbers(TestSilo silo) =>
        (await silo.Store.Read(Stream, StreamTable.Events, 0, 100, default)).Select(each => each.Number);
}
