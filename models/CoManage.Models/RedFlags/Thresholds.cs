namespace CoManage.Models.Messages;

/// <summary>
/// What a measured value means, as the concepts that rules ask for. Sources: rule notes of red_flags.json, which follow the
/// national public-health service specification (3rd ed. 2017); referral_rules.csv and control_targets.csv by their rule names.
/// </summary>
internal sealed class Thresholds(Func<string, int> id)
{
    // Above this a glucose can only be in mg/dL; below, mmol/L is meant (plausibility_ranges.csv: hard limits 50 mmol/L, 18 mg/dL).
    private const double HighestMmol = 50;

    private readonly int glucoseVeryLow = id("glucose_very_low");
    private readonly int glucoseLow = id("glucose_low");
    private readonly int glucoseHigh = id("glucose_high");
    private readonly int glucoseExtreme = id("glucose_extreme");
    private readonly int glucoseOver = id("glucose_over");
    private readonly int glucoseFastingOver = id("glucose_fasting_over");
    private readonly int glucosePregnant = id("glucose_pregnant");
    private readonly int pressureCritical = id("bp_critical");
    private readonly int pressureOver = id("bp_over");
    private readonly int oxygenLow = id("oxygen_low");
    private readonly int breathsHigh = id("breaths_high");
    private readonly int pulseExtreme = id("pulse_extreme");
    private readonly int pulseFast = id("pulse_fast");
    private readonly int potassiumHigh = id("potassium_high");
    private readonly int potassiumCritical = id("potassium_critical");
    private readonly int gainFast = id("gain_fast");
    private readonly int gainSome = id("gain_some");
    private readonly int feverHigh = id("fever_high");
    private readonly int hba1cOver = id("hba1c_over");
    private readonly int ldlOver = id("ldl_over");
    private readonly int egfrLow = id("egfr_low");
    private readonly int acrHigh = id("acr_high");
    private readonly int altExtreme = id("alt_extreme");
    private readonly int urateHigh = id("urate_high");
    private readonly int tiradsHigh = id("tirads_high");
    private readonly int pressureVeryLow = id("bp_very_low");
    private readonly int ad8Positive = id("ad8_positive");
    private readonly int miniCogLow = id("mini_cog_low");
    private readonly int ratioLow = id("fev1_fvc_low");
    private readonly int copdSqHigh = id("copd_sq_high");
    private readonly int amapHigh = id("amap_high");
    private readonly int creatinineRise = id("creatinine_rise");

    /// <summary>The value in the unit of the thresholds, or null when nothing measured can have it.</summary>
    public static double? InUnit(string measure, double value, bool isEnglish) => measure switch
    {
        // A meter in mg/dL shows a severe low as 38; one in mmol/L shows 38 only in the worst highs.
        "glucose" when value > HighestMmol || (isEnglish && value is > 33.3 and <= HighestMmol && value == Math.Floor(value)) =>
            value <= 900 ? Conversions.Conversion.GlucoseMmolL(value) : null,
        "glucose" => value >= 0.5 ? value : null,
        "pressure" => value is >= 50 and <= 300 ? value : null,
        "diastolic" => value is >= 30 and <= 200 ? value : null,
        "oxygen" => value is >= 40 and <= 100 ? value : null,
        "pulse" => value is >= 15 and <= 300 ? value : null,
        "breaths" => value is >= 5 and <= 80 ? value : null,
        "temperature" when value is >= 93 and <= 110 => (value - 32) * 5 / 9,
        "temperature" => value is >= 33 and <= 43 ? value : null,
        "potassium" => value is >= 1.5 and < 15 ? value : null,
        "hba1c" => value is >= 3 and <= 20 ? value : null,
        "ldl" => value is >= 0.1 and <= 12 ? value : null,
        "egfr" => value is >= 1 and <= 200 ? value : null,
        "urate" => value is >= 50 and <= 1500 ? value : null,
        "alt" => value is >= 1 and <= 10000 ? value : null,
        // Given as a part or in per cent.
        "fev1_fvc" => value is > 0 and < 1 ? value : value is >= 20 and <= 100 ? value / 100 : null,
        "creatinine" => value is >= 20 and <= 2500 ? value : null,
        "acr" or "gain" or "tirads" or "ad8" or "mini_cog" or "copd_sq" or "amap" => value,
        _ => null,
    };

