using CoManage.Domain.Notifications;

namespace CoManage.Tests.Domain.Notifications;

public class QuietHoursTests
{
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);
    private static readonly QuietHours Night = new(IsOn: true, new TimeOnly(22, 0), new TimeOnly(7, 0));

    [Theory]
    [InlineData("21:59", null)]
    [InlineData("22:00", "2026-03-03 07:00")]
    [InlineData("23:59", "2026-03-03 07:00")]
    [InlineData("00:00", "2026-03-02 07:00")]
    [InlineData("06:59", "2026-03-02 07:00")]
    [InlineData("07:00", null)]
    public void A_night_ends_in_the_morning_where_the_centre_is(string time, string? end) =>
        Assert.Equal(end is null ? null : Here(end), Night.EndAfter(Here($"2026-03-02 {time}").ToUniversalTime(), Shanghai));

    [Fact]
    public void Hours_within_a_day_end_on_that_day()
    {
        var noon = new QuietHours(IsOn: true, new TimeOnly(12, 0), new TimeOnly(14, 30));
        Assert.Equal(Here("2026-03-02 14:30"), noon.EndAfter(Here("2026-03-02 12:00"), Shanghai));
        Assert.Null(noon.EndAfter(Here("2026-03-02 14:30"), Shanghai));
        Assert.Null((noon with { IsOn = false }).EndAfter(Here("2026-03-02 13:00"), Shanghai));
    }

    [Fact]
    public void Hours_that_are_none_are_refused()
    {
        Assert.Equal(QuietHours.Refusals.Empty, (Night with { Until = Night.From }).Problem());
        Assert.Equal(QuietHours.Refusals.NotAMinute, (Night with { Until = new TimeOnly(7, 0, 30) }).Problem());
        Assert.Null(Night.Problem());
    }

    [Fact]
    public void An_emergency_never_waits()
    {
        var midnight = Here("2026-03-02 00:00");
        Assert.Equal(midnight, Notification.DueAt(NotificationKind.Emergency, Night, isOnDuty: false, midnight, midnight, Shanghai));
    }

    [Theory]
    [InlineData(NotificationKind.Work)]
    [InlineData(NotificationKind.Message)]
    public void Anything_else_waits_for_the_end_unless_a_plan_put_the_person_on_duty(NotificationKind kind)
    {
        var midnight = Here("2026-03-02 00:00");
        Assert.Equal(Here("2026-03-02 07:00"), Notification.DueAt(kind, Night, isOnDuty: false, null, midnight, Shanghai));
        Assert.Equal(midnight, Notification.DueAt(kind, Night, isOnDuty: true, null, midnight, Shanghai));
        Assert.Equal(Here("2026-03-02 12:00"), Notification.DueAt(kind, Night, isOnDuty: false, null, Here("2026-03-02 12:00"), Shanghai));
    }

    [Fact]
    public void Messages_ring_once_in_a_while_and_work_each_time()
    {
        var (told, now) = (Here("2026-03-02 21:58"), Here("2026-03-02 21:59"));
        Assert.Equal(now, Notification.DueAt(NotificationKind.Work, Night, isOnDuty: false, told, now, Shanghai));
        // The next would be due at 22:03, which is quiet by then.
        Assert.Equal(Here("2026-03-03 07:00"), Notification.DueAt(NotificationKind.Message, Night, isOnDuty: false, told, now, Shanghai));
        Assert.Equal(told + Notification.BetweenMessages, Notification.DueAt(NotificationKind.Message, Night, isOnDuty: true, told, now, Shanghai));
    }

    private static DateTimeOffset Here(string time) => new(DateTime.Parse(time, System.Globalization.CultureInfo.InvariantCulture), Shanghai);
}
