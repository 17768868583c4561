using System.Data.Common;
using CoManage.Domain.Kernel;
using CoManage.Silo.Access;
using CoManage.Silo.Journal;
using CoManage.Silo.Reading;
using Dapper;

namespace CoManage.Silo.Escalations;

/// <summary>Reads escalations. Lists keep to what the reader may see; a single one is asked for after the permission filter.</summary>
public sealed class EscalationQueries(IReadDatabase database, TimeProvider clock)
{
    private const int MostShown = 200;

    private const string Rows = """
        SELECT e.escalation_id AS Id, e.case_id AS CaseId, e.patient_id AS PatientId, e.group_id AS GroupId,
               e.urgency AS Urgency, e.question AS Question, e.tried AS Tried, e.wanted AS Wanted,
               e.asked_by AS AskedBy, e.asked_by_name AS AskedByName, e.asked_at AS AskedAt, e.due_at AS DueAt,
               e.paused_at AS PausedAt, e.overdue AS Overdue, e.state AS State, e.snapshot AS Snapshot,
               e.closed_at AS ClosedAt,
               (SELECT max(t.at) FROM escalation_thread t
                WHERE t.escalation_id = e.escalation_id AND t.kind IN ('answer', 'proposal')) AS AnsweredAt,
               e.specialist_id AS SpecialistId, e.answered_by AS AnsweredBy, e.answered_by_name AS AnsweredByName,
               p.name AS Name, p.sex AS Sex, p.birth_date AS BirthDate, g.name_zh AS GroupZh, g.name_en AS GroupEn,
               a.name AS SpecialistName
        FROM escalations e
        JOIN patients p ON p.patient_id = e.patient_id
        JOIN groups g ON g.group_id = e.group_id
        LEFT JOIN accounts a ON a.account_id = e.specialist_id
        """;

    private const string Section = """
        CASE e.state WHEN 'asked' THEN 'open' WHEN 'needsMore' THEN 'paused' WHEN 'closed' THEN 'closed' ELSE 'answered' END
        """;

    /// <summary>The sections of the list; a list without one shows all but the closed.</summary>
    public static readonly IReadOnlyList<string> Sections = ["open", "paused", "answered", "closed"];

