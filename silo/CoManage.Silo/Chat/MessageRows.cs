using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;

namespace CoManage.Silo.Chat;

/// <summary>What stands beside each message of a room: what has become of it, and whom it calls.</summary>
internal static class MessageRows
{
    public static IEnumerable<Sql> Said(RoomId room, RoomEvent.Posted said) =>
    [
        new Sql(
            """
            INSERT INTO room_messages (room_id, number, author_id, recalled, kind, topic, standing)
            VALUES (@room, @number, @author, 0, @kind, @topic, @standing)
            """,
            ("@room", room.Value), ("@number", said.Number), ("@author", said.Author.Id.Value),
            ("@kind", said.Kind.Code()), ("@topic", said.Topic),
            ("@standing", (int)StandingOf(said))),
        .. (said.Mentions ?? []).Select(Mentioned).Distinct().Select(mentioned => new Sql(
            """
            INSERT INTO message_mentions (room_id, number, mentioned) VALUES (@room, @number, @mentioned)
            """,
            ("@room", room.Value), ("@number", said.Number), ("@mentioned", mentioned))),
    ];

    private static MessageStanding StandingOf(RoomEvent.Posted said) => said switch
    {
        { IsLifted: true } => MessageStanding.Lifted,
        { Words.IsHeld: true } => MessageStanding.Held,
        _ => MessageStanding.Visible,
    };

    /// <summary>What a mention is found by: the person's id, or the name of the role.</summary>
    public static string Mentioned(Mention mention) =>
        mention.Person is { } person ? person.Value.ToString() : mention.Role?.Code() ?? "";

    public static Sql Recalled(RoomId room, RoomEvent.Recalled recalled) => new(
        "UPDATE room_messages SET recalled = 1 WHERE room_id = @room AND number = @target",
        ("@room", room.Value), ("@target", recalled.Target));

    public static IEnumerable<Sql> Edited(RoomId room, RoomEvent.Edited edited) =>
    [
        new Sql(
            "UPDATE room_messages SET edited = @number WHERE room_id = @room AND number = @target",
            ("@room", room.Value), ("@target", edited.Target), ("@number", edited.Number)),
        new Sql(
            "INSERT INTO message_edits (room_id, target, number) VALUES (@room, @target, @number)",
            ("@room", room.Value), ("@target", edited.Target), ("@number", edited.Number)),
    ];

    public static Sql Reacted(RoomId room, RoomEvent.Reacted reacted) => reacted.On
        ? new Sql(
            """
            INSERT INTO message_reactions (room_id, number, emoji, person_id, name)
            VALUES (@room, @target, @emoji, @person, @name)
            ON CONFLICT (room_id, number, emoji, person_id) DO NOTHING
            """,
            ("@room", room.Value), ("@target", reacted.Target), ("@emoji", reacted.Emoji.Code()),
            ("@person", reacted.Author.Id.Value), ("@name", reacted.Author.Name))
        : new Sql(
            """
            DELETE FROM message_reactions
            WHERE room_id = @room AND number = @target AND emoji = @emoji AND person_id = @person
            """,
            ("@room", room.Value), ("@target", reacted.Target), ("@emoji", reacted.Emoji.Code()),
            ("@person", reacted.Author.Id.Value));

    public static Sql Pinned(RoomId room, RoomEvent.Pinned pinned) => new(
        "UPDATE room_messages SET pinned = @pinned WHERE room_id = @room AND number = @target",
        ("@room", room.Value), ("@target", pinned.Target), ("@pinned", pinned.On ? pinned.Number : null));

    public static Sql Flagged(RoomId room, RoomEvent.RedFlagged flagged) => new(
        "UPDATE room_messages SET flagged = @number WHERE room_id = @room AND number = @target",
        ("@room", room.Value), ("@target", flagged.Target), ("@number", flagged.Number));
}
