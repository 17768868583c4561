namespace CoManage.Models.Conversions;

/// <summary>
/// Unit conversions with the factors of the clinical reference. The generic cholesterol factor, that of China-PAR (0.0259)
/// and that of PREVENT (0.02586) differ in print and are kept apart.
/// </summary>
public static class Conversion
{
    private const double GlucoseFactor = 18.016;

    public static double GlucoseMgDl(double mmolL) => mmolL * GlucoseFactor;

    public static double GlucoseMmolL(double mgDl) => mgDl / GlucoseFactor;

    /// <summary>HbA1c in mmol/mol (IFCC) from percent (NGSP).</summary>
    public static double Hba1cIfcc(double percent) => 10.929 * (percent - 2.15);

    /// <summary>HbA1c in percent (NGSP) from mmol/mol (IFCC).</summary>
    public static double Hba1cNgsp(double mmolMol) => (mmolMol / 10.929) + 2.15;

    /// <summary>Estimated average glucose, mmol/L, from HbA1c in percent.</summary>
    public static double AverageGlucoseMmolL(double hba1cPercent) => (1.59 * hba1cPercent) - 2.59;

    /// <summary>Estimated average glucose, mg/dL, from HbA1c in percent (Nathan DM, et al. Diabetes Care 2008;31:1473-1478).</summary>
    public static double AverageGlucoseMgDl(double hba1cPercent) => (28.7 * hba1cPercent) - 46.7;

    public static double CholesterolMgDl(double mmolL) => mmolL * 38.67;

    public static double CholesterolMmolL(double mgDl) => mgDl / 38.67;

    /// <summary>The official China-PAR calculator's factor; use for that instrument only.</summary>
    public static double ChinaParCholesterolMgDl(double mmolL) => mmolL / 0.0259;

    /// <summary>The PREVENT factor; use for that instrument only.</summary>
    public static double PreventCholesterolMgDl(double mmolL) => mmolL / 0.02586;

    public static double TriglyceridesMgDl(double mmolL) => mmolL * 88.57;

    public static double TriglyceridesMmolL(double mgDl) => mgDl / 88.57;

    public static double CreatinineMgDl(double umolL) => umolL / 88.4;

    public static double CreatinineUmolL(double mgDl) => mgDl * 88.4;

    public static double UrateMgDl(double umolL) => umolL / 59.48;

    public static double UrateUmolL(double mgDl) => mgDl * 59.48;

    public static double BilirubinMgDl(double umolL) => umolL / 17.1;

    public static double BilirubinUmolL(double mgDl) => mgDl * 17.1;

    /// <summary>Albumin/creatinine ratio in mg/g from mg/mmol.</summary>
    public static double AcrMgG(double mgMmol) => mgMmol * 8.84;

    public static double AcrMgMmol(double mgG) => mgG / 8.84;
}
