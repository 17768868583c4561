namespace CoManage.Models.Conversions;

/// <summary>Conversions behind the shape of an instrument, so that a file of them can be checked like any other.</summary>
internal sealed class ConversionInstrument() : Instrument("conversions", "si-1", "单位换算", "Unit conversions")
{
    private static readonly (string Name, Func<double, double> Convert)[] Kinds =
    [
        ("glucose_mgdl", Conversion.GlucoseMgDl), ("glucose_mmol", Conversion.GlucoseMmolL),
        ("hba1c_ifcc", Conversion.Hba1cIfcc), ("hba1c_ngsp", Conversion.Hba1cNgsp),
        ("eag_mmol", Conversion.AverageGlucoseMmolL), ("eag_mgdl", Conversion.AverageGlucoseMgDl),
        ("chol_mgdl", Conversion.CholesterolMgDl), ("tg_mgdl", Conversion.TriglyceridesMgDl),
        ("creat_mgdl", Conversion.CreatinineMgDl), ("urate_mgdl", Conversion.UrateMgDl),
        ("bili_mgdl", Conversion.BilirubinMgDl), ("acr_mgg", Conversion.AcrMgG),
    ];

    public override IReadOnlyList<InputSpec> Inputs { get; } =
        [InputSpec.Choice("conversion", [.. Kinds.Select(kind => kind.Name)]), InputSpec.Number("input", "", 0)];

    public override IReadOnlyList<string> Bands { get; } = [];

    protected override Assessment Score(Answers answers) =>
        Scored(Kinds[answers.Choice(0)].Convert(answers.Number(1)), null, []);
}
