namespace CoManage.Models.ReferralNumeric;

/// <summary>
/// Referral by the numbers of a hypertension or diabetes visit.
/// National basic public-health service specification, 3rd ed. 2017, hypertension and type 2 diabetes.
/// </summary>
public static class ReferralNumericDecision
{
    // HTN-E1: signs that make BP of 180/110 an emergency.
    private const DangerSigns HypertensiveSigns =
        DangerSigns.Consciousness | DangerSigns.SevereHeadache | DangerSigns.Dizziness | DangerSigns.Nausea
        | DangerSigns.Vomiting | DangerSigns.BlurredVision | DangerSigns.EyePain | DangerSigns.Palpitations
        | DangerSigns.ChestTightness | DangerSigns.BreathlessLyingFlat;

    // DM-E4: signs that need an abnormal glucose beside them, because alone they are ordinary symptoms.
    private const DangerSigns MetabolicSigns =
        DangerSigns.Consciousness | DangerSigns.AcetoneBreath | DangerSigns.Palpitations | DangerSigns.Sweating
        | DangerSigns.Anorexia | DangerSigns.Nausea | DangerSigns.Vomiting | DangerSigns.Polydipsia | DangerSigns.Polyuria
        | DangerSigns.AbdominalPain | DangerSigns.DeepBreathing | DangerSigns.FlushedSkin;

    // DM-E4: signs that need no number.
    private const DangerSigns MetabolicAlone =
        DangerSigns.AcetoneBreath | DangerSigns.Consciousness | DangerSigns.DeepBreathing;

    private static readonly Dictionary<string, string[]> Inputs = new(StringComparer.Ordinal)
    {
        ["HTN-E1"] = ["sbp", "dbp", "symptoms"],
        ["HTN-E1a"] = ["sbp", "dbp"],
        ["HTN-E5"] = ["symptoms"],
        ["HTN-E7"] = ["sbp", "dbp", "pregnant"],
        ["HTN-R1"] = ["sbp", "dbp", "prev_unsat"],
        ["HTN-R2"] = ["adr"],
        ["DM-E1"] = ["glucose"],
        ["DM-E2"] = ["glucose"],
        ["DM-E3"] = ["sbp", "dbp"],
        ["DM-E4"] = ["glucose", "symptoms"],
        ["DM-E6"] = ["glucose", "pregnant"],
        ["DM-R1"] = ["glucose", "prev_unsat", "adr"],
    };

    /// <summary>What of a visit a rule looks at, by the instrument's names: what a case by this rule rests on.</summary>
    public static IReadOnlyList<string> InputsOf(string rule) => Inputs.GetValueOrDefault(rule) ?? [];

    /// <summary>A number that was not measured is NaN and fires nothing.</summary>
    public static VisitDecision Decide(in VisitFacts visit, CriticalNumberUrgency critical)
    {
        ArgumentNullException.ThrowIfNull(critical);
        var rules = new List<string>(4);
        var urgency = Urgency.Routine;
        void Fire(bool holds, string rule, Urgency how)
        {
            if (holds)
            {
                rules.Add(rule);
                urgency = how < urgency ? how : urgency;
            }
        }

        GlucoseRules(visit, critical, Fire);
        PressureRules(visit, critical, Fire);

        // HTN-E5 is subsumed where the same sign already made another rule an emergency.
        Fire(visit.Signs.HasFlag(DangerSigns.Consciousness) && urgency != Urgency.Emergency, "HTN-E5", Urgency.Emergency);
        rules.Sort(StringComparer.Ordinal);
        return new VisitDecision(rules, urgency);
    }

    private static void GlucoseRules(in VisitFacts visit, CriticalNumberUrgency critical, Action<bool, string, Urgency> fire)
    {
        var glucose = visit.GlucoseMmolL;
        fire(glucose >= 16.7, "DM-E1", glucose >= 33.3 ? Urgency.Emergency : critical.DmE1);
        fire(glucose <= 3.9, "DM-E2", glucose < 3.0 ? Urgency.Emergency : critical.DmE2);
        var withNumber = (visit.Signs & MetabolicSigns) != 0 && (glucose >= 11.1 || glucose <= 3.9);
        var withoutNumber = visit.Diabetes && (visit.Signs & MetabolicAlone) != 0;
        fire(withNumber || withoutNumber, "DM-E4", Urgency.Emergency);

        // 5.1 mmol/L fasting in pregnancy rests on recollection.
        fire(visit.Pregnant && glucose >= 5.1, "DM-E6", Urgency.Urgent);
        var unsatisfactoryTwice = visit.PreviousUnsatisfactory && glucose >= 7.0;
        fire(visit.Diabetes && (unsatisfactoryTwice || visit.AdverseReaction), "DM-R1", Urgency.Soon);
    }

    private static void PressureRules(in VisitFacts visit, CriticalNumberUrgency critical, Action<bool, string, Urgency> fire)
    {
        var isCritical = visit.SbpMmHg >= 180 || visit.DbpMmHg >= 110;
        var hasSigns = (visit.Signs & HypertensiveSigns) != 0;
        var diabetesOnly = visit.Diabetes && !visit.Hypertension;
        fire(isCritical && hasSigns, "HTN-E1", Urgency.Emergency);
        fire(isCritical && !hasSigns && !diabetesOnly, "HTN-E1a", critical.HtnE1a);
        fire(isCritical && diabetesOnly, "DM-E3", critical.HtnE1a);
        fire(visit.Pregnant && (visit.SbpMmHg >= 140 || visit.DbpMmHg >= 90), "HTN-E7", Urgency.Urgent);

        // HTN-R1: from 65 years on the systolic limit is 150.
        var unsatisfactory = visit.SbpMmHg >= (visit.AgeYears >= 65 ? 150 : 140) || visit.DbpMmHg >= 90;
        fire(visit.Hypertension && visit.PreviousUnsatisfactory && unsatisfactory, "HTN-R1", Urgency.Soon);
        fire(visit.Hypertension && visit.AdverseReaction, "HTN-R2", Urgency.Soon);
    }
}
