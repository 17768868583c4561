namespace CoManage.Tests.Support;

/// <summary>A clock that stands still until told. Timers made from it fire when it is moved past them.</summary>
internal sealed class TestClock(DateTimeOffset start) : TimeProvider
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly Lock _gate = new();
    private readonly List<Alarm> _alarms = [];
    private DateTimeOffset _now = start;

    public TestClock()
        : this(Noon)
    {
    }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <summary>Moves the clock and fires, in order of their time, every timer that comes due on the way.</summary>
    public void Advance(TimeSpan by) => MoveTo(GetUtcNow() + by);

    public void MoveTo(DateTimeOffset then)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(then, GetUtcNow());
        while (EarliestDue(then) is { } alarm)
        {
            alarm.Ring();
        }

        lock (_gate)
        {
            _now = then;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        return alarm;
    }

    private Alarm? EarliestDue(DateTimeOffset until)
    {
        lock (_gate)
        {
            var first = _alarms.Where(alarm => alarm.Due <= until).MinBy(alarm => alarm.Due);
            if (first is not null)
            {
                _now = first.Due > _now ? first.Due : _now;
                first.Rearm();
            }

            return first;
        }
    }

    private sealed class Alarm(TestClock clock, Action ring) : ITimer
    {
        private TimeSpan _period = Timeout.InfiniteTimeSpan;

        public DateTimeOffset Due { get; private set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                clock._alarms.Remove(this);
                _period = period;
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = clock._now + dueTime;
                    clock._alarms.Add(this);
                }
            }

            return true;
        }

        public void Rearm()
        {
            clock._alarms.Remove(this);
            if (_period > TimeSpan.Zero)
            {
                Due += _period;
                clock._alarms.Add(this);
            }
        }

        public void Dispose()
        {
            lock (clock._gate)
            {
                clock._alarms.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
