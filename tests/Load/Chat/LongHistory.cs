using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace CoManage.Load.Chat;

/// <summary>
/// A long past for a room, copied in by the database from its first message: posting millions would take longer than
/// it tells. Every copy has a number and a command id of its own, so that the indexes are as large as if it were real.
/// </summary>
internal static class LongHistory
{
    private const int Page = 50_000;

    public static async Task Make(IServiceProvider services, Guid room, long messages)
    {
        var journal = services.GetRequiredService<IJournal>();
        var isSqlite = string.IsNullOrEmpty(services.GetRequiredService<SiloOptions>().ConnectionString);
        await Say(services.GetRequiredService<ISilo>(), new RoomId(room));
        for (var last = 1L; last < messages; last += Page)
        {
            await Copy(journal, room, last + 1, Math.Min(last + Page, messages), isSqlite);
        }
    }

    private static async Task Say(ISilo silo, RoomId room)
    {
        var gp = new Actor(new UserId(DerivedId.From("load/history")), Role.Gp, "王秀英");
        var said = new RoomCommand.Post(
            Guid.NewGuid(), RoomFacts.OfGroup(new GroupId(Guid.NewGuid())), MessageKind.Message, new PrivateText("大家早上好，记得量血压。"));
        await silo.Ask(room.Value, new Envelope<RoomCommand>(new CommandId(said.Message), gp, said), default);
    }

    private static async Task Copy(IJournal journal, Guid room, long first, long last, bool isSqlite)
    {
        var (numbers, id) = isSqlite
            ? ("(WITH RECURSIVE n (i) AS (SELECT @first UNION ALL SELECT i + 1 FROM n WHERE i < @last) SELECT i FROM n)",
               "printf('%08x-0000-4000-8000-%012x', n.i, n.i)")
            : ("(SELECT generate_series(@first, @last) AS i)", "lpad(to_hex(n.i), 8, '0') || '-0000-4000-8000-' || lpad(to_hex(n.i), 12, '0')");
        Sql[] rows =
        [
            new(
                $"""
                INSERT INTO room_log (stream, number, command, part, name, version, body, at, by_id, by_role, by_name)
                SELECT l.stream, n.i, {id}, 0, l.name, l.version, replace(replace(l.body, '"number":1', '"number":' || n.i), lower(l.command), {id}),
                  l.at, l.by_id, l.by_role, l.by_name
                FROM {numbers} n CROSS JOIN room_log l WHERE l.stream = @stream AND l.number = 1
                """,
                ("first", first), ("last", last), ("stream", $"room/{room:N}")),
            new(
                $"""
                INSERT INTO room_messages (room_id, number, author_id, recalled, kind)
                SELECT m.room_id, n.i, m.author_id, 0, m.kind
                FROM {numbers} n CROSS JOIN room_messages m WHERE m.room_id = @room AND m.number = 1
                """,
                ("first", first), ("last", last), ("room", room)),
            new("UPDATE room_heads SET number = @last, last_number = @last WHERE room_id = @room", ("last", last), ("room", room)),
            new("UPDATE streams SET version = @last WHERE stream = @stream", ("last", last), ("stream", $"room/{room:N}")),
        ];
        await journal.Append(new Append(new StreamId("load", room), StreamTable.Events, 0, []) { Rows = rows }, default);
    }
}
