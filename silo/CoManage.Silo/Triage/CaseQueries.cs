using CoManage.Domain.Kernel;
using CoManage.Domain.Triage;
using CoManage.Silo.Journal;
using CoManage.Silo.Reading;
using Dapper;

namespace CoManage.Silo.Triage;

/// <summary>Reads single cases and a patient's cases. Whoever asks has been let through by the permission filter.</summary>
public sealed class CaseQueries(IReadDatabase database, TimeProvider clock)
{
    private const int MostShown = 50;

    internal static readonly string Select = $"SELECT {StoredCase.Columns}, {StoredCase.People} FROM cases c {StoredCase.Joins}";

    /// <summary>A patient's cases: open ones first, then the newest.</summary>
    public async Task<IReadOnlyList<CaseRow>> OfPatient(PatientId patient, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var rows = await connection.QueryAsync<StoredCase>(new CommandDefinition(
            $"""
            {Select} WHERE c.patient_id = @id
            ORDER BY CASE c.state WHEN 'closed' THEN 1 ELSE 0 END, c.opened_at DESC, c.case_id LIMIT {MostShown}
            """,
            new { id = patient.Value.ToString() },
            cancellationToken: ct));
        var now = clock.GetUtcNow();
        return [.. rows.Select(row => row.Show(now))];
    }

    /// <summary>Whose case it is and which team decides; null when there is none.</summary>
    public async Task<(PatientId Patient, GroupId Group)?> About(CaseId id, CancellationToken ct) =>
        await Find(id, ct) is { } row ? (new(Guid.Parse(row.PatientId)), new(Guid.Parse(row.GroupId))) : null;

    /// <summary>What was decided for a patient, newest first, in the words that were meant for the patient.</summary>
    public async Task<IReadOnlyList<DecisionLine>> DecisionsFor(PatientId patient, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var rows = await connection.QueryAsync<(long At, string Kind, string By, string? Text)>(new CommandDefinition(
            $"""
            SELECT at, kind, by_name, text FROM decisions
            WHERE patient_id = @id AND kind IN ('advise', 'recall', 'refer') ORDER BY at DESC, case_id LIMIT {MostShown}
            """,
            new { id = patient.Value.ToString() },
            cancellationToken: ct));
        return [.. rows.Select(row => new DecisionLine(Shown.At(row.At), row.Kind, row.By, row.Text ?? ""))];
    }

    /// <summary>Whether this account can answer a question as a specialist.</summary>
    public async Task<bool> IsSpecialist(UserId account, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        return await connection.ExecuteScalarAsync<long?>(new CommandDefinition(
            "SELECT 1 FROM accounts WHERE account_id = @id AND lower(role) = 'specialist'",
            new { id = account.Value.ToString() },
            cancellationToken: ct)) is not null;
    }

    internal async Task<StoredCase?> Find(CaseId id, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        return await connection.QuerySingleOrDefaultAsync<StoredCase>(
            new CommandDefinition($"{Select} WHERE c.case_id = @id", new { id = id.Value.ToString() }, cancellationToken: ct));
    }

    internal static ReasonLists Reasons { get; } = new(
        Listed(TriageReasons.Listed.Advise),
        Listed(TriageReasons.Listed.Recall),
        Listed(TriageReasons.Listed.Refer),
        Listed(TriageReasons.Listed.Escalate),
        Listed(TriageReasons.Listed.Dismiss));

    private static ShownReason[] Listed(IReadOnlyList<TriageReason> reasons) =>
        [.. reasons.Select(reason => new ShownReason(reason.Code, reason.Text))];
}
