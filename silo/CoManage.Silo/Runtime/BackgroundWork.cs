namespace CoManage.Silo.Runtime;

/// <summary>
/// What the silo does by itself: delivering reactions and ringing clocks. It rests while somebody writes a whole past
/// into the same database and does both on a clock of his own.
/// </summary>
public sealed class BackgroundWork
{
    private readonly Due due;
    private readonly OrderedDelivery delivery;
    private readonly Rest rest;

    internal BackgroundWork(Due due, OrderedDelivery delivery, Rest rest)
    {
        this.due = due;
        this.delivery = delivery;
        this.rest = rest;
    }

    /// <summary>Nothing new is begun from now on.</summary>
    public void Pause() => rest.IsOn = true;

    public void Resume() => rest.IsOn = false;

    /// <summary>Rings every clock that has run out, now instead of at the next look; returns how many.</summary>
    public Task<int> RingAll(CancellationToken ct) => due.RingAll(ct);

    /// <summary>Delivers the reactions that wait, in an order that follows from the data alone; returns to how many events.</summary>
    public Task<int> DeliverInOrder(CancellationToken ct) => delivery.Round(ct);

    /// <summary>The switch that outbox and clocks look at before each round.</summary>
    internal sealed class Rest
    {
        private volatile bool on;

        public bool IsOn
        {
            get => on;
            set => on = value;
        }
    }
}
