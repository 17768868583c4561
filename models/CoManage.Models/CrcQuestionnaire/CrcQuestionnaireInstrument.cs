namespace CoManage.Models.CrcQuestionnaire;

internal sealed class CrcQuestionnaireInstrument()
    : Instrument("crc_questionnaire", "china-crc-2020-1", "结直肠癌高危因素问卷", "Colorectal cancer high-risk questionnaire")
{
    private const int FirstMinor = 4;
    private const int AllInputs = 10;

    // The first four decide alone, the other six two at a time; codes as the vectors name them.
    private static readonly PointItem[] Items =
    [
        new("fit", "fit", 1, "粪便免疫化学试验阳性", "Faecal immunochemical test positive"),
        new("fdr_crc", "fdr", 1, "一级亲属有结直肠癌", "First-degree relative with colorectal cancer"),
        new("own_cancer", "own_cancer", 1, "本人有癌症史", "Own history of cancer"),
        new("own_polyp", "own_polyp", 1, "本人有肠息肉史", "Own history of bowel polyps"),
        new("constipation", "minor_constipation", 1, "慢性便秘", "Chronic constipation"),
        new("diarrhoea", "minor_diarrhoea", 1, "慢性腹泻", "Chronic diarrhoea"),
        new("mucus_blood", "minor_mucus_blood", 1, "黏液血便", "Mucous bloody stool"),
        new("appendix", "minor_appendix", 1, "慢性阑尾炎或阑尾切除史", "Chronic appendicitis or appendicectomy"),
        new("gallbladder", "minor_gallbladder", 1, "慢性胆囊炎或胆囊切除史", "Chronic cholecystitis or cholecystectomy"),
        new("life_event", "minor_life_event", 1, "二十年内有重大精神刺激", "Major life event with distress in 20 years"),
    ];

    private static readonly Reason TwoMinor = new("", "two_minor", null, "两项及以上次要因素", "Two or more lesser findings");

    public override IReadOnlyList<InputSpec> Inputs { get; } = [.. Items.Select(item => InputSpec.YesNo(item.Input))];

    public override IReadOnlyList<string> Bands { get; } = ["not_high", "high"];

    protected override Assessment Score(Answers answers)
    {
        var person = Person(answers);
        return Scored(null, CrcQuestionnaireScore.IsHigh(person) ? "high" : "not_high", Explain(answers, person));
    }

    /// <summary>
    /// One decisive finding is enough whatever the other answers are: a positive stool test must not wait
    /// for the rest of the form. The band stands, and what is missing is still listed.
    /// </summary>
    protected override Assessment Incomplete(Answers answers, IReadOnlyList<string> missing)
    {
        var person = Person(answers);
        return CrcQuestionnaireScore.IsHigh(person)
            ? Scored(null, "high", Explain(answers, person)) with { Missing = missing }
            : Blank(missing);
    }

    private static CrcQuestionnaireInput Person(Answers answers)
    {
        var minor = 0;
        for (var i = FirstMinor; i < AllInputs; i++)
        {
            minor += answers.Yes(i) ? 1 : 0;
        }

        return new(answers.Yes(0), answers.Yes(1), answers.Yes(2), answers.Yes(3), minor);
    }

    private static List<Reason> Explain(Answers answers, in CrcQuestionnaireInput person)
    {
        var reasons = new List<Reason>(4);
        for (var i = 0; i < AllInputs; i++)
        {
            // Findings, not points: this questionnaire has no sum.
            if (answers.Yes(i))
            {
                reasons.Add(new Reason(Items[i].Input, Items[i].Code, null, Items[i].Zh, Items[i].En));
            }
        }

        if (person.MinorFindings >= CrcQuestionnaireScore.MinorFrom)
        {
            reasons.Add(TwoMinor);
        }

        return reasons;
    }
}
