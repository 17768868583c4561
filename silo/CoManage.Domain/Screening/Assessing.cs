using System.Globalization;
using CoManage.Domain.Kernel;
using CoManage.Domain.Screening.Forms;
using CoManage.Models;

namespace CoManage.Domain.Screening;

/// <summary>Runs a form's instruments over canonical answers and names the referral rule that each result leads to.</summary>
internal static class Assessing
{
    /// <summary>The stored name of what the alarm questions of a form say together.</summary>
    public const string Alarms = "alarms";

    public static IEnumerable<ScreeningEvent.Assessed> All(ScreeningCommand.Record screening, CheckedAnswers answers)
    {
        var person = new AnsweredBy(
            answers.Values, screening.Person, screening.Person.AgeOn(DateOnly.FromDateTime(screening.TakenAt.UtcDateTime)));
        foreach (var use in screening.Form.Instruments)
        {
            if (Instruments.Find(use.Name) is { } instrument)
            {
                yield return One(screening, answers, person, use, instrument);
            }
        }

        if (AlarmsOf(screening, person) is { } alarm)
        {
            yield return alarm;
        }
    }

    private static ScreeningEvent.Assessed One(
        ScreeningCommand.Record screening, CheckedAnswers answers, AnsweredBy person, InstrumentUse use, IInstrument instrument)
    {
        var inputs = new InputValues();
        foreach (var spec in instrument.Inputs)
        {
            inputs[spec.Name] = InputOf(spec, use, screening.Form, answers, person);
        }

        var said = instrument.Assess(inputs);
        var hit = RuleHits.Of(use, said, person);
        return new(
            screening.Patient, screening.Group, screening.Form.Code, said.Instrument, said.Version, said.Score, said.Band,
            said.Outcomes.Count == 0 ? null : said.Outcomes,
            said.Reasons.Count == 0 ? null : [.. said.Reasons.Select(reason => Explain(reason, inputs))],
            said.Missing.Count == 0 ? null : said.Missing,
            said.Problem, said.AwaitingSignOff, hit,
            hit is null ? null : RuleHits.ReasonOf(screening.Form, said.Instrument, hit),
            hit is null ? null : RuleHits.TextOf(screening.Form, said, hit));
    }

    private static InputValue InputOf(
        InputSpec spec, InstrumentUse use, ProgrammeForm form, CheckedAnswers answers, AnsweredBy person)
    {
        var source = use.Inputs?.GetValueOrDefault(spec.Name);
        if (source?.Derive is { } derivation)
        {
            return Derivations.Of(derivation, person);
        }

        var field = source?.Field ?? spec.Name;
        if (form.Field(field) is null)
        {
            return Derivations.Knows(field) ? Derivations.Of(field, person) : default;
        }

        // A value given in the very unit of the instrument goes in as it was read, without there and back again.
        if (source?.DivideBy is double by)
        {
            return answers.Given?.GetValueOrDefault(field) is { } given && given.Unit == spec.Unit ? given.Value
                : person.Number(field) is double number ? number / by
                : default(InputValue);
        }

        return answers.Values.TryGetValue(field, out var answer) ? answer
            : Derivations.Knows(field) ? Derivations.Of(field, person)
            : default(InputValue);
    }

    private static AnswerReason Explain(Reason reason, InputValues inputs)
    {
        var answer = inputs[reason.Input];
        var text = answer.Text ?? answer.Number?.ToString("0.##", CultureInfo.InvariantCulture);
        return new(reason.Input, reason.Code, reason.Points, text, reason.TextZh, reason.TextEn);
    }

    private static ScreeningEvent.Assessed? AlarmsOf(ScreeningCommand.Record screening, AnsweredBy person)
    {
        var raised = (screening.Form.Alarms ?? []).Where(alarm => person.Yes(alarm.Field) == true).ToList();
        if (raised.Count == 0)
        {
            return null;
        }

        var hit = raised.Select(alarm => RuleHits.Of(alarm.Rule)).OfType<RuleHit>().MinBy(rule => rule.Urgency);
        var reasons = raised.Select(alarm => ReasonOf(screening.Form, alarm)).ToList();
        return new(
            screening.Patient, screening.Group, screening.Form.Code, Alarms, $"form-{screening.Form.Version}", null, "alarm",
            null, reasons, null, null, screening.Form.AwaitingSignOff, hit,
            hit is null ? null : RuleHits.ReasonOf(screening.Form, Alarms, hit),
            hit is null ? null : RuleHits.Brief(reasons[0].Zh, reasons[0].En));
    }

    private static AnswerReason ReasonOf(ProgrammeForm form, AlarmQuestion alarm)
    {
        var label = form.Field(alarm.Field)?.Label ?? new Bilingual(alarm.Field, alarm.Field);
        return new(alarm.Field, alarm.Rule, null, "yes", label.Zh, label.En);
    }
}
