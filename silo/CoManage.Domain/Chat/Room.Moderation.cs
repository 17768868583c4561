using CoManage.Domain.Kernel;
using CoManage.Domain.Moderation;

namespace CoManage.Domain.Chat;

public sealed partial record Room
{
    public static class ModerationRefusals
    {
        public static readonly Refusal Banned = new("chat.banned");
        public static readonly Refusal SlowMode = new("chat.slow-mode");
    }

    /// <summary>
    /// Terms hold for patients in a group room only: nobody is ever kept from writing to the own care team.
    /// </summary>
    private static Refusal? NotUnderTheseTerms(Room state, RoomCommand.Post command, Moment moment)
    {
        if (command is not { Terms: { } terms, Room.Kind: RoomKind.Group } || moment.By.Role is not Role.Patient)
        {
            return null;
        }

        if (terms.IsBanned)
        {
            return ModerationRefusals.Banned;
        }

        if (terms.Slow <= TimeSpan.Zero)
        {
            return null;
        }

        // The room's own memory is newer than what was read before: two posts at once are one too many.
        var remembered = state.Recent.LastOrDefault(each => each.Author == moment.By.Id)?.At;
        var last = remembered > terms.LastPostAt || terms.LastPostAt is null ? remembered : terms.LastPostAt;
        var left = last + terms.Slow - moment.Now;
        return left > TimeSpan.Zero ? ModerationRefusals.SlowMode with { RetryAfter = left } : null;
    }

    // To the care team a patient may name any remedy; a doctor answers that.
    private static WordFinding? WordsIn(RoomFacts room, PrivateText text, Actor by) =>
        room.Kind is RoomKind.Group && by.Role is Role.Patient ? ModerationWords.Listed.Find(text.Words, room.Group) : null;

    private static Decision<RoomEvent> SetStanding(Room state, RoomCommand.SetStanding command, Actor by) =>
        by.Role is not Role.Service ? Refusals.OnlyTheService
        : !state.Has(command.Number) ? Refusals.NoSuchMessage
        : new RoomEvent.StandingChanged(state.Number + 1, command.Number, command.Standing, command.Reason);
}
