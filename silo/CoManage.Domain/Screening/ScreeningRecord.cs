using CoManage.Domain.Kernel;
using CoManage.Domain.RiskModels;
using CoManage.Domain.Triage;

namespace CoManage.Domain.Screening;

/// <summary>
/// One person's answers to one form at one time. What the instruments said is in the events; here is only what tells
/// "the same again" from a correction, so that a file imported twice changes nothing.
/// </summary>
public abstract record ScreeningRecord
{
    public sealed record Unknown : ScreeningRecord;

    /// <param name="Import">The import that alone brought it; null as soon as anybody else had a hand in it.</param>
    public sealed record Kept(
        PatientId Patient,
        GroupId Group,
        string Programme,
        int FormVersion,
        IReadOnlyDictionary<string, string> Answers,
        DateTimeOffset TakenAt,
        string? Source,
        ImportId? Import = null) : ScreeningRecord;

    /// <summary>Taken back with its import. The same row, imported again, records it again.</summary>
    public sealed record Withdrawn(PatientId Patient, string Programme, Withdrawal Because) : ScreeningRecord;

    public static class Refusals
    {
        public static readonly Refusal Implausible = new("screening.implausible");
        public static readonly Refusal ConfirmationNeeded = new("screening.confirmation-needed");
        public static readonly Refusal NoAnswers = new("screening.no-answers");
        public static readonly Refusal AnotherPerson = new("screening.another-person");
        public static readonly Refusal InTheFuture = new("screening.in-the-future");
        public static readonly Refusal NotForThisRole = new("screening.not-for-this-role");
        public static readonly Refusal ReasonUnknown = new("screening.reason-unknown");
        public static readonly Refusal NotOfThisImport = new("screening.not-of-this-import");
    }

    private ScreeningRecord()
    {
    }

    public static readonly Decider<ScreeningRecord, ScreeningCommand, ScreeningEvent> Decider =
        new(new Unknown(), Decide, Evolve);

    private static Decision<ScreeningEvent> Decide(ScreeningRecord state, ScreeningCommand command, Moment moment) =>
        command switch
        {
            ScreeningCommand.Record record => Decide(state, record, moment),
            ScreeningCommand.Withdraw withdraw => Decide(state, withdraw, moment),
            _ => throw new InvalidOperationException($"{command.GetType().Name} is no command of a screening."),
        };

    private static Decision<ScreeningEvent> Decide(ScreeningRecord state, ScreeningCommand.Withdraw withdraw, Moment moment) =>
        (state, withdraw.Because) switch
        {
            _ when moment.By.Role is not Role.Administrator => Refusals.NotForThisRole,
            (_, var given) when !given.HasListedReason() => Refusals.ReasonUnknown,
            (Withdrawn gone, var because) when gone.Because.Import == because.Import => Decision<ScreeningEvent>.Nothing,
            (Kept kept, var because) when kept.Import == because.Import =>
                new ScreeningEvent.Withdrawn(kept.Patient, kept.Group, because),
            _ => Refusals.NotOfThisImport,
        };

    private static Decision<ScreeningEvent> Decide(ScreeningRecord state, ScreeningCommand.Record record, Moment moment)
    {
        // A clock of another machine may be a little ahead; a day is a typing mistake.
        if (record.TakenAt > moment.Now.AddDays(1))
        {
            return Refusals.InTheFuture;
        }

        var answers = Answering.Check(record.Form, record.Answers);
        if (answers.Problems.Count > 0)
        {
            return Refusals.Implausible;
        }

        if (answers.Values.Count == 0)
        {
            return Refusals.NoAnswers;
        }

        return state switch
        {
            Kept kept when (kept.Patient, kept.Programme) != (record.Patient, record.Form.Code) => Refusals.AnotherPerson,
            Withdrawn gone when (gone.Patient, gone.Programme) != (record.Patient, record.Form.Code) => Refusals.AnotherPerson,
            Kept kept when IsSame(kept, record, answers) => Decision<ScreeningEvent>.Nothing,
            _ when answers.ToConfirm.Count > 0 => Refusals.ConfirmationNeeded,
            Kept => (ScreeningEvent[])[Corrected(record, answers), .. Said(record, answers)],
            _ => (ScreeningEvent[])[Recorded(record, answers), .. Said(record, answers)],
        };
    }

    private static IEnumerable<ScreeningEvent> Said(ScreeningCommand.Record record, CheckedAnswers answers)
    {
        var published = Assessing.All(record, answers).ToList();
        var isFound = published.Any(said => said.Reason == CaseReasons.Screening + record.Form.Code);
        return published.Concat<ScreeningEvent>(
            record.Models is { } models ? Modelling.All(record, answers.Values, models, isFound) : []);
    }

    private static bool IsSame(Kept kept, ScreeningCommand.Record record, CheckedAnswers answers) =>
        kept.FormVersion == record.Form.Version
        && kept.TakenAt == record.TakenAt
        && kept.Answers.Count == answers.Values.Count
        && answers.Values.All(answer => kept.Answers.GetValueOrDefault(answer.Key) == answer.Value);

    private static ScreeningEvent.Recorded Recorded(ScreeningCommand.Record record, CheckedAnswers answers) => new(
        record.Patient, record.Group, record.Form.Code, record.Form.Version, answers.Values, answers.Given, record.TakenAt, record.Source, record.Import);

    private static ScreeningEvent.Corrected Corrected(ScreeningCommand.Record record, CheckedAnswers answers) => new(
        record.Patient, record.Group, record.Form.Code, record.Form.Version, answers.Values, answers.Given, record.TakenAt, record.Source, record.Import);

    private static ScreeningRecord Evolve(ScreeningRecord state, ScreeningEvent happened) => (state, happened) switch
    {
        (Unknown or Withdrawn, ScreeningEvent.Recorded e) =>
            new Kept(e.Patient, e.Group, e.Programme, e.FormVersion, e.Answers, e.TakenAt, e.Source, e.Import),
        (Kept s, ScreeningEvent.Corrected e) =>
            new Kept(e.Patient, e.Group, e.Programme, e.FormVersion, e.Answers, e.TakenAt, e.Source, s.Import == e.Import ? e.Import : null),
        (Kept s, ScreeningEvent.Withdrawn e) => new Withdrawn(e.Patient, s.Programme, e.Because),
        (Kept, ScreeningEvent.Assessed or ScreeningEvent.Modelled) => state,
        _ => throw new InvalidOperationException($"{happened.GetType().Name} cannot follow {state.GetType().Name}."),
    };
}
