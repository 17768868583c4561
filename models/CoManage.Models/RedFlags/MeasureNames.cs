namespace CoManage.Models.Messages;

/// <summary>Names and units of what people measure at home and read from reports.</summary>
internal static class MeasureNames
{
    private const string Prefix = "measure_";

    public static string Of(string concept) => concept switch
    {
        "measure_glucose" => "glucose",
        "measure_pressure" => "pressure",
        "measure_diastolic" => "diastolic",
        "measure_oxygen" => "oxygen",
        "measure_pulse" => "pulse",
        "measure_temperature" => "temperature",
        "measure_other" => "other",
        _ => concept[Prefix.Length..],
    };

    public static string Unit(string measure) => measure switch
    {
        "glucose" or "potassium" or "ldl" => "mmol/L",
        "pressure" or "diastolic" => "mmHg",
        "oxygen" or "hba1c" => "%",
        "pulse" or "breaths" => "/min",
        "temperature" => "Cel",
        "gain" => "kg",
        "egfr" => "mL/min/1.73m2",
        "acr" => "mg/g",
        "alt" => "U/L",
        "urate" or "creatinine" => "umol/L",
        _ => "",
    };
}
