using CoManage.Models.Trained;
using CoManage.Silo.Journal;
using Dapper;

namespace CoManage.Silo.RiskModels;

/// <summary>
/// What any version would have said of past screenings, against what GPs decided; and the same of the published
/// instruments. A GP's decision is the best yardstick at hand, not the truth.
/// </summary>
public sealed class ReplayQueries(IReadDatabase database, PastScreenings past)
{
    private const int MostPeople = 20_000;

    private const string Published = """
        SELECT a.screening_id AS ScreeningId, a.instrument AS Instrument, a.version AS Version, a.level AS Level, d.kind AS Kind
        FROM assessments a
        LEFT JOIN cases c ON c.patient_id = a.patient_id AND c.reason_code = 'screening.' || a.programme
        LEFT JOIN decisions d ON d.case_id = c.case_id AND d.at >= a.taken_at
        WHERE a.programme = @programme AND a.instrument <> 'alarms'
        """;

    public async Task<ReplayView> Of(TrainedModel model, CancellationToken ct)
    {
        var screenings = await past.Of(model, 0, MostPeople, ct);
        return View(model.Name, model.Version, screenings.Select(each => (model.Standing.Band(model.Score(each.Answers)), each.Decided)));
    }

    /// <summary>The published instruments of a programme, by the level that they gave on the day.</summary>
    public async Task<IReadOnlyList<ReplayView>> OfInstruments(string programme, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var rows = await connection.QueryAsync<(string Screening, string Instrument, string Version, string Level, string? Kind)>(
            new CommandDefinition(Published, new { programme }, cancellationToken: ct));
        return
        [
            .. rows.GroupBy(row => (row.Instrument, row.Version)).Select(group => View(
                group.Key.Instrument, group.Key.Version,
                group.GroupBy(row => (row.Screening, row.Level)).Select(one => (
                    one.Key.Level, (IReadOnlyList<string>)[.. one.Select(row => row.Kind).OfType<string>()])))),
        ];
    }

    private static ReplayView View(string name, string version, IEnumerable<(string Band, IReadOnlyList<string> Decided)> screenings)
    {
        var bands = new Dictionary<string, int>(StringComparer.Ordinal);
        int all = 0, decided = 0, over = 0, under = 0;
        foreach (var (band, decisions) in screenings)
        {
            all++;
            bands[band] = bands.GetValueOrDefault(band) + 1;
            decided += decisions.Count > 0 ? 1 : 0;
            over += band == "high" && decisions.Contains("dismiss") ? 1 : 0;
            under += band is "usual" or "low" && (decisions.Contains("refer") || decisions.Contains("escalate")) ? 1 : 0;
        }

        return new(name, version, all, decided, bands, over, under);
    }
}
