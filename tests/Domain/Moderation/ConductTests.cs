using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Domain.Moderation;
using CoManage.Tests.Support;
using static CoManage.Tests.Domain.Chat.RoomPeople;

namespace CoManage.Tests.Domain.Moderation;

public class ConductTests
{
    private static readonly PostingTerms Free = new(IsBanned: false, TimeSpan.Zero, LastPostAt: null);
    private static readonly PostingTerms Slow = Free with { Slow = TimeSpan.FromSeconds(60) };

    [Fact]
    public void Staff_set_a_pause_and_end_it() =>
        Given().By(Li).When(new ConductCommand.SetSlowMode(60)).Then(new ConductEvent.SlowModeSet(60))
            .When(new ConductCommand.SetSlowMode(60)).Then()
            .When(new ConductCommand.SetSlowMode(3601)).ThenRefused(Conduct.Refusals.SecondsOutOfRange)
            .When(new ConductCommand.SetSlowMode(0)).Then(new ConductEvent.SlowModeSet(0));

    [Fact]
    public void A_ban_ends_by_its_day_or_by_being_lifted() =>
        Given().By(Li).When(new ConductCommand.Ban(AminaPatient, 7, "insult"))
            .Then(new ConductEvent.Banned(AminaPatient, Noon.AddDays(7), "insult"))
            .When(new ConductCommand.Ban(AminaPatient, null, "insult")).Then(new ConductEvent.Banned(AminaPatient, null, "insult"))
            .When(new ConductCommand.LiftBan(AminaPatient)).Then(new ConductEvent.BanLifted(AminaPatient))
            .When(new ConductCommand.LiftBan(AminaPatient)).ThenRefused(Conduct.Refusals.NotBanned);

    [Fact]
    public void Members_set_nothing()
    {
        Given().By(Amina).When(new ConductCommand.SetSlowMode(60)).ThenRefused(Conduct.Refusals.NotForThisRole);
        Given().By(Amina).When(new ConductCommand.LiftBan(AminaPatient)).ThenRefused(Conduct.Refusals.NotForThisRole);
        Given().By(Li).When(new ConductCommand.Ban(AminaPatient, 366, "insult")).ThenRefused(Conduct.Refusals.DaysOutOfRange);
        Given().By(Li).When(new ConductCommand.Ban(AminaPatient, 1, "dislike")).ThenRefused(Conduct.Refusals.ReasonUnknown);
    }

    [Fact]
    public void Who_is_banned_still_writes_to_the_care_team()
    {
        var banned = Free with { IsBanned = true };
        Room(Hello with { Terms = banned }).ThenRefused(CoManage.Domain.Chat.Room.ModerationRefusals.Banned);
        Assert.Equal(1, Room(Hello with { Terms = banned, Room = ConsultRoom }).Number);
        Assert.Equal(1, Room(Hello with { Terms = banned }, Li).Number);
    }

    [Fact]
    public void A_pause_is_kept_by_what_was_read_and_by_what_the_room_remembers()
    {
        static Refusal Wait(int seconds) =>
            CoManage.Domain.Chat.Room.ModerationRefusals.SlowMode with { RetryAfter = TimeSpan.FromSeconds(seconds) };
        Room(Hello with { Terms = Slow with { LastPostAt = Noon.AddSeconds(-45) } }).ThenRefused(Wait(15));
        Assert.Equal(1, Room(Hello with { Terms = Slow with { LastPostAt = Noon.AddSeconds(-60) } }).Number);
        var said = Spec.Of(CoManage.Domain.Chat.Room.Decider).Given(Said(1, Amina)).By(Amina).At(Noon.AddSeconds(10));
        said.When(Hello with { Terms = Slow }).ThenRefused(Wait(50));
        Assert.Equal(2, said.By(Li).When(Hello with { Terms = Slow }).State.Number);
    }

    [Theory]
    [InlineData("今天走了八千步", null, false)]
    [InlineData("祖传秘方，药到病除！", "falseCure", false)]
    [InlineData("加 微-信 了解一下", "advertisement", false)]
    [InlineData("加微信领优惠价，包邮到家", "advertisement", true)]
    [InlineData("Limited offer: ORDER NOW", "advertisement", true)]
    public void The_word_list_flags_and_only_plain_advertisements_are_held(string text, string? code, bool held)
    {
        var found = ModerationWords.Listed.Find(text, Hypertension);
        Assert.Equal((code, held), (found?.Codes[0], found?.IsHeld ?? false));
    }

    [Fact]
    public void The_word_list_reads_patients_in_group_rooms_only()
    {
        var advert = Hello with { Text = new("加微信领优惠价") };
        Assert.NotNull(Posted(advert, Amina).Words);
        Assert.Null(Posted(advert with { Room = ConsultRoom }, Amina).Words);
        Assert.Null(Posted(advert, Li).Words);
    }

    private static RoomEvent.Posted Posted(RoomCommand.Post command, Actor by) => Assert.IsType<RoomEvent.Posted>(Assert.Single(
        CoManage.Domain.Chat.Room.Decider.Decide(CoManage.Domain.Chat.Room.Decider.Initial, command, new Moment(Noon, by)).Events));

    private static Attempt Room(RoomCommand.Post command, Actor? by = null) =>
        new(Spec.Of(CoManage.Domain.Chat.Room.Decider).By(by ?? Amina).When(command));

    private static Spec<Conduct, ConductCommand, ConductEvent> Given() => Spec.Of(Conduct.Decider);

    private sealed record Attempt(Spec<Room, RoomCommand, RoomEvent> Spec)
    {
        public long Number => Spec.State.Number;

        public void ThenRefused(Refusal refusal) => Spec.ThenRefused(refusal);
    }
}
