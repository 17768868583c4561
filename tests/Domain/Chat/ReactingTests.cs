using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using static CoManage.Tests.Domain.Chat.RoomPeople;

namespace CoManage.Tests.Domain.Chat;

public class ReactingTests
{
    private static readonly RoomCommand.React Thanks = new(1, GroupRoom, Emoji.Thanks, On: true);
    private static readonly RoomCommand.Pin PinFirst = new(1, On: true);

    [Fact]
    public void A_sign_under_a_message_is_put_and_taken_away() =>
        Given(Said(1, Li)).By(Amina)
            .When(Thanks).Then(new RoomEvent.Reacted(2, 1, Amina, Emoji.Thanks, true))
            .When(Thanks with { On = false }).Then(new RoomEvent.Reacted(3, 1, Amina, Emoji.Thanks, false));

    [Fact]
    public void Who_may_not_speak_may_not_react()
    {
        Given(Said(1, Li)).By(Amina).When(Thanks with { Room = TeamRoom }).ThenRefused(Room.Refusals.NotForThisRole);
        Given(Said(1, Li)).By(Li with { Role = Role.Administrator }).When(Thanks).ThenRefused(Room.Refusals.NotForThisRole);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void A_sign_needs_a_message(long number) =>
        Given(Said(1, Li)).By(Amina).When(Thanks with { Number = number }).ThenRefused(Room.Refusals.NoSuchMessage);

    [Fact]
    public void The_care_team_pins_a_message_and_lets_go_of_it() =>
        Given(Said(1, Li)).By(Li)
            .When(PinFirst).Then(new RoomEvent.Pinned(2, 1, Li, true))
            .When(PinFirst with { On = false }).Then(new RoomEvent.Pinned(3, 1, Li, false));

    [Fact]
    public void Patients_pin_nothing() =>
        Given(Said(1, Li)).By(Amina).When(PinFirst).ThenRefused(Room.Refusals.NotForThisRole);
}
