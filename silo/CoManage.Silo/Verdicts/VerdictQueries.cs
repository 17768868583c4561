using CoManage.Domain.Kernel;
using CoManage.Domain.Triage;
using CoManage.Domain.Verdicts;
using CoManage.Silo.Access;
using CoManage.Silo.Journal;
using CoManage.Silo.Lexicon;
using CoManage.Silo.Reading;
using Dapper;

namespace CoManage.Silo.Verdicts;

/// <summary>How right the rules were in one flag, one week or one edition; every share has its two numbers.</summary>
/// <param name="Fired">How often the rules called it, <paramref name="Judged"/> of them judged by a GP.</param>
public sealed record FlagQuality(string Key, ShownReason? Flag, long Fired, long Judged, long Right, long OverCalled, long Missed);

/// <summary>A flag of one message and what a GP said of it.</summary>
/// <param name="Start">Where it stands in the message as it was first said; null where that is not known.</param>
/// <param name="Rules">The edition of the rules that found it.</param>
public sealed record FlagVerdict(
    ShownReason Flag, bool DidFire, string? Verdict, string? By, string? Reason, int? Start, int? Length, string? Rules);

/// <summary>Reads fired flags and verdicts: a team those of its own groups, an administrator the counts of all.</summary>
public sealed class VerdictQueries(IReadDatabase database, LexiconShelf lexicon, TimeProvider clock)
{
    private static readonly Dictionary<string, string> Columns = new() { ["flag"] = "flag", ["week"] = "week", ["version"] = "rules" };

    /// <param name="by"><c>flag</c>, <c>week</c> or <c>version</c>.</param>
    public async Task<IReadOnlyList<FlagQuality>> Quality(Actor who, string by, CancellationToken ct)
    {
        var key = Columns[by];
        var groups = who.Role is Role.Administrator ? "SELECT group_id FROM groups" : AccessSql.TeamsOf;
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var rows = await connection.QueryAsync<QualityRow>(new CommandDefinition(
            $"""
            SELECT k AS Name, SUM(fired) AS Fired, SUM(is_right) AS IsRight, SUM(is_over) AS IsOver, SUM(missed) AS Missed FROM (
              SELECT f.{key} AS k, 1 AS fired, CASE WHEN v.verdict = 'right' THEN 1 ELSE 0 END AS is_right,
                CASE WHEN v.verdict = 'overCalled' THEN 1 ELSE 0 END AS is_over, 0 AS missed
              FROM fired_flags f LEFT JOIN flag_verdicts v ON v.room_id = f.room_id AND v.number = f.number AND v.flag = f.flag
              WHERE f.group_id IN ({groups})
              UNION ALL
              SELECT {key}, 0, 0, 0, 1 FROM flag_verdicts WHERE verdict = 'missed' AND group_id IN ({groups})) counted
            GROUP BY k ORDER BY {(by == "flag" ? "SUM(fired) DESC, k" : "k DESC")}
            """,
            new { me = AccessSql.Me(who) },
            cancellationToken: ct)).ConfigureAwait(false);
        return [.. rows.Select(row => new FlagQuality(
            row.Name, by == "flag" ? new ShownReason(row.Name, RedFlagTitles.Of(row.Name)) : null,
            row.Fired, row.IsRight + row.IsOver, row.IsRight, row.IsOver, row.Missed))];
    }

    /// <summary>What fired in a message and what was reported as missed. The caller may read the room.</summary>
    public async Task<IReadOnlyList<FlagVerdict>> Of(RoomId room, long number, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var rows = await connection.QueryAsync<VerdictRow>(new CommandDefinition(
            """
            SELECT f.flag AS Flag, 1 AS DidFire, v.verdict AS Verdict, v.by_name AS ByName, v.reason AS Reason,
              f.place_start AS PlaceStart, f.place_length AS PlaceLength, f.rules AS Rules
            FROM fired_flags f
            LEFT JOIN flag_verdicts v ON v.room_id = f.room_id AND v.number = f.number AND v.flag = f.flag
            WHERE f.room_id = @room AND f.number = @number
            UNION ALL
            SELECT flag, 0, verdict, by_name, reason, NULL, NULL, NULL FROM flag_verdicts WHERE room_id = @room AND number = @number AND verdict = 'missed'
            """,
            new { room = room.Value.ToString(), number },
            cancellationToken: ct)).ConfigureAwait(false);
        return [.. rows.Select(row => new FlagVerdict(
            new ShownReason(row.Flag, RedFlagTitles.Of(row.Flag)), row.DidFire == 1, row.Verdict, row.ByName, row.Reason,
            (int?)row.PlaceStart, (int?)row.PlaceLength, row.Rules is "" ? null : row.Rules))];
    }

    /// <summary>The message as verdicts need it; null when no patient wrote it. The caller may read the room.</summary>
    public async Task<JudgedMessage?> Message(RoomId room, long number, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var values = new { room = room.Value.ToString(), number };
        var known = await connection.QuerySingleOrDefaultAsync<MessageRow>(new CommandDefinition(
            """
            SELECT x.author_id AS Author, r.group_id AS GroupId FROM room_messages x
            JOIN rooms r ON r.room_id = x.room_id JOIN patients p ON p.patient_id = x.author_id
            WHERE x.room_id = @room AND x.number = @number
            """,
            values, cancellationToken: ct)).ConfigureAwait(false);
        if (known is null)
        {
            return null;
        }

        var fired = (await connection.QueryAsync<FiredRow>(new CommandDefinition(
            "SELECT flag AS Flag, rules AS Rules, said_at AS SaidAt FROM fired_flags WHERE room_id = @room AND number = @number",
            values, cancellationToken: ct)).ConfigureAwait(false)).AsList();
        return new(
            room, number, new PatientId(Guid.Parse(known.Author)), new GroupId(Guid.Parse(known.GroupId)),
            fired.Count > 0 ? Shown.At(fired[0].SaidAt) : clock.GetUtcNow(), [.. fired.Select(each => each.Flag)],
            // What found nothing left no edition behind: the report counts against the one that is at work when it comes.
            fired.Count > 0 ? fired[0].Rules : (await lexicon.Current(ct).ConfigureAwait(false)).Version);
    }

    private sealed record QualityRow
    {
        public string Name { get; init; } = "";
        public long Fired { get; init; }
        public long IsRight { get; init; }
        public long IsOver { get; init; }
        public long Missed { get; init; }
    }

    private sealed record VerdictRow
    {
        public string Flag { get; init; } = "";
        public long DidFire { get; init; }
        public string? Verdict { get; init; }
        public string? ByName { get; init; }
        public string? Reason { get; init; }
        public long? PlaceStart { get; init; }
        public long? PlaceLength { get; init; }
        public string? Rules { get; init; }
    }

    private sealed record MessageRow(string Author, string GroupId);

    private sealed record FiredRow(string Flag, string Rules, long SaidAt);
}
