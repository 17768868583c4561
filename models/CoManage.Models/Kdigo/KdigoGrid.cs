namespace CoManage.Models.Kdigo;

/// <summary>
/// Stages and risk of chronic kidney disease. Values are compared unrounded.
/// KDIGO 2024 CKD guideline, doi 10.1016/j.kint.2023.10.018.
/// </summary>
public static class KdigoGrid
{
    public static IReadOnlyList<string> GStages { get; } = ["G1", "G2", "G3a", "G3b", "G4", "G5"];

    public static IReadOnlyList<string> Risks { get; } = ["low", "moderate", "high", "very_high"];

    public static string GStage(double egfrMlMin) => egfrMlMin switch
    {
        >= 90 => "G1",
        >= 60 => "G2",
        >= 45 => "G3a",
        >= 30 => "G3b",
        >= 15 => "G4",
        _ => "G5",
    };

    /// <summary>Albumin/creatinine ratio in mg/g; 300 itself is still A2.</summary>
    public static string AStage(double acrMgG) => acrMgG switch { < 30 => "A1", <= 300 => "A2", _ => "A3" };

    public static string Risk(double egfrMlMin, double acrMgG)
    {
        var albumin = acrMgG switch { < 30 => 0, <= 300 => 1, _ => 2 };
        var filtration = egfrMlMin switch { >= 60 => 0, >= 45 => 1, >= 30 => 2, _ => 3 };
        return Risks[Math.Min(albumin + filtration, Risks.Count - 1)];
    }
}
