using System.Numerics;

namespace CoManage.Models.Ceap;

/// <summary>Findings on one limb, mildest first; the worst present one gives the class.</summary>
[Flags]
public enum CeapFindings
{
    None = 0,
    Telangiectasia = 1 << 0,
    Reticular = 1 << 1,
    Varicose = 1 << 2,
    RecurrentVaricose = 1 << 3,
    Oedema = 1 << 4,
    Pigmentation = 1 << 5,
    Eczema = 1 << 6,
    Lipodermatosclerosis = 1 << 7,
    AtrophieBlanche = 1 << 8,
    CoronaPhlebectatica = 1 << 9,
    HealedUlcer = 1 << 10,
    ActiveUlcer = 1 << 11,
    RecurrentActiveUlcer = 1 << 12,
}

/// <summary>
/// CEAP clinical class. The order of C2r and C6r is a local convention.
/// Lurie F, Passman M, Meisner M, et al. J Vasc Surg Venous Lymphat Disord 2020;8:342-352, doi 10.1016/j.jvsv.2019.12.075.
/// </summary>
public static class CeapScore
{
    // Class of each finding in the order of its flag.
    private static readonly string[] ClassOf =
        ["C1", "C1", "C2", "C2r", "C3", "C4a", "C4a", "C4b", "C4b", "C4c", "C5", "C6", "C6r"];

    public static IReadOnlyList<string> Classes { get; } =
        ["C0", "C1", "C2", "C2r", "C3", "C4a", "C4b", "C4c", "C5", "C6", "C6r"];

    public static string Class(CeapFindings findings) =>
        findings == CeapFindings.None ? "C0" : ClassOf[BitOperations.Log2((uint)findings)];
}
