using CoManage.Models;

namespace CoManage.Domain.Referrals;

/// <summary>
/// How long the asked side has to accept or decline. A local setting agreed between the centre and its hospitals,
/// not a clinical rule.
/// </summary>
/// <param name="Zone">The centre's distance from UTC, which decides what day it is.</param>
public sealed record ReferralClocks(TimeSpan Emergency, TimeSpan Urgent, TimeSpan Soon, TimeSpan Routine, TimeSpan Zone)
{
    public static readonly ReferralClocks Usual = new(
        Emergency: TimeSpan.FromMinutes(30),
        Urgent: TimeSpan.FromHours(24),
        Soon: TimeSpan.FromDays(3),
        Routine: TimeSpan.FromDays(7),
        Zone: TimeSpan.FromHours(8));

    public DateTimeOffset DueFrom(DateTimeOffset asked, Urgency urgency) => asked + urgency switch
    {
        Urgency.Emergency => Emergency,
        Urgency.Urgent => Urgent,
        Urgency.Soon => Soon,
        _ => Routine,
    };

    public DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(now.ToOffset(Zone).DateTime);
}
