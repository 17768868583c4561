using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Silo.Chat;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;

namespace CoManage.Silo.Patients;

/// <summary>
/// Who is taken back with an import is nobody's to see: without a row in <c>patients</c> there is no page, no room and no
/// place in a list. Of the person only that there was somebody is kept here; the rest is in the log.
/// </summary>
internal static class WithdrawnPatientRows
{
    // Registered, then assigned to a group.
    private const long FirstAssigned = 2;

    private const string Keep =
        "INSERT INTO withdrawn_patients (patient_id, import_id, withdrawn_at) VALUES (@patient, @import, @at)";

    private const string Leave = "DELETE FROM patients WHERE patient_id = @patient";
    private const string Forget = "DELETE FROM withdrawn_patients WHERE patient_id = @patient";

    // Only a room in which nobody has said anything goes with the person.
    private const string Close =
        "DELETE FROM rooms WHERE room_id = @room AND NOT EXISTS (SELECT 1 FROM room_heads h WHERE h.room_id = @room)";

    public static IEnumerable<Sql> Of(PatientId patient, Happened happened, PatientEvent.Withdrawn e) =>
    [
        new(Keep, ("patient", patient.Value), ("import", e.Because.Import.Value), ("at", happened.At)),
        new(Leave, ("patient", patient.Value)),
        new(Close, ("room", RoomId.OfConsult(e.Group, patient).Value))
        {
            SharedRow = $"rooms/{RoomRows.IdOf(RoomFacts.OfConsult(e.Group, patient)).Value}",
        },
    ];

    /// <summary>A person who was taken back and comes again. Who is registered for the first time has no past.</summary>
    public static IEnumerable<Sql> Back(PatientId patient, Happened happened) =>
        happened.Version > FirstAssigned ? [new(Forget, ("patient", patient.Value))] : [];
}
