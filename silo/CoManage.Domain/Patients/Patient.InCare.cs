using CoManage.Domain.Kernel;
using CoManage.Models.Referral;

namespace CoManage.Domain.Patients;

public abstract partial record Patient
{
    private const int LongestContact = 200;

    private const int LongestProgramme = 40;

    /// <summary>A programme of care or screening more than this is a mistake of the sender.</summary>
    public const int MostProgrammes = 40;

    /// <summary>How far a device's clock may run ahead of ours.</summary>
    private static readonly TimeSpan ClockAhead = TimeSpan.FromMinutes(10);

    private static Decision<PatientEvent> DecideInCare(InCare state, PatientCommand command, Moment moment) =>
        command switch
        {
            PatientCommand.ChangeContact or PatientCommand.GiveConsent or PatientCommand.WithdrawConsent
                when !MayKeepOwnRecord(moment.By) => Refusals.NotForThisRole,
            PatientCommand.ChangeContact c => ChangeContact(state, c),
            PatientCommand.GiveConsent => state.Consent ? Decision<PatientEvent>.Nothing : new PatientEvent.ConsentGiven(),
            PatientCommand.WithdrawConsent =>
                state.Consent ? new PatientEvent.ConsentWithdrawn() : Decision<PatientEvent>.Nothing,
            PatientCommand.RecordMeasurement when !MayKeepOwnRecord(moment.By) => Refusals.NotForThisRole,
            PatientCommand.RecordMeasurement c => RecordMeasurement(state, c, moment),
            PatientCommand.ReviewMedicines c => ReviewMedicines(state, c, moment),
            _ when !moment.By.IsCareTeam && moment.By.Role is not Role.Service => Refusals.NotForThisRole,
            PatientCommand.CallContact when moment.By.Role is not Role.Service => Refusals.NotForThisRole,
            PatientCommand.CallContact c => new PatientEvent.ContactCalled(
                c.Alert, state.ContactAccount, state.Person.Contact.Emergency is { Words.Length: > 0 }),
            PatientCommand.LinkContact c => c.Account == state.ContactAccount
                ? Decision<PatientEvent>.Nothing
                : new PatientEvent.ContactLinked(c.Account),
            PatientCommand.MarkDied c => MarkDied(state, c, moment),
            PatientCommand.MarkMoved c => state.Departure switch
            {
                Departure.Died => Refusals.Died,
                Departure.Moved => Decision<PatientEvent>.Nothing,
                _ => new PatientEvent.MovedAway(state.Group, c.MarkedBy),
            },
            PatientCommand.AssignToGroup c => state.Group == c.Group
                ? Decision<PatientEvent>.Nothing
                : new PatientEvent.AssignedToGroup(c.Group, state.Group),
            PatientCommand.EnterStage c => EnterStage(state, c),
            _ => throw new InvalidOperationException($"{command.GetType().Name} is not for patients."),
        };

    private static bool MayKeepOwnRecord(Actor by) => by.IsCareTeam || by.Role is Role.Patient or Role.Service;

    private static Decision<PatientEvent> ChangeContact(InCare state, PatientCommand.ChangeContact command) =>
        command.Contact switch
        {
            var contact when IsTooLong(contact.Phone) || IsTooLong(contact.Address) || IsTooLong(contact.Emergency) =>
                Refusals.ContactTooLong,
            var contact when contact == state.Person.Contact => Decision<PatientEvent>.Nothing,
            // Another contact is another person: the account of the one before is told nothing any more.
            var contact when state.ContactAccount is not null && contact.Emergency != state.Person.Contact.Emergency =>
                new PatientEvent[] { new PatientEvent.ContactChanged(contact), new PatientEvent.ContactLinked(null) },
            var contact => new PatientEvent.ContactChanged(contact),
        };

    private static bool IsTooLong(PrivateText? text) => text is { Words.Length: > LongestContact };

    private static Decision<PatientEvent> EnterStage(InCare state, PatientCommand.EnterStage command)
    {
        var stands = state.Stages.TryGetValue(command.Programme, out var before);
        return command switch
        {
            _ when state.Departure is Departure.Died => Refusals.Died,
            { Programme: { Length: 0 or > LongestProgramme } } => Refusals.ProgrammeUnknown,
            _ when !stands && state.Stages.Count >= MostProgrammes => Refusals.ProgrammeUnknown,
            { Reason: var reason } when !StageReasons.All.Contains(reason) => Refusals.ReasonUnknown,
            _ when stands && before == command.Stage => Decision<PatientEvent>.Nothing,
            _ => new PatientEvent.StageEntered(
                command.Programme, command.Stage, stands ? before : null, command.Reason, state.Group),
        };
    }

    private static Decision<PatientEvent> RecordMeasurement(
        InCare state, PatientCommand.RecordMeasurement command, Moment moment)
    {
        var range = Plausibility.All.GetValueOrDefault(command.Item);
        return Plausibility.Check(command.Item, command.Value) switch
        {
            _ when range is null || range.Unit != command.Unit => Refusals.MeasurementUnknown,
            _ when command.TakenAt > moment.Now + ClockAhead => Refusals.MeasurementInFuture,
            PlausibilityVerdict.Hard => Refusals.MeasurementImpossible,
            PlausibilityVerdict.Soft when !command.Confirmed => Refusals.MeasurementUnconfirmed,
            _ => new PatientEvent.MeasurementRecorded(
                command.Item, command.Value, command.Unit, command.TakenAt, state.Group),
        };
    }

    private static Decision<PatientEvent> MarkDied(InCare state, PatientCommand.MarkDied command, Moment moment) =>
        state.Departure is Departure.Died ? Decision<PatientEvent>.Nothing
        : command.On > Today(moment) || command.On < state.Person.BirthDate ? Refusals.DayImpossible
        : new PatientEvent.Died(command.On, state.Group, command.MarkedBy);
}
