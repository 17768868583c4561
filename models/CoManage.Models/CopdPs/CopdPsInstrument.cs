namespace CoManage.Models.CopdPs;

internal sealed class CopdPsInstrument()
    : Instrument("copd_ps", "martinez2008-1", "慢阻肺人群筛查问卷", "COPD Population Screener")
{
    // The age table starts at 35. "Unknown" is one of the printed answers to the smoking question and gives no points.
    public override IReadOnlyList<InputSpec> Inputs { get; } =
    [
        InputSpec.Choice("breathless", "none", "little", "some", "most", "all"),
        InputSpec.Choice("phlegm", "never", "only_colds", "few_days_month", "most_days_week", "every_day"),
        InputSpec.Choice("less_active", "strongly_disagree", "disagree", "unsure", "agree", "strongly_agree"),
        InputSpec.Choice("smoked100", "no", "yes", "unknown"), Limits.Age(35),
    ];

    public override IReadOnlyList<string> Bands { get; } = ["negative", "positive"];

    protected override Assessment Score(Answers answers)
    {
        var person = new CopdPsInput(
            answers.Choice(0), answers.Choice(1), answers.Choice(2), answers.Choice(3) == 1, answers.Number(4));
        var points = CopdPsScore.Points(person);
        return Scored(points, points >= CopdPsScore.PositiveFrom ? "positive" : "negative", Explain(person));
    }

    private static List<Reason> Explain(in CopdPsInput person)
    {
        var reasons = new List<Reason>(5);
        Add("breathless", CopdPsScore.Breathless(person.Breathless), "第1题：气短", "Item 1: breathlessness", reasons);
        Add("phlegm", CopdPsScore.Phlegm(person.Phlegm), "第2题：咳痰", "Item 2: phlegm", reasons);
        Add("less_active", CopdPsScore.LessActive(person.LessActive), "第3题：活动减少", "Item 3: less active", reasons);
        CopdPsScore.Smoked.Explain(person.Smoked100, reasons);
        CopdPsScore.Age.Explain(person.AgeYears, reasons);
        return reasons;
    }

    private static void Add(string input, int points, string zh, string en, List<Reason> into)
    {
        if (points > 0)
        {
            into.Add(new Reason(input, $"{input}_{points}", points, zh, en));
        }
    }
}
