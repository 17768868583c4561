using CoManage.Domain.Kernel;
using CoManage.Domain.Triage;
using CoManage.Models;
using CoManage.Silo.Access;
using CoManage.Silo.Journal;
using CoManage.Silo.Reading;
using Dapper;

namespace CoManage.Silo.Lexicon;

/// <summary>Reads the versions, their counts for all staff of groups, and examples for the teams whose patients wrote them.</summary>
public sealed class LexiconQueries(IReadDatabase database)
{
    private const int MostActs = 100;
    private const int MostExamples = 40;

    private const string Columns = """
        number AS Number, why AS Why, shipped AS Shipped, saved_at AS SavedAt, saved_by AS SavedBy, replayed_at AS ReplayedAt,
        trial_began AS TrialBegan, trial_ended AS TrialEnded, in_force AS InForce, was_in_force AS WasInForce
        """;

    public async Task<LexiconOverview> Overview(CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var rows = (await connection.QueryAsync<VersionRow>(new CommandDefinition(
            $"SELECT {Columns} FROM lexicon_versions ORDER BY number DESC", cancellationToken: ct)).ConfigureAwait(false)).AsList();
        var acts = await connection.QueryAsync<ActRow>(new CommandDefinition(
            $"SELECT version AS Version, kind AS Kind, at AS At, by_name AS ByName FROM lexicon_acts ORDER BY number DESC LIMIT {MostActs}",
            cancellationToken: ct)).ConfigureAwait(false);
        return new(
            RedFlags.Version,
            (int)(rows.FirstOrDefault(row => row.InForce == 1)?.Number ?? 0),
            (int?)rows.FirstOrDefault(row => row.IsOnTrial)?.Number,
            [.. rows.Select(row => row.Line)],
            [.. acts.Select(act => new LexiconAct((int)act.Version, act.Kind, Shown.At(act.At), act.ByName))]);
    }

    /// <summary>Null when there is no such version.</summary>
    public async Task<LexiconReport?> Report(int number, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var values = new { number };
        var row = await connection.QuerySingleOrDefaultAsync<VersionRow>(new CommandDefinition(
            $"SELECT {Columns} FROM lexicon_versions WHERE number = @number", values, cancellationToken: ct)).ConfigureAwait(false);
        if (row is null)
        {
            return null;
        }

        var read = await connection.QuerySingleAsync<ReadRow>(new CommandDefinition(
            """
            SELECT COALESCE(SUM(m.number), 0) AS Updates, COALESCE(SUM(m.messages), 0) AS Messages, COALESCE(SUM(m.tried), 0) AS Tried,
              (SELECT COALESCE(SUM(number), 0) FROM room_heads) AS AllUpdates
            FROM lexicon_marks m WHERE m.version = @number
            """,
            values, cancellationToken: ct)).ConfigureAwait(false);
        var differing = (await connection.QueryAsync<DifferingRow>(new CommandDefinition(
            """
            SELECT is_trial AS IsTrial, COUNT(*) AS Times FROM (
              SELECT DISTINCT room_id, number, is_trial FROM lexicon_differences WHERE version = @number) d
            GROUP BY is_trial
            """,
            values, cancellationToken: ct)).ConfigureAwait(false)).ToDictionary(each => each.IsTrial == 1, each => each.Times);
        var flags = await connection.QueryAsync<FlagRow>(new CommandDefinition(
            """
            SELECT flag AS Flag, change AS Change, SUM(1 - is_trial) AS Past, SUM(is_trial) AS Trial FROM lexicon_differences
            WHERE version = @number GROUP BY flag, change ORDER BY COUNT(*) DESC, flag, change
            """,
            values, cancellationToken: ct)).ConfigureAwait(false);
        return new(
            row.Line, row.Shipped, Shown.At(row.ReplayedAt), Shown.At(row.TrialBegan), Shown.At(row.TrialEnded),
            row.ReplayedAt is not null ? 1 : read.AllUpdates == 0 ? 0 : Math.Min(1, (double)read.Updates / read.AllUpdates),
            read.Messages, read.Tried, differing.GetValueOrDefault(false), differing.GetValueOrDefault(true),
            [.. flags.Select(each => new FlagCount(new ShownReason(each.Flag, RedFlagTitles.Of(each.Flag)), each.Change, each.Past, each.Trial))]);
    }

