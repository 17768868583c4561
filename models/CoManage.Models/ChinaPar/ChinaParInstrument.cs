namespace CoManage.Models.ChinaPar;

internal sealed class ChinaParInstrument(ChinaParCoefficients coefficients)
    : Instrument("china_par", coefficients.Version, "China-PAR 十年心血管病风险", "China-PAR 10-year ASCVD risk")
{
    private const int UrbanInput = 10;
    private const int FamilyInput = 11;

    private static readonly Reason OutsideDerivation = new("age", "outside_derivation_age", null,
        "年龄在模型建立范围（35–74岁）之外，仅供参考", "Age outside the 35-74 years the model was derived from: use with care");

    // Yang 2016 and the official calculator: refused below 20 and above 85 years; ranges of the other inputs as printed.
    public override IReadOnlyList<InputSpec> Inputs { get; } =
    [
        InputSpec.Sex, Limits.Age(20, 85), InputSpec.Number("sbp", "mmHg", 70, 200), InputSpec.YesNo("treated"),
        InputSpec.Number("tc_mgdl", "mg/dL", 80, 400), InputSpec.Number("hdl_mgdl", "mg/dL", 20, 130),
        InputSpec.Number("waist_cm", "cm", 50, 130), InputSpec.YesNo("smoker"), InputSpec.YesNo("diabetes"),
        InputSpec.YesNo("north"), InputSpec.YesNo("urban"), InputSpec.YesNo("family"),
    ];

    public override IReadOnlyList<string> Bands { get; } = ["low", "moderate", "high"];

    protected override bool Needs(int input, Answers answers) =>
        input is not (UrbanInput or FamilyInput) || !answers.Has(0) || answers.Male(0);

    protected override Assessment Score(Answers answers)
    {
        var person = new ChinaParInput(
            answers.Male(0), answers.Number(1), answers.Number(2), answers.Yes(3), answers.Number(4), answers.Number(5),
            answers.Number(6), answers.Yes(7), answers.Yes(8), answers.Yes(9), answers.Yes(UrbanInput), answers.Yes(FamilyInput));
        var risk = ChinaParScore.RiskPercent(person, coefficients);
        return Scored(risk, ChinaParScore.Band(risk), Explain(person));
    }

    /// <summary>
    /// Exact additions to the log hazard against the same person without the factor. The paper prints one mean for
    /// the whole sum, so the measured terms cannot be split against a reference and are named without a number.
    /// </summary>
    private List<Reason> Explain(in ChinaParInput person)
    {
        var b = person.Male ? coefficients.Men : coefficients.Women;
        var lnAge = Math.Log(person.AgeYears);
        var reasons = new List<Reason>(8);
        void Add(bool holds, string input, double points, string zh, string en)
        {
            if (holds && points != 0)
            {
                reasons.Add(new Reason(input, input, points, zh, en));
            }
        }

        var (age, sbp) = (person.AgeYears, person.SbpMmHg);
        reasons.Add(new Reason("age", "age", null, $"年龄 {Text.Of(age)} 岁", $"Age {Text.Of(age)} years"));
        reasons.Add(new Reason("sbp", "sbp", null, $"收缩压 {Text.Of(sbp)} mmHg", $"Systolic pressure {Text.Of(sbp)} mmHg"));
        var treatment = b.LnSbpTreated - b.LnSbpUntreated + ((b.LnAgeLnSbpTreated - b.LnAgeLnSbpUntreated) * lnAge);
        Add(person.Treated, "treated", treatment * Math.Log(sbp), "服用降压药", "Takes blood-pressure medicine");
        Add(person.Smoker, "smoker", b.Smoker + (b.LnAgeSmoker * lnAge), "目前吸烟", "Current smoker");
        Add(person.Diabetes, "diabetes", b.Diabetes, "糖尿病", "Diabetes");
        Add(person.North, "north", b.North, "居住在长江以北", "Lives north of the Yangtze");
        Add(person.Urban, "urban", b.Urban, "居住在城市", "Lives in a city");
        Add(person.Family, "family", b.Family + (b.LnAgeFamily * lnAge), "父母或兄弟姐妹有心梗或卒中",
            "Parent or sibling with heart attack or stroke");
        if (person.AgeYears is < ChinaParScore.DerivedFromAge or > ChinaParScore.DerivedToAge)
        {
            reasons.Add(OutsideDerivation);
        }

        return reasons;
    }
}
