using CoManage.Models;

namespace CoManage.Domain.Escalations;

/// <summary>
/// How long a specialist has to answer. A local setting agreed between centre and specialists, not a clinical rule;
/// working days are Monday to Friday where the centre is.
/// </summary>
/// <param name="Zone">The centre's distance from UTC, which decides what day it is.</param>
public sealed record EscalationClocks(
    TimeSpan Emergency,
    TimeSpan Urgent,
    int SoonWorkingDays,
    int RoutineWorkingDays,
    TimeSpan Zone)
{
    public static readonly EscalationClocks Usual = new(
        Emergency: TimeSpan.FromMinutes(30),
        Urgent: TimeSpan.FromHours(24),
        SoonWorkingDays: 3,
        RoutineWorkingDays: 5,
        Zone: TimeSpan.FromHours(8));

    public DateTimeOffset DueFrom(DateTimeOffset asked, Urgency urgency) => urgency switch
    {
        Urgency.Emergency => asked + Emergency,
        Urgency.Urgent => asked + Urgent,
        Urgency.Soon => AfterWorkingDays(asked, SoonWorkingDays),
        _ => AfterWorkingDays(asked, RoutineWorkingDays),
    };

    private DateTimeOffset AfterWorkingDays(DateTimeOffset asked, int days)
    {
        var due = asked.ToOffset(Zone);
        while (days > 0)
        {
            due = due.AddDays(1);
            if (due.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            {
                days--;
            }
        }

        return due.ToUniversalTime();
    }
}
