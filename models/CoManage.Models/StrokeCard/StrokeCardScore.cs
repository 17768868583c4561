using System.Numerics;

namespace CoManage.Models.StrokeCard;

/// <summary>
/// The eight items of the card. Hypertension: at least 140/90 mmHg or treated. Lipids: abnormal or never measured.
/// Obese: BMI of 26 kg/m2 and more.
/// </summary>
[Flags]
public enum StrokeCardItems
{
    None = 0,
    Hypertension = 1,
    AtrialFibrillationOrValve = 2,
    Smoking = 4,
    LipidsAbnormalOrUnknown = 8,
    Diabetes = 16,
    LittleExercise = 32,
    Obesity = 64,
    FamilyStroke = 128,
}

/// <summary>Person of 40 years or more.</summary>
public readonly record struct StrokeCardInput(StrokeCardItems Items, bool PriorStroke, bool PriorTia);

/// <summary>
/// Eight-item stroke high-risk card, one point each.
/// National stroke high-risk screening programme (国家卫生健康委脑卒中筛查项目).
/// </summary>
public static class StrokeCardScore
{
    /// <summary>Programme card: three or more of eight items are high risk.</summary>
    public const int HighFrom = 3;

    private const StrokeCardItems MediumItems =
        StrokeCardItems.Hypertension | StrokeCardItems.Diabetes | StrokeCardItems.AtrialFibrillationOrValve;

    public static int Points(in StrokeCardInput person) => BitOperations.PopCount((uint)person.Items);

    /// <summary>Past stroke or TIA is high whatever the count.</summary>
    public static string Band(in StrokeCardInput person) =>
        person.PriorStroke || person.PriorTia || Points(person) >= HighFrom ? "high"
        : (person.Items & MediumItems) != 0 ? "medium"
        : "low";
}
