using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;

namespace CoManage.Api.Demo;

/// <summary>Lets everybody have read what is older than a few days, and all but the newest of the busy rooms.</summary>
internal sealed class DemoReading(IJournal journal)
{
    private const string MarkRead = """
        INSERT INTO read_marks (room_id, person_id, number, at)
        SELECT h.room_id, p.person_id, CASE WHEN h.last_at < @recent THEN h.number ELSE h.number - 2 END, @now
        FROM room_heads h
        JOIN rooms r ON r.room_id = h.room_id
        JOIN group_people p ON p.group_id = r.group_id
        WHERE h.number > 2 AND (p.role <> 'patient' OR r.kind = 'group' OR r.patient_id = p.person_id)
        ON CONFLICT (room_id, person_id) DO NOTHING
        """;

    private const string MarkOldRead = """
        INSERT INTO read_marks (room_id, person_id, number, at)
        SELECT h.room_id, p.person_id, h.number, @now
        FROM room_heads h
        JOIN rooms r ON r.room_id = h.room_id
        JOIN group_people p ON p.group_id = r.group_id
        WHERE h.last_at < @recent AND (p.role <> 'patient' OR r.kind = 'group' OR r.patient_id = p.person_id)
        ON CONFLICT (room_id, person_id) DO NOTHING
        """;

    public Task Mark(DateTimeOffset now, CancellationToken ct)
    {
        var values = new (string, object?)[] { ("recent", now.AddDays(-4)), ("now", now) };
        var rows = new[] { new Sql(MarkRead, values), new Sql(MarkOldRead, values) };
        return journal.Append(
            new Append(new StreamId("demo", DerivedId.From("demo/reading")), StreamTable.Events, 0, []) { Rows = rows }, ct);
    }
}
