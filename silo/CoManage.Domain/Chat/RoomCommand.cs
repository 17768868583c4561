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
    public sealed record Post(
        Guid Message,
        RoomFacts Room,
        MessageKind Kind,
        PrivateText Text,
        long? ReplyTo = null,
        PatientId? About = null) : RoomCommand;

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

    /// <summary>Puts the neutral marker on a message whose wording asked for care: it says nothing of what was found.</summary>
    public sealed record Flag(long Number) : RoomCommand;
}
