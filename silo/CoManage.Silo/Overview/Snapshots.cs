using System.Globalization;
using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using Dapper;

namespace CoManage.Silo.Overview;

/// <summary>What a team's figure was at the end of a month.</summary>
public sealed record Snapshot(string Month, Guid Team, Measure Measure, Share Share);

/// <summary>
/// The figures as they were when each month ended, team by team. The database refuses to change one, so that last
/// year's figure is next year the same.
/// </summary>
public sealed class Snapshots(IJournal journal, IReadDatabase database, OverviewQueries overview, TimeProvider clock)
{
    // Figures speak of now: what is read long after a month's end would not be that month's.
    private static readonly TimeSpan StillTheMonth = TimeSpan.FromDays(2);

    /// <summary>Keeps the figures of the month that has just ended, once; nothing when it ended too long ago.</summary>
    public async Task Take(CancellationToken ct)
    {
        var today = clock.GetLocalNow().Date;
        var first = new DateTime(today.Year, today.Month, 1, 0, 0, 0, DateTimeKind.Unspecified);
        var month = Month(first.AddDays(-1));
        if (today - first >= StillTheMonth || await IsTaken(month, ct).ConfigureAwait(false))
        {
            return;
        }

        var teams = await overview.Teams(ct).ConfigureAwait(false);
        var stream = new StreamId("overview", DerivedId.From($"overview/{month}"));
        await journal.Append(
            new Append(stream, StreamTable.Events, 0, [])
            {
                Rows = [.. teams.SelectMany(team => team.Shares.Select(each => Row(month, team.Team.Id, each.Key, each.Value)))],
            },
            ct).ConfigureAwait(false);
    }

    /// <summary>The newest months, oldest first.</summary>
    public async Task<IReadOnlyList<Snapshot>> Newest(int months, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var from = Month(clock.GetLocalNow().Date.AddMonths(-months));
        var rows = await connection.QueryAsync<(string Month, string Team, string Measure, long Hits, long Counted, long Excluded)>(new CommandDefinition(
            "SELECT month, team_id, measure, hits, counted, excluded FROM overview_snapshots WHERE month >= @from ORDER BY month, team_id, measure",
            new { from },
            cancellationToken: ct)).ConfigureAwait(false);
        return
        [
            .. rows.Select(row => new Snapshot(
                row.Month, Guid.Parse(row.Team), Enum.Parse<Measure>(row.Measure, ignoreCase: true), new Share(row.Hits, row.Counted, row.Excluded))),
        ];
    }

    public static string Month(DateTime day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private async Task<bool> IsTaken(string month, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        return await connection.ExecuteScalarAsync<long?>(new CommandDefinition(
            "SELECT 1 FROM overview_snapshots WHERE month = @month LIMIT 1", new { month }, cancellationToken: ct)).ConfigureAwait(false) is not null;
    }

    private Sql Row(string month, Guid team, Measure measure, Share share) => new(
        """
        INSERT INTO overview_snapshots (month, team_id, measure, hits, counted, excluded, taken_at)
        VALUES (@month, @team, @measure, @hits, @counted, @excluded, @at) ON CONFLICT (month, team_id, measure) DO NOTHING
        """,
        ("month", month), ("team", team), ("measure", measure.Code()), ("hits", share.Hits), ("counted", share.Counted),
        ("excluded", share.Excluded), ("at", clock.GetUtcNow()));
}
