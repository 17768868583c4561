using System.Globalization;

namespace CoManage.Models.Gold;

internal sealed class GoldInstrument() : Instrument("gold", "gold-abe-1", "慢阻肺 GOLD 分级与分组", "GOLD grade and ABE group")
{
    // FEV1: hard plausibility range. CAT runs from 0 to 40; counts are limited to a plausible year.
    public override IReadOnlyList<InputSpec> Inputs { get; } =
    [
        InputSpec.Number("fev1_pct", "% predicted", 5, 200), InputSpec.Choice("mmrc", "0", "1", "2", "3", "4"),
        InputSpec.Number("cat", "points", 0, 40), InputSpec.Number("mod_exac", "per year", 0, 366),
        InputSpec.Number("hosp_exac", "per year", 0, 366),
    ];

    public override IReadOnlyList<string> Bands { get; } = ["A", "B", "E"];

    public override IReadOnlyList<string> OutcomeNames { get; } = ["grade", "group"];

    protected override bool AwaitsSignOff => true;

    protected override Assessment Score(Answers answers)
    {
        var person = new GoldInput(answers.Number(0), answers.Choice(1), answers.Number(2), answers.Number(3), answers.Number(4));
        var grade = GoldScore.Grade(person.Fev1Percent).ToString(CultureInfo.InvariantCulture);
        var group = GoldScore.Group(person);
        return Scored(null, group, Explain(person, grade), new Outcome("grade", null, grade), new Outcome("group", null, group));
    }

    private static List<Reason> Explain(in GoldInput person, string grade)
    {
        var reasons = new List<Reason>(4)
        {
            new("fev1_pct", $"grade_{grade}", null, $"FEV1 占预计值 {Text.Of(person.Fev1Percent)}%：GOLD {grade} 级",
                $"FEV1 {Text.Of(person.Fev1Percent)} % of predicted: GOLD {grade}"),
        };
        if (person.ModerateExacerbations >= 2)
        {
            reasons.Add(new("mod_exac", "two_moderate_exacerbations", null, "一年内中度急性加重两次及以上", "Two or more moderate exacerbations in a year"));
        }

        if (person.Admissions >= 1)
        {
            reasons.Add(new("hosp_exac", "admission", null, "一年内因急性加重住院", "Admitted for an exacerbation within a year"));
        }

        if (person.Mmrc >= 2)
        {
            reasons.Add(new("mmrc", "mmrc_2", null, "mMRC 2级及以上", "mMRC 2 or more"));
        }

        if (person.Cat >= 10)
        {
            reasons.Add(new("cat", "cat_10", null, "CAT 10分及以上", "CAT 10 or more"));
        }

        return reasons;
    }
}
