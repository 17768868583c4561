using CoManage.Silo.Journal;
using Dapper;

namespace CoManage.Silo.RiskModels;

/// <summary>Compares a version on trial with the shown one on the same screenings. Counts only; no person can be told from them.</summary>
public sealed class ShadowQueries(IReadDatabase database, ModelShelf shelf)
{
    private const string Pairs = """
        SELECT a.band AS Shown, b.band AS Shadow, count(*) AS Screenings, CAST(sum(b.rank - a.rank) AS BIGINT) AS Difference
        FROM model_scores a
        JOIN model_scores b ON b.patient_id = a.patient_id AND b.screening_id = a.screening_id AND b.model = a.model AND b.version = @shadow
        WHERE a.model = @model AND a.version = @shown
        GROUP BY a.band, b.band
        """;

    // A decision belongs to the screening if it was made on the case of its programme, after it and before the next one.
    private const string Decided = """
        SELECT a.band AS Shown, b.band AS Shadow, d.kind AS Kind, count(DISTINCT d.case_id || '/' || d.number) AS Times
        FROM model_scores a
        JOIN model_scores b ON b.patient_id = a.patient_id AND b.screening_id = a.screening_id AND b.model = a.model AND b.version = @shadow
        JOIN cases c ON c.patient_id = a.patient_id AND c.reason_code = 'screening.' || a.programme
        JOIN decisions d ON d.case_id = c.case_id AND d.at >= a.taken_at
        WHERE a.model = @model AND a.version = @shown
        GROUP BY a.band, b.band, d.kind
        """;

    /// <summary>One comparison per candidate version; empty when nothing is on trial.</summary>
    public async Task<IReadOnlyList<ShadowView>> Of(string model, CancellationToken ct)
    {
        if (await shelf.Shown(model, ct) is not { } use)
        {
            return [];
        }

        var views = new List<ShadowView>();
        foreach (var candidate in shelf.Versions(model).Where(each => each.Version != use.Shown.Version))
        {
            views.Add(await Compare(model, use.Shown.Version, candidate.Version, ct));
        }

        return views;
    }

    private async Task<ShadowView> Compare(string model, string shown, string shadow, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var values = new { model, shown, shadow };
        var pairs = (await connection.QueryAsync<(string Shown, string Shadow, long Screenings, long Difference)>(
            new CommandDefinition(Pairs, values, cancellationToken: ct))).AsList();
        var decided = (await connection.QueryAsync<(string Shown, string Shadow, string Kind, long Times)>(
            new CommandDefinition(Decided, values, cancellationToken: ct))).ToLookup(row => (row.Shown, row.Shadow));
        var all = pairs.Sum(pair => pair.Screenings);
        return new(
            shown, shadow, (int)all,
            [.. pairs.Select(pair => new BandPair(
                pair.Shown, pair.Shadow, (int)pair.Screenings, decided[(pair.Shown, pair.Shadow)].ToDictionary(row => row.Kind, row => (int)row.Times)))],
            all == 0 ? 0 : Math.Round((double)pairs.Sum(pair => pair.Difference) / all, 1));
    }
}
