using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using static CoManage.Tests.Domain.Chat.RoomPeople;

namespace CoManage.Tests.Domain.Chat;

public class EditTests
{
    private static readonly PrivateText Mended = new("大家早上好");
    private static readonly RoomCommand.Edit EditFirst = new(1, GroupRoom, new PrivateText(" 大家早上好\n"));

    [Fact]
    public void The_author_mends_a_message_within_five_minutes()
    {
        var inTime = Noon + Room.EditWindow;
        Given(Said(1, Amina)).By(Amina).At(inTime).When(EditFirst).Then(new RoomEvent.Edited(2, 1, Amina, Mended));
        Given(Said(1, Amina)).By(Amina).At(inTime.AddTicks(1)).When(EditFirst).ThenRefused(Room.Refusals.EditTooLate);
    }

    [Fact]
    public void A_message_is_mended_as_often_as_its_author_likes() =>
        Given(Said(1, Amina)).By(Amina).When(EditFirst).When(EditFirst).Then(new RoomEvent.Edited(3, 1, Amina, Mended));

    [Fact]
    public void Nobody_mends_the_message_of_another() =>
        Given(Said(1, Amina)).By(Li).When(EditFirst).ThenRefused(Room.Refusals.NotTheAuthor);

    [Fact]
    public void A_recalled_message_is_gone_for_mending_too() =>
        Given(Said(1, Amina), new RoomEvent.Recalled(2, 1, Amina)).By(Amina).When(EditFirst)
            .ThenRefused(Room.Refusals.NoSuchMessage);

    [Fact]
    public void A_message_that_is_not_there_or_not_a_message_cannot_be_mended()
    {
        Given(Said(1, Amina)).By(Amina).When(EditFirst with { Number = 2 }).ThenRefused(Room.Refusals.NoSuchMessage);
        Given(Said(1, Amina), new RoomEvent.RedFlagged(2, 1)).By(Amina).When(EditFirst with { Number = 2 })
            .ThenRefused(Room.Refusals.EditTooLate);
    }

    [Theory]
    [InlineData(MessageKind.Advice)]
    [InlineData(MessageKind.Notice)]
    public void What_is_signed_or_a_fact_is_not_reworded(MessageKind kind) =>
        Given(Said(1, Li) with { Kind = kind }).By(Li).When(EditFirst).ThenRefused(Room.Refusals.NotEditable);

    [Fact]
    public void The_new_words_keep_the_rules_of_words()
    {
        Given(Said(1, Amina)).By(Amina).When(EditFirst with { Text = new PrivateText(" ") })
            .ThenRefused(Room.Refusals.TextMissing);
        Given(Said(1, Amina)).By(Amina).When(EditFirst with { Text = new PrivateText(new string('好', Room.LongestText + 1)) })
            .ThenRefused(Room.Refusals.TextTooLong);
    }

    [Fact]
    public void New_words_with_a_red_flag_reach_the_queue_like_new_messages()
    {
        var decision = Room.Decider.Decide(
            Given(Said(1, Amina)).State, EditFirst with { Text = new PrivateText("我现在胸口疼,出冷汗") }, new Moment(Noon, Amina));
        Assert.Equal(new RoomEvent.StandingChanged(2, 1, MessageStanding.Lifted, null), decision.Events[0]);
        var edited = Assert.IsType<RoomEvent.Edited>(decision.Events[1]);
        Assert.Equal(3, edited.Number);
        Assert.Equal("chest_pain", edited.Finding?.Flags[0]);
        var room = RoomId.OfGroup(Hypertension);
        Assert.Equal([new Reaction(room.Value, new RoomCommand.Flag(1))], WhenRedFlagFound.React(room, edited));
    }
}
