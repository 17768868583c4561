using System.Collections.Immutable;
using CoManage.Domain.Kernel;

namespace CoManage.Domain.Patients;

/// <summary>
/// A patient's record. Exactly one group is responsible, so that somebody always decides, and in each programme the
/// patient stands at exactly one stage, so that nobody is lost between two of them.
/// </summary>
public abstract partial record Patient
{
    private Patient()
    {
    }

    public static readonly Decider<Patient, PatientCommand, PatientEvent> Decider = new(new Unknown(), Decide, Evolve);

    public sealed record Unknown : Patient;

    /// <summary>Written down by an import or a clinician, and the group not yet said.</summary>
    public sealed record Registered(Person Person, bool Consent, ImportId? Import = null) : Patient;

    /// <summary>Taken back with the import that brought the person.</summary>
    public sealed record Withdrawn(Withdrawal Because) : Patient;

    public sealed record InCare(
        Person Person,
        bool Consent,
        GroupId Group,
        ImmutableDictionary<string, Stage> Stages,
        Departure? Departure = null) : Patient
    {
        /// <summary>The account of the emergency contact, who is told of an alert in the app.</summary>
        public UserId? ContactAccount { get; init; }

        /// <summary>The import that alone wrote this record; null as soon as anything else has happened.</summary>
        public ImportId? Import { get; init; }
    }

    private static Decision<PatientEvent> Decide(Patient state, PatientCommand command, Moment moment) =>
        (state, command) switch
        {
            (_, PatientCommand.Register c) => Register(state, c, moment),
            (_, PatientCommand.Withdraw c) => Withdraw(state, c, moment),
            (InCare s, _) => DecideInCare(s, command, moment),
            _ => Refusals.Unknown,
        };

    private static Decision<PatientEvent> Register(Patient state, PatientCommand.Register command, Moment moment) =>
        (state, command.Person) switch
        {
            _ when !moment.By.IsCareTeam && moment.By.Role is not Role.Service => Refusals.NotForThisRole,
            (_, var person) when WhyNot(person, moment) is { } refusal => refusal,
            (Unknown or Withdrawn, var person) => new PatientEvent[]
            {
                new PatientEvent.Registered(person, command.Consent, command.Import),
                new PatientEvent.AssignedToGroup(command.Group),
            },
            (InCare s, var person) when s.Person == person => Decision<PatientEvent>.Nothing,
            (InCare { Person.External: { } known }, var person) when person.External == known =>
                new PatientEvent.PersonCorrected(person, command.Import),
            _ => Refusals.RegisteredAlready,
        };

    private static Decision<PatientEvent> Withdraw(Patient state, PatientCommand.Withdraw command, Moment moment) =>
        (state, command.Because) switch
        {
            _ when moment.By.Role is not Role.Administrator => Refusals.NotForThisRole,
            (_, var given) when !given.HasListedReason() => Refusals.ReasonUnknown,
            (Withdrawn gone, var because) when gone.Because.Import == because.Import => Decision<PatientEvent>.Nothing,
            (InCare s, var because) when s.Import == because.Import => new PatientEvent.Withdrawn(s.Group, because),
            _ => Refusals.NotOfThisImport,
        };

    private static Refusal? WhyNot(Person person, Moment moment) =>
        person switch
        {
            { Name.Words: var name } when string.IsNullOrWhiteSpace(name) => Refusals.NameMissing,
            { BirthDate: var born } when born > Today(moment) || born < Today(moment).AddYears(-OldestYears) =>
                Refusals.BirthDateImpossible,
            _ => null,
        };

    private static DateOnly Today(Moment moment) => DateOnly.FromDateTime(moment.Now.UtcDateTime.AddHours(DayAheadHours));

    /// <summary>Nobody on record has lived longer.</summary>
    private const int OldestYears = 125;

    /// <summary>The day begins first where clocks are furthest ahead; a birth of today is never in the future there.</summary>
    private const int DayAheadHours = 14;

    private static Patient Evolve(Patient state, PatientEvent happened) =>
        (state, happened) switch
        {
            (Unknown or Withdrawn, PatientEvent.Registered e) => new Registered(e.Person, e.Consent, e.Import),
            (Registered s, PatientEvent.AssignedToGroup e) =>
                new InCare(s.Person, s.Consent, e.Group, ImmutableDictionary<string, Stage>.Empty) { Import = s.Import },
            (InCare, PatientEvent.Withdrawn e) => new Withdrawn(e.Because),
            (InCare s, PatientEvent.PersonCorrected e) => s with { Person = e.Person, Import = s.Import == e.Import ? e.Import : null },
            (InCare s, _) => EvolveInCare(s, happened) with { Import = null },
            _ => throw new InvalidOperationException($"{happened.GetType().Name} cannot follow {state.GetType().Name}."),
        };

    private static InCare EvolveInCare(InCare state, PatientEvent happened) =>
        happened switch
        {
            PatientEvent.AssignedToGroup e => state with { Group = e.Group },
            PatientEvent.ContactChanged e => state with { Person = state.Person with { Contact = e.Contact } },
            PatientEvent.ContactLinked e => state with { ContactAccount = e.Account },
            PatientEvent.ConsentGiven => state with { Consent = true },
            PatientEvent.ConsentWithdrawn => state with { Consent = false },
            PatientEvent.StageEntered e => state with { Stages = state.Stages.SetItem(e.Programme, e.Stage) },
            PatientEvent.MeasurementRecorded or PatientEvent.MedicinesReviewed or PatientEvent.ContactCalled => state,
            PatientEvent.Died => state with { Departure = Patients.Departure.Died },
            PatientEvent.MovedAway => state with { Departure = Patients.Departure.Moved },
            _ => throw new InvalidOperationException($"{happened.GetType().Name} cannot follow InCare."),
        };
}

/// <summary>Why a patient is no longer cared for here.</summary>
public enum Departure
{
    Died,
    Moved,
}
