namespace CoManage.Models.ReferralNumeric;

internal sealed class ReferralNumericInstrument(CriticalNumberUrgency critical)
    : Instrument("referral_numeric", "cn-phs-2017-1", "高血压与糖尿病随访转诊判断", "Referral by blood pressure and glucose")
{
    private const int Sbp = 0, Dbp = 1, Glucose = 2, Age = 7, Hypertension = 8, Diabetes = 9;

    // Both as short as the head of a case; the threshold in full stands in the rule itself.
    private static readonly Dictionary<string, (string Zh, string En)> Names = new(StringComparer.Ordinal)
    {
        ["HTN-E1"] = ("血压≥180/110 mmHg 并有危急症状", "BP ≥180/110 mmHg with danger signs"),
        ["HTN-E1a"] = ("血压≥180/110 mmHg", "BP ≥180/110 mmHg"),
        ["HTN-E5"] = ("意识改变", "Altered consciousness"),
        ["HTN-E7"] = ("妊娠或哺乳期血压升高", "Raised BP in pregnancy or lactation"),
        ["HTN-R1"] = ("连续两次血压控制不满意", "BP unsatisfactory at two visits running"),
        ["HTN-R2"] = ("药物不良反应难以控制", "Adverse reaction hard to control"),
        ["DM-E1"] = ("血糖≥16.7 mmol/L", "Glucose ≥16.7 mmol/L"),
        ["DM-E2"] = ("血糖≤3.9 mmol/L", "Glucose ≤3.9 mmol/L"),
        ["DM-E3"] = ("糖尿病患者血压≥180/110 mmHg", "BP ≥180/110 mmHg in diabetes"),
        ["DM-E4"] = ("血糖异常并有危急症状", "Abnormal glucose with danger signs"),
        ["DM-E6"] = ("妊娠或哺乳期血糖升高", "Raised glucose in pregnancy or lactation"),
        ["DM-R1"] = (
            "连续两次空腹血糖控制不满意或不良反应难以控制",
            "Fasting glucose unsatisfactory at two visits running, or adverse reaction hard to control"),
    };

    // Blank signs mean that none were named; the order is that of DangerSigns.
    public override IReadOnlyList<InputSpec> Inputs { get; } =
    [
        Limits.Sbp, Limits.Dbp, Limits.Glucose,
        InputSpec.MultiChoice("symptoms", "consciousness", "severe_headache", "dizziness", "nausea", "vomiting", "blurred_vision",
            "eye_pain", "palpitations", "chest_tightness", "breathless_lying_flat", "acetone_breath", "sweating", "anorexia",
            "polydipsia", "polyuria", "abdominal_pain", "deep_breathing", "flushed_skin"),
        InputSpec.YesNo("pregnant"), InputSpec.YesNo("prev_unsat"), InputSpec.YesNo("adr"), Limits.Age(),
        InputSpec.YesNo("htn"), InputSpec.YesNo("dm"),
    ];

    public override IReadOnlyList<string> Bands { get; } =
        [Urgency.Routine.Code(), Urgency.Soon.Code(), Urgency.Urgent.Code(), Urgency.Emergency.Code()];

    protected override bool Needs(int input, Answers answers) => input switch
    {
        Sbp or Dbp => answers.Yes(Hypertension) || !answers.Has(Glucose),
        Glucose => answers.Yes(Diabetes),
        Age => answers.Yes(Hypertension),
        _ => true,
    };

    protected override Assessment Score(Answers answers) => Decided(answers, []);

    /// <summary>A rule that already fires stands whatever is missing; "routine" cannot be said before everything is known.</summary>
    protected override Assessment Incomplete(Answers answers, IReadOnlyList<string> missing)
    {
        var decided = Decided(answers, missing);
        return decided.Reasons.Count > 0 ? decided : Blank(missing);
    }

    private Assessment Decided(Answers answers, IReadOnlyList<string> missing)
    {
        var decision = ReferralNumericDecision.Decide(new VisitFacts(
            answers.Number(Sbp), answers.Number(Dbp), answers.Number(Glucose), (DangerSigns)answers.Set(3), answers.Yes(4),
            answers.Yes(5), answers.Yes(6), answers.Number(Age), answers.Yes(Hypertension), answers.Yes(Diabetes)), critical);
        var reasons = decision.RuleIds.Select(ToReason).ToList();
        return Scored(null, decision.Urgency.Code(), reasons) with
        {
            Missing = missing,
            AwaitingSignOff = decision.RuleIds.Any(id => id == "DM-E6"),
        };
    }

    private static Reason ToReason(string ruleId) => new("", ruleId, null, Names[ruleId].Zh, Names[ruleId].En);
}
