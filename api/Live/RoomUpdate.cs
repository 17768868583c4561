using System.Text.Json.Serialization;
using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Silo.Chat;

namespace CoManage.Api.Live;

/// <summary>One numbered change of a room as its people see it: the same for everybody, live and in history.</summary>
public sealed record RoomUpdate(long Number, DateTimeOffset At, UpdateAuthor By, RoomChange Change)
{
    /// <summary>What a stored event shows. What the red-flag rules found stays behind: it is for the triage queue only.</summary>
    public static RoomUpdate Of(RoomEvent happened, DateTimeOffset at, MessageMarks? marks = null) => happened switch
    {
        RoomEvent.Posted e => new(
            e.Number,
            at,
            UpdateAuthor.Of(e.Author),
            new RoomChange.Posted(e.Message, e.Kind, e.Text, e.ReplyTo, e.About, e.Notice, e.Topic, e.Mentions, marks, AttachmentView.Of(e.Attachment))),
        RoomEvent.StandingChanged e => new(
            e.Number, at, UpdateAuthor.Of(Actor.Service), new RoomChange.StandingChanged(
                e.Target, e.Standing, e.Reason, e.Text, AttachmentView.Of(e.Attachment))),
        RoomEvent.Lifted { IsHidden: true } e => new(
            e.Number, at, UpdateAuthor.Of(Actor.Service), new RoomChange.StandingChanged(e.Target, MessageStanding.Lifted, null, null)),
        RoomEvent.Lifted e => new(e.Number, at, UpdateAuthor.Of(Actor.Service), new RoomChange.RedFlagged(e.Target)),
        RoomEvent.ContentErased e => new(
            e.Number, at, UpdateAuthor.Of(Actor.Service), new RoomChange.ContentErased(e.Person)),
        RoomEvent.Recalled e => new(e.Number, at, UpdateAuthor.Of(e.Author), new RoomChange.Recalled(e.Target)),
        RoomEvent.Edited e => new(e.Number, at, UpdateAuthor.Of(e.Author), new RoomChange.Edited(e.Target, e.Text)),
        RoomEvent.Reacted e => new(e.Number, at, UpdateAuthor.Of(e.Author), new RoomChange.Reacted(e.Target, e.Emoji, e.On)),
        RoomEvent.Pinned e => new(e.Number, at, UpdateAuthor.Of(e.Author), new RoomChange.Pinned(e.Target, e.On)),
        RoomEvent.RedFlagged e => new(e.Number, at, UpdateAuthor.Of(Actor.Service), new RoomChange.RedFlagged(e.Target)),
        _ => throw new InvalidOperationException($"{happened.GetType().Name} has no look."),
    };

    public static RoomUpdate Of(RoomEntry entry) => Of((RoomEvent)entry.Happened.Event, entry.Happened.At, entry.Marks);
}

/// <summary>Who did it, with the name and role of that day.</summary>
public sealed record UpdateAuthor(Guid Id, string Name, Role Role)
{
    public static UpdateAuthor Of(Actor actor) => new(actor.Id.Value, actor.Name, actor.Role);
}

/// <summary>What changed in the room.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Posted), "posted")]
[JsonDerivedType(typeof(Recalled), "recalled")]
[JsonDerivedType(typeof(Edited), "edited")]
[JsonDerivedType(typeof(Reacted), "reacted")]
[JsonDerivedType(typeof(Pinned), "pinned")]
[JsonDerivedType(typeof(RedFlagged), "redFlagged")]
[JsonDerivedType(typeof(StandingChanged), "standingChanged")]
[JsonDerivedType(typeof(ContentErased), "contentErased")]
public abstract record RoomChange
{
    private RoomChange()
    {
    }

    /// <param name="Marks">What had become of the message when its page was read; null when nothing had.</param>
    public sealed record Posted(
        Guid MessageId,
        MessageKind Kind,
        PrivateText Text,
        long? ReplyTo,
        PatientId? About,
        Notice? Notice,
        string? Topic,
        IReadOnlyList<Mention>? Mentions,
        MessageMarks? Marks,
        AttachmentView? Attachment = null) : RoomChange;

    /// <param name="Text">The words that came back, with the file; null while they are withheld.</param>
    public sealed record StandingChanged(
        long Target, MessageStanding Standing, string? Reason, PrivateText? Text, AttachmentView? Attachment = null) : RoomChange;

    /// <summary>Everything that this person wrote up to here is gone.</summary>
    public sealed record ContentErased(UserId Person) : RoomChange;

    public sealed record Recalled(long Target) : RoomChange;

    /// <param name="Text">The newest words, even where the update is older than they are.</param>
    public sealed record Edited(long Target, PrivateText Text) : RoomChange;

    public sealed record Reacted(long Target, Emoji Emoji, bool On) : RoomChange;

    public sealed record Pinned(long Target, bool On) : RoomChange;

    public sealed record RedFlagged(long Target) : RoomChange;
}
