namespace CoManage.Models.Apcs;

/// <summary>Person of screening age, 40-74 years. Family: a first-degree relative with colorectal cancer.</summary>
public readonly record struct ApcsInput(double AgeYears, bool Male, bool FamilyCancer, bool EverSmoker);

/// <summary>
/// Asia-Pacific Colorectal Screening score, 0-7 points.
/// Yeoh KG, et al. Gut 2011;60:1236-1241, doi 10.1136/gut.2010.221168.
/// </summary>
public static class ApcsScore
{
    internal static readonly PointScale Age = new("age", "年龄", "Age", "years", new(0, 0), new(50, 2), new(70, 3));

    internal static readonly PointItem Male = new("sex", "male", 1, "男性", "Male sex");

    internal static readonly PointItem Family =
        new("family", "family_first_degree", 2, "一级亲属有结直肠癌", "First-degree relative with colorectal cancer");

    internal static readonly PointItem Smoker = new("smoke", "ever_smoker", 1, "现在或曾经吸烟", "Current or past smoker");

    public static int Points(in ApcsInput person) =>
        Age.Points(person.AgeYears) + Male.If(person.Male) + Family.If(person.FamilyCancer) + Smoker.If(person.EverSmoker);

    /// <summary>Yeoh 2011: 0-1 average, 2-3 moderate, 4-7 high.</summary>
    public static string Band(int points) => points switch { < 2 => "average", < 4 => "moderate", _ => "high" };
}

/// <summary>
/// Modified APCS with BMI, 0-6 points; other totals than the 2011 score, so the version must be kept with the result.
/// Sung JJY, et al. J Gastroenterol Hepatol 2018;33:187-194, PMID 28561279.
/// </summary>
public static class ApcsBmiScore
{
    internal static readonly PointScale Age = new("age", "年龄", "Age", "years", new(40, 0), new(50, 1), new(60, 2));

    internal static readonly PointItem Family =
        new("family", "family_first_degree", 1, "一级亲属有结直肠癌", "First-degree relative with colorectal cancer");

    internal static readonly PointScale Bmi = new("bmi", "体质指数", "BMI", "kg/m2", new(0, 0), new(23, 1));

    public static int Points(in ApcsInput person, double bmiKgM2) =>
        Age.Points(person.AgeYears) + ApcsScore.Male.If(person.Male) + Family.If(person.FamilyCancer)
        + ApcsScore.Smoker.If(person.EverSmoker) + Bmi.Points(bmiKgM2);

    /// <summary>Sung 2018: 0 average, 1-2 moderate, 3-6 high.</summary>
    public static string Band(int points) => points switch { 0 => "average", < 3 => "moderate", _ => "high" };
}
