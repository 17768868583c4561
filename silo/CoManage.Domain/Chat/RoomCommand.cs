using CoManage.Domain.Attachments;
using CoManage.Domain.Kernel;

namespace CoManage.Domain.Chat;

/// <summary>What can be asked of a chat room.</summary>
public abstract record RoomCommand
{
    private RoomCommand()
    {
    }

    /// <summary>A person says something.</summary>
    /// <param name="Message">Made by the client for its own message; comes back with the update.</param>
    /// <param name="Room">What the room is, as the permission filter read it.</param>
    /// <param name="About">The patient a staff note is about.</param>
    /// <param name="Topic">What this part of a group's talk is about, in the writer's words.</param>
    /// <param name="Mentions">Who is called; the api has checked that they are of the room.</param>
    /// <param name="LastSeen">
    /// The last number on the writer's screen. Staff who answer while a colleague's answer is not on their screen are
    /// refused, so that a patient does not get two answers.
    /// </param>
    public sealed record Post(
        Guid Message,
        RoomFacts Room,
        MessageKind Kind,
        PrivateText Text,
        long? ReplyTo = null,
        PatientId? About = null,
        string? Topic = null,
        IReadOnlyList<Mention>? Mentions = null,
        long? LastSeen = null) : RoomCommand
    {
        /// <summary>What the record says of the patient who writes; the red-flag rules read it with the words.</summary>
        public Models.MessageContext? Context { get; init; }

        /// <summary>The version of the red-flag rules at work; the shipped one when none is given.</summary>
        public Models.RedFlagRules? Rules { get; init; }

        /// <summary>Set for a patient in a group room.</summary>
        public PostingTerms? Terms { get; init; }

        /// <summary>The file it carries, as it was read for the writer.</summary>
        public Upload? Upload { get; init; }

        /// <summary>The assistant's draft that these words began as.</summary>
        public DraftId? Draft { get; init; }
    }

    /// <summary>A reaction posts in the name of the clinician who decided, or of the service: advice or a notice.</summary>
    public sealed record PostFor(
        Guid Message,
        RoomFacts Room,
        Actor Author,
        MessageKind Kind,
        PrivateText Text,
        Notice? Notice = null) : RoomCommand;

    /// <summary>The author takes his message back.</summary>
    public sealed record Recall(long Number) : RoomCommand;

    /// <summary>The author mends his words; what stood before is kept for staff.</summary>
    public sealed record Edit(long Number, RoomFacts Room, PrivateText Text) : RoomCommand
    {
        /// <summary>What the record says of the patient who writes.</summary>
        public Models.MessageContext? Context { get; init; }

        /// <summary>The version of the red-flag rules at work; the shipped one when none is given.</summary>
        public Models.RedFlagRules? Rules { get; init; }
    }

    /// <summary>A person puts a sign under a message, or takes it away.</summary>
    public sealed record React(long Number, RoomFacts Room, Emoji Emoji, bool On) : RoomCommand;

    /// <summary>The care team keeps a message, such as the group's rules, in everybody's sight, or lets go of it.</summary>
    public sealed record Pin(long Number, bool On) : RoomCommand;

    /// <summary>Shows or withholds a message's words, as the moderators decided.</summary>
    public sealed record SetStanding(long Number, MessageStanding Standing, string? Reason) : RoomCommand;

    /// <summary>Staff make a case of a patient's message and leave a neutral marker.</summary>
    /// <param name="Author">The patient who wrote it, as the read models know; null when it was no patient.</param>
    public sealed record Lift(long Number, RoomFacts Room, PatientId? Author, Models.Urgency Urgency) : RoomCommand;

    /// <summary>Tells the room that a person's words are gone, after they are.</summary>
    public sealed record TellErased(UserId Person) : RoomCommand;

    /// <summary>Puts the neutral marker on a message whose wording asked for care: it says nothing of what was found.</summary>
    public sealed record Flag(long Number) : RoomCommand;
}