    /// <summary>The newest messages of the caller's own groups that the version reads otherwise; others' do not exist for him.</summary>
    public async Task<IReadOnlyList<LexiconExample>> Examples(Actor who, int number, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var rows = await connection.QueryAsync<ExampleRow>(new CommandDefinition(
            $"""
            SELECT d.room_id AS Room, d.number AS Number, d.at AS At, d.is_trial AS IsTrial,
              d.flag AS Flag, d.change AS Change, d.before_level AS BeforeLevel, d.after_level AS AfterLevel
            FROM lexicon_differences d
            JOIN (SELECT DISTINCT room_id, number, at FROM lexicon_differences
                  WHERE version = @number AND group_id IN ({AccessSql.TeamsOf})
                  ORDER BY at DESC, room_id, number LIMIT {MostExamples}) newest
              ON newest.room_id = d.room_id AND newest.number = d.number
            WHERE d.version = @number ORDER BY d.at DESC, d.room_id, d.number, d.flag
            """,
            new { me = AccessSql.Me(who), number },
            cancellationToken: ct)).ConfigureAwait(false);
        return
        [
            .. rows.GroupBy(row => (row.Room, row.Number)).Select(group => new LexiconExample(
                Guid.Parse(group.Key.Room), group.Key.Number, Shown.At(group.First().At), group.First().IsTrial == 1,
                [.. group.Select(row => new ExampleChange(new ShownReason(row.Flag, RedFlagTitles.Of(row.Flag)), row.Change, row.BeforeLevel, row.AfterLevel))])),
        ];
    }

    private sealed record VersionRow
    {
        public long Number { get; init; }
        public string Why { get; init; } = "";
        public string Shipped { get; init; } = "";
        public long SavedAt { get; init; }
        public string SavedBy { get; init; } = "";
        public long? ReplayedAt { get; init; }
        public long? TrialBegan { get; init; }
        public long? TrialEnded { get; init; }
        public long InForce { get; init; }
        public long WasInForce { get; init; }

        public bool IsOnTrial => TrialBegan is not null && TrialEnded is null;

        public LexiconVersionLine Line => new(
            (int)Number,
            InForce == 1 ? "inForce" : IsOnTrial ? "trial" : ReplayedAt is null ? "reading" : WasInForce == 1 ? "former" : TrialEnded is not null ? "tried" : "ready",
            Why, Reading.Shown.At(SavedAt), SavedBy);
    }

    private sealed record ActRow
    {
        public long Version { get; init; }
        public string Kind { get; init; } = "";
        public long At { get; init; }
        public string ByName { get; init; } = "";
    }

    private sealed record ReadRow
    {
        public long Updates { get; init; }
        public long Messages { get; init; }
        public long Tried { get; init; }
        public long AllUpdates { get; init; }
    }

    private sealed record DifferingRow
    {
        public long IsTrial { get; init; }
        public long Times { get; init; }
    }

    private sealed record FlagRow
    {
        public string Flag { get; init; } = "";
        public string Change { get; init; } = "";
        public long Past { get; init; }
        public long Trial { get; init; }
    }

    private sealed record ExampleRow
    {
        public string Room { get; init; } = "";
        public long Number { get; init; }
        public long At { get; init; }
        public long IsTrial { get; init; }
        public string Flag { get; init; } = "";
        public string Change { get; init; } = "";
        public string? BeforeLevel { get; init; }
        public string? AfterLevel { get; init; }
    }
}
