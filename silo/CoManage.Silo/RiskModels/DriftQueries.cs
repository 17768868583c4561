using CoManage.Domain.RiskModels;
using CoManage.Silo.Journal;
using Dapper;

namespace CoManage.Silo.RiskModels;

/// <summary>
/// Whether people and answers of the last weeks are still like those of training. A difference is no fault by itself: it
/// says that bands and ranks mean something else here, and that the model should be looked at.
/// </summary>
public sealed class DriftQueries(IReadDatabase database, ModelShelf shelf, PastScreenings past, TimeProvider clock)
{
    private const int Weeks = 12;
    internal const int FewestPeople = 30;
    private const int MostPeople = 5000;
    private const long Day = 24L * 60 * 60 * 1000;
    private const long Week = 7 * Day;

    // 1 January 1970 was a Thursday; weeks are counted from the Monday after it.
    private const long FirstMonday = 4 * Day;

    // Training places 5 % high and 15 % raised; warned is when a share is over twice or under half of that.
    private const double HighThen = 0.05;
    private const double RaisedThen = 0.15;
    private const double TimesApart = 2;

    private const string ByWeek = """
        SELECT (taken_at - @first) / @week AS Week, count(*) AS People,
               sum(CASE WHEN band = 'high' THEN 1 ELSE 0 END) AS High, sum(CASE WHEN band = 'raised' THEN 1 ELSE 0 END) AS Raised,
               avg(score) AS MeanScore, avg(CAST(missing AS DOUBLE PRECISION)) AS Missing
        FROM model_scores WHERE model = @model AND is_shadow = 0 AND taken_at >= @since
        GROUP BY 1 ORDER BY 1
        """;

    public async Task<DriftView?> Of(string name, CancellationToken ct)
    {
        if (await shelf.Shown(name, ct) is not { Shown: var model })
        {
            return null;
        }

        var since = clock.GetUtcNow().AddDays(-7 * Weeks).ToUnixTimeMilliseconds();
        await using var connection = await database.Open(ct);
        var rows = await connection.QueryAsync<(long Week, long People, long High, long Raised, double MeanScore, double Missing)>(
            new CommandDefinition(ByWeek, new { first = FirstMonday, week = Week, model = name, since }, cancellationToken: ct));
        var weeks = rows.Select(row => Of(row.Week, (int)row.People, (double)row.High / row.People, (double)row.Raised / row.People, row.MeanScore, row.Missing));
        var people = await past.Of(model, since, MostPeople, ct);
        return new([.. weeks], [.. DriftInputs.Of(model, people)]);
    }

    private static DriftWeek Of(long week, int people, double high, double raised, double meanScore, double missing)
    {
        var warnings = new List<string>();
        if (people < FewestPeople)
        {
            warnings.Add("too-few");
        }
        else
        {
            warnings.AddRange(Apart("high", high, HighThen));
            warnings.AddRange(Apart("raised", raised, RaisedThen));
        }

        return new(ModelRole.MondayOf(DateTimeOffset.FromUnixTimeMilliseconds(FirstMonday + (week * Week))), people, Math.Round(high, 3), Math.Round(raised, 3), Math.Round(meanScore, 2), Math.Round(missing, 1), warnings);
    }

    private static IEnumerable<string> Apart(string what, double now, double then) =>
        now > then * TimesApart ? [$"more-{what}"] : now < then / TimesApart ? [$"fewer-{what}"] : [];
}
