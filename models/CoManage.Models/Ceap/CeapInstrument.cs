namespace CoManage.Models.Ceap;

internal sealed class CeapInstrument() : Instrument("ceap", "lurie2020-1", "CEAP 下肢静脉疾病临床分级", "CEAP clinical class")
{
    // In the order of CeapFindings.
    private static readonly (string Name, string Zh, string En)[] Findings =
    [
        ("telangiectasia", "毛细血管扩张", "Telangiectasia"), ("reticular", "网状静脉", "Reticular veins"),
        ("varicose", "静脉曲张", "Varicose veins"), ("recurrent_varicose", "复发性静脉曲张", "Recurrent varicose veins"),
        ("oedema", "水肿", "Oedema"), ("pigmentation", "色素沉着", "Pigmentation"), ("eczema", "湿疹", "Eczema"),
        ("lipodermatosclerosis", "脂性硬皮症", "Lipodermatosclerosis"), ("atrophie_blanche", "白色萎缩", "Atrophie blanche"),
        ("corona_phlebectatica", "踝周静脉扩张环", "Corona phlebectatica"), ("healed_ulcer", "已愈合溃疡", "Healed ulcer"),
        ("active_ulcer", "活动性溃疡", "Active ulcer"), ("recurrent_active_ulcer", "复发性活动性溃疡", "Recurrent active ulcer"),
    ];

    public override IReadOnlyList<InputSpec> Inputs { get; } =
        [InputSpec.MultiChoice("findings", [.. Findings.Select(finding => finding.Name)])];

    public override IReadOnlyList<string> Bands => CeapScore.Classes;

    protected override Assessment Score(Answers answers)
    {
        var set = answers.Set(0);
        var reasons = new List<Reason>(2);
        for (var i = Findings.Length - 1; i >= 0; i--)
        {
            if ((set & (1 << i)) != 0)
            {
                reasons.Add(new Reason("findings", Findings[i].Name, null, Findings[i].Zh, Findings[i].En));
            }
        }

        return Scored(null, CeapScore.Class((CeapFindings)set), reasons);
    }
}
