namespace CoManage.Models.Prevent;

internal sealed class PreventInstrument()
    : Instrument("prevent", "khan2024-base10-1", "PREVENT 十年心血管病风险（美国人群，未在中国验证）",
        "PREVENT 10-year risk (US cohorts, not validated in China)")
{
    // Which terms of the equation belong to which input; an interaction counts for the factor that age modifies.
    private static readonly (string Input, string Zh, string En, int[] Terms)[] Shares =
    [
        ("age", "年龄（与55岁相比）", "Age (against 55 years)", [0]),
        ("tc_mgdl", "非高密度脂蛋白胆固醇（与3.5 mmol/L相比）", "Non-HDL cholesterol (against 3.5 mmol/L)", [1, 15]),
        ("hdl_mgdl", "高密度脂蛋白胆固醇（与1.3 mmol/L相比）", "HDL cholesterol (against 1.3 mmol/L)", [2, 16]),
        ("sbp", "收缩压（与130 mmHg相比）", "Systolic pressure (against 130 mmHg)", [3, 4, 17]),
        ("diabetes", "糖尿病", "Diabetes", [5, 18]),
        ("smoker", "目前吸烟", "Current smoker", [6, 19]),
        ("egfr", "肾小球滤过率（与90相比）", "eGFR (against 90)", [9, 10, 21]),
        ("bp_tx", "服用降压药", "Takes blood-pressure medicine", [11, 13]),
        ("statin", "服用他汀", "Takes a statin", [12, 14]),
    ];

    private static readonly Reason NotValidated = new("", "not_validated_in_china", null,
        "美国人群模型，未在中国验证，仅作参考", "Derived in US cohorts, not validated in China: a second opinion");

    public override IReadOnlyList<InputSpec> Inputs { get; } =
    [
        InputSpec.Sex, Limits.Age(30, 79), InputSpec.Number("tc_mgdl", "mg/dL", 130, 320),
        InputSpec.Number("hdl_mgdl", "mg/dL", 20, 100), InputSpec.Number("sbp", "mmHg", 90, 180),
        InputSpec.YesNo("diabetes"), InputSpec.YesNo("smoker"), InputSpec.Number("bmi", "kg/m2", 18.5, Math.BitDecrement(40)),
        InputSpec.Number("egfr", "mL/min/1.73m2", 15, 140), InputSpec.YesNo("bp_tx"), InputSpec.YesNo("statin"),
    ];

    // The reference prints no tiers for PREVENT.
    public override IReadOnlyList<string> Bands { get; } = [];

    public override IReadOnlyList<string> OutcomeNames { get; } = ["total_cvd", "ascvd", "heart_failure"];

    protected override Assessment Score(Answers answers)
    {
        var person = new PreventInput(
            answers.Male(0), answers.Number(1), answers.Number(2), answers.Number(3), answers.Number(4), answers.Yes(5),
            answers.Yes(6), answers.Number(7), answers.Number(8), answers.Yes(9), answers.Yes(10));
        var risk = PreventScore.Risk(person);
        return Scored(risk.TotalCvd, null, Explain(person),
            new Outcome("total_cvd", risk.TotalCvd, null), new Outcome("ascvd", risk.Ascvd, null),
            new Outcome("heart_failure", risk.HeartFailure, null));
    }

    /// <summary>Exact additions to the log odds of total CVD against the equation's reference person.</summary>
    private static List<Reason> Explain(in PreventInput person)
    {
        Span<double> x = stackalloc double[PreventScore.Terms];
        PreventScore.Transform(person, x);
        var b = (person.Male ? PreventCoefficients.TotalCvdMen : PreventCoefficients.TotalCvdWomen).Values;
        var reasons = new List<Reason>(Shares.Length + 1);
        foreach (var (input, zh, en, terms) in Shares)
        {
            var share = 0.0;
            foreach (var term in terms)
            {
                share += b[term] * x[term];
            }

            if (share != 0)
            {
                reasons.Add(new Reason(input, input, share, zh, en));
            }
        }

        reasons.Add(NotValidated);
        return reasons;
    }
}
