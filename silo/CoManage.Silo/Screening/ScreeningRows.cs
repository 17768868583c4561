using System.Text.Json;
using CoManage.Domain.Kernel;
using CoManage.Domain.Screening;
using CoManage.Models;
using CoManage.Silo.Journal;
using CoManage.Silo.Overview;
using CoManage.Silo.Runtime;

namespace CoManage.Silo.Screening;

/// <summary>Screenings and what the instruments said of them, as rows.</summary>
internal static class ScreeningRows
{
    private const string PutScreening = """
        INSERT INTO screenings (
          screening_id, patient_id, group_id, programme, form_version, taken_at, answers, given, source, by_name, import_id)
        VALUES (@id, @patient, @group, @programme, @form, @taken, @answers, @given, @source, @by, @import)
        ON CONFLICT (screening_id) DO UPDATE SET
          group_id = excluded.group_id, form_version = excluded.form_version, taken_at = excluded.taken_at,
          answers = excluded.answers, given = excluded.given, source = excluded.source, by_name = excluded.by_name,
          corrected = CASE WHEN screenings.import_id = excluded.import_id THEN screenings.corrected ELSE 1 END
        """;

    private const string PutAssessment = """
        INSERT INTO assessments (
          screening_id, instrument, patient_id, group_id, programme, form_version, taken_at, version, score, band, level,
          rule_id, rule_urgency, awaiting_sign_off, detail)
        VALUES (
          @id, @instrument, @patient, @group, @programme, @form, @taken, @version, @score, @band, @level,
          @rule, @urgency, @awaiting, @detail)
        """;

    // Another version of the form may ask other instruments: what the earlier answers led to goes as a whole.
    internal const string DropAssessments = "DELETE FROM assessments WHERE screening_id = @id";
    internal const string DropModelScores = "DELETE FROM model_scores WHERE patient_id = @patient AND screening_id = @id";

    public static IEnumerable<Sql> Of(ScreeningId screening, Happened happened, ScreeningRecord.Kept kept) => happened.Event switch
    {
        ScreeningEvent.Recorded e =>
            [Screening(screening, happened, kept, e.Given, e.Import), .. WithdrawnScreeningRows.Back(screening, happened), .. PressureRows.Of(screening, kept, isNew: true)],
        ScreeningEvent.Corrected e => [Screening(screening, happened, kept, e.Given, e.Import), new(DropAssessments, ("id", screening.Value)), new(DropModelScores, ("patient", kept.Patient.Value), ("id", screening.Value)), .. PressureRows.Of(screening, kept, isNew: false)],
        ScreeningEvent.Assessed e => [Assessment(screening, kept, e)],
        ScreeningEvent.Modelled e => [RiskModels.ModelScoreRows.Of(screening, kept, e, happened.Version)],
        _ => throw new InvalidOperationException($"{happened.Event.GetType().Name} has no rows."),
    };

    private static Sql Screening(
        ScreeningId screening, Happened happened, ScreeningRecord.Kept kept, IReadOnlyDictionary<string, GivenAnswer>? given, ImportId? import) => new(
        PutScreening,
        ("id", screening.Value),
        ("patient", kept.Patient.Value),
        ("group", kept.Group.Value),
        ("programme", kept.Programme),
        ("form", kept.FormVersion),
        ("taken", kept.TakenAt),
        ("answers", JsonSerializer.Serialize(kept.Answers, KernelJson.Stored)),
        ("given", given is null ? null : JsonSerializer.Serialize(given, KernelJson.Stored)),
        ("source", kept.Source),
        ("by", happened.By.Name),
        ("import", import?.Value));

    private static Sql Assessment(ScreeningId screening, ScreeningRecord.Kept kept, ScreeningEvent.Assessed e) => new(
        PutAssessment,
        ("id", screening.Value),
        ("instrument", e.Instrument),
        ("patient", e.Patient.Value),
        ("group", e.Group.Value),
        ("programme", e.Programme),
        ("form", kept.FormVersion),
        ("taken", kept.TakenAt),
        ("version", e.Version),
        ("score", e.Score),
        ("band", e.Band),
        ("level", BandTitles.Level(e.Instrument, e.Band, e.Rule?.Urgency)),
        ("rule", e.Rule?.Id),
        ("urgency", e.Rule?.Urgency.Code<Urgency>()),
        ("awaiting", e.AwaitingSignOff),
        ("detail", JsonSerializer.Serialize(
            new AssessmentDetail(e.Outcomes, e.Reasons, e.Missing, e.Problem), KernelJson.Stored)));
}

/// <summary>The part of an assessment that is shown but never searched for.</summary>
internal sealed record AssessmentDetail(
    IReadOnlyList<Outcome>? Outcomes, IReadOnlyList<AnswerReason>? Reasons, IReadOnlyList<string>? Missing, string? Problem);
