using System.Text.Json;
using CoManage.Domain.Kernel;
using CoManage.Domain.Screening;
using CoManage.Silo.Journal;

namespace CoManage.Silo.RiskModels;

/// <summary>What the trained models said, as rows.</summary>
internal static class ModelScoreRows
{
    private const string Put = """
        INSERT INTO model_scores (
          screening_id, model, version, patient_id, programme, taken_at, is_shadow, score, rank, band, missing, detail)
        VALUES (@id, @model, @version, @patient, @programme, @taken, @shadow, @score, @rank, @band, @missing, @detail)
        """;

    public static Sql Of(ScreeningId screening, ScreeningRecord.Kept kept, ScreeningEvent.Modelled said) => new(
        Put,
        ("id", screening.Value),
        ("model", said.Model),
        ("version", said.Version),
        ("patient", said.Patient.Value),
        ("programme", said.Programme),
        ("taken", kept.TakenAt),
        ("shadow", said.IsShadow ? 1 : 0),
        ("score", said.Score),
        ("rank", said.Rank),
        ("band", said.Band),
        ("missing", said.MissingCount),
        ("detail", said.IsShadow ? null : JsonSerializer.Serialize(new ModelDetail(said.Reasons, said.Missing), KernelJson.Stored)));
}

/// <summary>The part of a model's answer that is shown but never counted.</summary>
internal sealed record ModelDetail(IReadOnlyList<AnswerReason> Reasons, IReadOnlyList<MissingAnswer> Missing);
