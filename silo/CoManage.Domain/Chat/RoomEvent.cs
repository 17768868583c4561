using System.Text.Json.Serialization;
using CoManage.Domain.Attachments;
using CoManage.Domain.Kernel;

namespace CoManage.Domain.Chat;

/// <summary>What has happened in a room. Each event carries its number, so that a grain may wake from the newest alone.</summary>
public abstract record RoomEvent(long Number)
{
    /// <summary>Said in the room.</summary>
    /// <param name="At">Kept in the event, because recalling depends on it.</param>
    /// <param name="About">The patient it concerns, for the audit: the patient of the room, or of the staff note.</param>
    /// <param name="Finding">For the triage queue only.</param>
    /// <param name="Words">For the moderators only.</param>
    /// <param name="IsLifted">From the start its words are for the care team alone.</param>
    /// <param name="Draft">The assistant's draft that a member of the team made these words from; for the log only.</param>
    public sealed record Posted(
        long Number,
        Guid Message,
        Actor Author,
        DateTimeOffset At,
        RoomKind Room,
        MessageKind Kind,
        PrivateText Text,
        long? ReplyTo = null,
        PatientId? About = null,
        Notice? Notice = null,
        Finding? Finding = null,
        string? Topic = null,
        IReadOnlyList<Mention>? Mentions = null,
        WordFinding? Words = null,
        Attachment? Attachment = null,
        bool? IsLifted = null,
        DraftId? Draft = null) : RoomEvent(Number);

    public sealed record Recalled(long Number, long Target, Actor Author) : RoomEvent(Number);

    /// <summary>Reworded by its author.</summary>
    /// <param name="About">The patient of the room, for the audit.</param>
    /// <param name="Finding">What the new words say, for the triage queue only.</param>
    public sealed record Edited(
        long Number, long Target, Actor Author, PrivateText Text, PatientId? About = null, Finding? Finding = null, WordFinding? Words = null)
        : RoomEvent(Number);

    public sealed record Reacted(long Number, long Target, Actor Author, Emoji Emoji, bool On) : RoomEvent(Number);

    public sealed record Pinned(long Number, long Target, Actor Author, bool On) : RoomEvent(Number);

    /// <summary>The moderators show or withhold a message's words.</summary>
    public sealed record StandingChanged(long Number, long Target, MessageStanding Standing, string? Reason) : RoomEvent(Number)
    {
        /// <summary>The words that came back; set on reading and never stored.</summary>
        [JsonIgnore]
        public PrivateText? Text { get; init; }

        /// <summary>The file that came back with them.</summary>
        [JsonIgnore]
        public Attachment? Attachment { get; init; }
    }

    /// <summary>Everything that this person wrote here up to now is gone, on a lawful request; numbers and places stay.</summary>
    public sealed record ContentErased(long Number, UserId Person) : RoomEvent(Number);

    /// <summary>Staff made a case of a patient's message.</summary>
    /// <param name="IsHidden">In a group its words are from now on for the care team alone.</param>
    public sealed record Lifted(
        long Number, long Target, Actor By, PatientId Patient, GroupId Group, Models.Urgency Urgency, bool IsHidden) : RoomEvent(Number);

    public sealed record RedFlagged(long Number, long Target) : RoomEvent(Number);
}
