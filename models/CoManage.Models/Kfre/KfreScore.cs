namespace CoManage.Models.Kfre;

/// <summary>Person with CKD G3-G5. eGFR in mL/min/1.73m2, urine ACR in mg/g.</summary>
public readonly record struct KfreInput(bool Male, double AgeYears, double EgfrMlMin, double AcrMgG);

/// <summary>
/// Four-variable kidney failure risk equation, risk in percent at 2 or 5 years.
/// Tangri N, et al. JAMA 2016;315:164-174, doi 10.1001/jama.2015.18202.
/// </summary>
public static class KfreScore
{
    /// <summary>Use in G3-G5 only: below this eGFR.</summary>
    public const double UseBelowEgfr = 60;

    public static double RiskPercent(in KfreInput person, bool fiveYears, bool northAmerica = false)
    {
        // Tangri 2016: baseline survival outside and inside North America.
        var baseline = (northAmerica, fiveYears) switch
        {
            (false, false) => 0.9832,
            (false, true) => 0.9365,
            (true, false) => 0.9750,
            (true, true) => 0.9240,
        };
        var x = AgeShare(person.AgeYears) + SexShare(person.Male) + EgfrShare(person.EgfrMlMin) + AcrShare(person.AcrMgG);
        return 100 * (1 - Math.Pow(baseline, Math.Exp(x)));
    }

    internal static double AgeShare(double ageYears) => -0.2201 * ((ageYears / 10) - 7.036);

    internal static double SexShare(bool male) => 0.2467 * ((male ? 1 : 0) - 0.5642);

    internal static double EgfrShare(double egfrMlMin) => -0.5567 * ((egfrMlMin / 5) - 7.222);

    internal static double AcrShare(double acrMgG) => 0.4510 * (Math.Log(acrMgG) - 5.137);
}