    /// <summary>CKD-D1: the last creatinine is half as much again as the first.</summary>
    public void MarkRise(in Measurement last, MessageScan scan) => scan.Add(creatinineRise, last.Start, last.End);

    /// <summary>Adds what the value means at its place.</summary>
    public void Mark(in Measurement given, double value, in Circumstance around, MessageScan scan)
    {
        foreach (var (concept, holds) in Meanings(given.Measure, value, around))
        {
            if (holds)
            {
                scan.Add(concept, given.Start, given.End);
            }
        }
    }

    /// <summary>A low that sugar has lifted wants the doctor the same day (DM-E2), even after the next reading is better.</summary>
    public void MarkTreatedLow(in Measurement given, double value, MessageScan scan)
    {
        if (value <= 3.9)
        {
            scan.Add(glucoseLow, given.Start, given.End);
        }
    }

    private static double Kilos(double value, in Circumstance around) => around.IsJin ? value / 2 : value;

    private ReadOnlySpan<(int Concept, bool Holds)> Meanings(string measure, double value, in Circumstance around) => measure switch
    {
        // hypoglycaemia_severe <3.0; hypoglycaemia_mild <=3.9; glucose_very_high 16.7-33.2; dka_hhs >=33.3; targets 7.0 fasting, 10.0 otherwise.
        "glucose" => new[]
        {
            (glucoseVeryLow, value < 3.0), (glucoseLow, value <= 3.9), (glucoseHigh, value >= 16.7), (glucoseExtreme, value >= 33.3),
            (glucoseOver, value >= 10.0), (glucoseFastingOver, value >= 7.0 && around.IsFasting), (glucosePregnant, value >= 5.1 && around.IsFasting),
        },
        // bp_very_high and hypertensive_emergency: 180/110; target 140/90; below the soft limit of 70 with signs.
        "pressure" => new[] { (pressureCritical, value >= 180), (pressureOver, value >= 140), (pressureVeryLow, value <= 70) },
        "diastolic" => new[] { (pressureCritical, value >= 110), (pressureOver, value >= 90) },
        "oxygen" => new[] { (oxygenLow, value < around.LowestOxygen) },
        "breaths" => new[] { (breathsHigh, value >= 30) },
        "pulse" => new[] { (pulseExtreme, value is >= 150 or <= 40 && !around.IsExertion), (pulseFast, value > 100 && !around.IsExertion) },
        "potassium" => new[] { (potassiumHigh, value >= 6.0), (potassiumCritical, value >= 6.5) },
        "gain" => new[] { (gainFast, around.IsThreeDays && Kilos(value, around) is >= 2 and <= 20), (gainSome, Kilos(value, around) is >= 2 and <= 20) },
        // DM-E5: above 39.
        "temperature" => new[] { (feverHigh, value > 39) },
        "hba1c" => new[] { (hba1cOver, value >= 7.0) },
        "ldl" => new[] { (ldlOver, value >= 2.6) },
        "egfr" => new[] { (egfrLow, value < 30) },
        "acr" => new[] { (acrHigh, value >= 300) },
        // HBV-D1: more than ten times the upper limit of 50.
        "alt" => new[] { (altExtreme, value > 500) },
        "urate" => new[] { (urateHigh, value >= 480) },
        // COG-R1.
        "ad8" => new[] { (ad8Positive, value is >= 2 and <= 8) },
        "mini_cog" => new[] { (miniCogLow, value is >= 0 and < 3) },
        // COPD-R1.
        "fev1_fvc" => new[] { (ratioLow, value < 0.70) },
        "copd_sq" => new[] { (copdSqHigh, value is >= 16 and <= 38) },
        // HBV-R3.
        "amap" => new[] { (amapHigh, value is >= 60 and <= 100) },
        "tirads" => new[] { (tiradsHigh, value is >= 4 and < 7) },
        _ => [],
    };
}

/// <summary>What stands around a value and changes its meaning.</summary>
internal readonly record struct Circumstance(bool IsFasting, bool IsExertion, bool IsThreeDays, bool IsJin, double LowestOxygen);
