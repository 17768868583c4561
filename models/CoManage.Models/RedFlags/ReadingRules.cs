namespace CoManage.Models.Messages;

/// <summary>
/// What a number in a message means. Thresholds: rule notes of red_flags.json, which follow the national public-health
/// service specification (BP 180/110, glucose 16.7 and 3.9 mmol/L); the others await sign-off with the catalogue.
/// </summary>
internal static class ReadingRules
{
    // Above this a glucose can only be in mg/dL; below, mmol/L is meant.
    private const double HighestMmol = 50;
    private const double LowestGlucose = 0.5;

    public static string? Flag(Reading reading, MessageContext context, bool jinPerKilogram) => reading.Measure switch
    {
        "glucose" => Glucose(reading.Value > HighestMmol ? Conversions.Conversion.GlucoseMmolL(reading.Value) : reading.Value, context),
        "pressure" => Pressure(reading.Value is >= 60 and <= 300 ? reading.Value : 0, 180, 140, context),
        "diastolic" => Pressure(reading.Value is >= 30 and <= 200 ? reading.Value : 0, 110, 90, context),
        "oxygen" when reading.Value is >= 40 and < 90 => "dyspnoea_severe",
        "breaths" when reading.Value is >= 30 and <= 80 => "dyspnoea_severe",
        "pulse" when reading.Value is (>= 150 and <= 300) or (>= 15 and <= 40) && context.HasSign("unwell") => "syncope",
        "potassium" when reading.Value is >= 6.0 and < 15 => "ckd_uraemia",
        "gain" when context.HasSign("three_days") && reading.Value / (jinPerKilogram ? 2 : 1) is >= 2 and <= 20 => "heart_failure",
        _ => null,
    };

    private static string? Glucose(double mmol, MessageContext context) => mmol switch
    {
        < LowestGlucose => null,
        < 3.0 => "hypoglycaemia_severe",
        <= 3.9 => context.HasSign("altered") ? "hypoglycaemia_severe" : "hypoglycaemia_mild",
        >= 33.3 => "dka_hhs",
        >= 16.7 => context.HasSign("metabolic") ? "dka_hhs" : "glucose_very_high",
        _ => null,
    };

    private static string? Pressure(double mmHg, double critical, double raised, MessageContext context) =>
        mmHg >= raised && context.HasSign("pregnant") ? "hypertensive_emergency"
        : mmHg < critical ? null
        : context.HasSign("hypertensive") ? "hypertensive_emergency"
        : "bp_very_high";
}
