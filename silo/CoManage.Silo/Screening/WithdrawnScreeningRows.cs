using CoManage.Domain.Kernel;
using CoManage.Domain.Screening;
using CoManage.Silo.Journal;
using CoManage.Silo.Overview;
using CoManage.Silo.Runtime;

namespace CoManage.Silo.Screening;

/// <summary>
/// A screening that is taken back leaves every table that lists and figures read. That it was there, when it was taken
/// back, by whom and why stays in a table of its own.
/// </summary>
internal static class WithdrawnScreeningRows
{
    private const string Keep = """
        INSERT INTO withdrawn_screenings (
          screening_id, patient_id, import_id, programme, form_version, taken_at, withdrawn_at, by_name, reason)
        SELECT screening_id, patient_id, @import, programme, form_version, taken_at, @at, @by, @reason
        FROM screenings WHERE screening_id = @id
        """;

    private const string Leave = "DELETE FROM screenings WHERE screening_id = @id";
    private const string Forget = "DELETE FROM withdrawn_screenings WHERE screening_id = @id";

    public static IEnumerable<Sql> Of(ScreeningId screening, Happened happened, ScreeningEvent.Withdrawn e) =>
    [
        new(
            Keep, ("id", screening.Value), ("import", e.Because.Import.Value), ("at", happened.At), ("by", happened.By.Name),
            ("reason", e.Because.Reason)),
        new(Leave, ("id", screening.Value)),
        new(ScreeningRows.DropAssessments, ("id", screening.Value)),
        new(ScreeningRows.DropModelScores, ("patient", e.Patient.Value), ("id", screening.Value)),
        PressureRows.Gone(screening, e.Patient),
    ];

    /// <summary>A row that was taken back and comes again counts again. A first record has no past.</summary>
    public static IEnumerable<Sql> Back(ScreeningId screening, Happened happened) =>
        happened.Version > 1 ? [new(Forget, ("id", screening.Value))] : [];
}
