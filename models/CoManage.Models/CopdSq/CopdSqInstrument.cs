namespace CoManage.Models.CopdSq;

internal sealed class CopdSqInstrument(CopdSqTable table)
    : Instrument("copd_sq", "zhou2013-1", "慢阻肺筛查问卷", "COPD screening questionnaire")
{
    // Use from 40 years (primary-care guideline). Pack-years: engineering limit of 200.
    public override IReadOnlyList<InputSpec> Inputs { get; } =
    [
        Limits.Age(40), InputSpec.Number("pack_years", "pack-years", 0, 200), Limits.Bmi, InputSpec.YesNo("cough"),
        InputSpec.Choice("dyspnoea", "none", "hurry_or_hill", "level_walk"), InputSpec.YesNo("biomass"),
        InputSpec.YesNo("family"),
    ];

    public override IReadOnlyList<string> Bands { get; } = ["negative", "positive"];

    protected override bool AwaitsSignOff => true;

    protected override Assessment Score(Answers answers)
    {
        var person = new CopdSqInput(
            answers.Number(0), answers.Number(1), answers.Number(2), answers.Yes(3),
            (Breathlessness)answers.Choice(4), answers.Yes(5), answers.Yes(6));
        var points = CopdSqScore.Points(person, table);
        return Scored(points, points >= table.Cutoff ? "positive" : "negative", Explain(person));
    }

    private List<Reason> Explain(in CopdSqInput person)
    {
        var reasons = new List<Reason>(7);
        table.Age.Explain(person.AgeYears, reasons);
        table.PackYears.Explain(person.PackYears, reasons);
        table.Bmi.Explain(person.BmiKgM2, reasons);
        table.Cough.Explain(person.FrequentCough, reasons);
        table.Hurrying.Explain(person.Breathless == Breathlessness.HurryOrHill, reasons);
        table.Walking.Explain(person.Breathless == Breathlessness.LevelWalk, reasons);
        table.Biomass.Explain(person.CoalOrBiomassNow, reasons);
        table.Family.Explain(person.FamilyLungDisease, reasons);
        return reasons;
    }
}
