namespace CoManage.Models.StrokeCard;

internal sealed class StrokeCardInstrument()
    : Instrument("stroke_card", "stroke-programme-8-1", "脑卒中高危人群筛查八项", "Stroke 8-item high-risk card")
{
    private const int Lipid = 3;
    private const int Counted = 8;

    private static readonly PointItem[] Items =
    [
        new("htn", "hypertension", 1, "高血压（≥140/90 mmHg 或服药）", "Hypertension (at least 140/90 mmHg or treated)"),
        new("af_valve", "af_or_valve", 1, "心房颤动或瓣膜病", "Atrial fibrillation or valve disease"),
        new("smoke", "smoking", 1, "吸烟", "Smoking"),
        new("lipid", "lipids", 1, "血脂异常或未知", "Dyslipidaemia, or lipids unknown"),
        new("dm", "diabetes", 1, "糖尿病", "Diabetes"),
        new("inactive", "little_exercise", 1, "很少运动", "Little exercise"),
        new("obese", "obesity", 1, "肥胖（体质指数 ≥26 kg/m2）", "Obesity (BMI 26 kg/m2 or more)"),
        new("family", "family_stroke", 1, "卒中家族史", "Family history of stroke"),
    ];

    private static readonly Reason PriorStroke = new("prior_stroke", "prior_stroke", null, "既往卒中", "Past stroke");

    private static readonly Reason PriorTia =
        new("prior_tia", "prior_tia", null, "既往短暂性脑缺血发作", "Past transient ischaemic attack");

    // "Unknown" lipids is a printed answer that counts 1; every other item must be answered.
    public override IReadOnlyList<InputSpec> Inputs { get; } =
    [
        .. Items.Select((item, i) => i == Lipid ? InputSpec.Choice(item.Input, "no", "yes", "unknown") : InputSpec.YesNo(item.Input)),
        InputSpec.YesNo("prior_stroke"), InputSpec.YesNo("prior_tia"),
    ];

    public override IReadOnlyList<string> Bands { get; } = ["low", "medium", "high"];

    protected override Assessment Score(Answers answers)
    {
        var reasons = new List<Reason>(4);
        var items = StrokeCardItems.None;
        for (var i = 0; i < Counted; i++)
        {
            var holds = answers.Choice(i) != 0;
            items |= holds ? (StrokeCardItems)(1 << i) : StrokeCardItems.None;
            Items[i].Explain(holds, reasons);
        }

        var person = new StrokeCardInput(items, answers.Yes(8), answers.Yes(9));
        if (person.PriorStroke)
        {
            reasons.Add(PriorStroke);
        }

        if (person.PriorTia)
        {
            reasons.Add(PriorTia);
        }

        return Scored(StrokeCardScore.Points(person), StrokeCardScore.Band(person), reasons);
    }
}
