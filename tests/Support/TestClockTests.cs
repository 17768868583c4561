namespace CoManage.Tests.Support;

public class TestClockTests
{
    [Fact]
    public void It_stands_still_until_told()
    {
        var clock = new TestClock();
        Assert.Equal(TestClock.Noon, clock.GetUtcNow());
        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(TestClock.Noon.AddMinutes(2), clock.GetUtcNow());
    }

    [Fact]
    public void Timers_fire_at_their_own_time_and_in_their_order()
    {
        var clock = new TestClock();
        var seen = new List<(string Name, DateTimeOffset At)>();
        using var late = clock.CreateTimer(_ => seen.Add(("late", clock.GetUtcNow())), null, TimeSpan.FromMinutes(3), Timeout.InfiniteTimeSpan);
        using var early = clock.CreateTimer(_ => seen.Add(("early", clock.GetUtcNow())), null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));

        clock.Advance(TimeSpan.FromMinutes(2));
        early.Dispose();
        clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(
            [("early", TestClock.Noon.AddMinutes(1)), ("early", TestClock.Noon.AddMinutes(2)), ("late", TestClock.Noon.AddMinutes(3))],
            seen);
    }

    [Fact]
    public async Task A_delay_ends_when_the_clock_has_passed_it()
    {
        var clock = new TestClock();
        var delay = Task.Delay(TimeSpan.FromHours(1), clock);
        clock.Advance(TimeSpan.FromMinutes(59));
        Assert.False(delay.IsCompleted);
        clock.Advance(TimeSpan.FromMinutes(1));
        await delay;
    }
}
