using System.Globalization;
using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Silo.Chat;
using CoManage.Silo.Journal;
using CoManage.Silo.Overview;
using CoManage.Silo.Runtime;

namespace CoManage.Silo.Patients;

/// <summary>The tables <c>patients</c>, <c>patient_programmes</c> and <c>measurements</c>, after each event.</summary>
internal static class PatientRows
{
    public static IEnumerable<Sql> After(PatientId patient, Happened happened, Patient after) => happened.Event switch
    {
        // Nobody's patient is nobody's to see: the row comes with the group.
        PatientEvent.Registered => [],
        PatientEvent.AssignedToGroup { Before: null } e when after is Patient.InCare s =>
            [Insert(patient, s, happened), .. WithdrawnPatientRows.Back(patient, happened), Consult(patient, e.Group, happened.At)],
        PatientEvent.AssignedToGroup e => [Set(patient, "group_id", e.Group.Value), Consult(patient, e.Group, happened.At)],
        PatientEvent.PersonCorrected e => [Correct(patient, e, happened.Version)],
        PatientEvent.ContactChanged e => [Contact(patient, e.Contact)],
        PatientEvent.ContactLinked e => [Set(patient, "contact_account", e.Account?.Value)],
        PatientEvent.ContactCalled => [],
        PatientEvent.ConsentGiven => [Set(patient, "consent", 1L)],
        PatientEvent.ConsentWithdrawn => [Set(patient, "consent", 0L)],
        PatientEvent.StageEntered e => [Stage(patient, e, happened.At)],
        PatientEvent.MeasurementRecorded e => [Measurement(patient, happened.Version, e), .. PressureRows.Of(patient, e)],
        PatientEvent.MedicinesReviewed e => MedicineRows.After(patient, happened, e),
        PatientEvent.Died => [Set(patient, "departure", "died")],
        PatientEvent.MovedAway => [Set(patient, "departure", "moved")],
        PatientEvent.Withdrawn e => WithdrawnPatientRows.Of(patient, happened, e),
        _ => throw new InvalidOperationException($"{happened.Event.GetType().Name} has no row."),
    };

    private static Sql Insert(PatientId patient, Patient.InCare state, Happened happened) => new(
        """
        INSERT INTO patients (patient_id, group_id, name, sex, birth_date, phone, phone_tail, address, emergency_contact,
          consent, external_source, external_key, registered_at, import_id, import_version)
        VALUES (@patient, @group, @name, @sex, @born, @phone, @tail, @address, @emergency,
          @consent, @source, @key, @at, @import, @version)
        """,
        [
            .. Of(patient, state.Person), .. Of(state.Person.Contact),
            ("@group", state.Group.Value), ("@consent", state.Consent), ("@at", happened.At),
            ("@import", state.Import?.Value), ("@version", happened.Version),
        ]);

    private static Sql Correct(PatientId patient, PatientEvent.PersonCorrected e, long version) => new(
        """
        UPDATE patients SET name = @name, sex = @sex, birth_date = @born, phone = @phone, phone_tail = @tail,
          address = @address, emergency_contact = @emergency, external_source = @source, external_key = @key,
          import_version = CASE WHEN import_id = @import THEN @version ELSE import_version END
        WHERE patient_id = @patient
        """,
        [.. Of(patient, e.Person), .. Of(e.Person.Contact), ("@import", e.Import?.Value), ("@version", version)]);

    private static Sql Contact(PatientId patient, Contact contact) => new(
        """
        UPDATE patients SET phone = @phone, phone_tail = @tail, address = @address, emergency_contact = @emergency
        WHERE patient_id = @patient
        """,
        [("@patient", patient.Value), .. Of(contact)]);

    private static (string Name, object? Value)[] Of(PatientId patient, Person person) =>
    [
        ("@patient", patient.Value), ("@name", person.Name.Words), ("@sex", person.Sex.Code()),
        ("@born", person.BirthDate.ToString("O", CultureInfo.InvariantCulture)),
        ("@source", person.External?.Source), ("@key", person.External?.Key),
    ];

    private static (string Name, object? Value)[] Of(Contact contact) =>
    [
        ("@phone", contact.Phone?.Words), ("@tail", PhoneTail.Of(contact.Phone?.Words)),
        ("@address", contact.Address?.Words), ("@emergency", contact.Emergency?.Words),
    ];

    private static Sql Set(PatientId patient, string column, object? value) => new(
        $"UPDATE patients SET {column} = @value WHERE patient_id = @patient",
        ("@patient", patient.Value), ("@value", value));

    private static Sql Consult(PatientId patient, GroupId group, DateTimeOffset at) =>
        RoomRows.Open(RoomFacts.OfConsult(group, patient), at);

    private static Sql Stage(PatientId patient, PatientEvent.StageEntered entered, DateTimeOffset at) => new(
        """
        INSERT INTO patient_programmes (patient_id, programme, stage, since) VALUES (@patient, @programme, @stage, @at)
        ON CONFLICT (patient_id, programme) DO UPDATE SET stage = excluded.stage, since = excluded.since
        """,
        ("@patient", patient.Value), ("@programme", entered.Programme), ("@stage", entered.Stage.Code()), ("@at", at));

    private static Sql Measurement(PatientId patient, long number, PatientEvent.MeasurementRecorded measured) => new(
        """
        INSERT INTO measurements (patient_id, number, item, value, unit, taken_at)
        VALUES (@patient, @number, @item, @value, @unit, @taken)
        """,
        ("@patient", patient.Value), ("@number", number), ("@item", measured.Item), ("@value", measured.Value),
        ("@unit", measured.Unit), ("@taken", measured.TakenAt));
}
