using System.Globalization;
using CoManage.Domain.Kernel;
using CoManage.Domain.RiskModels;
using CoManage.Domain.Screening;
using CoManage.Models.Trained;
using CoManage.Silo.Journal;
using CoManage.Silo.Reading;
using CoManage.Silo.Runtime;
using CoManage.Silo.Screening;
using Dapper;

namespace CoManage.Silo.RiskModels;

/// <summary>Reads what the shown versions said of a person. Whoever asks has been let through by the permission filter.</summary>
public sealed class ModelledQueries(IReadDatabase database, ModelShelf shelf, LocalPercentages percentages)
{
    private static readonly EventNames<ScreeningEvent> Stored = new ScreeningSlice().Names;

    /// <summary>The newest answer of each model.</summary>
    public async Task<IReadOnlyList<ModelledView>> NewestOf(PatientId patient, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            """
            SELECT s.screening_id AS ScreeningId, s.model AS Model, s.taken_at AS TakenAt, e.name AS Name,
              e.version AS EventVersion, e.body AS Body
            FROM model_scores s
            JOIN events e ON e.stream = 'screening/' || REPLACE(s.screening_id, '-', '') AND e.number = s.number
            WHERE s.patient_id = @id AND s.is_shadow = 0 ORDER BY s.taken_at DESC, s.screening_id LIMIT 100
            """,
            new { id = patient.Value.ToString() },
            cancellationToken: ct));
        return [.. rows.DistinctBy(row => OutcomeOf(row.Model)).Select(Show)];
    }

    public async Task<IReadOnlyList<ModelActView>> ActsOn(string model, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var rows = await connection.QueryAsync<(long At, string Kind, string? Before, string After, string By)>(new CommandDefinition(
            "SELECT at, kind, before_text, after_text, by_name FROM model_acts WHERE model = @model ORDER BY number DESC LIMIT 50",
            new { model },
            cancellationToken: ct));
        return [.. rows.Select(row => new ModelActView(Shown.At(row.At), row.Kind, row.Before, row.After, row.By))];
    }

    private ModelledView Show(Row row)
    {
        var said = (ScreeningEvent.Modelled)Stored.Read(row.Name, (int)row.EventVersion, row.Body);
        // The version that spoke, not the one in use today.
        var local = shelf.Find(said.Model, said.Version) is { } model ? percentages.For(model) : null;
        return new(
            Guid.Parse(row.ScreeningId), said.Programme, said.Model, ModelTitles.Of(said.Model), said.Version,
            Reading.Shown.At(row.TakenAt), said.Rank, said.Band,
            [.. said.Reasons.Select(Reason)],
            [.. said.Missing.Select(Missing)],
            said.MissingCount,
            local is null ? null : Math.Round(100 * local.Chance(said.Score), 1),
            local?.Population,
            ModelUses.Listed.AwaitingSignOff);
    }

    private static ModelReasonView Reason(ModelReason said) => new(
        said.Input, said.Points, said.Code == "changeable",
        Kept(said.Zh, said.En) ?? Made(TrainedTexts.OfReason(said.Input, double.Parse(said.Answer, CultureInfo.InvariantCulture), said.Points)));

    private static MissingReachView Missing(MissingAnswer said) => new(
        said.Input, said.RankFrom, said.RankTo,
        Kept(said.Zh, said.En) ?? Made(TrainedTexts.OfMissing(said.Input, said.RankFrom, said.RankTo)));

    private static Bilingual? Kept(string? zh, string? en) => zh is null || en is null ? null : new(zh, en);

    private static Bilingual Made((string Zh, string En) words) => new(words.Zh, words.En);

    private static string OutcomeOf(string model) => model.Split('.')[0];

    private sealed record Row
    {
        public string ScreeningId { get; init; } = "";
        public string Model { get; init; } = "";
        public long TakenAt { get; init; }
        public string Name { get; init; } = "";
        public long EventVersion { get; init; }
        public string Body { get; init; } = "";
    }
}
