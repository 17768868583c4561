using CoManage.Silo.Notifications;
using CoManage.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace CoManage.Tests.Storage.Notifications;

/// <summary>Browsers come and go, and push services fail, on every database.</summary>
public abstract class PushDeviceContract(ITestDatabase database) : NotificationsContract(database)
{
    [ContractFact]
    public async Task A_new_browser_is_told_of_nothing_old_and_a_second_one_beside_the_first()
    {
        await Say(Amina, "一");
        await Subscribe(Li, "Li's tablet");
        Assert.DoesNotContain("Li's tablet message", await Told());

        Clock.Advance(TimeSpan.FromMinutes(6));
        await Say(Amina, "二");
        Assert.Contains("Li's tablet message", await Told());
    }

    [ContractFact]
    public async Task A_browser_is_of_whoever_signed_in_there_last()
    {
        await Say(Amina, "给李医生");
        Assert.Contains("Li message", await Told());
        await Subscribe(Zhao, "Li");
        Assert.Empty(await Get<PushDevices>().Of(Li.Id, default));
        Clock.Advance(TimeSpan.FromMinutes(6));
        await Say(Zhao, "大家好");
        Assert.Equal(["Amina message"], await Told());

        await Get<PushDevices>().Remove(PushDevices.IdOf(Push.Endpoint("Li")), Li.Id, default);
        Assert.Equal(2, (await Get<PushDevices>().Of(Zhao.Id, default)).Count);
        await Get<PushDevices>().Remove(PushDevices.IdOf(Push.Endpoint("Li")), Zhao.Id, default);
        Assert.Single(await Get<PushDevices>().Of(Zhao.Id, default));
    }

    [ContractFact]
    public async Task The_oldest_make_room_when_there_are_too_many()
    {
        for (var number = 0; number < PushDevices.Most; number++)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Subscribe(Amina, $"phone {number}");
        }

        Assert.Equal(PushDevices.Most, (await Get<PushDevices>().Of(Amina.Id, default)).Count);
        Assert.DoesNotContain(PushDevices.IdOf(Push.Endpoint("Amina")), (await Get<PushDevices>().Of(Amina.Id, default)).Select(each => each.Id));
    }

    [ContractFact]
    public async Task A_subscription_that_has_ended_is_removed()
    {
        foreach (var gone in new[] { StatusCodes.Status404NotFound, StatusCodes.Status410Gone })
        {
            await Subscribe(Amina);
            Clock.Advance(TimeSpan.FromMinutes(6));
            await Say(Li, "在吗？");
            Push.Status = gone;
            Assert.Empty(await Told());
            Assert.Empty(await Get<PushDevices>().Of(Amina.Id, default));
            Push.Status = StatusCodes.Status201Created;
        }

        Assert.Equal([0L], await Query("SELECT COUNT(*) FROM notifications"));
    }

    [ContractFact]
    public async Task A_push_service_that_is_away_is_asked_again_less_and_less_often()
    {
        await Get<PushDevices>().Remove(PushDevices.IdOf(Push.Endpoint("Zhao")), Zhao.Id, default);
        await Say(Li, "在吗？");
        Push.Status = StatusCodes.Status503ServiceUnavailable;
        Assert.Empty(await Told());
        Clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Empty(await Delivered());
        Assert.Equal(1, Push.Asked);
        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty(await Delivered());
        Assert.Equal(2, Push.Asked);
        Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Empty(await Delivered());
        Assert.Equal(2, Push.Asked);
        Push.Status = StatusCodes.Status201Created;
        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["Amina message"], await Delivered());
    }

    [ContractFact]
    public async Task A_push_service_says_itself_when_to_come_again()
    {
        await Get<PushDevices>().Remove(PushDevices.IdOf(Push.Endpoint("Zhao")), Zhao.Id, default);
        await Say(Li, "在吗？");
        (Push.Status, Push.RetryAfter) = (StatusCodes.Status429TooManyRequests, "120");
        Assert.Empty(await Told());
        Push.Status = StatusCodes.Status201Created;
        Clock.Advance(TimeSpan.FromSeconds(119));
        Assert.Empty(await Delivered());
        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["Amina message"], await Delivered());
    }

    [ContractFact]
    public async Task What_is_refused_is_not_offered_again()
    {
        await Say(Li, "在吗？");
        Push.Status = StatusCodes.Status400BadRequest;
        Assert.Empty(await Told());
        Push.Status = StatusCodes.Status201Created;
        Clock.Advance(TimeSpan.FromHours(1));
        Assert.Empty(await Told());
    }

    [ContractFact]
    public async Task The_sender_stays_the_same_over_a_restart()
    {
        var before = await Get<PushKeys>().PublicKey(default);
        await StartAgain();
        Assert.Equal(before, await Get<PushKeys>().PublicKey(default));
    }
}
