using System.Text.Json;
using CoManage.Domain.Groups;
using CoManage.Domain.Kernel;
using CoManage.Silo.Access;
using CoManage.Silo.Journal;
using CoManage.Silo.Reading;
using Dapper;

namespace CoManage.Silo.Alerts;

/// <summary>Reads alerts for the care team, for the patient and for the emergency contact: each only what is theirs.</summary>
public sealed class AlertQueries(IReadDatabase database, TimeProvider clock)
{
    // Who comes back after a night still sees what happened; older ones stand in their cases.
    private static readonly TimeSpan StaysListed = TimeSpan.FromHours(24);

    private const int Most = 100;

    private static readonly string Lines = $"""
        SELECT a.alert_id AS AlertId, a.round AS Round, a.patient_id AS PatientId, p.name AS Name, p.birth_date AS BirthDate,
          p.phone AS Phone, p.emergency_contact AS EmergencyContact, a.group_id AS GroupId, g.name_zh AS GroupZh, g.name_en AS GroupEn,
          a.case_id AS CaseId, a.room_id AS RoomId, a.message AS Message, a.flags AS Flags, a.state AS State, a.rung AS Rung,
          a.contact AS Contact, a.said_at AS SaidAt, a.raised_at AS RaisedAt, a.due_at AS DueAt,
          CASE WHEN c.person_id IS NULL THEN 0 ELSE 1 END AS CallsMe,
          (SELECT COUNT(*) FROM alert_people n WHERE n.alert_id = a.alert_id) AS Called,
          a.taken_at AS TakenAt, a.taken_by_id AS TakenById, a.taken_by_name AS TakenByName, a.taken_by_role AS TakenByRole
        FROM alerts a
        JOIN patients p ON p.patient_id = a.patient_id
        JOIN groups g ON g.group_id = a.group_id
        LEFT JOIN alert_people c ON c.alert_id = a.alert_id AND c.person_id = @me
        """;

    /// <summary>What rings in the reader's teams, and what somebody took in the last day; the newest first.</summary>
    public async Task<IReadOnlyList<AlertLine>> Of(Actor who, CancellationToken ct)
    {
        if (!who.IsCareTeam)
        {
            return [];
        }

        var rows = await Rows(
            $"""
            {Lines} WHERE a.group_id IN ({AccessSql.TeamsOf}) AND (a.state = 'ringing' OR a.raised_at > @since)
            ORDER BY CASE a.state WHEN 'ringing' THEN 0 ELSE 1 END, a.raised_at DESC, a.alert_id LIMIT {Most}
            """,
            who, null, ct).ConfigureAwait(false);
        return [.. rows.Select(row => row.Line(clock.GetUtcNow()))];
    }

    /// <summary>The alert of a case; whoever asks may see the case.</summary>
    public async Task<AlertPage?> OfCase(Actor who, CaseId triageCase, CancellationToken ct) =>
        await Page($"{Lines} WHERE a.case_id = @id", who, triageCase.Value, ct).ConfigureAwait(false);

    /// <summary>One alert; whoever asks is on its team.</summary>
    public async Task<AlertPage?> Find(Actor who, AlertId alert, CancellationToken ct) =>
        await Page($"{Lines} WHERE a.alert_id = @id", who, alert.Value, ct).ConfigureAwait(false);

    /// <summary>The patient's own alerts of the last day.</summary>
    public async Task<IReadOnlyList<OwnAlert>> Own(Actor who, CancellationToken ct)
    {
        var rows = await Rows(
            $"{Lines} WHERE a.patient_id = @me AND a.raised_at > @since ORDER BY a.raised_at DESC", who, null, ct).ConfigureAwait(false);
        return [.. rows.Select(row => new OwnAlert(
            Guid.Parse(row.AlertId), (int)row.Round, Guid.Parse(row.RoomId), row.Message, row.FlagList, Shown.At(row.SaidAt),
            (int)row.Called, row.Taker))];
    }

    /// <summary>Alerts of the last day about people who named the reader as their emergency contact.</summary>
    public async Task<IReadOnlyList<ContactAlert>> AsContact(Actor who, CancellationToken ct)
    {
        var rows = await Rows(
            $"{Lines} WHERE a.contact_account = @me AND a.raised_at > @since ORDER BY a.raised_at DESC", who, null, ct).ConfigureAwait(false);
        return [.. rows.Select(row => new ContactAlert(
            Guid.Parse(row.AlertId), (int)row.Round, row.Name, row.Phone, Shown.At(row.RaisedAt), row.Taker))];
    }

    private async Task<AlertPage?> Page(string sql, Actor who, Guid id, CancellationToken ct)
    {
        if ((await Rows($"{sql} ORDER BY a.raised_at DESC LIMIT 1", who, id, ct).ConfigureAwait(false)) is not [var row])
        {
            return null;
        }

        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var steps = await connection.QueryAsync<StepRow>(new CommandDefinition(
            """
            SELECT at AS At, kind AS Kind, detail AS Detail, by_name AS ByName, by_role AS ByRole, people AS People
            FROM alert_steps WHERE alert_id = @alert AND round = @round ORDER BY number
            """,
            new { alert = row.AlertId, round = row.Round },
            cancellationToken: ct)).ConfigureAwait(false);
        return new(row.Line(clock.GetUtcNow()), row.Contact, row.EmergencyContact, row.Phone, [.. steps.Select(step => step.Step)]);
    }

    private async Task<IReadOnlyList<AlertRow>> Rows(string sql, Actor who, Guid? id, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var since = (clock.GetUtcNow() - StaysListed).ToUnixTimeMilliseconds();
        return [.. await connection.QueryAsync<AlertRow>(new CommandDefinition(
            sql, new { me = AccessSql.Me(who), id = id?.ToString(), since }, cancellationToken: ct)).ConfigureAwait(false)];
    }

    // Read by name: SQLite tells no type of a value that may be null.
    private sealed record StepRow
    {
        public long At { get; init; }
        public string Kind { get; init; } = "";
        public string? Detail { get; init; }
        public string? ByName { get; init; }
        public string? ByRole { get; init; }
        public string? People { get; init; }

        public AlertStep Step => new(
            Shown.At(At), Kind, Detail, ByName, ByRole,
            People is null ? [] : JsonSerializer.Deserialize<IReadOnlyList<Called>>(People, KernelJson.Stored) ?? []);
    }
}
