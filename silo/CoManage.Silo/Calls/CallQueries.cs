using System.Data.Common;
using CoManage.Domain.Calls;
using CoManage.Domain.Kernel;
using CoManage.Silo.Access;
using CoManage.Silo.Journal;
using CoManage.Silo.Reading;
using Dapper;

namespace CoManage.Silo.Calls;

/// <summary>Reads the day list. Lists keep to the teams of the reader; a single plan is asked for after the permission filter.</summary>
public sealed class CallQueries(IReadDatabase database, CallClocks clocks, TimeProvider clock)
{
    private const int DaysOfWeek = 7;
    private const int NewestCalls = 50;
    private const string Mine = $"c.group_id IN ({AccessSql.TeamsOf})";
    private const string InGroup = "(@group IS NULL OR c.group_id = @group)";

    /// <summary>What of a plan's day belongs to each part of the list.</summary>
    private static readonly Dictionary<CallPart, string> Parts = new()
    {
        [CallPart.Today] = "c.standing = 'due' AND c.due_on = @today",
        [CallPart.Overdue] = "c.standing = 'due' AND c.due_on < @today",
        [CallPart.Week] = "c.standing = 'due' AND c.due_on > @today AND c.due_on <= @week",
        [CallPart.Aside] = "c.standing = 'aside'",
    };

    public async Task<CallList> List(Actor who, CallFilter filter, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = clocks.DayOf(now);
        var values = new DynamicParameters(new { me = AccessSql.Me(who), today = CallRows.Day(today), week = CallRows.Day(today.AddDays(DaysOfWeek)), size = filter.Size });
        // Typed, so that PostgreSQL knows what the null of an absent filter is.
        values.Add("group", filter.Group?.Value.ToString(), System.Data.DbType.String);
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var counts = await Counts(connection, values, ct).ConfigureAwait(false);
        var rows = await connection.QueryAsync<StoredCallPlan>(new CommandDefinition(
            $"""
            SELECT {StoredCallPlan.Columns} FROM {StoredCallPlan.Tables}
            WHERE {Mine} AND {InGroup} AND {Parts[filter.Part]}
            ORDER BY c.due_on, p.address, p.name, c.plan_id LIMIT @size
            """,
            values,
            cancellationToken: ct)).ConfigureAwait(false);
        var done = await OfToday(connection, values, ct).ConfigureAwait(false);
        var (all, shown) = counts[filter.Part];
        return new CallList(
            today,
            [.. counts.Select(each => new ShownSection(each.Key.Code(), each.Value.InGroup))],
            [.. rows.Select(row => row.Show(now))],
            shown,
            all - shown,
            Progress(done, counts[CallPart.Today].All, today),
            [.. done.Select(row => row.ShowDone(now))]);
    }

    /// <summary>One plan with the calls so far; null when there is none. The caller has asked for the right to see it.</summary>
    public async Task<CallPlanView?> Find(CallPlanId plan, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var values = new { id = plan.Value.ToString() };
        var row = await connection.QuerySingleOrDefaultAsync<StoredCallPlan>(new CommandDefinition(
            $"SELECT {StoredCallPlan.Columns} FROM {StoredCallPlan.Tables} WHERE c.plan_id = @id", values, cancellationToken: ct)).ConfigureAwait(false);
        if (row is null)
        {
            return null;
        }

        var calls = await connection.QueryAsync<StoredCall>(new CommandDefinition(
            $"""
            SELECT at AS At, result AS Result, about AS About, next_on AS NextOn, note AS Note, by_name AS "By", by_role AS Role
            FROM calls WHERE plan_id = @id ORDER BY number DESC LIMIT {NewestCalls}
            """,
            values,
            cancellationToken: ct)).ConfigureAwait(false);
        return new(
            plan.Value, new PatientId(Guid.Parse(row.PatientId)), row.Group, row.Standing, StoredCallPlan.Reasons(row.Owed), (int)row.Calls,
            [.. calls.Select(each => each.ShowPast())]);
    }

    private static async Task<Dictionary<CallPart, (long All, long InGroup)>> Counts(DbConnection connection, DynamicParameters values, CancellationToken ct)
    {
        var rows = (await connection.QueryAsync<CountRow>(new CommandDefinition(
            string.Join(" UNION ALL ", Parts.Select(part =>
                $"SELECT {(int)part.Key} AS Part, count(*) AS Everything, count(CASE WHEN {InGroup} THEN 1 END) AS Chosen FROM call_plans c WHERE {Mine} AND {part.Value}")),
            values,
            cancellationToken: ct)).ConfigureAwait(false)).ToDictionary(row => (CallPart)row.Part);
        return Parts.Keys.ToDictionary(part => part, part => (rows[part].Everything, rows[part].Chosen));
    }

    /// <summary>Whom the reader's teams called today, the last call of each.</summary>
    private static async Task<IReadOnlyList<StoredCall>> OfToday(DbConnection connection, DynamicParameters values, CancellationToken ct)
    {
        var calls = await connection.QueryAsync<StoredCall>(new CommandDefinition(
            $"""
            SELECT k.plan_id AS PlanId, p.name AS Name, p.sex AS Sex, p.birth_date AS BirthDate, c.standing AS Standing, c.due_on AS DueOn,
              k.at AS At, k.result AS Result, k.about AS About, k.next_on AS NextOn, k.by_name AS "By", k.by_role AS Role
            FROM calls k JOIN call_plans c ON c.plan_id = k.plan_id JOIN patients p ON p.patient_id = c.patient_id
            WHERE k.day = @today AND k.group_id IN ({AccessSql.TeamsOf}) ORDER BY k.at DESC, k.plan_id
            """,
            values,
            cancellationToken: ct)).ConfigureAwait(false);
        return [.. calls.DistinctBy(each => each.PlanId)];
    }

    // Who was not reached and is tried again today is still to do, and not done as well.
    private static CallProgress Progress(IReadOnlyList<StoredCall> called, long due, DateOnly today)
    {
        var day = CallRows.Day(today);
        return new(
            called.Count(each => each.Standing != "due" || string.CompareOrdinal(each.DueOn, day) > 0),
            due,
            [.. called.GroupBy(each => each.Result).Select(each => new ShownSection(each.Key, each.Count()))]);
    }

    private sealed record CountRow
    {
        public long Part { get; init; }
        public long Everything { get; init; }
        public long Chosen { get; init; }
    }
}
