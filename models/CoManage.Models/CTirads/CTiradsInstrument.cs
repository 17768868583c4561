namespace CoManage.Models.CTirads;

/// <summary>The category is read from the paper's abstract; what follows from nodule size awaits sign-off.</summary>
internal sealed class CTiradsInstrument() : Instrument("c_tirads", "zhou2020-1", "C-TIRADS 甲状腺结节分类", "C-TIRADS thyroid nodule category")
{
    private const int Nodule = 0;
    private const int Proven = 1;
    private const int FirstFeature = 2;

    private static readonly PointItem[] Features =
    [
        new("solid", "solid", 1, "实性", "Solid"),
        new("micro_calc", "microcalcification", 1, "微钙化", "Microcalcification"),
        new("marked_hypo", "markedly_hypoechoic", 1, "极低回声", "Marked hypoechogenicity"),
        new("margin", "margin", 1, "边缘模糊、不规则或甲状腺外侵犯", "Ill-defined or irregular margin, or extrathyroidal extension"),
        new("vertical", "vertical", 1, "垂直位", "Vertical orientation"),
        new("comet", "comet_tail", -1, "彗星尾伪像", "Comet-tail artefact"),
    ];

    public override IReadOnlyList<InputSpec> Inputs { get; } =
        [InputSpec.YesNo("nodule"), InputSpec.YesNo("proven_malignant"), .. Features.Select(feature => InputSpec.YesNo(feature.Input))];

    public override IReadOnlyList<string> Bands { get; } = ["1", "2", "3", "4A", "4B", "4C", "5", "6"];

    protected override bool AwaitsSignOff => true;

    // Without a nodule, or with one proven malignant, the features do not decide.
    protected override bool Needs(int input, Answers answers) => input switch
    {
        Nodule => true,
        Proven => !answers.No(Nodule),
        _ => !answers.No(Nodule) && !answers.Yes(Proven),
    };

    protected override Assessment Score(Answers answers)
    {
        if (answers.No(Nodule))
        {
            return Scored(null, "1", [new("nodule", "no_nodule", null, "未见结节", "No nodule")]);
        }

        if (answers.Yes(Proven))
        {
            return Scored(null, "6", [new("proven_malignant", "proven_malignant", null, "病理证实恶性", "Proven malignant")]);
        }

        var reasons = new List<Reason>(4);
        for (var i = 0; i < Features.Length; i++)
        {
            Features[i].Explain(answers.Yes(FirstFeature + i), reasons);
        }

        var points = CTiradsScore.Points(new(
            answers.Yes(2), answers.Yes(3), answers.Yes(4), answers.Yes(5), answers.Yes(6), answers.Yes(7)));
        return Scored(points, CTiradsScore.Category(points), reasons);
    }
}
