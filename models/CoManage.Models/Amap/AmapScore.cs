namespace CoManage.Models.Amap;

/// <summary>Person with chronic hepatitis B. Platelets 10^9/L, total bilirubin umol/L, albumin g/L.</summary>
public readonly record struct AmapInput(bool Male, double AgeYears, double Platelets, double BilirubinUmolL, double AlbuminGL);

/// <summary>
/// aMAP risk of hepatocellular carcinoma, 0-100.
/// Fan R, et al. J Hepatol 2020;73:1368-1378, doi 10.1016/j.jhep.2020.07.025.
/// </summary>
public static class AmapScore
{
    public static double Index(in AmapInput person) =>
        ((0.06 * person.AgeYears)
            + (person.Male ? 0.89 : 0)
            + (0.48 * ((0.66 * Math.Log10(person.BilirubinUmolL)) - (0.085 * person.AlbuminGL)))
            - (0.01 * person.Platelets)
            + 7.4) / 14.77 * 100;

    /// <summary>Fan 2020: low below 50, high from 60 (ultrasound and AFP every 6 months).</summary>
    public static string Band(double index) => index switch { < 50 => "low", < 60 => "medium", _ => "high" };
}
