namespace CoManage.Models.Prevent;

/// <summary>
/// Person of 30-79 years. TC 130-320 and HDL-C 20-100 mg/dL, SBP 90-180 mmHg, BMI 18.5 to below 40 kg/m2,
/// eGFR 15-140 mL/min/1.73m2 by CKD-EPI 2021.
/// </summary>
public readonly record struct PreventInput(
    bool Male, double AgeYears, double TcMgDl, double HdlMgDl, double SbpMmHg, bool Diabetes, bool Smoker,
    double BmiKgM2, double EgfrMlMin, bool TakesBloodPressureDrug, bool TakesStatin);

/// <summary>10-year risks in percent.</summary>
public readonly record struct PreventRisk(double TotalCvd, double Ascvd, double HeartFailure);

/// <summary>
/// PREVENT base equations, a second opinion: derived in US cohorts, not validated in China.
/// Source: Khan 2024, doi 10.1161/CIRCULATIONAHA.123.067626.
/// </summary>
public static class PreventScore
{
    internal const int Terms = 23;

    // Khan 2024 converts cholesterol with mmol/L = mg/dL x 0.02586; China-PAR uses another factor.
    private const double MmolPerMgDl = 0.02586;

    public static PreventRisk Risk(in PreventInput person)
    {
        Span<double> x = stackalloc double[Terms];
        Transform(person, x);
        return person.Male
            ? new(Percent(PreventCoefficients.TotalCvdMen, x), Percent(PreventCoefficients.AscvdMen, x),
                Percent(PreventCoefficients.HeartFailureMen, x))
            : new(Percent(PreventCoefficients.TotalCvdWomen, x), Percent(PreventCoefficients.AscvdWomen, x),
                Percent(PreventCoefficients.HeartFailureWomen, x));
    }

    /// <summary>The 23 centred terms of Khan 2024 in the order of the coefficient file.</summary>
    internal static void Transform(in PreventInput person, Span<double> x)
    {
        var age = (person.AgeYears - 55) / 10;
        var nonHdl = ((person.TcMgDl - person.HdlMgDl) * MmolPerMgDl) - 3.5;
        var hdl = ((person.HdlMgDl * MmolPerMgDl) - 1.3) / 0.3;
        var sbpHigh = (Math.Max(person.SbpMmHg, 110) - 130) / 20;
        var bmiHigh = (Math.Max(person.BmiKgM2, 30) - 30) / 5;
        var egfrLow = (Math.Min(person.EgfrMlMin, 60) - 60) / -15;
        var (diabetes, smoker) = (person.Diabetes ? 1.0 : 0, person.Smoker ? 1.0 : 0);
        var (drug, statin) = (person.TakesBloodPressureDrug ? 1.0 : 0, person.TakesStatin ? 1.0 : 0);
        ReadOnlySpan<double> terms =
        [
            age, nonHdl, hdl, (Math.Min(person.SbpMmHg, 110) - 110) / 20, sbpHigh, diabetes, smoker,
            (Math.Min(person.BmiKgM2, 30) - 25) / 5, bmiHigh, egfrLow, (Math.Max(person.EgfrMlMin, 60) - 90) / -15,
            drug, statin, drug * sbpHigh, statin * nonHdl, age * nonHdl, age * hdl, age * sbpHigh, age * diabetes,
            age * smoker, age * bmiHigh, age * egfrLow, 1,
        ];
        terms.CopyTo(x);
    }

    private static double Percent(PreventCoefficients coefficients, ReadOnlySpan<double> x)
    {
        var b = coefficients.Values;
        var sum = 0.0;
        for (var i = 0; i < Terms; i++)
        {
            sum += b[i] * x[i];
        }

        return 100 / (1 + Math.Exp(-sum));
    }
}
