namespace CoManage.Silo.Overview;

/// <summary>
/// One statement per measure, one row per thing that it looks at. Tiles, lists and files all read these rows, so that a
/// figure and the list behind it cannot disagree.
/// </summary>
internal static class MeasureSql
{
    // How far the newest episode of a case has come: 0 flagged, 1 decided, 2 accepted by the hospital, 3 seen there,
    // 4 result written back, 5 closed. A question to the specialist is not yet a decision about the patient.
    private const string Stage = """
        CASE WHEN c.state = 'closed' THEN 5
        ELSE coalesce(
          (SELECT max(CASE r.state WHEN 'resultReturned' THEN 4 WHEN 'seen' THEN 3 WHEN 'accepted' THEN 2 WHEN 'requested' THEN 1 ELSE 0 END)
           FROM referrals r WHERE r.case_id = c.case_id AND r.opened_at >= c.opened_at),
          (SELECT 1 FROM decisions d WHERE d.case_id = c.case_id AND d.at >= c.opened_at AND d.kind <> 'escalate' LIMIT 1),
          0) END
        """;

    private const string LoopClosed = $"""
        SELECT c.case_id AS item, c.group_id AS team, c.opened_at AS at, c.urgency AS urgency, c.state AS state, {Stage} AS stage,
          CASE WHEN c.state = 'closed' THEN 1 ELSE 0 END AS hit, CASE WHEN p.departure IS NULL THEN 1 ELSE 0 END AS counted
        FROM cases c JOIN patients p ON p.patient_id = c.patient_id
        WHERE c.opened_at >= @yearAgo AND c.opened_at < @now AND c.withdrawn = 0
        """;

    // Below 140/90 at a visit: national basic public-health service specification, 3rd edition 2017. A visit every three
    // months; who has been registered for less has not had the time.
    private const string Control = """
        SELECT p.patient_id AS item, p.group_id AS team, coalesce(x.taken_at, p.registered_at) AS at, 'routine' AS urgency,
          CASE WHEN x.taken_at IS NULL THEN 'noReading' WHEN x.taken_at < @quarterAgo THEN 'oldReading'
            WHEN x.sbp < 140 AND x.dbp < 90 THEN 'inTarget' ELSE 'above' END AS state, 0 AS stage,
          CASE WHEN x.taken_at >= @quarterAgo AND x.sbp < 140 AND x.dbp < 90 THEN 1 ELSE 0 END AS hit,
          CASE WHEN p.departure IS NULL AND p.registered_at < @quarterAgo THEN 1 ELSE 0 END AS counted
        FROM patient_programmes m JOIN patients p ON p.patient_id = m.patient_id
        LEFT JOIN pressures x ON x.patient_id = p.patient_id AND x.source = (
          SELECT y.source FROM pressures y WHERE y.patient_id = p.patient_id AND y.sbp IS NOT NULL AND y.dbp IS NOT NULL
          ORDER BY y.taken_at DESC, y.source LIMIT 1)
        WHERE m.programme = 'hypertension'
        """;

    private const string Overdue = """
        SELECT c.case_id AS item, c.group_id AS team, c.opened_at AS at, c.urgency AS urgency, c.state AS state, 0 AS stage,
          c.overdue AS hit, CASE WHEN c.state = 'escalated' THEN 0 ELSE 1 END AS counted
        FROM cases c WHERE c.in_queue = 1
        """;

    private const string ClockMet = """
        SELECT d.case_id || '/' || d.number AS item, d.group_id AS team, d.at AS at, c.urgency AS urgency, d.kind AS state, 0 AS stage,
          1 - d.late AS hit, CASE WHEN d.kind = 'escalate' THEN 0 ELSE 1 END AS counted
        FROM decisions d JOIN cases c ON c.case_id = d.case_id
        WHERE d.at >= @monthAgo AND d.at < @now
        """;

    /// <summary>The rows of a measure with the programme of their team; <c>item</c> names each once.</summary>
    public static string Rows(Measure measure) => measure switch
    {
        Measure.LoopClosed => LoopClosed,
        Measure.Control => Control,
        Measure.Overdue => Overdue,
        _ => ClockMet,
    };

    /// <summary>The numbers of every team by the stage reached: all wider figures are their sums.</summary>
    public static string Shares(Measure measure) => $"""
        SELECT team AS Team, stage AS Stage, sum(counted * hit) AS Hits, sum(counted) AS Counted, sum(1 - counted) AS Excluded
        FROM ({Rows(measure)}) AS looked GROUP BY team, stage
        """;


    public static string Count(Measure measure, OverviewScope scope, bool? hit) =>
        $"SELECT count(*) FROM ({Rows(measure)}) AS looked JOIN groups g ON g.group_id = looked.team WHERE {Wanted(scope, hit)}";

    public static string Items(Measure measure, OverviewScope scope, bool? hit) => $"""
        SELECT looked.item AS Item, looked.at AS At, looked.urgency AS Urgency, looked.state AS State, looked.hit AS Hit,
          g.group_id AS Team, g.code AS Code, g.name_zh AS Zh, g.name_en AS En
        FROM ({Rows(measure)}) AS looked JOIN groups g ON g.group_id = looked.team
        WHERE {Wanted(scope, hit)} ORDER BY looked.at, looked.item LIMIT @size OFFSET @skip
        """;

    private static string Wanted(OverviewScope scope, bool? hit) =>
        "looked.counted = 1"
        + (hit is { } wanted ? $" AND looked.hit = {(wanted ? 1 : 0)}" : "")
        + (scope.Team is null ? "" : " AND g.group_id = @team")
        + (scope.Programme is null ? "" : " AND g.programme = @programme");
}