    public async Task<EscalationList> List(Actor who, string? section, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var mine = Mine(who);
        var values = new { me = AccessSql.Me(who), section = section ?? "", limit = MostShown };
        var counts = (await connection.QueryAsync<SectionRow>(new CommandDefinition(
            $"SELECT {Section} AS Section, count(*) AS Count FROM escalations e WHERE {mine} GROUP BY {Section}",
            values,
            cancellationToken: ct))).ToDictionary(each => each.Section, each => each.Count);
        var wanted = section is null ? "e.state <> 'closed'" : $"{Section} = @section";
        var order = section == "closed" ? "e.closed_at DESC" : "e.severity, e.due_at, e.asked_at";
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            $"{Rows} WHERE {mine} AND {wanted} ORDER BY {order} LIMIT @limit", values, cancellationToken: ct));
        return new EscalationList(
            [.. Sections.Select(key => new ShownSection(key, counts.GetValueOrDefault(key)))],
            [.. rows.Select(Show)]);
    }

    public Task<IReadOnlyList<EscalationRow>> OfCase(CaseId triageCase, CancellationToken ct) =>
        Newest("e.case_id = @id", triageCase.Value, ct);

    public Task<IReadOnlyList<EscalationRow>> OfPatient(PatientId patient, CancellationToken ct) =>
        Newest("e.patient_id = @id", patient.Value, ct);

    /// <summary>One escalation in full; null when there is none.</summary>
    public async Task<EscalationPage?> Page(EscalationId escalation, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var values = new { id = escalation.Value.ToString() };
        var row = await connection.QuerySingleOrDefaultAsync<Row>(
            new CommandDefinition($"{Rows} WHERE e.escalation_id = @id", values, cancellationToken: ct));
        return row is null
            ? null
            : new EscalationPage(
                Show(row), row.Question, row.Tried, row.Wanted, Shown.Frozen(row.Snapshot),
                await Thread(connection, values, ct), RoomId.OfCase(new CaseId(Guid.Parse(row.CaseId))).Value);
    }

    // A specialist's inbox holds what the specialist could answer, not what was asked of a colleague by name.
    private static string Mine(Actor who) => who.Role == Role.Specialist
        ? $"{AccessSql.SeesEscalation("e")} AND (e.specialist_id IS NULL OR e.specialist_id = @me)"
        : AccessSql.SeesEscalation("e");

    private static async Task<IReadOnlyList<EscalationThreadEntry>> Thread(DbConnection connection, object values, CancellationToken ct)
    {
        var entries = await connection.QueryAsync<ThreadRow>(new CommandDefinition(
            """
            SELECT at AS At, by_name AS ByName, by_role AS ByRole, kind AS Kind, text AS Text, department AS Department
            FROM escalation_thread WHERE escalation_id = @id ORDER BY number
            """,
            values,
            cancellationToken: ct));
        return [.. entries.Select(each => new EscalationThreadEntry(
            Shown.At(each.At), each.ByName, each.ByRole, each.Kind, each.Text, each.Department,
            each.Kind is "answer" or "proposal" ? new ExternalSignature(each.ByName, Shown.At(each.At)) : null))];
    }

    private async Task<IReadOnlyList<EscalationRow>> Newest(string condition, Guid id, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            $"{Rows} WHERE {condition} ORDER BY e.asked_at DESC LIMIT 50", new { id = id.ToString() }, cancellationToken: ct));
        return [.. rows.Select(Show)];
    }

    private EscalationRow Show(Row row) => new(
        Guid.Parse(row.Id),
        Guid.Parse(row.CaseId),
        Guid.Parse(row.PatientId),
        row.Name,
        row.Sex,
        Shown.Age(row.BirthDate, clock.GetUtcNow()),
        new ShownPlace(Guid.Parse(row.GroupId), new Bilingual(row.GroupZh, row.GroupEn)),
        row.Urgency,
        row.Question,
        row.Wanted,
        new ShownPerson(Guid.Parse(row.AskedBy), row.AskedByName),
        Shown.At(row.AskedAt),
        Shown.At(row.DueAt),
        Shown.At(row.PausedAt),
        Shown.At(row.AnsweredAt),
        Shown.At(row.ClosedAt),
        row.Overdue != 0,
        row.State,
        (row.AnsweredBy ?? row.SpecialistId) is { } id
            ? new ShownPerson(Guid.Parse(id), row.AnsweredByName ?? row.SpecialistName ?? "")
            : null);

    private sealed record SectionRow
    {
        public string Section { get; init; } = "";

        public long Count { get; init; }
    }

    private sealed record ThreadRow
    {
        public long At { get; init; }

        public string ByName { get; init; } = "";

        public string ByRole { get; init; } = "";

        public string Kind { get; init; } = "";

        public string Text { get; init; } = "";

        public string? Department { get; init; }
    }

    private sealed record Row
    {
        public string Id { get; init; } = "";

        public string CaseId { get; init; } = "";

        public string PatientId { get; init; } = "";

        public string GroupId { get; init; } = "";

        public string Urgency { get; init; } = "";

        public string Question { get; init; } = "";

        public string Tried { get; init; } = "";

        public string Wanted { get; init; } = "";

        public string AskedBy { get; init; } = "";

        public string AskedByName { get; init; } = "";

        public long AskedAt { get; init; }

        public long? DueAt { get; init; }

        public long? PausedAt { get; init; }

        public long? AnsweredAt { get; init; }

        public long? ClosedAt { get; init; }

        public long Overdue { get; init; }

        public string State { get; init; } = "";

        public string Snapshot { get; init; } = "";

        public string? SpecialistId { get; init; }

        public string? SpecialistName { get; init; }

        public string? AnsweredBy { get; init; }

        public string? AnsweredByName { get; init; }

        public string Name { get; init; } = "";

        public string Sex { get; init; } = "";

        public string BirthDate { get; init; } = "";

        public string GroupZh { get; init; } = "";

        public string GroupEn { get; init; } = "";
    }
}
