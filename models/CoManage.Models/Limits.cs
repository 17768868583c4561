namespace CoManage.Models;

/// <summary>
/// Data-entry limits where an instrument's source prints none of its own: the hard ranges of plausibility_ranges.csv
/// (engineering limits, not reference intervals). A value outside cannot be a measurement of a living person.
/// </summary>
internal static class Limits
{
    public static InputSpec Age(double min = 0, double max = 120) => InputSpec.Number("age", "years", min, max);

    public static InputSpec Sbp { get; } = InputSpec.Number("sbp", "mmHg", 50, 260);

    public static InputSpec Dbp { get; } = InputSpec.Number("dbp", "mmHg", 30, 160);

    public static InputSpec Bmi { get; } = InputSpec.Number("bmi", "kg/m2", 10, 80);

    public static InputSpec Waist { get; } = InputSpec.Number("waist_cm", "cm", 45, 200);

    public static InputSpec Ast { get; } = InputSpec.Number("ast", "U/L", 1, 10000);

    public static InputSpec Alt { get; } = InputSpec.Number("alt", "U/L", 1, 10000);

    public static InputSpec Platelets { get; } = InputSpec.Number("plt", "10^9/L", 1, 2000);

    public static InputSpec Bilirubin(string name) => InputSpec.Number(name, "umol/L", 1, 800);

    public static InputSpec Egfr { get; } = InputSpec.Number("egfr", "mL/min/1.73m2", 1, 200);

    public static InputSpec Acr { get; } = InputSpec.Number("acr_mgg", "mg/g", 0.1, 30000);

    public static InputSpec Glucose { get; } = InputSpec.Number("glucose", "mmol/L", 1, 50);
}
