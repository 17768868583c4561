namespace CoManage.Models.Kfre;

internal sealed class KfreInstrument()
    : Instrument("kfre4", "tangri2016-1", "肾衰竭风险方程（四变量）", "Kidney failure risk equation (4 variables)")
{
    private static readonly Reason TwoYears = new("years", "horizon_2_years", null, "两年风险", "Risk within 2 years");

    private static readonly Reason FiveYears = new("years", "horizon_5_years", null, "五年风险", "Risk within 5 years");

    public override IReadOnlyList<InputSpec> Inputs { get; } =
    [
        InputSpec.Sex, Limits.Age(), Limits.Egfr, Limits.Acr, InputSpec.Choice("years", "2", "5"),
        InputSpec.YesNo("north_america"),
    ];

    // The reference prints no tiers for KFRE.
    public override IReadOnlyList<string> Bands { get; } = [];

    protected override Assessment Score(Answers answers)
    {
        var person = new KfreInput(answers.Male(0), answers.Number(1), answers.Number(2), answers.Number(3));
        if (person.EgfrMlMin >= KfreScore.UseBelowEgfr)
        {
            return Blank([], $"egfr {Text.Of(person.EgfrMlMin)} outside CKD G3-G5 (below 60)", Assessment.NotApplicable);
        }

        var risk = KfreScore.RiskPercent(person, fiveYears: answers.Choice(4) == 1, northAmerica: answers.Yes(5));
        return Scored(risk, null, Explain(person, fiveYears: answers.Choice(4) == 1));
    }

    /// <summary>Exact additions to the log hazard against the mean of the cohorts.</summary>
    private static List<Reason> Explain(in KfreInput person, bool fiveYears) =>
    [
        fiveYears ? FiveYears : TwoYears,
        new("age", "age", KfreScore.AgeShare(person.AgeYears), $"年龄 {Text.Of(person.AgeYears)} 岁", $"Age {Text.Of(person.AgeYears)} years"),
        new("sex", person.Male ? "male" : "female", KfreScore.SexShare(person.Male), person.Male ? "男性" : "女性", person.Male ? "Male sex" : "Female sex"),
        new("egfr", "egfr", KfreScore.EgfrShare(person.EgfrMlMin), $"肾小球滤过率 {Text.Of(person.EgfrMlMin)}", $"eGFR {Text.Of(person.EgfrMlMin)}"),
        new("acr_mgg", "acr", KfreScore.AcrShare(person.AcrMgG), $"尿白蛋白肌酐比 {Text.Of(person.AcrMgG)} mg/g", $"ACR {Text.Of(person.AcrMgG)} mg/g"),
    ];
}
