using CoManage.Domain.Kernel;
using CoManage.Domain.Screening;
using CoManage.Silo.Journal;

namespace CoManage.Silo.RiskModels;

/// <summary>What the trained models said, as rows to count. Reasons are shown from the event, which holds them already.</summary>
internal static class ModelScoreRows
{
    private const string Put = """
        INSERT INTO model_scores (
          screening_id, model, version, patient_id, programme, taken_at, is_shadow, score, rank, band, missing, number)
        VALUES (@id, @model, @version, @patient, @programme, @taken, @shadow, @score, @rank, @band, @missing, @number)
        """;

    /// <param name="number">The number of the event in the screening's stream.</param>
    public static Sql Of(ScreeningId screening, ScreeningRecord.Kept kept, ScreeningEvent.Modelled said, long number) => new(
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
        ("number", number));
}
