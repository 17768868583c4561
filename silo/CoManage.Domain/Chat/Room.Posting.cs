using CoManage.Domain.Kernel;

namespace CoManage.Domain.Chat;

public sealed partial record Room
{
    private static Decision<RoomEvent> Post(Room state, RoomCommand.Post command, Moment moment)
    {
        var text = new PrivateText(command.Text.Words.Trim());
        if (WhyNot(command, moment.By) is { } notAllowed)
        {
            return notAllowed;
        }

        if (WhyNot(text, command.ReplyTo, state) is { } notWellFormed)
        {
            return notWellFormed;
        }

        return new RoomEvent.Posted(
            state.Number + 1, command.Message, moment.By, moment.Now, command.Room.Kind, command.Kind, text)
        {
            ReplyTo = command.ReplyTo,
            About = command.About ?? command.Room.Patient,
            Finding = RedFlagFinding.WhenPatientWrites(moment.By, command.Room, text),
        };
    }

    private static Refusal? WhyNot(RoomCommand.Post command, Actor by) =>
        command switch
        {
            _ when !by.IsCareTeam && by.Role is not Role.Patient => Refusals.NotForThisRole,
            { Room.IsStaffOnly: true } when !by.IsCareTeam => Refusals.NotForThisRole,
            { Kind: MessageKind.Advice or MessageKind.Notice } => Refusals.OnlyTheService,
            { Kind: MessageKind.Note or MessageKind.Announcement } when !by.IsCareTeam => Refusals.NotForThisRole,
            { Kind: MessageKind.Note, Room.IsStaffOnly: false } => Refusals.NoteNeedsStaffRoom,
            { Kind: MessageKind.Note, About: null, Room.Patient: null } => Refusals.NoteNeedsPatient,
            { Kind: MessageKind.Announcement, Room.Kind: not RoomKind.Group } => Refusals.AnnouncementNeedsGroupRoom,
            // In a room that patients read, "about" would tell them of another patient.
            { About: not null, Room.IsStaffOnly: false } => Refusals.AboutNeedsStaffRoom,
            { About: { } about, Room.Patient: { } patient } when about != patient => Refusals.AboutAnother,
            _ => null,
        };

    private static Refusal? WhyNot(PrivateText text, long? replyTo, Room state) =>
        text.Words.Length switch
        {
            0 => Refusals.TextMissing,
            > LongestText => Refusals.TextTooLong,
            _ when replyTo is { } number && (number < 1 || number > state.Number) => Refusals.NoSuchMessage,
            _ => null,
        };

    private static Decision<RoomEvent> PostFor(Room state, RoomCommand.PostFor command, Moment moment) =>
        command switch
        {
            _ when moment.By.Role is not Role.Service => Refusals.OnlyTheService,
            { Kind: not (MessageKind.Advice or MessageKind.Notice) } => Refusals.OnlyTheService,
            { Kind: MessageKind.Advice, Author.IsCareTeam: false } => Refusals.NotForThisRole,
            { Kind: MessageKind.Advice, Text.Words.Length: 0 } => Refusals.TextMissing,
            { Kind: MessageKind.Notice, Notice: null } => Refusals.TextMissing,
            { Text.Words.Length: > LongestText } => Refusals.TextTooLong,
            _ => new RoomEvent.Posted(
                state.Number + 1, command.Message, command.Author, moment.Now, command.Room.Kind, command.Kind, command.Text)
            {
                About = command.Room.Patient,
                Notice = command.Notice,
            },
        };

    public static class Refusals
    {
        public static readonly Refusal NotForThisRole = new("chat.not-for-this-role");
        public static readonly Refusal OnlyTheService = new("chat.only-the-service");
        public static readonly Refusal NoteNeedsStaffRoom = new("chat.note-needs-staff-room");
        public static readonly Refusal NoteNeedsPatient = new("chat.note-needs-patient");
        public static readonly Refusal AnnouncementNeedsGroupRoom = new("chat.announcement-needs-group-room");
        public static readonly Refusal AboutNeedsStaffRoom = new("chat.about-needs-staff-room");
        public static readonly Refusal AboutAnother = new("chat.about-another-patient");
        public static readonly Refusal TextMissing = new("chat.text-missing");
        public static readonly Refusal TextTooLong = new("chat.text-too-long");
        public static readonly Refusal NoSuchMessage = new("chat.no-such-message");
        public static readonly Refusal NotTheAuthor = new("chat.not-the-author");
        public static readonly Refusal RecallTooLate = new("chat.recall-too-late");
    }
}
