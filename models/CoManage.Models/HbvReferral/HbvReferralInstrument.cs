namespace CoManage.Models.HbvReferral;

internal sealed class HbvReferralInstrument(HbvLimits limits)
    : Instrument("hbv_referral", "cn-hbv-2020-1", "乙肝筛查转诊判断", "Hepatitis B referral decision")
{
    private const int Hbsag = 0;
    private const int AntiHbs = 1;

    // Anti-HBs, INR: engineering limits of data entry. Bilirubin and ALT: hard plausibility ranges.
    public override IReadOnlyList<InputSpec> Inputs { get; } =
    [
        InputSpec.YesNo("hbsag"), InputSpec.Number("anti_hbs", "mIU/mL", 0, 1_000_000), Limits.Alt, InputSpec.Sex,
        Limits.Bilirubin("bili"), InputSpec.Number("inr", "", 0.1, 20), InputSpec.YesNo("enceph"), InputSpec.YesNo("bleeding"),
        InputSpec.YesNo("dna"), Limits.Age(), InputSpec.YesNo("cirrhosis"), InputSpec.YesNo("family"),
    ];

    public override IReadOnlyList<string> Bands { get; } =
    [
        HbvReferralDecision.Immune, HbvReferralDecision.Vaccinate, HbvReferralDecision.Monitor, HbvReferralDecision.Stage,
        HbvReferralDecision.Treatment, HbvReferralDecision.Urgent, HbvReferralDecision.Emergency,
    ];

    protected override bool AwaitsSignOff => true;

    protected override bool Needs(int input, Answers answers) => input switch
    {
        Hbsag => true,
        AntiHbs => answers.No(Hbsag),
        _ => answers.Yes(Hbsag),
    };

    protected override Assessment Score(Answers answers)
    {
        var person = Person(answers);
        return Scored(null, HbvReferralDecision.Decide(person, limits), Explain(person));
    }

    /// <summary>
    /// HBsAg positive and not fully measured: what is known may already be urgent; otherwise the person is to be staged.
    /// Never "monitor", which would take the missing tests as normal.
    /// </summary>
    protected override Assessment Incomplete(Answers answers, IReadOnlyList<string> missing)
    {
        if (!answers.Yes(Hbsag))
        {
            return Blank(missing);
        }

        var person = Person(answers);
        // Without the sex the higher limit applies: only what holds for everyone may be said.
        var decided = HbvReferralDecision.Decide(person with { Male = person.Male || !answers.Has(3) }, limits);
        var band = decided == HbvReferralDecision.Monitor ? HbvReferralDecision.Stage : decided;
        return Scored(null, band, Explain(person)) with { Missing = missing };
    }

    private static HbvReferralInput Person(Answers answers) => new(
        answers.Yes(Hbsag), answers.Number(AntiHbs), answers.Number(2), answers.Male(3), answers.Number(4), answers.Number(5),
        answers.Yes(6), answers.Yes(7), answers.Yes(8), answers.Number(9), answers.Yes(10), answers.Yes(11));

    private List<Reason> Explain(in HbvReferralInput person)
    {
        var reasons = new List<Reason>(6);
        void Add(bool holds, string input, string code, string zh, string en)
        {
            if (holds)
            {
                reasons.Add(new Reason(input, code, null, zh, en));
            }
        }

        Add(!person.HbsagPositive, "hbsag", "hbsag_negative", "乙肝表面抗原阴性", "HBsAg negative");
        Add(person.HbsagPositive, "hbsag", "hbsag_positive", "乙肝表面抗原阳性", "HBsAg positive");
        Add(!person.HbsagPositive && person.AntiHbsMIUmL < 10, "anti_hbs", "anti_hbs_low", "表面抗体低于10 mIU/mL", "Anti-HBs below 10 mIU/mL");
        if (!person.HbsagPositive)
        {
            return reasons;
        }

        var alt = person.Male ? limits.AltMen : limits.AltWomen;
        Add(person.Inr >= 1.5, "inr", "inr_raised", "INR ≥1.5", "INR 1.5 or more");
        Add(person.Encephalopathy, "enceph", "encephalopathy", "肝性脑病表现", "Encephalopathy");
        Add(person.Bleeding, "bleeding", "bleeding", "出血", "Bleeding");
        Add(person.BilirubinUmolL > limits.BilirubinUmolL, "bili", "bilirubin_raised", $"总胆红素 {Text.Of(person.BilirubinUmolL)} umol/L", $"Bilirubin {Text.Of(person.BilirubinUmolL)} umol/L");
        Add(person.AltUL > alt, "alt", "alt_raised", $"谷丙转氨酶 {Text.Of(person.AltUL)} U/L（上限 {Text.Of(alt)}）", $"ALT {Text.Of(person.AltUL)} U/L (limit {Text.Of(alt)})");
        Add(person.DnaDetectable, "dna", "dna_detectable", "HBV-DNA 可检出", "HBV-DNA detectable");
        Add(person.Cirrhosis, "cirrhosis", "cirrhosis", "肝硬化", "Cirrhosis");
        Add(person.DnaDetectable && person.AgeYears > 30, "age", "age_over_30", "年龄大于30岁", "Age over 30");
        Add(person.Family, "family", "family_liver", "家族中有肝癌或肝硬化", "Liver cancer or cirrhosis in the family");
        return reasons;
    }
}
