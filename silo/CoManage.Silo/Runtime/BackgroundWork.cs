namespace CoManage.Silo.Runtime;

/// <summary>
/// What the silo does by itself: delivering reactions and ringing clocks. Paused while a whole past is being written
/// by somebody who does both on a clock of his own.
/// </summary>
public sealed class BackgroundWork
{
    private readonly Outbox outbox;
    private readonly Due due;

    internal BackgroundWork(Outbox outbox, Due due)
    {
        this.outbox = outbox;
        this.due = due;
    }

    public async Task Pause(CancellationToken ct)
    {
        await outbox.StopAsync(ct).ConfigureAwait(false);
        await due.StopAsync(ct).ConfigureAwait(false);
    }

    public async Task Resume(CancellationToken ct)
    {
        await outbox.StartAsync(ct).ConfigureAwait(false);
        await due.StartAsync(ct).ConfigureAwait(false);
    }

    /// <summary>Rings every clock that has run out, now instead of at the next look; returns how many.</summary>
    public Task<int> RingAll(CancellationToken ct) => due.RingAll(ct);
}
