using System.Globalization;
using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Domain.Screening;
using CoManage.Silo.Journal;

namespace CoManage.Silo.Overview;

/// <summary>Blood pressures from screenings and from the record in one table, to find a person's newest at once.</summary>
internal static class PressureRows
{
    private const string Put = """
        INSERT INTO pressures (patient_id, source, taken_at, sbp, dbp) VALUES (@patient, @source, @taken, @sbp, @dbp)
        ON CONFLICT (patient_id, source) DO UPDATE SET
          taken_at = excluded.taken_at, sbp = coalesce(excluded.sbp, pressures.sbp), dbp = coalesce(excluded.dbp, pressures.dbp)
        """;

    private const string Drop = "DELETE FROM pressures WHERE patient_id = @patient AND source = @source";

    /// <summary>The two values of one reading come as two events with one time.</summary>
    public static IEnumerable<Sql> Of(PatientId patient, PatientEvent.MeasurementRecorded e) =>
        e.Item is "sbp" or "dbp"
            ? [new(
                Put, ("patient", patient.Value), ("source", $"record/{e.TakenAt.ToUnixTimeMilliseconds()}"), ("taken", e.TakenAt),
                ("sbp", e.Item == "sbp" ? e.Value : null), ("dbp", e.Item == "dbp" ? e.Value : null))]
            : [];

    /// <param name="isNew">Whether nothing of an earlier answer can stand there.</param>
    public static IEnumerable<Sql> Of(ScreeningId screening, ScreeningRecord.Kept kept, bool isNew)
    {
        if (!isNew)
        {
            yield return Gone(screening, kept.Patient);
        }

        if (Number(kept, "sbp") is { } systolic && Number(kept, "dbp") is { } diastolic)
        {
            yield return new(
                Put, ("patient", kept.Patient.Value), ("source", SourceOf(screening)), ("taken", kept.TakenAt), ("sbp", systolic), ("dbp", diastolic));
        }
    }

    /// <summary>What this screening said counts no more.</summary>
    public static Sql Gone(ScreeningId screening, PatientId patient) =>
        new(Drop, ("patient", patient.Value), ("source", SourceOf(screening)));

    private static string SourceOf(ScreeningId screening) => $"screening/{screening.Value}";

    private static double? Number(ScreeningRecord.Kept kept, string field) =>
        double.TryParse(kept.Answers.GetValueOrDefault(field), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
}
