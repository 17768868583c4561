namespace CoManage.Models.BpBmi;

/// <summary>
/// Office blood-pressure grade and Chinese BMI class.
/// Chinese hypertension guideline (office grades) and Chinese adult weight criteria WS/T 428-2013.
/// </summary>
public static class BpBmiScore
{
    private static readonly string[] Grades = ["normal", "high_normal", "grade1", "grade2", "grade3"];

    public static IReadOnlyList<string> BpGrades => Grades;

    /// <summary>The higher of the two pressures decides.</summary>
    public static string BpGrade(double sbpMmHg, double dbpMmHg) => Grades[Math.Max(SystolicStep(sbpMmHg), DiastolicStep(dbpMmHg))];

    public static string BmiClass(double bmiKgM2) => bmiKgM2 switch
    {
        < 18.5 => "underweight",
        < 24 => "normal",
        < 28 => "overweight",
        _ => "obese",
    };

    /// <summary>Central obesity: waist from 90 cm in men, from 85 cm in women.</summary>
    public static bool IsCentrallyObese(bool male, double waistCm) => waistCm >= (male ? 90 : 85);

    internal static int SystolicStep(double mmHg) => mmHg switch { >= 180 => 4, >= 160 => 3, >= 140 => 2, >= 120 => 1, _ => 0 };

    internal static int DiastolicStep(double mmHg) => mmHg switch { >= 110 => 4, >= 100 => 3, >= 90 => 2, >= 80 => 1, _ => 0 };
}
