using System.Globalization;
using CoManage.Domain.Kernel;
using CoManage.Domain.Screening;
using CoManage.Domain.Screening.Forms;
using CoManage.Models.ReferralNumeric;

namespace CoManage.Domain.Triage;

/// <summary>
/// An assessment that met a rule opens a case, or adds to the open one. A screening that is taken back is told to all open
/// cases of the person: each knows by itself whether it rests on it.
/// </summary>
public static class WhenScreened
{
    public static IEnumerable<Reaction> React(ScreeningId screening, ScreeningEvent happened, IReadOnlyDictionary<string, string> answers)
    {
        if (happened is not ScreeningEvent.Assessed { Rule: { } rule, Reason: { } reason } assessed)
        {
            yield break;
        }

        Evidence evidence = reason.StartsWith(CaseReasons.Measurement, StringComparison.Ordinal) && Drove(assessed, rule, answers) is { Count: > 0 } drove
            ? new Evidence.Measurement(drove, screening)
            : new Evidence.Assessment(screening, assessed.Programme, assessed.Instrument, assessed.Score, assessed.Band);
        yield return new(
            CaseId.For(assessed.Patient, reason).Value,
            new TriageCommand.Open(
                assessed.Patient, assessed.Group, reason, assessed.ReasonText ?? new Bilingual(reason, reason), rule.Urgency, rule, evidence));
    }

    public static IEnumerable<Reaction> Withdrawn(ScreeningId screening, ScreeningEvent happened, Signature by) =>
        happened is ScreeningEvent.Withdrawn e
            ? [Reaction.To(new OpenWork.Cases(e.Patient), new TriageCommand.TakeWithdrawal(screening, CaseReasons.ImportTakenBack, by))]
            : [];

    // Only the numbers that the rule looked at; what else was measured stands in the screening and is no reason.
    private static Dictionary<string, string> Drove(
        ScreeningEvent.Assessed assessed, RuleHit rule, IReadOnlyDictionary<string, string> answers)
    {
        var form = ShippedForms.Find(assessed.Programme);
        var sources = form?.Instruments.FirstOrDefault(use => use.Name == assessed.Instrument)?.Inputs;
        return ReferralNumericDecision.InputsOf(rule.Id)
            .Select(input => sources?.GetValueOrDefault(input)?.Field ?? input)
            .Where(field => double.TryParse(answers.GetValueOrDefault(field), NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            .ToDictionary(field => field, field => $"{answers[field]} {form?.Field(field)?.Unit}".TrimEnd(), StringComparer.Ordinal);
    }
}
