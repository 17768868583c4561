using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Domain.RiskModels;
using CoManage.Domain.Screening;
using CoManage.Silo.Runtime;

namespace CoManage.Api.Imports;

/// <summary>
/// Carries one mapped row into the records: the person first, then each screening. Command ids follow from the import
/// and the row, so that a row done before a kill answers as it did the first time.
/// </summary>
/// <param name="known">What the records hold of the people and screenings of the step.</param>
/// <param name="isFresh">
/// False where the row may have been carried before a kill: only its grains know then whether it changed anything.
/// </param>
internal sealed class RowImport(ISilo silo, ImportRecord import, string source, KnownRecords known, bool isFresh, TimeProvider clock, RiskModelSet models)
{
    // An administrator may not open records by hand; what a file says is taken in the service's role, under the name of
    // whoever ordered it.
    private readonly Actor by = import.Order.By with { Role = Role.Service };

    private readonly ImportId? traced = import.IsTraced ? new ImportId(import.Id) : null;

    /// <param name="isRepeated">An earlier row of the step at hand or the one before is about the same person.</param>
    public async Task<(RowOutcome Outcome, RowProblem? Problem)> Carry(
        MappedRow row, GroupId group, bool isRepeated, CancellationToken ct)
    {
        if (row.Person is not { } read)
        {
            return (RowOutcome.Failed, new RowProblem("", "row", ImportReasons.KeyMissing));
        }

        var patient = ImportedIds.PatientOf(source, row);
        var person = known.Of(patient) is { } earlier ? Completed(read, earlier.Person) : read;
        var registered = await Register(row, patient, new PatientCommand.Register(person, group, Consent: false, traced), isRepeated, ct);
        if (registered.Refusal is { } refusal)
        {
            return (RowOutcome.Failed, new RowProblem("", "row", refusal.Code));
        }

        var facts = new PersonFacts(person.Sex, person.BirthDate);
        var replies = await Task.WhenAll(row.Screenings.Select(screening => Screen(row, patient, group, facts, screening, isRepeated, ct)));
        if (replies.FirstOrDefault(reply => reply.Refusal is not null)?.Refusal is { } refused)
        {
            return (RowOutcome.Failed, new RowProblem("", "row", refused.Code));
        }

        return (replies.Select(OutcomeOf).Aggregate(OutcomeOf(registered), Greater), null);
    }

    private Task<Reply> Register(
        MappedRow row, PatientId patient, PatientCommand.Register register, bool isRepeated, CancellationToken ct) =>
        isFresh && !isRepeated && known.Of(patient) is { } state && ChangesNothing(Patient.Decider, state, register)
            ? Task.FromResult(Nothing)
            : silo.Ask(patient.Value, Envelope<PatientCommand>(row, "person", register, expectsNew: known.Of(patient) is null), ct);

    private Task<Reply> Screen(
        MappedRow row, PatientId patient, GroupId group, PersonFacts facts, MappedScreening screening, bool isRepeated, CancellationToken ct)
    {
        var id = ImportedIds.ScreeningOf(source, row, screening.Form.Code);
        var record = new ScreeningCommand.Record(
            patient, group, facts, screening.Form, screening.Answers, row.TakenAt, $"{source}/{row.RowKey}", models, traced);
        return isFresh && !isRepeated && known.Of(id) is { } state && ChangesNothing(ScreeningRecord.Decider, state, record)
            ? Task.FromResult(Nothing)
            : silo.Ask(id.Value, Envelope<ScreeningCommand>(row, screening.Form.Code, record, expectsNew: known.Of(id) is null), ct);
    }

    /// <summary>Whom to call is asked by people and stands in no file: a file must not wipe it out.</summary>
    private static Person Completed(Person read, Person earlier) =>
        read with { Contact = read.Contact with { Emergency = earlier.Contact.Emergency } };

    /// <summary>A file that was imported before mostly says what the records say; asking each grain would read it all back.</summary>
    private bool ChangesNothing<TState, TCommand, TEvent>(Decider<TState, TCommand, TEvent> decider, TState state, TCommand command) =>
        decider.Decide(state, command, new Moment(clock.GetUtcNow(), by)) is { Refusal: null, Events.Count: 0 };

    private static readonly Reply Nothing = new(0, []);

    private static RowOutcome OutcomeOf(Reply reply) => reply.Events switch
    {
        [] => RowOutcome.Unchanged,
        [{ Event: PatientEvent.Registered or ScreeningEvent.Recorded }, ..] => RowOutcome.Created,
        _ => RowOutcome.Updated,
    };

    /// <summary>A row that made anything new counts as created, else one that changed anything as updated.</summary>
    private static RowOutcome Greater(RowOutcome one, RowOutcome other) => one < other ? one : other;

    private Envelope<TCommand> Envelope<TCommand>(MappedRow row, string part, TCommand command, bool expectsNew)
        where TCommand : class =>
        new(new CommandId(DerivedId.From("import", import.Id, $"{row.Number}/{part}")), by, command) { Hints = new(expectsNew, MayWait: true) };
}
