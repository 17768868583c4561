using CoManage.Domain.Chat;
using static CoManage.Tests.Domain.Chat.RoomPeople;

namespace CoManage.Tests.Domain.Chat;

public class RecallTests
{
    private static readonly RoomCommand RecallFirst = new RoomCommand.Recall(1);

    [Fact]
    public void The_author_recalls_a_message_within_two_minutes()
    {
        var inTime = Noon + Room.RecallWindow;
        Given(Said(1, Amina)).By(Amina).At(inTime).When(RecallFirst).Then(new RoomEvent.Recalled(2, 1, Amina));
        Given(Said(1, Amina)).By(Amina).At(inTime.AddTicks(1)).When(RecallFirst).ThenRefused(Room.Refusals.RecallTooLate);
    }

    [Fact]
    public void Nobody_recalls_the_message_of_another() =>
        Given(Said(1, Amina)).By(Li).When(RecallFirst).ThenRefused(Room.Refusals.NotTheAuthor);

    [Fact]
    public void Recalling_twice_changes_nothing() =>
        Given(Said(1, Amina)).By(Amina).When(RecallFirst).When(RecallFirst).Then();

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void A_message_that_is_not_there_cannot_be_recalled(long number) =>
        Given(Said(1, Amina)).By(Amina).When(new RoomCommand.Recall(number)).ThenRefused(Room.Refusals.NoSuchMessage);

    [Fact]
    public void A_message_forgotten_for_its_age_is_too_late() =>
        Given(Said(1, Amina), Said(2, Amina, Noon + Room.RecallWindow * 2))
            .By(Amina).At(Noon + Room.RecallWindow * 2)
            .When(RecallFirst)
            .ThenRefused(Room.Refusals.RecallTooLate);

    [Fact]
    public void A_recalled_or_flagged_message_keeps_its_number_taken() =>
        Given(Said(1, Amina), new RoomEvent.Recalled(2, 1, Amina), new RoomEvent.RedFlagged(3, 1))
            .By(Amina).When(Hello with { Message = Id(4) }).Then(Said(4, Amina));

    [Fact]
    public void A_room_wakes_from_any_tail_of_its_log()
    {
        RoomEvent[] tail = [new RoomEvent.Recalled(900, 899, Amina), Said(901, Amina)];
        Given(tail).By(Li).When(Hello with { Message = Id(902) }).Then(Said(902, Li));
        Given(tail).By(Amina).When(new RoomCommand.Recall(901)).Then(new RoomEvent.Recalled(902, 901, Amina));
        Given(tail).By(Amina).When(new RoomCommand.Recall(12)).ThenRefused(Room.Refusals.RecallTooLate);
    }

    [Fact]
    public void A_room_remembers_a_bounded_number_of_messages()
    {
        var room = Given([.. Enumerable.Range(1, 1000).Select(number => Said(number, Amina))]).State;
        Assert.Equal(Room.MostRecent, room.Recent.Length);
        Assert.Equal(1000, room.Number);
        Assert.Equal(1000, room.Recent[^1].Number);
    }

    [Fact]
    public void The_service_puts_the_neutral_marker_on_a_message_once() =>
        Given(Said(1, Amina))
            .When(new RoomCommand.Flag(1)).Then(new RoomEvent.RedFlagged(2, 1))
            .When(new RoomCommand.Flag(1)).Then();

    [Fact]
    public void A_marker_needs_the_service_and_a_message()
    {
        Given(Said(1, Amina)).By(Li).When(new RoomCommand.Flag(1)).ThenRefused(Room.Refusals.OnlyTheService);
        Given(Said(1, Amina)).When(new RoomCommand.Flag(2)).ThenRefused(Room.Refusals.NoSuchMessage);
    }
}
