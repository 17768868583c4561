using System.Globalization;
using System.Text.Json;
using CoManage.Domain.Kernel;
using CoManage.Domain.Screening;
using CoManage.Domain.Screening.Forms;
using CoManage.Silo.Journal;
using CoManage.Silo.Reading;
using Dapper;

namespace CoManage.Silo.Screening;

/// <summary>Reads screenings and assessments. Whoever asks has been let through by the permission filter.</summary>
public sealed class ScreeningQueries(IReadDatabase database, Programmes programmes)
{
    // A person is screened a few times a year; older screenings are read one by one.
    private const int NewestScreenings = 40;

    /// <summary>The newest assessment of each instrument, newest first.</summary>
    public async Task<IReadOnlyList<AssessmentView>> NewestOf(PatientId patient, CancellationToken ct)
    {
        var rows = await Rows(
            $"{StoredAssessment.Select} WHERE s.patient_id = @id ORDER BY s.taken_at DESC, s.screening_id LIMIT 200", patient.Value, ct);
        return await Show(rows.DistinctBy(row => (row.Programme, row.Instrument)), ct);
    }

    /// <summary>All assessments of one screening.</summary>
    public async Task<IReadOnlyList<AssessmentView>> Of(ScreeningId screening, CancellationToken ct) =>
        await Show(await Rows($"{StoredAssessment.Select} WHERE a.screening_id = @id ORDER BY a.instrument", screening.Value, ct), ct);

    /// <summary>Whose screening it is; null when there is none.</summary>
    public async Task<PatientId?> PatientOf(ScreeningId screening, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var patient = await connection.ExecuteScalarAsync<string?>(new CommandDefinition(
            "SELECT patient_id FROM screenings WHERE screening_id = @id", new { id = screening.Value.ToString() }, cancellationToken: ct));
        return patient is null ? null : new PatientId(Guid.Parse(patient));
    }

    public async Task<ScreeningPage?> Page(ScreeningId screening, CancellationToken ct)
    {
        var rows = await Screenings("s.screening_id = @id", screening.Value, ct);
        if (rows is not [var row])
        {
            return null;
        }

        var form = await programmes.Find(row.Programme, (int)row.FormVersion, ct);
        return new(
            screening.Value, Guid.Parse(row.PatientId), row.Programme, (int)row.FormVersion, Shown.At(row.TakenAt), row.By,
            [.. AnswersOf(row, form)], await Of(screening, ct));
    }

    /// <summary>A person's screenings, newest first.</summary>
    public async Task<IReadOnlyList<ScreeningLine>> LinesOf(PatientId patient, CancellationToken ct)
    {
        var lines = new List<ScreeningLine>();
        foreach (var row in await Screenings("s.patient_id = @id", patient.Value, ct))
        {
            var form = await programmes.Find(row.Programme, (int)row.FormVersion, ct);
            lines.Add(new(
                Guid.Parse(row.ScreeningId), row.Programme, form?.Title ?? new(row.Programme, row.Programme), Shown.At(row.TakenAt)));
        }

        return lines;
    }

    /// <summary>The person's screenings that were taken back with their import, newest first: for the team to know of.</summary>
    public async Task<IReadOnlyList<WithdrawnScreening>> WithdrawnOf(PatientId patient, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var rows = await connection.QueryAsync<(string Programme, long Form, long TakenAt, long At, string By, string Reason)>(new CommandDefinition(
            $"""
            SELECT programme, form_version, taken_at, withdrawn_at, by_name, reason FROM withdrawn_screenings
            WHERE patient_id = @id ORDER BY taken_at DESC, screening_id LIMIT {NewestScreenings}
            """,
            new { id = patient.Value.ToString() },
            cancellationToken: ct));
        var lines = new List<WithdrawnScreening>();
        foreach (var row in rows)
        {
            var form = await programmes.Find(row.Programme, (int)row.Form, ct);
            lines.Add(new(form?.Title ?? new(row.Programme, row.Programme), Shown.At(row.TakenAt), Shown.At(row.At), row.By, row.Reason));
        }

        return lines;
    }

    /// <summary>What was measured at screenings, newest first.</summary>
    public async Task<IReadOnlyList<MeasuredValue>> MeasuredOf(PatientId patient, CancellationToken ct)
    {
        var values = new List<MeasuredValue>();
        foreach (var row in await Screenings("s.patient_id = @id", patient.Value, ct))
        {
            var form = await programmes.Find(row.Programme, (int)row.FormVersion, ct);
            values.AddRange(Numbers(row, form).Select(each => new MeasuredValue(
                each.Field.Code, each.Value, each.Field.Unit, Shown.At(row.TakenAt))));
        }

        return values;
    }

    private static IEnumerable<(Field Field, double Value)> Numbers(StoredScreening row, ProgrammeForm? form)
    {
        foreach (var (code, text) in Read<Dictionary<string, string>>(row.Answers))
        {
            if (form?.Field(code) is { Kind: FieldKind.Number, Unit.Length: > 0 } field
                && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            {
                yield return (field, value);
            }
        }
    }

    private static IEnumerable<AnswerView> AnswersOf(StoredScreening row, ProgrammeForm? form)
    {
        var given = Read<Dictionary<string, GivenAnswer>>(row.Given ?? "{}");
        foreach (var (code, value) in Read<Dictionary<string, string>>(row.Answers))
        {
            var field = form?.Field(code);
            var said = given.GetValueOrDefault(code);
            yield return new(code, field?.Label ?? new(code, code), said?.Value ?? value, said?.Unit ?? field?.Unit ?? "");
        }
    }

    private static T Read<T>(string json)
        where T : new() => JsonSerializer.Deserialize<T>(json, KernelJson.Stored) ?? new T();

    private async Task<IReadOnlyList<AssessmentView>> Show(IEnumerable<StoredAssessment> rows, CancellationToken ct)
    {
        var views = new List<AssessmentView>();
        foreach (var row in rows)
        {
            views.Add(AssessmentViews.Of(row, await programmes.Find(row.Programme, (int)row.FormVersion, ct)));
        }

        return views;
    }

    private async Task<IReadOnlyList<StoredAssessment>> Rows(string sql, Guid id, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        return [.. await connection.QueryAsync<StoredAssessment>(
            new CommandDefinition(sql, new { id = id.ToString() }, cancellationToken: ct))];
    }

    private async Task<IReadOnlyList<StoredScreening>> Screenings(string condition, Guid id, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        return [.. await connection.QueryAsync<StoredScreening>(new CommandDefinition(
            $"""
            SELECT s.screening_id AS ScreeningId, s.patient_id AS PatientId, s.programme AS Programme, s.form_version AS FormVersion,
                   s.taken_at AS TakenAt, s.answers AS Answers, s.given AS Given, s.by_name AS "By"
            FROM screenings s WHERE {condition} ORDER BY s.taken_at DESC, s.screening_id LIMIT {NewestScreenings}
            """,
            new { id = id.ToString() },
            cancellationToken: ct))];
    }

    private sealed record StoredScreening
    {
        public string ScreeningId { get; init; } = "";
        public string PatientId { get; init; } = "";
        public string Programme { get; init; } = "";
        public long FormVersion { get; init; }
        public long TakenAt { get; init; }
        public string Answers { get; init; } = "{}";
        public string? Given { get; init; }
        public string By { get; init; } = "";
    }
}
