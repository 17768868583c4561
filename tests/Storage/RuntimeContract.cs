using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;
using CoManage.Tests.Support;

namespace CoManage.Tests.Storage;

public abstract class RuntimeContract(ITestDatabase database) : StoreContract(database)
{
    [ContractFact]
    public async Task A_reaction_is_delivered_at_once()
    {
        await using var silo = await Start();
        var outbox = silo.Get<Outbox>();
        await outbox.StartAsync(default);
        var news = silo.Store.Announcements(default).GetAsyncEnumerator();

        await silo.Ask(One, new CounterCommand.Pass(Two, 5));
        while (await news.MoveNextAsync() && news.Current.Stream.Key != Two)
        {
        }

        Assert.Equal(5, await silo.Value(Two));
        await outbox.StopAsync(default);
    }

    [ContractFact]
    public async Task A_reaction_survives_a_crash_before_its_delivery()
    {
        var clock = new TestClock();
        await using (var before = await Start(clock))
        {
            await before.Ask(One, new CounterCommand.Pass(Two, 5));
        }

        clock.Advance(TimeSpan.FromMinutes(1));
        await using var after = await Start(clock);
        Assert.Equal(1, await after.Get<Outbox>().DeliverLeftovers(default));

        Assert.Equal(5, await after.Value(Two));
        Assert.Equal(0, await after.Count("outbox"));
    }

    [ContractFact]
    public async Task A_reaction_delivered_again_after_a_crash_changes_nothing()
    {
        var clock = new TestClock();
        await using var silo = await Start(clock);
        await silo.Ask(One, new CounterCommand.Pass(Two, 5));
        clock.Advance(TimeSpan.FromMinutes(1));
        await silo.Get<Outbox>().DeliverLeftovers(default);

        // As if the process had died between the delivery and the deletion.
        await silo.Store.Append(
            Appending(Stream, 0) with
            {
                Rows = [new Sql("INSERT INTO outbox (stream, number, tries, until) VALUES (@stream, 1, 0, 0)", ("stream", $"counter/{One:N}"))],
            },
            default);
        Assert.Equal(1, await silo.Get<Outbox>().DeliverLeftovers(default));

        Assert.Equal(5, await silo.Value(Two));
        Assert.Equal(0, await silo.Count("outbox"));
    }

    [ContractFact]
    public async Task A_reaction_that_fails_is_tried_again_later()
    {
        var clock = new TestClock();
        await using var silo = await Start(clock);
        await silo.Ask(One, new CounterCommand.Pass(Two, Counter.Unlucky));
        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(1, await silo.Get<Outbox>().DeliverLeftovers(default));
        Assert.Equal(0, await silo.Get<Outbox>().DeliverLeftovers(default));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await silo.Get<Outbox>().DeliverLeftovers(default));

        Assert.Equal(1, await silo.Count("outbox"));
    }

    [ContractFact]
    public async Task A_refused_reaction_has_its_answer_and_is_done()
    {
        var clock = new TestClock();
        await using var silo = await Start(clock);
        await silo.Ask(One, new CounterCommand.Pass(Two, -5));
        clock.Advance(TimeSpan.FromMinutes(1));

        await silo.Get<Outbox>().DeliverLeftovers(default);

        Assert.Equal(0, await silo.Count("outbox"));
        Assert.Null(await silo.Value(Two));
    }

    [ContractFact]
    public async Task A_clock_rings_when_its_time_has_come_and_not_before()
    {
        var clock = new TestClock();
        await using var silo = await Start(clock);
        await silo.Ask(One, new CounterCommand.Wind(clock.GetUtcNow().AddMinutes(10)));

        clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal(0, await silo.Get<Due>().RingAll(default));

        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await silo.Get<Due>().RingAll(default));
        Assert.Equal(0, await silo.Get<Due>().RingAll(default));
        Assert.Equal(100, await silo.Value(One));
        Assert.Equal(0, await silo.Count("due"));
    }

    [ContractFact]
    public async Task A_clock_that_ran_out_while_nobody_was_there_rings_after_the_restart()
    {
        var clock = new TestClock();
        await using (var before = await Start(clock))
        {
            await before.Ask(One, new CounterCommand.Wind(clock.GetUtcNow().AddMinutes(10)));
        }

        clock.Advance(TimeSpan.FromDays(1));
        await using var after = await Start(clock);
        await after.Get<Due>().RingAll(default);

        Assert.Equal(100, await after.Value(One));
    }

    [ContractFact]
    public async Task A_clock_rung_by_two_processes_rings_once()
    {
        var clock = new TestClock();
        await using var here = await Start(clock);
        await using var there = await Start(clock);
        await here.Ask(One, new CounterCommand.Wind(clock.GetUtcNow().AddMinutes(10)));
        clock.Advance(TimeSpan.FromMinutes(10));

        await Task.WhenAll(here.Get<Due>().RingAll(default), there.Get<Due>().RingAll(default));

        Assert.Equal(100, await here.Value(One));
    }

    [ContractFact]
    public async Task What_another_process_has_made_possible_is_not_refused_here()
    {
        await using var here = await Start();
        await using var there = await Start();
        await here.Ask(One, new CounterCommand.Add(1));
        await there.Ask(One, new CounterCommand.Add(5));

        var reply = await here.Ask(One, new CounterCommand.Add(-4));

        Assert.Null(reply.Refusal);
        Assert.Equal(2, await here.Value(One));
    }

    [ContractFact]
    public async Task A_clock_wound_by_another_process_rings_here_too()
    {
        var clock = new TestClock();
        await using var here = await Start(clock);
        await using var there = await Start(clock);
        await here.Ask(One, new CounterCommand.Add(1));
        await there.Ask(One, new CounterCommand.Wind(clock.GetUtcNow().AddMinutes(10)));
        clock.Advance(TimeSpan.FromMinutes(10));

        await here.Get<Due>().RingAll(default);

        Assert.Equal(101, await here.Value(One));
    }
}
