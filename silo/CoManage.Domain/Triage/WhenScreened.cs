using System.Globalization;
using CoManage.Domain.Kernel;
using CoManage.Domain.Screening;
using CoManage.Domain.Screening.Forms;

namespace CoManage.Domain.Triage;

/// <summary>An assessment that met a rule opens a case, or adds to the open one.</summary>
public static class WhenScreened
{
    public static IEnumerable<Reaction> React(ScreeningId screening, ScreeningEvent happened, IReadOnlyDictionary<string, string> answers)
    {
        if (happened is not ScreeningEvent.Assessed { Rule: { } rule, Reason: { } reason } assessed)
        {
            yield break;
        }

        Evidence evidence = reason.StartsWith(CaseReasons.Measurement, StringComparison.Ordinal)
            ? new Evidence.Measurement(ValuesOf(assessed.Programme, answers), screening)
            : new Evidence.Assessment(screening, assessed.Programme, assessed.Instrument, assessed.Score, assessed.Band);
        yield return new(
            CaseId.For(assessed.Patient, reason).Value,
            new TriageCommand.Open(
                assessed.Patient, assessed.Group, reason, assessed.ReasonText ?? new Bilingual(reason, reason), rule.Urgency, rule, evidence));
    }

    // The numbers speak for themselves; everything else stands in the screening.
    private static Dictionary<string, string> ValuesOf(string programme, IReadOnlyDictionary<string, string> answers)
    {
        var form = ShippedForms.Find(programme);
        return answers
            .Where(answer => double.TryParse(answer.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            .ToDictionary(answer => answer.Key, answer => $"{answer.Value} {form?.Field(answer.Key)?.Unit}".TrimEnd(), StringComparer.Ordinal);
    }
}
