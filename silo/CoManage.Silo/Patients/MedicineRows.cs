using System.Globalization;
using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;

namespace CoManage.Silo.Patients;

/// <summary>The newest review of what a patient takes.</summary>
internal static class MedicineRows
{
    public static IEnumerable<Sql> After(PatientId patient, Happened happened, PatientEvent.MedicinesReviewed reviewed) =>
    [
        new(
            """
            INSERT INTO medicine_reviews (patient_id, at, by_name, by_role) VALUES (@patient, @at, @name, @role)
            ON CONFLICT (patient_id) DO UPDATE SET at = excluded.at, by_name = excluded.by_name, by_role = excluded.by_role
            """,
            ("patient", patient.Value), ("at", happened.At), ("name", happened.By.Name), ("role", happened.By.Role.Code())),
        new("DELETE FROM medicines WHERE patient_id = @patient", ("patient", patient.Value)),
        .. reviewed.Medicines.Select((each, position) => new Sql(
            """
            INSERT INTO medicines (patient_id, position, name, dose, since) VALUES (@patient, @position, @name, @dose, @since)
            """,
            ("patient", patient.Value),
            ("position", position),
            ("name", each.Name.Words),
            ("dose", each.Dose.Words),
            ("since", each.Since?.ToString("O", CultureInfo.InvariantCulture)))),
    ];
}
