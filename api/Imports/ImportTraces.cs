using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using Dapper;

namespace CoManage.Api.Imports;

/// <summary>Finds what an import brought, person by person, and what of it has a life of its own by now.</summary>
internal sealed class ImportTraces(IReadDatabase database)
{
    private const string People = """
        SELECT patient_id FROM (
          SELECT * FROM (SELECT DISTINCT patient_id FROM screenings WHERE import_id = @import AND patient_id > @after ORDER BY patient_id LIMIT @size) s
          UNION
          SELECT * FROM (SELECT patient_id FROM patients WHERE import_id = @import AND patient_id > @after ORDER BY patient_id LIMIT @size) p
        ) AS found ORDER BY patient_id LIMIT @size
        """;

    private const string HowMany = """
        SELECT COUNT(*) FROM (
          SELECT patient_id FROM screenings WHERE import_id = @import UNION SELECT patient_id FROM patients WHERE import_id = @import
        ) AS found
        """;

    // What somebody has worked on stays whole: the case, and the screening that it speaks of.
    private const string Screenings = """
        SELECT s.patient_id AS Patient, s.screening_id AS Screening, s.corrected AS Corrected, (
            SELECT max(coalesce(c.worked_by, '')) FROM case_screenings r JOIN cases c ON c.case_id = r.case_id
            WHERE r.screening_id = s.screening_id AND c.withdrawn = 0
              AND (c.worked_by IS NOT NULL OR c.state <> 'waiting' OR r.episode < c.episode)) AS WorkedBy
        FROM screenings s WHERE s.import_id = @import AND s.patient_id > @after AND s.patient_id <= @last
        ORDER BY s.patient_id, s.screening_id
        """;

    private const string Lives = """
        SELECT p.patient_id AS Patient, CASE
          WHEN EXISTS (SELECT 1 FROM accounts a WHERE a.account_id = p.patient_id) THEN 'account'
          WHEN EXISTS (SELECT 1 FROM group_people m WHERE m.person_id = p.patient_id) THEN 'inGroup'
          WHEN EXISTS (SELECT 1 FROM rooms r JOIN room_heads h ON h.room_id = r.room_id WHERE r.patient_id = p.patient_id) THEN 'messages'
          WHEN EXISTS (SELECT 1 FROM screenings s WHERE s.patient_id = p.patient_id AND coalesce(s.import_id, '') <> @import) THEN 'otherScreening'
          WHEN EXISTS (SELECT 1 FROM alerts a WHERE a.patient_id = p.patient_id)
            OR EXISTS (SELECT 1 FROM call_plans o WHERE o.patient_id = p.patient_id)
            OR EXISTS (SELECT 1 FROM escalations e WHERE e.patient_id = p.patient_id)
            OR EXISTS (SELECT 1 FROM referrals f WHERE f.patient_id = p.patient_id)
            OR EXISTS (SELECT 1 FROM cases c WHERE c.patient_id = p.patient_id AND c.withdrawn = 0 AND NOT EXISTS (
              SELECT 1 FROM case_screenings r
              LEFT JOIN screenings s ON s.screening_id = r.screening_id
              LEFT JOIN withdrawn_screenings w ON w.screening_id = r.screening_id
              WHERE r.case_id = c.case_id AND coalesce(s.import_id, w.import_id) = @import)) THEN 'otherCase'
          WHEN coalesce((SELECT t.version FROM streams t WHERE t.stream = 'patient/' || replace(p.patient_id, '-', '')), 0) > p.import_version THEN 'changed'
          END AS Because
        FROM patients p WHERE p.import_id = @import AND p.patient_id > @after AND p.patient_id <= @last
        """;

    private const string Of = """
        SELECT screening_id FROM screenings WHERE import_id = @import UNION ALL
        SELECT screening_id FROM withdrawn_screenings WHERE import_id = @import
        """;

    private const string Counted = $"""
        SELECT (SELECT COUNT(*) FROM screenings WHERE import_id = @import) AS Screenings,
          (SELECT COUNT(*) FROM withdrawn_screenings WHERE import_id = @import) AS ScreeningsBack,
          (SELECT COUNT(*) FROM patients WHERE import_id = @import) AS People,
          (SELECT COUNT(*) FROM withdrawn_patients WHERE import_id = @import) AS PeopleBack,
          (SELECT COUNT(DISTINCT c.case_id) FROM case_screenings r JOIN cases c ON c.case_id = r.case_id
            WHERE r.opened = 1 AND c.withdrawn = 0 AND r.screening_id IN ({Of})) AS Cases,
          (SELECT COUNT(DISTINCT c.case_id) FROM case_screenings r JOIN cases c ON c.case_id = r.case_id
            WHERE r.opened = 1 AND c.withdrawn = 1 AND r.screening_id IN ({Of})) AS CasesBack
        """;

    public async Task<long> CountPeople(Guid import, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        return await connection.ExecuteScalarAsync<long>(
            new CommandDefinition(HowMany, new { import = import.ToString() }, cancellationToken: ct));
    }

    /// <summary>What is left of the import and what is gone, as the tables say now.</summary>
    public async Task<UndoCounts> Count(Guid import, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var now = await connection.QuerySingleAsync<CountRow>(
            new CommandDefinition(Counted, new { import = import.ToString() }, cancellationToken: ct));
        return new(Sum(now.Screenings, now.ScreeningsBack), Sum(now.People, now.PeopleBack), Sum(now.Cases, now.CasesBack));
    }

    /// <summary>The next people by their ids, with all that the import brought of each.</summary>
    public async Task<IReadOnlyList<TracedPerson>> After(Guid import, string after, int size, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var people = (await connection.QueryAsync<string>(
            new CommandDefinition(People, new { import = import.ToString(), after, size }, cancellationToken: ct))).AsList();
        if (people.Count == 0)
        {
            return [];
        }

        var range = new { import = import.ToString(), after, last = people[^1] };
        var screenings = (await connection.QueryAsync<ScreeningRow>(new CommandDefinition(Screenings, range, cancellationToken: ct)))
            .ToLookup(row => row.Patient, row => row.Show());
        var lives = (await connection.QueryAsync<LifeRow>(new CommandDefinition(Lives, range, cancellationToken: ct)))
            .ToDictionary(row => row.Patient, row => row.Because);
        return [.. people.Select(id => new TracedPerson(
            new PatientId(Guid.Parse(id)), lives.ContainsKey(id), lives.GetValueOrDefault(id), [.. screenings[id]]))];
    }

    private static Tally Sum(long stayed, long back) => new(stayed + back, back, stayed);

    private sealed record CountRow
    {
        public long Screenings { get; init; }
        public long ScreeningsBack { get; init; }
        public long People { get; init; }
        public long PeopleBack { get; init; }
        public long Cases { get; init; }
        public long CasesBack { get; init; }
    }

    private sealed record LifeRow
    {
        public string Patient { get; init; } = "";
        public string? Because { get; init; }
    }

    private sealed record ScreeningRow
    {
        public string Patient { get; init; } = "";
        public string Screening { get; init; } = "";
        public long Corrected { get; init; }
        public string? WorkedBy { get; init; }

        public TracedScreening Show() => new(
            new ScreeningId(Guid.Parse(Screening)),
            WorkedBy is not null ? "caseWorkedOn" : Corrected != 0 ? "corrected" : null,
            WorkedBy is { Length: > 0 } name ? name : null);
    }
}
