using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;

namespace CoManage.Silo.Chat;

/// <summary>What the moderators decided, where lists and searches look before they show words.</summary>
internal static class StandingRows
{
    /// <summary>In a group the words go; where only the patient and the team read, the marker is enough.</summary>
    public static IEnumerable<Sql> After(RoomId room, RoomEvent.Lifted lifted) => lifted.IsHidden
        ? After(room, new RoomEvent.StandingChanged(lifted.Number, lifted.Target, MessageStanding.Lifted, null))
        :
        [
            MessageRows.Flagged(room, new RoomEvent.RedFlagged(lifted.Number, lifted.Target)),
            new(
                "UPDATE room_heads SET number = @number WHERE room_id = @room",
                ("@room", room.Value), ("@number", lifted.Number)),
        ];

    public static IEnumerable<Sql> After(RoomId room, RoomEvent.StandingChanged changed) =>
    [
        new(
            "UPDATE room_messages SET standing = @standing, standing_reason = @reason WHERE room_id = @room AND number = @target",
            ("@standing", (int)changed.Standing), ("@reason", changed.Reason), ("@room", room.Value), ("@target", changed.Target)),

        RoomRows.FileAway(room, changed.Target),

        // What is given back reappears in the room; the list shows the next words that are said.
        new(
            """
            UPDATE room_heads SET number = @number, last_text = CASE WHEN last_number = @target THEN '' ELSE last_text END
            WHERE room_id = @room
            """,
            ("@room", room.Value), ("@number", changed.Number), ("@target", changed.Target)),
    ];
}
