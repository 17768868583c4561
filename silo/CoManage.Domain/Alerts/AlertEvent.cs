using CoManage.Domain.Groups;
using CoManage.Domain.Kernel;

namespace CoManage.Domain.Alerts;

/// <summary>What happened to an alert. Who was called stands in the events, because duty lists change.</summary>
public abstract record AlertEvent
{
    private AlertEvent()
    {
    }

    /// <param name="Round">Counts the calls of one patient; a later emergency is the next round.</param>
    /// <param name="ClockEnds">When the next people are called.</param>
    public sealed record Raised(AlertReport Report, Ladder Ladder, int Round, DateTimeOffset ClockEnds) : AlertEvent;

    /// <summary>The patient said more of it.</summary>
    public sealed record ReportAdded(AlertReport Report) : AlertEvent;

    public sealed record ContactTaken(UserId? Account, bool IsKnown) : AlertEvent;

    /// <summary>More people are called.</summary>
    /// <param name="ClockEnds">When the rung after this one is called; null after the last.</param>
    public sealed record PassedOn(Rung Rung, IReadOnlyList<Called> People, DateTimeOffset? ClockEnds) : AlertEvent;

    public sealed record Acknowledged(Signature By) : AlertEvent;
}

/// <summary>How far an alert has been carried. Stored by name.</summary>
public enum Rung
{
    OnDuty,
    Next,
    Everyone,
}
