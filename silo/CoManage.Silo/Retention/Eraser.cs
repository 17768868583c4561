using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Domain.Retention;
using CoManage.Silo.Attachments;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;
using CoManage.Silo.Search;
using Dapper;

namespace CoManage.Silo.Retention;

/// <summary>
/// Carries out what was ordered: the person's words leave the log and every read model, page by page, and each room is
/// told once. Doing it again does no harm, so a crash in between costs nothing.
/// </summary>
public sealed class Eraser(IJournal journal, IReadDatabase database, ISilo silo, SearchTail search, DraftsGone drafts)
{
    private const int AtOnce = 100;

    /// <summary>Whether a hold on the person, or on a room in which the person wrote, forbids it.</summary>
    public async Task<bool> IsHeld(UserId person, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(
            """
            SELECT COUNT(*) FROM legal_holds h
            WHERE (h.kind = 'person' AND h.held_id = @person)
               OR (h.kind = 'room' AND EXISTS (SELECT 1 FROM room_messages m WHERE m.author_id = @person AND m.room_id = h.held_id))
            """,
            new { person = person.Value.ToString() },
            cancellationToken: ct)).ConfigureAwait(false) > 0;
    }

    /// <summary>Erases what was ordered for this person and has not been held since; returns how many messages lost their words.</summary>
    public async Task<long> Carry(UserId person, CancellationToken ct)
    {
        if (await IsHeld(person, ct).ConfigureAwait(false))
        {
            return 0;
        }

        long gone = 0;
        foreach (var room in await RoomsOf(person, ct).ConfigureAwait(false))
        {
            var here = await EraseIn(room, person, ct).ConfigureAwait(false);
            gone += here;
            if (here > 0)
            {
                await Tell(room.Value, new RoomCommand.TellErased(person), $"erased/{room.Value}/{person.Value}/{here}", ct).ConfigureAwait(false);
            }
        }

        // Sent to the service and not yet to a room.
        await new UnpostedFiles(journal, database).Of(person, ct).ConfigureAwait(false);
        await Tell<ErasureCommand>(person.Value, new ErasureCommand.Finish(person, gone), $"erased/{person.Value}/{Guid.NewGuid()}", ct)
            .ConfigureAwait(false);
        return gone;
    }

    /// <summary>Carries out the orders that an end of the service interrupted.</summary>
    public async Task CarryAll(CancellationToken ct)
    {
        IEnumerable<string> people;
        await using (var connection = await database.Open(ct).ConfigureAwait(false))
        {
            people = await connection.QueryAsync<string>(new CommandDefinition(
                "SELECT person_id FROM erasures WHERE done_at IS NULL ORDER BY ordered_at", cancellationToken: ct)).ConfigureAwait(false);
        }

        foreach (var person in people)
        {
            await Carry(new UserId(Guid.Parse(person)), ct).ConfigureAwait(false);
        }
    }

    private async Task<IReadOnlyList<RoomId>> RoomsOf(UserId person, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        // Neither sorted nor made distinct there: SQLite would go through the index of rooms, twenty times as slowly.
        var ids = await connection.QueryAsync<string>(new CommandDefinition(
            "SELECT room_id FROM room_messages WHERE author_id = @person",
            new { person = person.Value.ToString() },
            cancellationToken: ct)).ConfigureAwait(false);
        return [.. ids.Distinct().Order(StringComparer.Ordinal).Select(id => new RoomId(Guid.Parse(id)))];
    }

    private async Task<long> EraseIn(RoomId room, UserId person, CancellationToken ct)
    {
        long gone = 0;
        var all = await NumbersOf(room, person, ct).ConfigureAwait(false);
        if (all.Count > 0)
        {
            await drafts.From(room, all[0], ct).ConfigureAwait(false);
        }

        foreach (var numbers in all.Chunk(AtOnce))
        {
            var rows = new List<Sql>();
            foreach (var number in numbers)
            {
                foreach (var stored in await journal.Read(WordsGone.Stream(room), StreamTable.RoomLog, number - 1, 1, ct).ConfigureAwait(false))
                {
                    rows.AddRange(WordsGone.Of(room, stored, MessageStanding.Erased, search));
                }
            }

            if (rows.Count > 0)
            {
                gone += rows.Count(row => row.Text.StartsWith("UPDATE room_messages", StringComparison.Ordinal));
                await journal.Append(new Append(WordsGone.Stream(room), StreamTable.RoomLog, 0, []) { Rows = rows }, ct).ConfigureAwait(false);
            }
        }

        return gone;
    }

    // Messages and their later wordings.
    private async Task<IReadOnlyList<long>> NumbersOf(RoomId room, UserId person, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        return [.. await connection.QueryAsync<long>(new CommandDefinition(
            """
            SELECT number FROM room_messages WHERE room_id = @room AND author_id = @person
            UNION
            SELECT e.number FROM message_edits e JOIN room_messages m ON m.room_id = e.room_id AND m.number = e.target
            WHERE e.room_id = @room AND m.author_id = @person
            ORDER BY 1
            """,
            new { room = room.Value.ToString(), person = person.Value.ToString() },
            cancellationToken: ct)).ConfigureAwait(false)];
    }

    private Task<Reply> Tell<TCommand>(Guid key, TCommand command, string name, CancellationToken ct)
        where TCommand : class =>
        silo.Ask(key, new Envelope<TCommand>(new CommandId(DerivedId.From(name)), Actor.Service, command), ct);
}
