namespace CoManage.Models.Cdrs;

internal sealed class CdrsInstrument()
    : Instrument("cdrs", "zhou2013-1", "中国糖尿病风险评分", "Chinese Diabetes Risk Score")
{
    public override IReadOnlyList<InputSpec> Inputs { get; } =
        [InputSpec.Sex, Limits.Age(20, 74), Limits.Sbp, Limits.Waist, Limits.Bmi, InputSpec.YesNo("family")];

    public override IReadOnlyList<string> Bands { get; } = ["not_high", "high"];

    protected override Assessment Score(Answers answers)
    {
        var person = new CdrsInput(
            answers.Male(0), answers.Number(1), answers.Number(2), answers.Number(3), answers.Number(4), answers.Yes(5));
        var points = CdrsScore.Points(person);
        return Scored(points, points >= CdrsScore.HighFrom ? "high" : "not_high", Explain(person));
    }

    private static List<Reason> Explain(in CdrsInput person)
    {
        var reasons = new List<Reason>(6);
        CdrsScore.Age.Explain(person.AgeYears, reasons);
        CdrsScore.Sbp.Explain(person.SbpMmHg, reasons);
        (person.Male ? CdrsScore.WaistMen : CdrsScore.WaistWomen).Explain(person.WaistCm, reasons);
        CdrsScore.Bmi.Explain(person.BmiKgM2, reasons);
        CdrsScore.Family.Explain(person.FamilyDiabetes, reasons);
        CdrsScore.Male.Explain(person.Male, reasons);
        return reasons;
    }
}
