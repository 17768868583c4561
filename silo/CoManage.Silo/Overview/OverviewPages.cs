using CoManage.Silo.Reading;

namespace CoManage.Silo.Overview;

/// <summary>The page of who steers a district: the figures of what was chosen, where cases get stuck, and every team.</summary>
/// <param name="Stages">How many cases came at least so far: flagged, decided, accepted, seen, result back, closed.</param>
/// <param name="Months">Ended months whose figures were kept, oldest first.</param>
public sealed record OverviewPage(
    DateTimeOffset At,
    IReadOnlyList<Tile> Tiles,
    IReadOnlyList<long> Stages,
    IReadOnlyList<MonthShares> Months,
    IReadOnlyList<TeamLine> Teams,
    IReadOnlyList<string> Programmes);

/// <summary>One figure with its numbers.</summary>
/// <param name="Before">The same at the end of the last month; null when that was not kept.</param>
public sealed record Tile(Measure Measure, Share Now, Share? Before);

/// <summary>The figures of one ended month.</summary>
public sealed record MonthShares(string Month, IReadOnlyDictionary<Measure, Share> Shares);

/// <summary>A team in the list of all that were chosen from.</summary>
public sealed record TeamLine(ShownPlace Team, string Code, string Programme, Share LoopClosed, Share? Before, Share Overdue, int Leak);

/// <summary>Puts the page together. Every wider figure is the sum of its teams, so that no two levels can disagree.</summary>
public sealed class OverviewPages(OverviewQueries queries, Snapshots snapshots, TimeProvider clock)
{
    private const int MonthsShown = 12;

    public async Task<OverviewPage> Read(OverviewScope scope, CancellationToken ct)
    {
        var all = await queries.Teams(ct).ConfigureAwait(false);
        var kept = await snapshots.Newest(MonthsShown, ct).ConfigureAwait(false);
        var chosen = all.Where(team => IsIn(team, scope)).ToArray();
        var ids = chosen.Select(team => team.Team.Id).ToHashSet();
        var lastMonth = Snapshots.Month(clock.GetLocalNow().Date.AddDays(1 - clock.GetLocalNow().Day).AddDays(-1));
        var before = kept.Where(each => each.Month == lastMonth).ToArray();
        return new(
            clock.GetUtcNow(),
            [.. Enum.GetValues<Measure>().Select(measure => new Tile(
                measure, Sum(chosen.Select(team => team.Shares[measure])), Before(before, measure, ids)))],
            [.. Enumerable.Range(0, chosen.Select(team => team.Stages.Count).DefaultIfEmpty(0).Max()).Select(stage => chosen.Sum(team => team.Stages[stage]))],
            [.. kept.Where(each => ids.Contains(each.Team)).GroupBy(each => each.Month).Select(month => new MonthShares(
                month.Key, month.GroupBy(each => each.Measure).ToDictionary(each => each.Key, each => Sum(each.Select(one => one.Share)))))],
            [.. all.Where(team => IsIn(team, scope with { Team = null })).Select(team => Line(team, before))],
            [.. all.Select(team => team.Programme).Distinct().Order(StringComparer.Ordinal)]);
    }

    /// <summary>After which stage most cases stay behind; the first of equals.</summary>
    internal static int LeakOf(IReadOnlyList<long> stages) =>
        Enumerable.Range(0, Math.Max(stages.Count - 1, 0)).OrderByDescending(stage => stages[stage] - stages[stage + 1]).FirstOrDefault();

    private static TeamLine Line(TeamShares team, Snapshot[] before) => new(
        team.Team, team.Code, team.Programme, team.Shares[Measure.LoopClosed], Before(before, Measure.LoopClosed, [team.Team.Id]),
        team.Shares[Measure.Overdue], LeakOf(team.Stages));

    private static bool IsIn(TeamShares team, OverviewScope scope) =>
        (scope.Team is not { } wanted || wanted.Value == team.Team.Id) && (scope.Programme is not { } programme || programme == team.Programme);

    private static Share? Before(Snapshot[] month, Measure measure, HashSet<Guid> teams) =>
        month.Where(each => each.Measure == measure && teams.Contains(each.Team)).Select(each => each.Share).ToArray() is { Length: > 0 } shares
            ? Sum(shares)
            : null;

    private static Share Sum(IEnumerable<Share> shares) => shares.Aggregate(Share.None, Share.Add);
}
