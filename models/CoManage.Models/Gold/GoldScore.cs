namespace CoManage.Models.Gold;

/// <summary>Post-bronchodilator FEV1 in percent of predicted, mMRC 0-4, CAT 0-40, exacerbations of the last 12 months.</summary>
public readonly record struct GoldInput(double Fev1Percent, int Mmrc, double Cat, double ModerateExacerbations, double Admissions);

/// <summary>
/// GOLD grade of airflow limitation and ABE group; the group rests on recollection and awaits sign-off.
/// Global Initiative for Chronic Obstructive Lung Disease, report 2023 and later.
/// </summary>
public static class GoldScore
{
    public static int Grade(double fev1Percent) => fev1Percent switch { >= 80 => 1, >= 50 => 2, >= 30 => 3, _ => 4 };

    public static string Group(in GoldInput person) =>
        person.ModerateExacerbations >= 2 || person.Admissions >= 1 ? "E"
        : person.Mmrc >= 2 || person.Cat >= 10 ? "B"
        : "A";
}
