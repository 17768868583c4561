using CoManage.Domain.Kernel;
using CoManage.Models;

namespace CoManage.Domain.Chat;

/// <summary>What is done to a message that stands already: taken back, reworded, reacted to, pinned, marked.</summary>
public sealed partial record Room
{
    private static Decision<RoomEvent> Recall(Room state, RoomCommand.Recall command, Moment moment)
    {
        var message = state.Find(command.Number);
        return message switch
        {
            null => state.WhyUnknown(command.Number, Refusals.RecallTooLate),
            _ when message.Author != moment.By.Id => Refusals.NotTheAuthor,
            { IsRecalled: true } => Decision<RoomEvent>.Nothing,
            _ when moment.Now - message.At > RecallWindow => Refusals.RecallTooLate,
            _ => new RoomEvent.Recalled(state.Number + 1, command.Number, moment.By),
        };
    }

    private static Decision<RoomEvent> Edit(Room state, RoomCommand.Edit command, Moment moment)
    {
        var text = new PrivateText(command.Text.Words.Trim());
        var message = state.Find(command.Number);
        return message switch
        {
            null => state.WhyUnknown(command.Number, Refusals.EditTooLate),
            _ when message.Author != moment.By.Id => Refusals.NotTheAuthor,
            { IsRecalled: true } => Refusals.NoSuchMessage,
            // A decision is signed and a notice is a fact: neither is reworded afterwards.
            { Kind: MessageKind.Advice or MessageKind.Notice } => Refusals.NotEditable,
            _ when moment.Now - message.At > EditWindow => Refusals.EditTooLate,
            _ when WhyNot(text, null, state) is { } notWellFormed => notWellFormed,
            _ => Edited(state, command, text, moment.By),
        };
    }

    private static RoomEvent[] Edited(Room state, RoomCommand.Edit command, PrivateText text, Actor by)
    {
        var finding = RedFlagFinding.WhenPatientWrites(by, command.Room, text, command.Context ?? MessageContext.None, command.Rules);
        var edited = new RoomEvent.Edited(state.Number + 1, command.Number, by, text)
        {
            About = command.Room.Patient,
            Finding = finding,
            Words = WordsIn(command.Room, text, by),
        };

        // The words are withheld before they are there, so that nobody in the group reads them in between.
        return IsForTheTeam(command.Room, finding)
            ? [new RoomEvent.StandingChanged(state.Number + 1, command.Number, MessageStanding.Lifted, null), edited with { Number = state.Number + 2 }]
            : [edited];
    }

    /// <summary>An emergency told to a whole group is for the care team: fellow patients see that it is being looked after.</summary>
    private static bool IsForTheTeam(RoomFacts room, Finding? finding) =>
        room.Kind is RoomKind.Group && finding is { Urgency: Urgency.Emergency };

    private static Decision<RoomEvent> Lift(Room state, RoomCommand.Lift command, Actor by) =>
        !by.IsCareTeam ? Refusals.NotForThisRole
        : !state.Has(command.Number) ? Refusals.NoSuchMessage
        : command.Author is not { } author ? Refusals.NotOfAPatient
        : new RoomEvent.Lifted(
            state.Number + 1, command.Number, by, author, command.Room.Group, command.Urgency, command.Room.Kind is RoomKind.Group);

    private static Decision<RoomEvent> React(Room state, RoomCommand.React command, Actor by) =>
        !MayTalk(command.Room, by) ? Refusals.NotForThisRole
        : !state.Has(command.Number) ? Refusals.NoSuchMessage
        : new RoomEvent.Reacted(state.Number + 1, command.Number, by, command.Emoji, command.On);

    private static Decision<RoomEvent> Pin(Room state, RoomCommand.Pin command, Actor by) =>
        !by.IsCareTeam ? Refusals.NotForThisRole
        : !state.Has(command.Number) ? Refusals.NoSuchMessage
        : new RoomEvent.Pinned(state.Number + 1, command.Number, by, command.On);

    private static Decision<RoomEvent> Flag(Room state, RoomCommand.Flag command, Actor by) =>
        by.Role is not Role.Service ? Refusals.OnlyTheService
        : !state.Has(command.Number) ? Refusals.NoSuchMessage
        : state.Find(command.Number) is { IsFlagged: true } ? Decision<RoomEvent>.Nothing
        : new RoomEvent.RedFlagged(state.Number + 1, command.Number);

    private static bool MayTalk(RoomFacts room, Actor by) =>
        by.IsCareTeam || (by.Role is Role.Patient && !room.IsStaffOnly);

    private bool Has(long number) => number >= 1 && number <= Number;

    private RecentMessage? Find(long number) => Recent.FirstOrDefault(each => each.Number == number);

    private Refusal WhyUnknown(long number, Refusal tooOld) => Has(number) ? tooOld : Refusals.NoSuchMessage;
}
