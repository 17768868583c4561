namespace CoManage.Models.Findrisc;

/// <summary>The nearest relative with diabetes; the higher points count once.</summary>
public enum DiabetesInFamily
{
    None,
    SecondDegree,
    FirstDegree,
}

/// <summary>Adult without known diabetes. Active: at least 30 minutes of activity on a day.</summary>
public readonly record struct FindriscInput(
    bool Male, double AgeYears, double BmiKgM2, double WaistCm, bool Active, bool DailyVegetables,
    bool TakesBloodPressureDrug, bool EverHighGlucose, DiabetesInFamily Family);

/// <summary>
/// FINDRISC, 0-26 points.
/// Lindström J, Tuomilehto J. Diabetes Care 2003;26:725-731, doi 10.2337/diacare.26.3.725.
/// Original cut-offs; the Chinese adaptation with BMI 24 and 28 is another instrument.
/// </summary>
public static class FindriscScore
{
    internal static readonly PointScale Age = new("age", "年龄", "Age", "years", new(0, 0), new(45, 2), new(55, 3), new(65, 4));

    // "25-30" and "94-102" of the form include their upper ends.
    internal static readonly PointScale Bmi =
        new("bmi", "体质指数", "BMI", "kg/m2", new(0, 0), new(25, 1), new(30, 3, Above: true));

    internal static readonly PointScale WaistMen =
        new("waist_cm", "腰围（男）", "Waist (men)", "cm", new(0, 0), new(94, 3), new(102, 4, Above: true));

    internal static readonly PointScale WaistWomen =
        new("waist_cm", "腰围（女）", "Waist (women)", "cm", new(0, 0), new(80, 3), new(88, 4, Above: true));

    internal static readonly PointItem Inactive =
        new("active30", "inactive", 2, "每天活动不足30分钟", "Less than 30 minutes of activity a day");

    internal static readonly PointItem NoVegetables =
        new("veg_daily", "no_daily_vegetables", 1, "不是每天吃蔬菜或水果", "No vegetables or fruit every day");

    internal static readonly PointItem Drug = new("bp_med", "bp_drug", 2, "服用降压药", "Takes blood-pressure medicine");

    internal static readonly PointItem HighGlucose =
        new("high_glucose", "ever_high_glucose", 5, "曾查出血糖升高", "Has ever had high blood glucose");

    internal static readonly PointItem SecondDegree =
        new("family", "family_second_degree", 3, "二级亲属有糖尿病", "Second-degree relative with diabetes");

    internal static readonly PointItem FirstDegree =
        new("family", "family_first_degree", 5, "一级亲属有糖尿病", "First-degree relative with diabetes");

    public static int Points(in FindriscInput person) =>
        Age.Points(person.AgeYears)
        + Bmi.Points(person.BmiKgM2)
        + (person.Male ? WaistMen : WaistWomen).Points(person.WaistCm)
        + Inactive.If(!person.Active)
        + NoVegetables.If(!person.DailyVegetables)
        + Drug.If(person.TakesBloodPressureDrug)
        + HighGlucose.If(person.EverHighGlucose)
        + SecondDegree.If(person.Family == DiabetesInFamily.SecondDegree)
        + FirstDegree.If(person.Family == DiabetesInFamily.FirstDegree);

    /// <summary>Lindström 2003, original form: the lowest band ends below 7.</summary>
    public static string Band(int points) => points switch
    {
        < 7 => "low",
        < 12 => "slightly_elevated",
        < 15 => "moderate",
        <= 20 => "high",
        _ => "very_high",
    };
}
