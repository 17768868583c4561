using System.Text.Json.Serialization;
using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;

namespace CoManage.Api.Live;

/// <summary>One numbered change of a room as its people see it: the same for everybody, live and in history.</summary>
public sealed record RoomUpdate(long Number, DateTimeOffset At, UpdateAuthor By, RoomChange Change)
{
    /// <summary>What a stored event shows. What the red-flag rules found stays behind: it is for the triage queue only.</summary>
    public static RoomUpdate Of(RoomEvent happened, DateTimeOffset at) => happened switch
    {
        RoomEvent.Posted e => new(
            e.Number,
            at,
            UpdateAuthor.Of(e.Author),
            new RoomChange.Posted(e.Message, e.Kind, e.Text, e.ReplyTo, e.About, e.Notice)),
        RoomEvent.Recalled e => new(e.Number, at, UpdateAuthor.Of(e.Author), new RoomChange.Recalled(e.Target)),
        RoomEvent.RedFlagged e => new(e.Number, at, UpdateAuthor.Of(Actor.Service), new RoomChange.RedFlagged(e.Target)),
        _ => throw new InvalidOperationException($"{happened.GetType().Name} has no look."),
    };
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
[JsonDerivedType(typeof(RedFlagged), "redFlagged")]
public abstract record RoomChange
{
    private RoomChange()
    {
    }

    public sealed record Posted(
        Guid MessageId, MessageKind Kind, PrivateText Text, long? ReplyTo, PatientId? About, Notice? Notice) : RoomChange;

    public sealed record Recalled(long Target) : RoomChange;

    public sealed record RedFlagged(long Target) : RoomChange;
}
