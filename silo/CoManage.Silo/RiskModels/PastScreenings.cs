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

/// <summary>One past screening as a model would read it, with what GPs decided afterwards.</summary>
public sealed record PastScreening(Guid Screening, double[] Answers, IReadOnlyList<string> Decided);

/// <summary>Past screenings of a model's programmes, newest first, read as answers of the model.</summary>
public sealed class PastScreenings(IReadDatabase database)
{
    private const string Select = """
        SELECT s.screening_id AS ScreeningId, s.programme AS Programme, s.taken_at AS TakenAt, s.answers AS Answers,
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

    public async Task<IReadOnlyList<PastScreening>> Of(TrainedModel model, long since, int most, CancellationToken ct)
    {
        var past = new List<PastScreening>();
        foreach (var (programme, uses) in ModelUses.Listed.Programmes)
        {
            if (uses.FirstOrDefault(use => use.Outcome == model.Artefact.Outcome) is { } use)
            {
                past.AddRange(await Of(model, programme, use, new { programme, since, most }, ct));
            }
        }

        return past;
    }

    private async Task<List<PastScreening>> Of(TrainedModel model, string programme, ModelUse use, object values, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var decided = (await connection.QueryAsync<(string Screening, string Kind)>(new CommandDefinition(Decisions, values, cancellationToken: ct)))
            .ToLookup(row => row.Screening, row => row.Kind);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(Select, values, cancellationToken: ct));
        var past = new List<PastScreening>();
        foreach (var row in rows)
        {
            var answers = JsonSerializer.Deserialize<Dictionary<string, string>>(row.Answers, KernelJson.Stored) ?? [];
            var person = new PersonFacts(
                Enum.Parse<Sex>(row.Sex, ignoreCase: true), DateOnly.ParseExact(row.BirthDate, "yyyy-MM-dd", CultureInfo.InvariantCulture));
            if (ModelReading.Of(programme, use, answers, person, Shown.At(row.TakenAt), model) is { } inputs)
            {
                past.Add(new(Guid.Parse(row.ScreeningId), inputs, [.. decided[row.ScreeningId]]));
            }
        }

        return past;
    }

    private sealed record Row
    {
        public string ScreeningId { get; init; } = "";
        public string Programme { get; init; } = "";
        public long TakenAt { get; init; }
        public string Answers { get; init; } = "{}";
        public string Sex { get; init; } = "";
        public string BirthDate { get; init; } = "";
    }
}
