using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;

namespace CoManage.Silo.Chat;

/// <summary>What one person has said of a room for himself: an announcement understood, a room muted.</summary>
public sealed class PersonalRoomMarks(IJournal journal, TimeProvider clock)
{
    /// <summary>The person has understood an announcement; anything else is left as it is.</summary>
    public Task Acknowledge(UserId person, RoomId room, long number, CancellationToken ct) => Write(
        person,
        room,
        new Sql(
            """
            INSERT INTO announcement_acknowledgements (room_id, number, person_id, at)
            SELECT room_id, number, @person, @at FROM room_messages
            WHERE room_id = @room AND number = @number AND kind = 'announcement'
            ON CONFLICT (room_id, number, person_id) DO NOTHING
            """,
            ("@room", room.Value), ("@number", number), ("@person", person.Value), ("@at", clock.GetUtcNow())),
        ct);

    /// <summary>A muted room counts and shows its messages, but does not call.</summary>
    public Task Mute(UserId person, RoomId room, bool muted, CancellationToken ct) => Write(
        person,
        room,
        muted
            ? new Sql(
                """
                INSERT INTO room_mutes (room_id, person_id, at) VALUES (@room, @person, @at)
                ON CONFLICT (person_id, room_id) DO NOTHING
                """,
                ("@room", room.Value), ("@person", person.Value), ("@at", clock.GetUtcNow()))
            : new Sql(
                "DELETE FROM room_mutes WHERE room_id = @room AND person_id = @person",
                ("@room", room.Value), ("@person", person.Value)),
        ct);

    private Task<Appended> Write(UserId person, RoomId room, Sql row, CancellationToken ct) => journal.Append(
        new Append(new StreamId("room-marks", person.Value), StreamTable.Events, 0, [])
        {
            Rows = [row],
            News = [new News.RoomMarked(room, person)],
        },
        ct);
}
