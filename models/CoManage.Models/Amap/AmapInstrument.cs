namespace CoManage.Models.Amap;

internal sealed class AmapInstrument() : Instrument("amap", "fan2020-1", "aMAP 肝癌风险评分", "aMAP liver cancer risk score")
{
    private const double Scale = 100 / 14.77;

    public override IReadOnlyList<InputSpec> Inputs { get; } =
    [
        InputSpec.Sex, Limits.Age(), Limits.Platelets, Limits.Bilirubin("bili_umol"),
        InputSpec.Number("alb_gl", "g/L", 10, 70),
    ];

    public override IReadOnlyList<string> Bands { get; } = ["low", "medium", "high"];

    protected override Assessment Score(Answers answers)
    {
        var person = new AmapInput(answers.Male(0), answers.Number(1), answers.Number(2), answers.Number(3), answers.Number(4));
        var index = AmapScore.Index(person);
        return Scored(index, AmapScore.Band(index), Explain(person));
    }

    /// <summary>The exact shares of the sum; together with the constant 7.4 they give the score.</summary>
    private static List<Reason> Explain(in AmapInput person)
    {
        var reasons = new List<Reason>(5)
        {
            new("age", "age", 0.06 * person.AgeYears * Scale, $"年龄 {Text.Of(person.AgeYears)} 岁", $"Age {Text.Of(person.AgeYears)} years"),
            new("bili_umol", "bilirubin", 0.48 * 0.66 * Math.Log10(person.BilirubinUmolL) * Scale,
                $"总胆红素 {Text.Of(person.BilirubinUmolL)} umol/L", $"Total bilirubin {Text.Of(person.BilirubinUmolL)} umol/L"),
            new("alb_gl", "albumin", -0.48 * 0.085 * person.AlbuminGL * Scale,
                $"白蛋白 {Text.Of(person.AlbuminGL)} g/L", $"Albumin {Text.Of(person.AlbuminGL)} g/L"),
            new("plt", "platelets", -0.01 * person.Platelets * Scale,
                $"血小板 {Text.Of(person.Platelets)} ×10^9/L", $"Platelets {Text.Of(person.Platelets)} x10^9/L"),
        };
        if (person.Male)
        {
            reasons.Add(new("sex", "male", 0.89 * Scale, "男性", "Male sex"));
        }

        return reasons;
    }
}
