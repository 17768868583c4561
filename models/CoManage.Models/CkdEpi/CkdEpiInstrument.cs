using CoManage.Models.Kdigo;

namespace CoManage.Models.CkdEpi;

internal sealed class CkdEpiInstrument()
    : Instrument("ckd_epi_2021", "inker2021-1", "CKD-EPI 2021 肾小球滤过率", "CKD-EPI 2021 eGFR")
{
    public override IReadOnlyList<InputSpec> Inputs { get; } =
        [InputSpec.Sex, Limits.Age(18), InputSpec.Number("scr_umol", "umol/L", 10, 3000)];

    public override IReadOnlyList<string> Bands { get; } = KdigoGrid.GStages;

    protected override Assessment Score(Answers answers)
    {
        var person = new CkdEpiInput(answers.Male(0), answers.Number(1), answers.Number(2));
        var egfr = CkdEpiScore.Egfr(person);
        return Scored(egfr, CkdEpiScore.Band(egfr),
        [
            new("scr_umol", "creatinine", null, $"血肌酐 {Text.Of(person.CreatinineUmolL)} umol/L",
                $"Creatinine {Text.Of(person.CreatinineUmolL)} umol/L"),
            new("age", "age", null, $"年龄 {Text.Of(person.AgeYears)} 岁", $"Age {Text.Of(person.AgeYears)} years"),
        ]);
    }
}
