using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using CoManage.Silo.Reading;
using Dapper;

namespace CoManage.Silo.Overview;

/// <summary>One thing behind a figure, without a name: whoever steers a district steers by teams, not by people.</summary>
/// <param name="Item">Stable and meaningless outside; the team finds its own by it.</param>
/// <param name="State">Why it is a hit or not, as a code.</param>
public sealed record OverviewItem(string Item, ShownPlace Team, string TeamCode, DateTimeOffset At, string Urgency, string State, bool Hit);

/// <summary>A page of what is behind a figure, and how many there are in all.</summary>
public sealed record OverviewItems(IReadOnlyList<OverviewItem> Items, long Total);

/// <summary>A team with its figures.</summary>
public sealed record TeamShares(ShownPlace Team, string Code, string Programme, IReadOnlyDictionary<Measure, Share> Shares, IReadOnlyList<long> Stages);

/// <summary>Reads the figures of the district. Who may ask is decided by role; there are no names in the answers.</summary>
public sealed class OverviewQueries(IReadDatabase database, TimeProvider clock)
{
    private const int Stages = 6;

    /// <summary>The figures of every team, from which all others are summed.</summary>
    public async Task<IReadOnlyList<TeamShares>> Teams(CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var values = Values(new OverviewScope());
        var found = new Dictionary<Measure, ILookup<string, StageRow>>();
        foreach (var measure in Enum.GetValues<Measure>())
        {
            var rows = await connection.QueryAsync<StageRow>(
                new CommandDefinition(MeasureSql.Shares(measure), values, cancellationToken: ct)).ConfigureAwait(false);
            found[measure] = rows.ToLookup(row => row.Team);
        }

        var teams = await connection.QueryAsync<(string Id, string Code, string Zh, string En, string Programme)>(new CommandDefinition(
            "SELECT group_id, code, name_zh, name_en, programme FROM groups ORDER BY code, group_id", cancellationToken: ct)).ConfigureAwait(false);
        return
        [
            .. teams.Select(team => new TeamShares(
                new ShownPlace(Guid.Parse(team.Id), new Bilingual(team.Zh, team.En)), team.Code, team.Programme,
                found.ToDictionary(each => each.Key, each => each.Value[team.Id].Select(row => row.Share).Aggregate(Share.None, Share.Add)),
                AtLeast(found[Measure.LoopClosed][team.Id]))),
        ];
    }

    /// <param name="hit">Only those that count for the measure, or only those that do not; null for all that are counted.</param>
    public async Task<OverviewItems> Items(Measure measure, OverviewScope scope, bool? hit, int page, int size, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var values = Values(scope);
        values.Add("size", (long)size);
        values.Add("skip", (long)(page - 1) * size);
        var total = await connection.ExecuteScalarAsync<long>(
            new CommandDefinition(MeasureSql.Count(measure, scope, hit), values, cancellationToken: ct)).ConfigureAwait(false);
        var rows = await connection.QueryAsync<ItemRow>(
            new CommandDefinition(MeasureSql.Items(measure, scope, hit), values, cancellationToken: ct)).ConfigureAwait(false);
        return new([.. rows.Select(row => row.Show())], total);
    }

    // A case that was seen at the hospital was decided and accepted too.
    private static long[] AtLeast(IEnumerable<StageRow> rows)
    {
        var counts = new long[Stages];
        foreach (var row in rows)
        {
            for (var passed = 0; passed <= row.Stage; passed++)
            {
                counts[passed] += row.Counted;
            }
        }

        return counts;
    }

    private DynamicParameters Values(OverviewScope scope)
    {
        var now = clock.GetUtcNow();
        var values = new DynamicParameters();
        values.Add("now", now.ToUnixTimeMilliseconds() + 1);
        values.Add("monthAgo", now.AddDays(-30).ToUnixTimeMilliseconds());
        values.Add("quarterAgo", now.AddDays(-90).ToUnixTimeMilliseconds());
        values.Add("yearAgo", now.AddYears(-1).ToUnixTimeMilliseconds());
        values.Add("team", scope.Team?.Value.ToString());
        values.Add("programme", scope.Programme);
        return values;
    }

    private sealed record StageRow
    {
        public string Team { get; init; } = "";
        public long Stage { get; init; }
        public long Hits { get; init; }
        public long Counted { get; init; }
        public long Excluded { get; init; }

        public Share Share => new(Hits, Counted, Excluded);
    }

    private sealed record ItemRow
    {
        public string Item { get; init; } = "";
        public long At { get; init; }
        public string Urgency { get; init; } = "";
        public string State { get; init; } = "";
        public long Hit { get; init; }
        public string Team { get; init; } = "";
        public string Code { get; init; } = "";
        public string Zh { get; init; } = "";
        public string En { get; init; } = "";

        public OverviewItem Show() =>
            new(Item, new ShownPlace(Guid.Parse(Team), new Bilingual(Zh, En)), Code, Shown.At(At), Urgency, State, Hit != 0);
    }
}
