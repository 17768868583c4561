using System.Data.Common;
using CoManage.Domain.Kernel;
using CoManage.Silo.Access;
using CoManage.Silo.Journal;
using CoManage.Silo.Reading;
using Dapper;

namespace CoManage.Silo.Triage;

/// <summary>What of the queue to show.</summary>
/// <param name="Owner">
/// <c>me</c>: mine, as deputy the overdue ones, and those that went from me to the deputy; <c>none</c>: held by nobody; null: all.
/// </param>
public sealed record WorklistFilter(
    string? Section = null, string? Search = null, string? Programme = null, string? Owner = null, int Page = 1, int Size = 50);

/// <summary>A page of the queue. What the filter hides is counted, so that nobody takes a filtered queue for an empty one.</summary>
/// <param name="HandedOver">
/// Overdue cases that went from me to the deputy or came to me as the deputy, whatever is filtered: each stands here until
/// somebody has decided on it.
/// </param>
public sealed record WorklistPage(
    IReadOnlyList<ShownSection> Sections,
    IReadOnlyList<CaseRow> Items,
    long Total,
    long Hidden,
    long DoneToday,
    IReadOnlyList<CaseRow> HandedOver);

/// <summary>
/// The queue of the care teams that the reader is on: emergency, overdue, urgent, soon, routine, and within each by the
/// clock. Read along one index per team, so a page costs the same however many cases were closed.
/// </summary>
public sealed class Worklist(IReadDatabase database, Access.Access access, TimeProvider clock)
{
    public async Task<WorklistPage> Page(Actor who, WorklistFilter filter, CancellationToken ct)
    {
        var teams = await access.TeamsOf(who, ct);
        if (teams.Count == 0)
        {
            return new([.. Enum.GetValues<Section>().Select(each => new ShownSection(StoredCase.SectionKey(each), 0))], [], 0, 0, 0, []);
        }

        await using var connection = await database.Open(ct);
        var values = Values(who, filter, teams);
        var counts = (await connection.QueryAsync<(long Section, long Count)>(
            new CommandDefinition(WorklistSql.Sections(teams.Count), values, cancellationToken: ct))).ToDictionary();
        var all = counts.Values.Sum();
        var total = WorklistSql.IsFiltered(filter)
            ? await connection.ExecuteScalarAsync<long>(
                new CommandDefinition(WorklistSql.Total(teams.Count, filter), values, cancellationToken: ct))
            : all;
        var rows = await connection.QueryAsync<StoredCase>(
            new CommandDefinition(WorklistSql.Rows(teams.Count, filter), values, cancellationToken: ct));
        var handed = await connection.QueryAsync<StoredCase>(
            new CommandDefinition(WorklistSql.HandedOver(teams.Count), values, cancellationToken: ct));
        var now = clock.GetUtcNow();
        return new(
            [.. Enum.GetValues<Section>().Select(each =>
                new ShownSection(StoredCase.SectionKey(each), counts.GetValueOrDefault((long)each)))],
            [.. rows.Select(row => row.Show(now))],
            total,
            all - total,
            await DoneToday(connection, teams.Count, values, ct),
            [.. handed.Select(row => row.Show(now))]);
    }

    private static async Task<long> DoneToday(DbConnection connection, int teams, DynamicParameters values, CancellationToken ct) =>
        await connection.ExecuteScalarAsync<long>(
            new CommandDefinition(WorklistSql.DoneSince(teams), values, cancellationToken: ct));

    private DynamicParameters Values(Actor who, WorklistFilter filter, IReadOnlyList<GroupId> teams)
    {
        var values = new DynamicParameters();
        for (var i = 0; i < teams.Count; i++)
        {
            values.Add($"team{i}", teams[i].Value.ToString());
        }

        values.Add("me", AccessSql.Me(who));
        values.Add("section", Enum.TryParse<Section>(filter.Section, ignoreCase: true, out var section) ? (long)section : -1L);
        values.Add("programme", filter.Programme);
        values.Add("search", $"%{WorklistSql.Escape(filter.Search ?? "")}%");
        values.Add("size", (long)filter.Size);
        values.Add("skip", (long)(filter.Page - 1) * filter.Size);
        values.Add("reach", (long)filter.Page * filter.Size);

        // A day is the day of the people who work here.
        var today = clock.GetLocalNow().Date;
        values.Add("today", new DateTimeOffset(today, clock.LocalTimeZone.GetUtcOffset(today)).ToUnixTimeMilliseconds());
        return values;
    }
}
