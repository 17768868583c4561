using CoManage.Models;
using CoManage.Models.Cdrs;
using CoManage.Training.Tables;

namespace CoManage.Training.Evaluation;

/// <summary>
/// The published score that a model stands beside, computed on the same people with the instruments of this project; NaN
/// where it does not apply to a person or an answer that it needs is missing.
/// </summary>
internal static class PublishedScores
{
    /// <summary>Outcomes for which the clinical reference holds no published score with its formula; the card says so.</summary>
    public static bool AreMissingFor(string outcome) => !For(outcome).Any();

    public static IEnumerable<(string Name, Func<Table, double[]> Score)> For(string outcome) => outcome switch
    {
        "undiagnosed_diabetes" or "any_diabetes" => [("cdrs", Cdrs), ("findrisc", Findrisc)],
        "chd" or "stroke" => [("prevent", table => Prevent(table, "ascvd"))],
        "heart_failure" => [("prevent", table => Prevent(table, "heart_failure"))],
        "cvd_death" => [("prevent", table => Prevent(table, "total_cvd"))],
        "incident_diabetes" => [("cdrs_without_waist", CdrsWithoutWaist)],
        "airflow_obstruction" or "copd" => [("copd_sq_as_asked", CopdSqAsAsked)],
        _ => [],
    };

    private static double[] Cdrs(Table table) => Assess(table, "cdrs", (values, at) =>
    {
        values["sbp"] = Given(table, "sbp", at);
        values["waist_cm"] = Given(table, "waist_cm", at);
        values["bmi"] = Given(table, "bmi", at);
        values["family"] = Given(table, "fh_diabetes", at);
    });

    // The survey does not ask about vegetables: one point, the same for all, and no ranking by it.
    private static double[] Findrisc(Table table) => Assess(table, "findrisc", (values, at) =>
    {
        values["bmi"] = Given(table, "bmi", at);
        values["waist_cm"] = Given(table, "waist_cm", at);
        values["active30"] = Given(table, "leisure_active", at);
        values["veg_daily"] = true;
        values["bp_med"] = Given(table, "bp_meds", at);
        values["high_glucose"] = table.Numbers("told_prediabetes")[at] == 1;
        values["family"] = table.Numbers("fh_diabetes")[at] switch { 1 => "first_degree", 0 => "none", _ => null };
    });

    private static double[] Prevent(Table table, string outcome) => Assess(
        table,
        "prevent",
        (values, at) =>
        {
            values["tc_mgdl"] = table.Numbers("tc_mmol")[at] * 38.67;
            values["hdl_mgdl"] = table.Numbers("hdl_mmol")[at] * 38.67;
            values["sbp"] = Given(table, "sbp", at);
            values["diabetes"] = Given(table, "told_diabetes", at);
            values["smoker"] = table.Numbers("smoke_status")[at] is var smokes && double.IsNaN(smokes) ? default(InputValue) : smokes == 2;
            values["bmi"] = Given(table, "bmi", at);
            values["egfr"] = Given(table, "egfr_2021", at);
            values["bp_tx"] = Given(table, "bp_meds", at);
            values["statin"] = Given(table, "chol_meds", at);
        },
        said => said.Outcomes.FirstOrDefault(each => each.Name == outcome)?.Score);

    // Check-up clients without a waist: the other five items, as a lower bound of what the score can do.
    private static double[] CdrsWithoutWaist(Table table)
    {
        double[] age = table.Numbers("age"), male = table.Numbers("male"), sbp = table.Numbers("sbp"), bmi = table.Numbers("bmi"), family = table.Numbers("fh_diabetes");
        return
        [
            .. Enumerable.Range(0, table.Rows).Select(at => double.IsNaN(age[at] + male[at] + sbp[at] + bmi[at] + family[at])
                ? double.NaN
                : CdrsScore.Points(new CdrsInput(male[at] == 1, age[at], sbp[at], 0, bmi[at], family[at] == 1))),
        ];
    }

    // The survey asks neither for fuel nor for airway disease in the family, and after 2012 no longer for cough: what was
    // asked of nobody counts as no for everybody, as a lower bound of what the score can do.
    private static double[] CopdSqAsAsked(Table table)
    {
        var coughAsked = table.Numbers("cough_3mo").Any(cough => !double.IsNaN(cough));
        return Assess(table, "copd_sq", (values, at) =>
        {
            values["pack_years"] = Given(table, "pack_years", at);
            values["bmi"] = Given(table, "bmi", at);
            values["cough"] = coughAsked ? Given(table, "cough_3mo", at) : false;
            values["dyspnoea"] = table.Numbers("sob_stairs")[at] switch { 1 => "hurry_or_hill", 0 => "none", _ => null };
            values["biomass"] = false;
            values["family"] = false;
        });
    }

    private static double[] Assess(
        Table table, string instrument, Action<InputValues, int> answers, Func<Assessment, double?>? result = null)
    {
        var scorer = Instruments.Find(instrument) ?? throw new InvalidOperationException($"There is no instrument {instrument}.");
        double[] age = table.Numbers("age"), male = table.Numbers("male");
        var scores = new double[table.Rows];
        var values = new InputValues();
        for (var row = 0; row < scores.Length; row++)
        {
            values.Clear();
            values["age"] = age[row];
            values["sex"] = male[row] == 1 ? "male" : "female";
            answers(values, row);
            var said = scorer.Assess(values);
            scores[row] = (result is null ? said.Score : result(said)) ?? double.NaN;
        }

        return scores;
    }

    private static InputValue Given(Table table, string column, int row) =>
        table.Numbers(column)[row] is var value && double.IsNaN(value) ? default(InputValue) : value;
}
