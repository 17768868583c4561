using System.Globalization;
using System.Text.Json;
using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Domain.RiskModels;
using CoManage.Domain.Screening;
using CoManage.Models.Trained;
using CoManage.Silo.Journal;
using CoManage.Silo.Reading;
using Dapper;

namespace CoManage.Silo.RiskModels;

/// <summary>One past screening, with what GPs decided afterwards.</summary>
public sealed record PastScreening(
    IReadOnlyDictionary<string, string> Answers, PersonFacts Person, DateTimeOffset TakenAt, IReadOnlyList<string> Decided);

/// <summary>One past screening as a model would read it.</summary>
public sealed record PastAnswers(double[] Answers, DateTimeOffset TakenAt, IReadOnlyList<string> Decided);

/// <summary>Past screenings of a programme, newest first, as they were answered and as a model reads them.</summary>
public sealed class PastScreenings(IReadDatabase database)
{
    private const string Select = """
        SELECT s.screening_id AS ScreeningId, s.taken_at AS TakenAt, s.answers AS Answers,
               p.sex AS Sex, p.birth_date AS BirthDate
        FROM screenings s JOIN patients p ON p.patient_id = s.patient_id
        WHERE s.programme = @programme AND s.taken_at >= @since
        ORDER BY s.taken_at DESC, s.screening_id LIMIT @most
        """;

    private const string Decisions = """
        SELECT s.screening_id AS ScreeningId, d.kind AS Kind
        FROM screenings s
        JOIN cases c ON c.patient_id = s.patient_id AND c.reason_code = 'screening.' || s.programme
        JOIN decisions d ON d.case_id = c.case_id AND d.at >= s.taken_at
        WHERE s.programme = @programme AND s.taken_at >= @since
        """;

    /// <summary>The past screenings that this model is for, as its answers.</summary>
    public async Task<IReadOnlyList<PastAnswers>> Of(TrainedModel model, long since, int most, CancellationToken ct)
    {
        var past = new List<PastAnswers>();
        foreach (var (programme, uses) in ModelUses.Listed.Programmes)
        {
            if (uses.FirstOrDefault(use => use.Outcome == model.Artefact.Outcome) is { } use)
            {
                past.AddRange(
                    from each in await Of(programme, since, most, ct)
                    let inputs = ModelReading.Of(programme, use, each.Answers, each.Person, each.TakenAt, model)
                    where inputs is not null
                    select new PastAnswers(inputs, each.TakenAt, each.Decided));
            }
        }

        return past;
    }

    public async Task<IReadOnlyList<PastScreening>> Of(string programme, long since, int most, CancellationToken ct)
    {
        var values = new { programme, since, most };
        await using var connection = await database.Open(ct);
        var decided = (await connection.QueryAsync<(string Screening, string Kind)>(new CommandDefinition(Decisions, values, cancellationToken: ct)))
            .ToLookup(row => row.Screening, row => row.Kind);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(Select, values, cancellationToken: ct));
        return [.. rows.Select(row => new PastScreening(
            JsonSerializer.Deserialize<Dictionary<string, string>>(row.Answers, KernelJson.Stored) ?? [],
            new PersonFacts(
                Enum.Parse<Sex>(row.Sex, ignoreCase: true), DateOnly.ParseExact(row.BirthDate, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
            Shown.At(row.TakenAt),
            [.. decided[row.ScreeningId]]))];
    }

    private sealed record Row
    {
        public string ScreeningId { get; init; } = "";
        public long TakenAt { get; init; }
        public string Answers { get; init; } = "{}";
        public string Sex { get; init; } = "";
        public string BirthDate { get; init; } = "";
    }
}
