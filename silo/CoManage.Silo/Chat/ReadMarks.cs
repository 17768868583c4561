using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using Dapper;

namespace CoManage.Silo.Chat;

/// <summary>
/// How far each person has read each room. Reading moves a mark only forward and never past the room's last update,
/// so that a late or invented number cannot hide a message; only "mark unread from here" moves it back.
/// </summary>
public sealed class ReadMarks(IJournal journal, IReadDatabase database, TimeProvider clock)
{
    /// <summary>Moves the mark of somebody who has been let into the room; answers where it stands.</summary>
    public async Task<long> Move(Actor who, RoomId room, long number, CancellationToken ct)
    {
        var before = await Of(who.Id, room, ct).ConfigureAwait(false);
        if (number <= before)
        {
            return before;
        }

        var move = new Sql(
            """
            INSERT INTO read_marks (room_id, person_id, number, seen, at)
            SELECT h.room_id, @person, CASE WHEN @number < h.number THEN @number ELSE h.number END,
              CASE WHEN @number < h.number THEN @number ELSE h.number END, @at
            FROM room_heads h WHERE h.room_id = @room AND @number > 0
            ON CONFLICT (room_id, person_id) DO UPDATE SET number = excluded.number, at = excluded.at,
              seen = CASE WHEN excluded.seen > read_marks.seen THEN excluded.seen ELSE read_marks.seen END
            WHERE excluded.number > read_marks.number
            """,
            ("@person", who.Id.Value), ("@room", room.Value), ("@number", number), ("@at", clock.GetUtcNow()));
        await Write(who.Id, room, move, Seen(who, room, number), ct).ConfigureAwait(false);
        return await Of(who.Id, room, ct).ConfigureAwait(false);
    }

    /// <summary>This message and everything after it count as unread again, on every device.</summary>
    public Task MoveBack(Actor who, RoomId room, long number, CancellationToken ct) => Write(
        who.Id,
        room,
        new Sql(
            """
            UPDATE read_marks SET number = @number, at = @at
            WHERE room_id = @room AND person_id = @person AND read_marks.number > @number
            """,
            ("@person", who.Id.Value), ("@room", room.Value), ("@number", Math.Max(0, number - 1)), ("@at", clock.GetUtcNow())),
        [],
        ct);

    public async Task<long> Of(UserId person, RoomId room, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        return await connection.ExecuteScalarAsync<long?>(new CommandDefinition(
            "SELECT number FROM read_marks WHERE room_id = @room AND person_id = @person",
            new { room = room.Value.ToString(), person = person.Value.ToString() },
            cancellationToken: ct)).ConfigureAwait(false) ?? 0;
    }

    // Patients wait to know whether a doctor has read them; who else has is nobody's business.
    private static IEnumerable<News> Seen(Actor who, RoomId room, long number) =>
        who.Role is Role.Gp ? [new News.RoomSeen(room, number)] : [];

    private Task<Appended> Write(UserId person, RoomId room, Sql row, IEnumerable<News> news, CancellationToken ct) => journal.Append(
        new Append(new StreamId("read-mark", person.Value), StreamTable.Events, 0, [])
        {
            Rows = [row with { SharedRow = $"read_marks/{room.Value}/{person.Value}" }],
            News = [new News.RoomMarked(room, person), .. news],
        },
        ct);
}
