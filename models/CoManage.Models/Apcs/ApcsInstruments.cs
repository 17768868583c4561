namespace CoManage.Models.Apcs;

/// <summary>What the three ways of asking have in common.</summary>
internal abstract class ApcsFamily(string name, string version, string zh, string en) : Instrument(name, version, zh, en)
{
    public override IReadOnlyList<string> Bands { get; } = ["average", "moderate", "high"];

    // Screening age 40-74: China CRC screening guideline 2020, doi 10.3760/cma.j.cn112152-20210105-00010.
    protected static IReadOnlyList<InputSpec> Shared { get; } =
        [Limits.Age(40, 74), InputSpec.Sex, InputSpec.YesNo("family"), InputSpec.YesNo("smoke")];

    protected static ApcsInput Person(Answers answers) =>
        new(answers.Number(0), answers.Male(1), answers.Yes(2), answers.Yes(3));

    protected static List<Reason> Explain(in ApcsInput person, double? bmi)
    {
        var reasons = new List<Reason>(5);
        (bmi is null ? ApcsScore.Age : ApcsBmiScore.Age).Explain(person.AgeYears, reasons);
        ApcsScore.Male.Explain(person.Male, reasons);
        (bmi is null ? ApcsScore.Family : ApcsBmiScore.Family).Explain(person.FamilyCancer, reasons);
        ApcsScore.Smoker.Explain(person.EverSmoker, reasons);
        if (bmi is double measured)
        {
            ApcsBmiScore.Bmi.Explain(measured, reasons);
        }

        return reasons;
    }
}

internal sealed class Apcs2011Instrument()
    : ApcsFamily("apcs_2011", "yeoh2011-1", "亚太结直肠癌筛查评分（2011）", "Asia-Pacific Colorectal Screening score (2011)")
{
    public override IReadOnlyList<InputSpec> Inputs => Shared;

    protected override Assessment Score(Answers answers)
    {
        var points = ApcsScore.Points(Person(answers));
        return Scored(points, ApcsScore.Band(points), Explain(Person(answers), bmi: null));
    }
}

internal sealed class ApcsBmiInstrument()
    : ApcsFamily("apcs_bmi", "sung2018-1", "亚太结直肠癌筛查评分（含体质指数）", "Modified APCS score with BMI (2018)")
{
    public override IReadOnlyList<InputSpec> Inputs { get; } = [.. Shared, Limits.Bmi];

    protected override Assessment Score(Answers answers)
    {
        var points = ApcsBmiScore.Points(Person(answers), answers.Number(4));
        return Scored(points, ApcsBmiScore.Band(points), Explain(Person(answers), answers.Number(4)));
    }
}

/// <summary>Both versions side by side; neither is the score of record, so the result carries two outcomes and no single one.</summary>
internal sealed class ApcsInstrument()
    : ApcsFamily("apcs", "yeoh2011-1+sung2018-1", "亚太结直肠癌筛查评分（两个版本）", "APCS, 2011 and BMI versions")
{
    public override IReadOnlyList<InputSpec> Inputs { get; } = [.. Shared, Limits.Bmi];

    public override IReadOnlyList<string> OutcomeNames { get; } = ["2011", "bmi"];

    protected override Assessment Score(Answers answers)
    {
        var person = Person(answers);
        var bmi = answers.Number(4);
        var of2011 = ApcsScore.Points(person);
        var withBmi = ApcsBmiScore.Points(person, bmi);
        return Scored(null, null, Explain(person, bmi),
            new Outcome("2011", of2011, ApcsScore.Band(of2011)), new Outcome("bmi", withBmi, ApcsBmiScore.Band(withBmi)));
    }
}
