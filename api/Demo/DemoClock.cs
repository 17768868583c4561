namespace CoManage.Api.Demo;

/// <summary>
/// The clock of the synthetic year: it stands still until the loading moves it on, so that events carry the day they
/// would have happened on. Timers still run on real time, because the runtime must keep working.
/// </summary>
internal sealed class DemoClock(DateTimeOffset start) : TimeProvider
{
    private long ticks = start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public void MoveTo(DateTimeOffset now) => Interlocked.Exchange(ref ticks, now.UtcTicks);
}
