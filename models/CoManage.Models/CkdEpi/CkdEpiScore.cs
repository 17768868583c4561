using CoManage.Models.Kdigo;

namespace CoManage.Models.CkdEpi;

/// <summary>Adult of 18 years or more; serum creatinine in umol/L.</summary>
public readonly record struct CkdEpiInput(bool Male, double AgeYears, double CreatinineUmolL);

/// <summary>
/// CKD-EPI 2021 creatinine equation, mL/min/1.73m2.
/// Inker LA, et al. N Engl J Med 2021;385:1737-1749, doi 10.1056/NEJMoa2102953.
/// </summary>
public static class CkdEpiScore
{
    private const double UmolPerMgDl = 88.4;

    public static double Egfr(in CkdEpiInput person)
    {
        var (kappa, alpha, sex) = person.Male ? (0.9, -0.302, 1.0) : (0.7, -0.241, 1.012);
        var ratio = person.CreatinineUmolL / UmolPerMgDl / kappa;
        return 142 * Math.Pow(Math.Min(ratio, 1), alpha) * Math.Pow(Math.Max(ratio, 1), -1.2)
            * Math.Pow(0.9938, person.AgeYears) * sex;
    }

    public static string Band(double egfr) => KdigoGrid.GStage(egfr);
}
