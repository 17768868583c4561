using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Domain.Screening;
using CoManage.Silo.Runtime;

namespace CoManage.Api.Imports;

/// <summary>
/// Carries one mapped row into the records: the person first, then each screening. Command ids follow from the import
/// and the row, so that a row done before a kill answers as it did the first time.
/// </summary>
internal sealed class RowImport(ISilo silo, ImportRecord import, string source)
{
    // An administrator may not open records by hand; what a file says is taken in the service's role, under the name of
    // whoever ordered it.
    private readonly Actor by = import.Order.By with { Role = Role.Service };

    public static PatientId PatientOf(string source, MappedRow row) =>
        new(DerivedId.From($"patient/{source}/{row.PersonKey}"));

    public static ScreeningId ScreeningOf(string source, MappedRow row, string programme) =>
        new(DerivedId.From($"screening/{source}/{row.RowKey}/{programme}"));

    public async Task<(RowOutcome Outcome, RowProblem? Problem)> Carry(
        MappedRow row, GroupId group, KnownRecords known, CancellationToken ct)
    {
        if (row.Person is not { } person)
        {
            return (RowOutcome.Failed, new RowProblem("", "row", ImportReasons.KeyMissing));
        }

        var patient = PatientOf(source, row);
        var registered = known.IsUnchanged(patient, person) ? null : await silo.Ask(
            patient.Value,
            Envelope<PatientCommand>(
                row, "person", new PatientCommand.Register(person, group, Consent: false), expectsNew: !known.Has(patient)),
            ct);
        if (registered?.Refusal is { } refusal)
        {
            return (RowOutcome.Failed, new RowProblem("", "row", refusal.Code));
        }

        var facts = new PersonFacts(person.Sex, person.BirthDate);
        var replies = await Task.WhenAll(row.Screenings.Select(screening => Screen(row, patient, group, facts, screening, known, ct)));
        if (replies.FirstOrDefault(reply => reply.Refusal is not null)?.Refusal is { } refused)
        {
            return (RowOutcome.Failed, new RowProblem("", "row", refused.Code));
        }

        var start = registered is null ? RowOutcome.Unchanged : OutcomeOf(registered);
        return (replies.Select(OutcomeOf).Aggregate(start, Greater), null);
    }

    private Task<Reply> Screen(
        MappedRow row, PatientId patient, GroupId group, PersonFacts facts, MappedScreening screening, KnownRecords known, CancellationToken ct)
    {
        var id = ScreeningOf(source, row, screening.Form.Code);
        var record = new ScreeningCommand.Record(
            patient, group, facts, screening.Form, screening.Answers, row.TakenAt, $"{source}/{row.RowKey}");
        return silo.Ask(id.Value, Envelope<ScreeningCommand>(row, screening.Form.Code, record, expectsNew: !known.Has(id)), ct);
    }

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
        new(new CommandId(DerivedId.From("import", import.Id, $"{row.Number}/{part}")), by, command) { ExpectsNew = expectsNew };
}
