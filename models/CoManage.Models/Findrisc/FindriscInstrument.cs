namespace CoManage.Models.Findrisc;

internal sealed class FindriscInstrument()
    : Instrument("findrisc", "lindstrom2003-1", "芬兰糖尿病风险评分", "Finnish Diabetes Risk Score")
{
    // Adults only; the source prints no upper age.
    public override IReadOnlyList<InputSpec> Inputs { get; } =
    [
        InputSpec.Sex, Limits.Age(18), Limits.Bmi, Limits.Waist, InputSpec.YesNo("active30"), InputSpec.YesNo("veg_daily"),
        InputSpec.YesNo("bp_med"), InputSpec.YesNo("high_glucose"),
        InputSpec.Choice("family", "none", "second_degree", "first_degree"),
    ];

    public override IReadOnlyList<string> Bands { get; } = ["low", "slightly_elevated", "moderate", "high", "very_high"];

    protected override Assessment Score(Answers answers)
    {
        var person = new FindriscInput(
            answers.Male(0), answers.Number(1), answers.Number(2), answers.Number(3), answers.Yes(4), answers.Yes(5),
            answers.Yes(6), answers.Yes(7), (DiabetesInFamily)answers.Choice(8));
        var points = FindriscScore.Points(person);
        return Scored(points, FindriscScore.Band(points), Explain(person));
    }

    private static List<Reason> Explain(in FindriscInput person)
    {
        var reasons = new List<Reason>(8);
        FindriscScore.Age.Explain(person.AgeYears, reasons);
        FindriscScore.Bmi.Explain(person.BmiKgM2, reasons);
        (person.Male ? FindriscScore.WaistMen : FindriscScore.WaistWomen).Explain(person.WaistCm, reasons);
        FindriscScore.Inactive.Explain(!person.Active, reasons);
        FindriscScore.NoVegetables.Explain(!person.DailyVegetables, reasons);
        FindriscScore.Drug.Explain(person.TakesBloodPressureDrug, reasons);
        FindriscScore.HighGlucose.Explain(person.EverHighGlucose, reasons);
        FindriscScore.SecondDegree.Explain(person.Family == DiabetesInFamily.SecondDegree, reasons);
        FindriscScore.FirstDegree.Explain(person.Family == DiabetesInFamily.FirstDegree, reasons);
        return reasons;
    }
}
