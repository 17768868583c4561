using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;

namespace CoManage.Silo.Patients;

/// <summary>The timeline of a patient: what changed, who changed it and the coded reason.</summary>
internal static class TimelineRows
{
    public static IEnumerable<Sql> After(PatientId patient, Happened happened) => happened.Event switch
    {
        PatientEvent.Registered => [Row(patient, happened, "registered")],
        PatientEvent.PersonCorrected => [Row(patient, happened, "corrected")],
        PatientEvent.ContactChanged => [Row(patient, happened, "contact")],
        PatientEvent.ContactLinked e => [Row(patient, happened, "contactAccount", e.Account is null ? "ended" : "linked")],
        PatientEvent.ConsentGiven => [Row(patient, happened, "consent", "given")],
        PatientEvent.ConsentWithdrawn => [Row(patient, happened, "consent", "withdrawn")],
        PatientEvent.AssignedToGroup => [Row(patient, happened, "group")],
        PatientEvent.StageEntered e =>
            [Row(patient, happened, "stage", $"{e.Programme}.{e.Stage.Code()}", e.Reason)],
        PatientEvent.MedicinesReviewed => [Row(patient, happened, "medicines")],
        PatientEvent.Died e => [Row(patient, Marked(happened, e.MarkedBy), "died")],
        PatientEvent.Withdrawn e => [Row(patient, happened, "withdrawn", e.Because.Reason)],
        PatientEvent.MovedAway e => [Row(patient, Marked(happened, e.MarkedBy), "moved")],
        _ => [],
    };

    // The service passed it on; the person who was told stands in the timeline.
    private static Happened Marked(Happened happened, Signature? by) =>
        by is null ? happened : happened with { By = new Actor(by.Id, by.Role, by.Name) };

    private static Sql Row(PatientId patient, Happened happened, string kind, string? code = null, string? detail = null) => new(
        """
        INSERT INTO patient_timeline (patient_id, number, at, by_name, by_role, kind, code, detail)
        VALUES (@patient, @number, @at, @name, @role, @kind, @code, @detail)
        """,
        ("@patient", patient.Value), ("@number", happened.Version), ("@at", happened.At), ("@name", happened.By.Name),
        ("@role", happened.By.Role.Code()), ("@kind", kind), ("@code", code), ("@detail", detail));
}
