using CoManage.Domain.Kernel;

namespace CoManage.Domain.Notifications;

/// <summary>
/// The part of each day in which somebody wants to be left alone. It may reach over midnight; what falls into it waits
/// for its end, but an emergency never does.
/// </summary>
/// <param name="From">The first quiet minute of the day, where the centre is.</param>
/// <param name="Until">The first minute that is not quiet any more.</param>
public sealed record QuietHours(bool IsOn, TimeOnly From, TimeOnly Until)
{
    /// <summary>A local setting, not a clinical rule.</summary>
    public static readonly QuietHours Usual = new(IsOn: true, new TimeOnly(22, 0), new TimeOnly(7, 0));

    /// <summary>Why nobody can have such hours; null when they can.</summary>
    public Refusal? Problem() => From == Until ? Refusals.Empty
        : From.Ticks % TimeSpan.TicksPerMinute != 0 || Until.Ticks % TimeSpan.TicksPerMinute != 0 ? Refusals.NotAMinute
        : null;

    /// <summary>When the quiet time ends in which this moment lies; null when it lies in none.</summary>
    /// <param name="zone">The centre's distance from UTC.</param>
    public DateTimeOffset? EndAfter(DateTimeOffset now, TimeSpan zone)
    {
        var here = now.ToOffset(zone);
        if (!IsOn || !TimeOnly.FromDateTime(here.DateTime).IsBetween(From, Until))
        {
            return null;
        }

        var today = new DateTimeOffset(here.Date + Until.ToTimeSpan(), zone);
        return today > here ? today : today.AddDays(1);
    }

    public static class Refusals
    {
        public static readonly Refusal Empty = new("notifications.quiet-hours-empty");
        public static readonly Refusal NotAMinute = new("notifications.quiet-hours-not-a-minute");
    }
}
