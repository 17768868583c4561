namespace CoManage.Models.Cdrs;

/// <summary>Adult of 20-74 years without known diabetes. Family: a first-degree relative with diabetes.</summary>
public readonly record struct CdrsInput(
    bool Male, double AgeYears, double SbpMmHg, double WaistCm, double BmiKgM2, bool FamilyDiabetes);

/// <summary>
/// Chinese Diabetes Risk Score, 0-51 points; 25 and more calls for fasting glucose and OGTT.
/// Zhou X, Qiao Q, Ji L, et al. Diabetes Care 2013;36:3944-3952, doi 10.2337/dc13-0593.
/// Not the older score of the same abbreviation with cut-offs 17 and 14.
/// </summary>
public static class CdrsScore
{
    /// <summary>Zhou 2013: sum from which the person counts as high risk.</summary>
    public const int HighFrom = 25;

    internal static readonly PointScale Age = new("age", "年龄", "Age", "years",
        new(20, 0), new(25, 4), new(35, 8), new(40, 11), new(45, 12), new(50, 13), new(55, 15), new(60, 16), new(65, 18));

    internal static readonly PointScale Sbp = new("sbp", "收缩压", "Systolic pressure", "mmHg",
        new(0, 0), new(110, 1), new(120, 3), new(130, 6), new(140, 7), new(150, 8), new(160, 10));

    internal static readonly PointScale WaistMen = new("waist_cm", "腰围（男）", "Waist (men)", "cm",
        new(0, 0), new(75, 3), new(80, 5), new(85, 7), new(90, 8), new(95, 10));

    internal static readonly PointScale WaistWomen = new("waist_cm", "腰围（女）", "Waist (women)", "cm",
        new(0, 0), new(70, 3), new(75, 5), new(80, 7), new(85, 8), new(90, 10));

    internal static readonly PointScale Bmi = new("bmi", "体质指数", "BMI", "kg/m2", new(0, 0), new(22, 1), new(24, 3), new(30, 5));

    internal static readonly PointItem Family =
        new("family", "family_first_degree", 6, "一级亲属有糖尿病", "First-degree relative with diabetes");

    internal static readonly PointItem Male = new("sex", "male", 2, "男性", "Male sex");

    public static int Points(in CdrsInput person) =>
        Age.Points(person.AgeYears)
        + Sbp.Points(person.SbpMmHg)
        + (person.Male ? WaistMen : WaistWomen).Points(person.WaistCm)
        + Bmi.Points(person.BmiKgM2)
        + Family.If(person.FamilyDiabetes)
        + Male.If(person.Male);
}
