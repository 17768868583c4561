namespace CoManage.Models.Kdigo;

internal sealed class KdigoInstrument() : Instrument("kdigo", "kdigo2024-1", "KDIGO 慢性肾脏病风险分级", "KDIGO CKD risk grid")
{
    public override IReadOnlyList<InputSpec> Inputs { get; } = [Limits.Egfr, Limits.Acr];

    public override IReadOnlyList<string> Bands { get; } = KdigoGrid.Risks;

    public override IReadOnlyList<string> OutcomeNames { get; } = ["g", "a", "risk"];

    protected override Assessment Score(Answers answers)
    {
        var (egfr, acr) = (answers.Number(0), answers.Number(1));
        var (g, a, risk) = (KdigoGrid.GStage(egfr), KdigoGrid.AStage(acr), KdigoGrid.Risk(egfr, acr));
        return Scored(null, risk,
            [
                new("egfr", g, null, $"肾小球滤过率 {Text.Of(egfr)}：{g} 期", $"eGFR {Text.Of(egfr)}: stage {g}"),
                new("acr_mgg", a, null, $"尿白蛋白肌酐比 {Text.Of(acr)} mg/g：{a} 期", $"ACR {Text.Of(acr)} mg/g: stage {a}"),
            ],
            new Outcome("g", null, g), new Outcome("a", null, a), new Outcome("risk", null, risk));
    }
}
