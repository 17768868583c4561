namespace CoManage.Models.BpBmi;

internal sealed class BpBmiInstrument()
    : Instrument("bp_bmi", "cn-bp-bmi-1", "血压分级与体质指数分类", "Blood-pressure grade and BMI class")
{
    public override IReadOnlyList<InputSpec> Inputs { get; } = [Limits.Sbp, Limits.Dbp, Limits.Bmi];

    /// <summary>The band is the blood-pressure grade; the BMI class is the second outcome.</summary>
    public override IReadOnlyList<string> Bands => BpBmiScore.BpGrades;

    public override IReadOnlyList<string> OutcomeNames { get; } = ["bp_grade", "bmi_class"];

    protected override Assessment Score(Answers answers)
    {
        var (sbp, dbp, bmi) = (answers.Number(0), answers.Number(1), answers.Number(2));
        if (dbp >= sbp)
        {
            return Blank([], "dbp is not below sbp");
        }

        var grade = BpBmiScore.BpGrade(sbp, dbp);
        var weight = BpBmiScore.BmiClass(bmi);
        return Scored(null, grade,
            [
                new("sbp", $"sbp_{BpBmiScore.BpGrades[BpBmiScore.SystolicStep(sbp)]}", null, $"收缩压 {Text.Of(sbp)} mmHg", $"Systolic pressure {Text.Of(sbp)} mmHg"),
                new("dbp", $"dbp_{BpBmiScore.BpGrades[BpBmiScore.DiastolicStep(dbp)]}", null, $"舒张压 {Text.Of(dbp)} mmHg", $"Diastolic pressure {Text.Of(dbp)} mmHg"),
                new("bmi", $"bmi_{weight}", null, $"体质指数 {Text.Of(bmi)} kg/m2", $"BMI {Text.Of(bmi)} kg/m2"),
            ],
            new Outcome("bp_grade", null, grade), new Outcome("bmi_class", null, weight));
    }
}
