using CoManage.Domain.Screening;
using CoManage.Domain.Screening.Forms;
using CoManage.Models.Trained;
using CoManage.Silo.Journal;
using CoManage.Silo.Screening;
using Dapper;

namespace CoManage.Silo.RiskModels;

/// <summary>
/// What any version of a model or of a programme's rules would have said of past screenings, against what GPs decided;
/// and the same of the published instruments. A GP's decision is the best yardstick at hand, not the truth.
/// </summary>
public sealed class ReplayQueries(IReadDatabase database, PastScreenings past, Programmes programmes)
{
    private const int MostPeople = 20_000;

    // Of a form that is edited often the newest are enough to see what an edit changed.
    private const int MostVersions = 5;
    private const string High = "high";
    private const string Usual = "usual";

    private const string Published = """
        SELECT a.screening_id AS ScreeningId, a.instrument AS Instrument, a.version AS Version,
               CASE WHEN a.rule_id IS NULL THEN a.level ELSE 'high' END AS Level, d.kind AS Kind
        FROM assessments a
        LEFT JOIN cases c ON c.patient_id = a.patient_id AND c.reason_code = 'screening.' || a.programme
        LEFT JOIN decisions d ON d.case_id = c.case_id AND d.at >= a.taken_at
        WHERE a.programme = @programme AND a.instrument <> 'alarms'
        """;

    public async Task<ReplayView> Of(TrainedModel model, CancellationToken ct)
    {
        var screenings = await past.Of(model, 0, MostPeople, ct);
        return View("model", model.Name, model.Version, screenings.Select(each => (model.Standing.Band(model.Score(each.Answers)), each.Decided)));
    }

    /// <summary>The rules of a programme, the newest versions of its form: high is whoever they would have brought into the queue.</summary>
    public async Task<IReadOnlyList<ReplayView>> OfRules(string programme, CancellationToken ct)
    {
        var screenings = await past.Of(programme, 0, MostPeople, ct);
        var newest = await programmes.Find(programme, ct);
        var views = new List<ReplayView>();
        for (var version = newest?.Version ?? 0; version > 0 && views.Count < MostVersions; version--)
        {
            if (await programmes.Find(programme, version, ct) is { } form)
            {
                views.Add(View("rules", programme, $"{version}", screenings.Select(each => (Says(form, each) ? High : Usual, each.Decided))));
            }
        }

        return views;
    }

    /// <summary>The published instruments of a programme as they spoke on the day: high is whoever met a rule.</summary>
    public async Task<IReadOnlyList<ReplayView>> OfInstruments(string programme, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var rows = await connection.QueryAsync<(string Screening, string Instrument, string Version, string Level, string? Kind)>(
            new CommandDefinition(Published, new { programme }, cancellationToken: ct));
        return
        [
            .. rows.GroupBy(row => (row.Instrument, row.Version)).Select(group => View(
                "instrument", group.Key.Instrument, group.Key.Version,
                group.GroupBy(row => (row.Screening, row.Level)).Select(one => (
                    one.Key.Level, (IReadOnlyList<string>)[.. one.Select(row => row.Kind).OfType<string>()])))),
        ];
    }

    // Past answers are canonical and were confirmed when they were given.
    private static bool Says(ProgrammeForm form, PastScreening screening) =>
        FormTrial.Of(form, screening.Person, new AnswerSheet(screening.Answers, Confirmed: AnswerSheet.AllConfirmed), screening.TakenAt)
            .Said.Any(said => said.Rule is not null);

    private static ReplayView View(string kind, string name, string version, IEnumerable<(string Band, IReadOnlyList<string> Decided)> screenings)
    {
        var bands = new Dictionary<string, int>(StringComparer.Ordinal);
        int all = 0, decided = 0, over = 0, under = 0;
        foreach (var (band, decisions) in screenings)
        {
            all++;
            bands[band] = bands.GetValueOrDefault(band) + 1;
            decided += decisions.Count > 0 ? 1 : 0;
            over += band == High && decisions.Contains("dismiss") ? 1 : 0;
            under += band is Usual or "low" && (decisions.Contains("refer") || decisions.Contains("escalate")) ? 1 : 0;
        }

        return new(kind, name, version, all, decided, bands, over, under);
    }
}
