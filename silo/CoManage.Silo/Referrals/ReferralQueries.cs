using CoManage.Domain.Kernel;
using CoManage.Silo.Access;
using CoManage.Silo.Journal;
using CoManage.Silo.Reading;
using Dapper;

namespace CoManage.Silo.Referrals;

/// <summary>What to list of the referrals that the reader may see.</summary>
/// <param name="State">One state; null for all that are open, and those that ended lately.</param>
public sealed record ReferralFilter(string? State, string? Direction, int Page, int Size);

/// <summary>Reads referrals. Lists keep to what the reader may see; a single one is asked for after the permission filter.</summary>
public sealed class ReferralQueries(IReadDatabase database, TimeProvider clock)
{
    private static readonly TimeSpan Lately = TimeSpan.FromDays(30);

    public async Task<ReferralList> List(Actor who, ReferralFilter filter, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var side = who.Role == Role.HospitalDesk ? "hospital" : "community";
        var values = new
        {
            me = AccessSql.Me(who),
            side,
            state = filter.State ?? "",
            direction = filter.Direction ?? "",
            lately = (clock.GetUtcNow() - Lately).ToUnixTimeMilliseconds(),
            size = filter.Size,
            skip = (filter.Page - 1) * filter.Size,
        };
        var mine = AccessSql.SeesReferral(who, "r") + (filter.Direction is null ? "" : " AND r.direction = @direction");
        var wanted = filter.State is null ? "(r.turn <> 'none' OR r.opened_at > @lately)" : "r.state = @state";
        var turns = (await connection.QueryAsync<TurnRow>(new CommandDefinition(
            $"SELECT r.turn AS Turn, count(*) AS Count FROM referrals r WHERE {mine} AND r.turn <> 'none' GROUP BY r.turn",
            values,
            cancellationToken: ct))).ToList();
        var total = await connection.ExecuteScalarAsync<long>(new CommandDefinition(
            $"SELECT count(*) FROM referrals r WHERE {mine} AND {wanted}", values, cancellationToken: ct));
        var rows = await connection.QueryAsync<StoredReferral>(new CommandDefinition(
            $"""
            {StoredReferral.Select} WHERE {mine} AND {wanted}
            ORDER BY CASE r.turn WHEN @side THEN 0 WHEN 'none' THEN 2 ELSE 1 END, r.severity, r.opened_at DESC, r.referral_id
            LIMIT @size OFFSET @skip
            """,
            values,
            cancellationToken: ct));
        return new ReferralList(
            [
                new ShownSection("mine", turns.Where(each => each.Turn == side).Sum(each => each.Count)),
                new ShownSection("theirs", turns.Where(each => each.Turn != side).Sum(each => each.Count)),
            ],
            [.. rows.Select(row => row.Show(clock.GetUtcNow()))],
            total);
    }

    public Task<IReadOnlyList<ReferralRow>> OfCase(CaseId triageCase, CancellationToken ct) =>
        Newest("r.case_id = @id", triageCase.Value, ct);

    public Task<IReadOnlyList<ReferralRow>> OfPatient(PatientId patient, CancellationToken ct) =>
        Newest("r.patient_id = @id", patient.Value, ct);

    /// <summary>What the patient may know: nothing of a suggestion that no GP has decided on.</summary>
    public Task<IReadOnlyList<ReferralRow>> OfPatientHimself(PatientId patient, CancellationToken ct) =>
        Newest("r.patient_id = @id AND r.requested_at IS NOT NULL", patient.Value, ct);

    /// <summary>One referral as this reader may see it; null when there is none.</summary>
    public async Task<ReferralPage?> Page(Actor who, ReferralId referral, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var values = new { id = referral.Value.ToString() };
        var row = await connection.QuerySingleOrDefaultAsync<StoredReferral>(
            new CommandDefinition($"{StoredReferral.Select} WHERE r.referral_id = @id", values, cancellationToken: ct));
        if (row is null)
        {
            return null;
        }

        var steps = await connection.QueryAsync<StoredStep>(
            new CommandDefinition($"{StoredStep.Select} WHERE referral_id = @id ORDER BY number", values, cancellationToken: ct));
        return ReferralPages.Of(who, row, [.. steps], clock.GetUtcNow());
    }

    private async Task<IReadOnlyList<ReferralRow>> Newest(string condition, Guid id, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var rows = await connection.QueryAsync<StoredReferral>(new CommandDefinition(
            $"{StoredReferral.Select} WHERE {condition} ORDER BY r.opened_at DESC LIMIT 50",
            new { id = id.ToString() },
            cancellationToken: ct));
        return [.. rows.Select(row => row.Show(clock.GetUtcNow()))];
    }

    private sealed record TurnRow
    {
        public string Turn { get; init; } = "";

        public long Count { get; init; }
    }
}
