using CoManage.Domain.Alerts;
using CoManage.Domain.Chat;
using CoManage.Domain.Groups;
using CoManage.Domain.Kernel;
using CoManage.Domain.Notifications;
using CoManage.Models;
using CoManage.Silo.Chat;
using CoManage.Silo.Notifications;
using CoManage.Tests.Support;

namespace CoManage.Tests.Storage.Notifications;

/// <summary>Who is told what, and when, on every database.</summary>
public abstract class TellingContract(ITestDatabase database) : NotificationsContract(database)
{
    private const string Emergency = "我胸口压着痛，出冷汗";

    [ContractFact]
    public async Task Everybody_in_the_room_is_told_of_a_message_but_its_author_and_whoever_has_read_or_muted_it()
    {
        await Say(Li, "明天义诊");
        Assert.Equal(["Amina message", "Zhao message"], await Told());
        Assert.Empty(await Told());

        Clock.Advance(Notification.BetweenMessages);
        await Say(Amina, "几点？");
        await Get<ReadMarks>().Move(Zhao, RoomRows.IdOf(Group), 2, default);
        Assert.Equal(["Li message"], await Told());

        await Get<PersonalRoomMarks>().Mute(Zhao.Id, RoomRows.IdOf(Group), muted: true, default);
        Clock.Advance(Notification.BetweenMessages);
        await Say(Amina, "谢谢");
        Assert.Equal(["Li message"], await Told());
    }

    [ContractFact]
    public async Task A_busy_room_rings_once_in_a_while_and_whoever_read_meanwhile_is_left_alone()
    {
        await Say(Li, "一");
        Assert.Equal(["Amina message", "Zhao message"], await Told());
        await Say(Li, "二");
        Assert.Empty(await Told());
        await Get<ReadMarks>().Move(Zhao, RoomRows.IdOf(Group), 2, default);
        Clock.Advance(Notification.BetweenMessages);
        Assert.Equal(["Amina message"], await Delivered());
    }

    [ContractFact]
    public async Task Nobody_is_told_of_a_room_that_is_not_theirs()
    {
        await Say(Li, "团队内部", RoomFacts.OfTeam(One));
        Assert.Equal(["Zhao message"], await Told());
        await Get<NotificationLook>().LookAt([RoomId.OfTeam(One)], default);
        Assert.Equal([0L], await Query("SELECT COUNT(*) FROM notifications"));
    }

    [ContractFact]
    public async Task What_falls_into_quiet_hours_is_told_at_their_end_over_a_restart()
    {
        At(22, 30);
        await Say(Amina, "明天复诊吗？");
        await OpenCase("measurement.systolic", Urgency.Urgent);
        Assert.Empty(await Told());

        At(6, 59);
        Assert.Empty(await Delivered());
        await StartAgain();
        At(7);
        Assert.Equal(["Li message", "Li work", "Zhao message", "Zhao work"], await Delivered());
        Assert.Empty(await Told());
    }

    [ContractFact]
    public async Task What_was_seen_to_in_the_night_does_not_ring_in_the_morning()
    {
        At(23);
        await Say(Amina, "在吗？");
        Assert.Empty(await Told());
        await Get<ReadMarks>().Move(Li, RoomRows.IdOf(Group), 1, default);
        At(7);
        Assert.Equal(["Zhao message"], await Delivered());
    }

    [ContractFact]
    public async Task An_emergency_rings_at_any_hour_for_whoever_is_called_and_again_when_called_again()
    {
        At(23);
        await Say(Amina, Emergency);
        Assert.Contains("Li emergency", await Told());
        Assert.Empty(await Told());

        Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(["Zhao emergency"], await Told());
        Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(["Li emergency", "Zhao emergency"], await Told());

        var alert = AlertId.For(Patient, One);
        await Ask<AlertCommand>(alert.Value, Li, new AlertCommand.Acknowledge());
        Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Empty(await Told());
    }

    [ContractFact]
    public async Task Whoever_a_plan_put_on_duty_is_told_in_quiet_hours_and_nobody_else()
    {
        At(22);
        var now = Clock.GetUtcNow();
        await Ask<GroupCommand>(One.Value, Sun, new GroupCommand.PlanDuty(DerivedId.From("night"), Zhao.Id, now, now.AddHours(9)));
        At(23);
        await OpenCase("measurement.systolic", Urgency.Soon);
        Assert.Equal(["Zhao work"], await Told());
    }

    [ContractFact]
    public async Task Own_hours_go_before_the_usual_ones_and_changing_them_frees_what_waits()
    {
        var noon = new QuietHours(IsOn: true, new TimeOnly(12, 0), new TimeOnly(14, 0));
        Assert.Null(await Get<QuietHoursRegister>().Choose(Zhao.Id, noon, default));
        At(23);
        await Say(Amina, "在吗？");
        Assert.Equal(["Zhao message"], await Told());

        Assert.Null(await Get<QuietHoursRegister>().Choose(Li.Id, noon with { IsOn = false }, default));
        Assert.Equal(["Li message"], await Delivered());
        Assert.Equal(QuietHours.Refusals.Empty, await Get<QuietHoursRegister>().Choose(Li.Id, noon with { Until = noon.From }, default));
        Assert.Equal(new QuietHours(false, noon.From, noon.Until), await Get<QuietHoursRegister>().Chosen(Li.Id, default));
    }

    [ContractFact]
    public async Task Routine_cases_and_those_that_somebody_took_ring_for_nobody()
    {
        await OpenCase("measurement.one", Urgency.Routine);
        await OpenCase("measurement.two", Urgency.Soon);
        await Ask<CoManage.Domain.Triage.TriageCommand>(CaseId.For(Patient, "measurement.two").Value, Li, new CoManage.Domain.Triage.TriageCommand.Claim());
        Assert.Empty(await Told());
        await OpenCase("measurement.three", Urgency.Emergency);
        Assert.Equal(["Li emergency", "Zhao emergency"], await Told());
    }
}
