using System.Globalization;
using System.Text.RegularExpressions;

namespace CoManage.Models.Referral;

/// <summary>
/// What a patient's own reading is held against: the table of control targets for the band, the referral rules for what
/// is far outside it. A measure without a band gets no verdict in between.
/// </summary>
/// <param name="Item">As measurements name it.</param>
/// <param name="Below">On target is less than this.</param>
/// <param name="FarFrom">Far too high from here on.</param>
/// <param name="LowTo">Too low down to here.</param>
public sealed record TargetBand(string Item, double? Below, double? FarFrom, double? LowTo);

public static partial class TargetBands
{
    private const string PublicHealth = "public-health spec";

    public static IReadOnlyList<TargetBand> All { get; } =
    [
        // Rule HTN-E1a of referral_rules.csv: 180 or 110 mmHg on its own is a critical finding.
        new("sbp", Below(PublicHealth, "satisfactory BP at a visit", 0), 180, null),
        new("dbp", Below(PublicHealth, "satisfactory BP at a visit", 1), 110, null),

        // The forms ask for fasting glucose. Rules DM-E1 and DM-E2: 16.7 and 3.9 mmol/L.
        new("glucose", Below("T2DM public-health spec", "fasting glucose at a visit", 0), 16.7, 3.9),

        // A value from a meter at home may be taken after a meal, so only what is far off can be said of it.
        new("glucose_mmol", null, 16.7, 3.9),
        new("hba1c_pct", Below("T2DM", "HbA1c", 0), null, null),
    ];

    private static double Below(string programme, string measure, int place)
    {
        var row = ControlTargets.All.Single(each => each.Programme == programme && each.Measure == measure);
        var limits = UpperLimits().Match(row.Target);
        return limits.Success
            ? double.Parse(limits.Groups[place + 1].Value, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"The target of {programme}, {measure} is not an upper limit.");
    }

    [GeneratedRegex("^<([0-9.]+)(?:/([0-9.]+))?[^0-9]")]
    private static partial Regex UpperLimits();
}
