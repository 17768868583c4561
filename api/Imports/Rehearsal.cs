using System.Globalization;
using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Domain.Screening;
using CoManage.Silo.Runtime;

namespace CoManage.Api.Imports;

/// <summary>
/// Answers the commands of a dry run as the silo would and stores nothing: the same rules decide over what the records
/// hold and what earlier rows of the file would have changed.
/// </summary>
internal sealed class Rehearsal(TimeProvider clock) : ISilo
{
    // Equal or not is all that a decision asks of an earlier row, so a digest is enough and memory stays small.
    private readonly Dictionary<Guid, Guid> changed = [];

    /// <summary>What the records hold of the step at hand.</summary>
    public KnownRecords? Known { get; set; }

    public Task<Reply> Ask<TCommand>(Guid key, Envelope<TCommand> envelope, CancellationToken ct)
        where TCommand : class
    {
        var moment = new Moment(clock.GetUtcNow(), envelope.By);
        return Task.FromResult(envelope.Command switch
        {
            PatientCommand.Register register =>
                Answer(key, DigestOf(register.Person), Patient.Decider.Decide(Before(key, register), register, moment), moment),
            ScreeningCommand.Record record =>
                Answer(key, DigestOf(record), ScreeningRecord.Decider.Decide(Before(key, record), record, moment), moment),
            _ => throw new InvalidOperationException($"{envelope.Command.GetType().Name} is not rehearsed."),
        });
    }

    private Patient Before(Guid key, PatientCommand.Register register) =>
        changed.TryGetValue(key, out var earlier)
            ? new Patient.InCare(
                earlier == DigestOf(register.Person) ? register.Person : register.Person with { Name = default },
                register.Consent,
                register.Group,
                [])
            : Known?.Of(new PatientId(key)) ?? Patient.Decider.Initial;

    private ScreeningRecord Before(Guid key, ScreeningCommand.Record record)
    {
        if (!changed.TryGetValue(key, out var earlier))
        {
            return Known?.Of(new ScreeningId(key)) ?? ScreeningRecord.Decider.Initial;
        }

        var answers = earlier == DigestOf(record)
            ? Answering.Check(record.Form, record.Answers).Values
            : new Dictionary<string, string>();
        return new ScreeningRecord.Kept(
            record.Patient, record.Group, record.Form.Code, record.Form.Version, answers, record.TakenAt, record.Source);
    }

    private Reply Answer<TEvent>(Guid key, Guid digest, Decision<TEvent> decision, Moment moment)
        where TEvent : class
    {
        if (decision.Events.Count > 0)
        {
            changed[key] = digest;
        }

        return new Reply(
            0,
            [.. decision.Events.Select((each, i) => new Happened(i + 1, moment.Now, moment.By, each))],
            decision.Refusal);
    }

    private static Guid DigestOf(Person person) => DerivedId.From(string.Join(
        '\n',
        person.Name.Words,
        person.Sex.Code(),
        person.BirthDate.ToString("O", CultureInfo.InvariantCulture),
        person.Contact.Phone?.Words,
        person.Contact.Address?.Words,
        person.Contact.Emergency?.Words));

    private static Guid DigestOf(ScreeningCommand.Record record) => DerivedId.From(string.Join(
        '\n',
        Answering.Check(record.Form, record.Answers).Values
            .OrderBy(each => each.Key, StringComparer.Ordinal)
            .Select(each => $"{each.Key}={each.Value}")
            .Prepend(record.TakenAt.ToString("O", CultureInfo.InvariantCulture))));
}
