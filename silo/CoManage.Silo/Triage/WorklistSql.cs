namespace CoManage.Silo.Triage;

/// <summary>The statements of the queue. Apart from the queries so that a test can read their plans.</summary>
internal static class WorklistSql
{
    private const string Order = "section, sort_at, case_id";

    // More than this nobody reads as notices; the queue itself holds them all.
    private const int MostHandedOver = 20;

    private const string WentOrCame =
        "q.overdue = 1 AND (q.late_owner_id = @me OR q.group_id IN (SELECT group_id FROM groups WHERE deputy_id = @me))";

    public static bool IsFiltered(WorklistFilter filter) =>
        filter.Section is not null || filter.Programme is not null || filter.Owner is not null || !string.IsNullOrWhiteSpace(filter.Search);

    /// <summary>How many stand in each section, whatever is filtered.</summary>
    public static string Sections(int teams) =>
        $"SELECT section, count(*) FROM cases WHERE in_queue = 1 AND group_id IN ({Names(teams)}) GROUP BY section";

    public static string Total(int teams, WorklistFilter filter) =>
        $"SELECT count(*) FROM cases q WHERE q.in_queue = 1 AND q.group_id IN ({Names(teams)}){Filter(filter)}";

    /// <summary>
    /// One page: of each team the first rows along its index, then the best of them. People and groups are looked up for
    /// the rows of the page only.
    /// </summary>
    public static string Rows(int teams, WorklistFilter filter)
    {
        var each = Enumerable.Range(0, teams).Select(team => $"""
            SELECT * FROM (
              SELECT q.* FROM cases q
              WHERE q.in_queue = 1 AND q.group_id = @team{team}{Filter(filter)}
              ORDER BY q.section, q.sort_at, q.case_id LIMIT @reach) AS of{team}
            """);
        return $"""
            SELECT {StoredCase.Columns}, {StoredCase.People}
            FROM (SELECT * FROM ({string.Join(" UNION ALL ", each)}) AS queued ORDER BY {Order} LIMIT @size OFFSET @skip) AS c
            {StoredCase.Joins}
            ORDER BY c.section, c.sort_at, c.case_id
            """;
    }

    /// <summary>Overdue cases that went from the reader to the deputy, or came to the reader as the deputy.</summary>
    public static string HandedOver(int teams) => $"""
        SELECT {StoredCase.Columns}, {StoredCase.People}
        FROM (
          SELECT q.* FROM cases q WHERE q.in_queue = 1 AND q.group_id IN ({Names(teams)}) AND {WentOrCame}
          ORDER BY {Order} LIMIT {MostHandedOver}) AS c
        {StoredCase.Joins}
        ORDER BY c.section, c.sort_at, c.case_id
        """;

    /// <summary>Cases of these teams in which something was decided today.</summary>
    public static string DoneSince(int teams) =>
        $"SELECT count(DISTINCT case_id) FROM decisions WHERE group_id IN ({Names(teams)}) AND at >= @today";

    /// <summary>Signs that mean something to LIKE are taken as they are.</summary>
    public static string Escape(string text) =>
        text.Trim().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);

    private static string Names(int teams) => string.Join(", ", Enumerable.Range(0, teams).Select(team => $"@team{team}"));

    private static string Filter(WorklistFilter filter) =>
        (filter.Section is null ? "" : " AND q.section = @section")
        + (filter.Programme is null ? "" : " AND q.programme = @programme")
        + filter.Owner switch
        {
            "me" => $" AND (q.owner_id = @me OR ({WentOrCame}))",
            "none" => " AND q.owner_id IS NULL",
            _ => "",
        }
        + (string.IsNullOrWhiteSpace(filter.Search)
            ? ""
            : """
               AND EXISTS (
                SELECT 1 FROM patients p
                WHERE p.patient_id = q.patient_id AND (p.name LIKE @search ESCAPE '\' OR p.phone_tail LIKE @search ESCAPE '\'))
              """);
}
