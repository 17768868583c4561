using System.Globalization;

namespace CoManage.Models.Prevent;

/// <summary>
/// Full-precision coefficients of the base 10-year equations, one set per sex and outcome.
/// Khan SS, Matsushita K, Sang Y, et al. Circulation 2024;149:430-449, doi 10.1161/CIRCULATIONAHA.123.067626.
/// </summary>
internal sealed class PreventCoefficients
{
    private const int Terms = 23;

    // The rows of the file in its order; the transforms are computed in the same order.
    private static readonly string[] Order =
    [
        "age", "non_hdl", "hdl", "sbp_lt110", "sbp_ge110", "diabetes", "smoking", "bmi_lt30", "bmi_ge30", "egfr_lt60",
        "egfr_ge60", "bp_tx", "statin", "bp_tx_x_sbp_ge110", "statin_x_non_hdl", "age_x_non_hdl", "age_x_hdl",
        "age_x_sbp_ge110", "age_x_diabetes", "age_x_smoking", "age_x_bmi_ge30", "age_x_egfr_lt60", "constant",
    ];

    private readonly double[] values = new double[Terms];

    private PreventCoefficients(string column)
    {
        var lines = Artefacts.Text("prevent_base_10yr_coefficients.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.IndexOf(lines[0].Trim().Split(','), column);
        for (var i = 0; i < Terms; i++)
        {
            var cells = lines[i + 1].Trim().Split(',');
            if (cells[0] != Order[i])
            {
                throw new InvalidOperationException($"The PREVENT table has {cells[0]} where {Order[i]} belongs.");
            }

            values[i] = double.Parse(cells[at], CultureInfo.InvariantCulture);
        }
    }

    public static PreventCoefficients TotalCvdMen { get; } = new("male_total_cvd");

    public static PreventCoefficients TotalCvdWomen { get; } = new("female_total_cvd");

    public static PreventCoefficients AscvdMen { get; } = new("male_ascvd");

    public static PreventCoefficients AscvdWomen { get; } = new("female_ascvd");

    public static PreventCoefficients HeartFailureMen { get; } = new("male_heart_failure");

    public static PreventCoefficients HeartFailureWomen { get; } = new("female_heart_failure");

    public ReadOnlySpan<double> Values => values;
}
