using CoManage.Domain.Alerts;
using CoManage.Domain.Calls;
using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Domain.Triage;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;

namespace CoManage.Silo.Patients;

/// <summary>Hosts patients' records.</summary>
public sealed class PatientSlice : Slice<Patient, PatientCommand, PatientEvent>
{
    private static readonly EventNames<PatientEvent> Stored = new EventNames<PatientEvent>()
        .Add<PatientEvent.Registered>("patient.registered")
        .Add<PatientEvent.PersonCorrected>("patient.corrected")
        .Add<PatientEvent.ContactChanged>("patient.contact-changed")
        .Add<PatientEvent.ContactLinked>("patient.contact-linked")
        .Add<PatientEvent.ContactCalled>("patient.contact-called")
        .Add<PatientEvent.ConsentGiven>("patient.consent-given")
        .Add<PatientEvent.ConsentWithdrawn>("patient.consent-withdrawn")
        .Add<PatientEvent.AssignedToGroup>("patient.assigned-to-group")
        .Add<PatientEvent.StageEntered>("patient.stage-entered")
        .Add<PatientEvent.MeasurementRecorded>("patient.measured")
        .Add<PatientEvent.MedicinesReviewed>("patient.medicines-reviewed")
        .Add<PatientEvent.Died>("patient.died")
        .Add<PatientEvent.MovedAway>("patient.moved-away")
        .Add<PatientEvent.Withdrawn>("patient.withdrawn");

    public override string Kind => "patient";

    public override Decider<Patient, PatientCommand, PatientEvent> Decider => Patient.Decider;

    public override EventNames<PatientEvent> Names => Stored;

    public override IEnumerable<Sql> Rows(Guid key, Happened happened, Patient after)
    {
        var patient = new PatientId(key);
        return [.. PatientRows.After(patient, happened, after), .. TimelineRows.After(patient, happened)];
    }

    public override IEnumerable<Reaction> Reactions(Guid key, Happened happened, Patient after) =>
    [
        .. AlertReactions.When((PatientEvent)happened.Event),
        .. WhenMeasured.React(new PatientId(key), (PatientEvent)happened.Event),
        .. WhenDeparted.React(
            new PatientId(key), (PatientEvent)happened.Event,
            new Signature(happened.By.Id, happened.By.Name, happened.By.Role, happened.At)),
        .. CallReactions.When(new PatientId(key), (PatientEvent)happened.Event),
    ];

    public override IEnumerable<News> News(Guid key, Happened happened, Patient after)
    {
        var person = new PatientId(key).Account;
        return happened.Event switch
        {
            PatientEvent.AssignedToGroup { Before: { } before } e =>
                [.. Changed(before), .. Changed(e.Group), new News.PersonChanged("rooms", person)],
            PatientEvent.AssignedToGroup e => [.. Changed(e.Group), new News.PersonChanged("rooms", person)],
            PatientEvent.Withdrawn e => [.. Changed(e.Group), new News.PersonChanged("rooms", person)],
            PatientEvent.MeasurementRecorded => [new News.PersonChanged("results", person)],
            _ when after is Patient.InCare { Group: var group } => Changed(group),
            _ => [],
        };
    }

    public override PatientId? Concerns(Guid key, Happened happened, Patient after) => new(key);

    private static News[] Changed(GroupId group) => [new News.WorklistChanged("members", group)];
}
