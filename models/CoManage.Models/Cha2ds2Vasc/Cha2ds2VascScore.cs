namespace CoManage.Models.Cha2ds2Vasc;

/// <summary>Person with atrial fibrillation. Stroke: stroke, TIA or embolism. Vascular: vascular disease.</summary>
public readonly record struct Cha2ds2VascInput(
    double AgeYears, bool Female, bool HeartFailure, bool Hypertension, bool Diabetes, bool Stroke, bool Vascular);

/// <summary>
/// CHA2DS2-VASc, 0-9 points. Female sex alone scores 1 but is low risk.
/// Lip GYH, et al. Chest 2010;137:263-272, doi 10.1378/chest.09-1584.
/// </summary>
public static class Cha2ds2VascScore
{
    internal static readonly PointScale Age = new("age", "年龄", "Age", "years", new(0, 0), new(65, 1), new(75, 2));

    internal static readonly PointItem Female = new("sex", "female", 1, "女性", "Female sex");

    internal static readonly PointItem HeartFailure = new("chf", "heart_failure", 1, "心力衰竭", "Heart failure");

    internal static readonly PointItem Hypertension = new("htn", "hypertension", 1, "高血压", "Hypertension");

    internal static readonly PointItem Diabetes = new("dm", "diabetes", 1, "糖尿病", "Diabetes");

    internal static readonly PointItem Stroke =
        new("stroke", "stroke_tia_embolism", 2, "卒中、短暂性脑缺血发作或栓塞", "Stroke, TIA or embolism");

    internal static readonly PointItem Vascular = new("vasc", "vascular_disease", 1, "血管疾病", "Vascular disease");

    public static int Points(in Cha2ds2VascInput person) =>
        Age.Points(person.AgeYears) + Female.If(person.Female) + HeartFailure.If(person.HeartFailure)
        + Hypertension.If(person.Hypertension) + Diabetes.If(person.Diabetes)
        + Stroke.If(person.Stroke) + Vascular.If(person.Vascular);
}
