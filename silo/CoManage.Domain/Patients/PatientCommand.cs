using CoManage.Domain.Kernel;

namespace CoManage.Domain.Patients;

/// <summary>What can be asked of a patient's record.</summary>
public abstract record PatientCommand
{
    private PatientCommand()
    {
    }

    /// <summary>
    /// Opens the record in a responsible group. Given again for a person of the same external key it corrects what
    /// differs, so that an import is one command per person and a second run changes nothing.
    /// </summary>
    /// <param name="Import">The import that brings the person; null when written down by hand.</param>
    public sealed record Register(Person Person, GroupId Group, bool Consent, ImportId? Import = null) : PatientCommand;

    /// <summary>
    /// An administrator takes back the import that brought the person, of whom nothing else has become known since.
    /// </summary>
    public sealed record Withdraw(Withdrawal Because) : PatientCommand;

    public sealed record ChangeContact(Contact Contact) : PatientCommand;

    public sealed record GiveConsent : PatientCommand;

    public sealed record WithdrawConsent : PatientCommand;

    /// <summary>Makes a group responsible: its care team decides about the patient.</summary>
    public sealed record AssignToGroup(GroupId Group) : PatientCommand;

    /// <summary>Moves the patient along a programme, with a coded reason of <see cref="StageReasons"/>.</summary>
    public sealed record EnterStage(string Programme, Stage Stage, string Reason) : PatientCommand;

    /// <summary>Keeps a measurement after checking that it can be one.</summary>
    /// <param name="Confirmed">The person looked twice at an unusual value.</param>
    public sealed record RecordMeasurement(
        string Item, double Value, string Unit, DateTimeOffset TakenAt, bool Confirmed = false) : PatientCommand;

    /// <summary>A GP or health manager says what the patient takes now; the list replaces the one before.</summary>
    public sealed record ReviewMedicines(IReadOnlyList<Medicine> Medicines) : PatientCommand;

    /// <param name="MarkedBy">Who was told, where the service passes it on.</param>
    public sealed record MarkDied(DateOnly On, Signature? MarkedBy = null) : PatientCommand;

    /// <param name="MarkedBy">Who was told, where the service passes it on.</param>
    public sealed record MarkMoved(Signature? MarkedBy = null) : PatientCommand;

    /// <summary>Says which account is the emergency contact's own, so that this person is told in the app; null ends it.</summary>
    public sealed record LinkContact(UserId? Account) : PatientCommand;

    /// <summary>An alert about the patient asks whom of the family to tell.</summary>
    public sealed record CallContact(AlertId Alert) : PatientCommand;
}
