using CoManage.Domain.Kernel;

namespace CoManage.Domain.Patients;

/// <summary>What has happened to a patient's record. Events that others react to carry the responsible group.</summary>
public abstract record PatientEvent
{
    private PatientEvent()
    {
    }

    public sealed record Registered(Person Person, bool Consent, ImportId? Import = null) : PatientEvent;

    /// <summary>The source that the person was imported from says something else now.</summary>
    public sealed record PersonCorrected(Person Person, ImportId? Import = null) : PatientEvent;

    /// <summary>The record is nobody's to see any more; the log keeps it, and the person may be registered again.</summary>
    public sealed record Withdrawn(GroupId Group, Withdrawal Because) : PatientEvent;

    public sealed record ContactChanged(Contact Contact) : PatientEvent;

    public sealed record ConsentGiven : PatientEvent;

    public sealed record ConsentWithdrawn : PatientEvent;

    /// <summary>This group is responsible from now on.</summary>
    /// <param name="Before">The group that was responsible until now.</param>
    public sealed record AssignedToGroup(GroupId Group, GroupId? Before = null) : PatientEvent;

    public sealed record StageEntered(string Programme, Stage Stage, Stage? Before, string Reason, GroupId Group) : PatientEvent;

    public sealed record MeasurementRecorded(
        string Item, double Value, string Unit, DateTimeOffset TakenAt, GroupId Group) : PatientEvent;

    /// <summary>What the patient takes from now on; an empty list says that it is nothing.</summary>
    public sealed record MedicinesReviewed(IReadOnlyList<Medicine> Medicines) : PatientEvent;

    /// <summary>Open work about the patient ends by its own exits.</summary>
    /// <param name="MarkedBy">Who was told, where the service passed it on; else it is who gave the command.</param>
    public sealed record Died(DateOnly On, GroupId Group, Signature? MarkedBy = null) : PatientEvent;

    /// <param name="MarkedBy">Who was told, where the service passed it on; else it is who gave the command.</param>
    public sealed record MovedAway(GroupId Group, Signature? MarkedBy = null) : PatientEvent;

    public sealed record ContactLinked(UserId? Account) : PatientEvent;

    /// <summary>An alert asked for the emergency contact.</summary>
    /// <param name="Account">The contact's own account; null when there is none and somebody has to call.</param>
    /// <param name="IsKnown">The record names somebody.</param>
    public sealed record ContactCalled(AlertId Alert, UserId? Account, bool IsKnown) : PatientEvent;
}
