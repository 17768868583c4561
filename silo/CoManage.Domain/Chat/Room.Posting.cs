using CoManage.Domain.Kernel;
using CoManage.Models;

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

        // A picture or a voice says something by itself.
        if ((WhyNot(text, command.ReplyTo, state, mayBeEmpty: command.Upload is not null) ?? WhyNot(command, Topic(command))) is { } notWellFormed)
        {
            return notWellFormed;
        }

        if ((WhyNotCarry(state, command, moment.By) ?? WhyStale(state, command, moment.By)) is { } notThus)
        {
            return notThus;
        }

        if (NotUnderTheseTerms(state, command, moment) is { } notNow)
        {
            return notNow;
        }

        var context = (command.Context ?? MessageContext.None) with { Earlier = state.Words.Before(text, moment.By.Id, moment.Now) };
        var finding = RedFlagFinding.WhenPatientWrites(moment.By, command.Room, text, context, command.Rules);
        return new RoomEvent.Posted(
            state.Number + 1, command.Message, moment.By, moment.Now, command.Room.Kind, command.Kind, text)
        {
            ReplyTo = command.ReplyTo,
            About = command.About ?? command.Room.Patient,
            Finding = finding,
            IsLifted = IsForTheTeam(command.Room, finding) ? true : null,
            Topic = Topic(command),
            Mentions = command.Mentions is { Count: > 0 } ? command.Mentions : null,
            Words = WordsIn(command.Room, text, moment.By),
            Attachment = command.Upload?.File,
            Draft = moment.By.IsCareTeam ? command.Draft : null,
        };
    }

    private static string? Topic(RoomCommand.Post command) =>
        command.Topic?.Trim() is { Length: > 0 } topic ? topic : null;

    // Among themselves staff talk as they like: in the team's room nobody waits for one answer.
    private static Refusal? WhyStale(Room state, RoomCommand.Post command, Actor by) =>
        command is { LastSeen: { } seen, Room.Kind: not RoomKind.Team, Kind: MessageKind.Message }
        && by.IsCareTeam
        && (seen < state.Number - Remembered || state.Staff?.ByOthersThan(by.Id) > seen)
            ? Refusals.AnsweredMeanwhile
            : null;

    private static Refusal? WhyNot(RoomCommand.Post command, Actor by) =>
        command switch
        {
            _ when !MayTalk(command.Room, by) => Refusals.NotForThisRole,
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

    private static Refusal? WhyNot(RoomCommand.Post command, string? topic) =>
        command switch
        {
            { Room.Kind: not RoomKind.Group } when topic is not null => Refusals.TopicNeedsGroupRoom,
            _ when topic?.Length > LongestTopic => Refusals.TopicTooLong,
            { Mentions.Count: > MostMentions } => Refusals.TooManyMentions,
            _ when command.Mentions?.Any(each => !IsSomebody(each)) is true => Refusals.NobodyMentioned,
            _ => null,
        };

    private static bool IsSomebody(Mention mention) =>
        mention is { Person: not null, Role: null } or { Person: null, Role: Role.Gp or Role.Specialist or Role.HealthManager };

    private static Refusal? WhyNot(PrivateText text, long? replyTo, Room state, bool mayBeEmpty = false) =>
        text.Words.Length switch
        {
            0 when !mayBeEmpty => Refusals.TextMissing,
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
        public static readonly Refusal EditTooLate = new("chat.edit-too-late");
        public static readonly Refusal NotOfAPatient = new("chat.not-of-a-patient");
        public static readonly Refusal NotEditable = new("chat.not-editable");
        public static readonly Refusal TopicNeedsGroupRoom = new("chat.topic-needs-group-room");
        public static readonly Refusal TopicTooLong = new("chat.topic-too-long");
        public static readonly Refusal TooManyMentions = new("chat.too-many-mentions");
        public static readonly Refusal NobodyMentioned = new("chat.nobody-mentioned");
        public static readonly Refusal AnsweredMeanwhile = new("chat.answered-meanwhile");
    }
}
