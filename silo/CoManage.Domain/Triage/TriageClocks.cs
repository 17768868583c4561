using CoManage.Models;

namespace CoManage.Domain.Triage;

/// <summary>How long a case may wait for a decision, by urgency, and how long a claim holds. Settings of the district.</summary>
/// <param name="Undo">How long a signed decision waits in case its GP takes it back.</param>
public sealed record TriageClocks(
    TimeSpan Emergency, TimeSpan Urgent, TimeSpan Soon, TimeSpan Routine, TimeSpan Lease, TimeSpan Undo)
{
    public static readonly TriageClocks Standard = new(
        TimeSpan.FromMinutes(2), TimeSpan.FromHours(24), TimeSpan.FromDays(14), TimeSpan.FromDays(90), TimeSpan.FromMinutes(20),
        TimeSpan.FromSeconds(10));

    public TimeSpan Of(Urgency urgency) => urgency switch
    {
        Urgency.Emergency => Emergency,
        Urgency.Urgent => Urgent,
        Urgency.Soon => Soon,
        _ => Routine,
    };
}
