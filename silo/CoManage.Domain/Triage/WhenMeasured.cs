using System.Globalization;
using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Domain.Screening;
using CoManage.Models.ReferralNumeric;

namespace CoManage.Domain.Triage;

/// <summary>A reading that is critical by itself opens a case at once, without a form and without waiting for one.</summary>
public static class WhenMeasured
{
    private static readonly CriticalNumberUrgency Standard = new();

    public static IEnumerable<Reaction> React(PatientId patient, PatientEvent happened)
    {
        if (happened is not PatientEvent.MeasurementRecorded measured || Critical(measured) is not { } decision)
        {
            yield break;
        }

        var rule = new RuleHit(decision.RuleIds[0], decision.Urgency);
        var reason = CaseReasons.Measurement + rule.Id;
        var value = string.Create(CultureInfo.InvariantCulture, $"{measured.Value:0.##} {measured.Unit}");
        yield return new(
            CaseId.For(patient, reason).Value,
            new TriageCommand.Open(
                patient, measured.Group, reason, TextOf(rule.Id), decision.Urgency, rule,
                new Evidence.Measurement(new Dictionary<string, string> { [measured.Item] = value })));
    }

    private static VisitDecision? Critical(PatientEvent.MeasurementRecorded measured)
    {
        double On(string item) => measured.Item == item ? measured.Value : double.NaN;
        var glucose = measured.Item == "glucose_mgdl" ? measured.Value / 18.016 : On("glucose_mmol");
        var visit = new VisitFacts(
            On("sbp"), On("dbp"), glucose, DangerSigns.None, Pregnant: false, PreviousUnsatisfactory: false,
            AdverseReaction: false, AgeYears: double.NaN, Hypertension: false, Diabetes: false);
        var decision = ReferralNumericDecision.Decide(visit, Standard);
        return decision.RuleIds.Count > 0 ? decision : null;
    }

    private static Bilingual TextOf(string rule) => rule switch
    {
        "HTN-E1a" => new("血压≥180/110", "BP ≥180/110"),
        "DM-E1" => new("血糖≥16.7", "Glucose ≥16.7"),
        "DM-E2" => new("血糖≤3.9", "Glucose ≤3.9"),
        _ => new(rule, rule),
    };
}
