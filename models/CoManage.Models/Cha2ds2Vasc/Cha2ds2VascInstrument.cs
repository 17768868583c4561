namespace CoManage.Models.Cha2ds2Vasc;

internal sealed class Cha2ds2VascInstrument()
    : Instrument("cha2ds2vasc", "cha2ds2vasc-1", "CHA2DS2-VASc 房颤卒中风险评分", "CHA2DS2-VASc stroke risk in atrial fibrillation")
{
    private static readonly Reason SexOnly =
        new("", "sex_only", null, "仅因女性得1分，仍为低危", "One point from female sex alone: low risk");

    public override IReadOnlyList<InputSpec> Inputs { get; } =
    [
        Limits.Age(), InputSpec.Sex, InputSpec.YesNo("chf"), InputSpec.YesNo("htn"), InputSpec.YesNo("dm"),
        InputSpec.YesNo("stroke"), InputSpec.YesNo("vasc"),
    ];

    // The reference prints a sum and no bands.
    public override IReadOnlyList<string> Bands { get; } = [];

    protected override Assessment Score(Answers answers)
    {
        var person = new Cha2ds2VascInput(
            answers.Number(0), !answers.Male(1), answers.Yes(2), answers.Yes(3), answers.Yes(4), answers.Yes(5), answers.Yes(6));
        var reasons = new List<Reason>(6);
        Cha2ds2VascScore.Age.Explain(person.AgeYears, reasons);
        Cha2ds2VascScore.Female.Explain(person.Female, reasons);
        Cha2ds2VascScore.HeartFailure.Explain(person.HeartFailure, reasons);
        Cha2ds2VascScore.Hypertension.Explain(person.Hypertension, reasons);
        Cha2ds2VascScore.Diabetes.Explain(person.Diabetes, reasons);
        Cha2ds2VascScore.Stroke.Explain(person.Stroke, reasons);
        Cha2ds2VascScore.Vascular.Explain(person.Vascular, reasons);
        var points = Cha2ds2VascScore.Points(person);
        if (points == 1 && person.Female)
        {
            reasons.Add(SexOnly);
        }

        return Scored(points, null, reasons);
    }
}
