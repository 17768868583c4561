using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using Dapper;

namespace CoManage.Silo.Chat;

/// <summary>
/// How far each person has read each room. A mark only moves forward and never past the room's last update, so that
/// a late or invented number cannot hide a message.
/// </summary>
public sealed class ReadMarks(IJournal journal, IReadDatabase database, TimeProvider clock)
{
    /// <summary>Moves the mark of somebody who has been let into the room; answers where it stands.</summary>
    public async Task<long> Move(UserId person, RoomId room, long number, CancellationToken ct)
    {
        var move = new Sql(
            """
            INSERT INTO read_marks (room_id, person_id, number, at)
            SELECT h.room_id, @person, CASE WHEN @number < h.number THEN @number ELSE h.number END, @at
            FROM room_heads h WHERE h.room_id = @room AND @number > 0
            ON CONFLICT (room_id, person_id) DO UPDATE SET number = excluded.number, at = excluded.at
            WHERE excluded.number > read_marks.number
            """,
            ("@person", person.Value), ("@room", room.Value), ("@number", number), ("@at", clock.GetUtcNow()))
        {
            SharedRow = $"read_marks/{room.Value}/{person.Value}",
        };
        var append = new Append(new StreamId("read-mark", person.Value), StreamTable.Events, 0, []) { Rows = [move] };
        await journal.Append(append, ct).ConfigureAwait(false);
        return await Of(person, room, ct).ConfigureAwait(false);
    }

    public async Task<long> Of(UserId person, RoomId room, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        return await connection.ExecuteScalarAsync<long?>(new CommandDefinition(
            "SELECT number FROM read_marks WHERE room_id = @room AND person_id = @person",
            new { room = room.Value.ToString(), person = person.Value.ToString() },
            cancellationToken: ct)).ConfigureAwait(false) ?? 0;
    }
}
