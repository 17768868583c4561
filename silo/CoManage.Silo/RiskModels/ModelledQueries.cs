using System.Text.Json;
using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using CoManage.Silo.Reading;
using Dapper;

namespace CoManage.Silo.RiskModels;

/// <summary>Reads what the shown versions said of a person. Whoever asks has been let through by the permission filter.</summary>
public sealed class ModelledQueries(IReadDatabase database, ModelShelf shelf, LocalPercentages percentages)
{
    private const string Select = """
        SELECT screening_id AS ScreeningId, programme AS Programme, model AS Model, version AS Version, taken_at AS TakenAt,
               score AS Score, rank AS Rank, band AS Band, detail AS Detail
        FROM model_scores
        """;

    /// <summary>The newest answer of each model.</summary>
    public async Task<IReadOnlyList<ModelledView>> NewestOf(PatientId patient, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            $"{Select} WHERE patient_id = @id AND is_shadow = 0 ORDER BY taken_at DESC, screening_id LIMIT 100",
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
        var detail = JsonSerializer.Deserialize<ModelDetail>(row.Detail ?? "{}", KernelJson.Stored);
        // The version that spoke, not the one in use today.
        var local = shelf.Find(row.Model, row.Version) is { } model ? percentages.For(model) : null;
        return new(
            Guid.Parse(row.ScreeningId), row.Programme, row.Model, ModelTitles.Of(row.Model), row.Version, Reading.Shown.At(row.TakenAt),
            (int)row.Rank, row.Band,
            [.. (detail?.Reasons ?? []).Select(each => new ModelReasonView(each.Input, each.Points ?? 0, each.Code == "changeable", new(each.Zh, each.En)))],
            [.. (detail?.Missing ?? []).Select(each => new MissingReachView(each.Input, each.RankFrom, each.RankTo, new(each.Zh, each.En)))],
            local is null ? null : Math.Round(100 * local.Chance(row.Score), 1),
            local?.Population);
    }

    private static string OutcomeOf(string model) => model.Split('.')[0];

    private sealed record Row
    {
        public string ScreeningId { get; init; } = "";
        public string Programme { get; init; } = "";
        public string Model { get; init; } = "";
        public string Version { get; init; } = "";
        public long TakenAt { get; init; }
        public double Score { get; init; }
        public long Rank { get; init; }
        public string Band { get; init; } = "";
        public string? Detail { get; init; }
    }
}
