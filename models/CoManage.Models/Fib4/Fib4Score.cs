namespace CoManage.Models.Fib4;

/// <summary>Adult. AST and ALT in U/L, platelets in 10^9/L.</summary>
public readonly record struct Fib4Input(double AgeYears, double AstUL, double AltUL, double Platelets);

/// <summary>
/// FIB-4 = age x AST / (platelets x sqrt(ALT)).
/// Sterling RK, et al. Hepatology 2006;43:1317-1325.
/// </summary>
public static class Fib4Score
{
    public static double Index(in Fib4Input person) =>
        person.AgeYears * person.AstUL / (person.Platelets * Math.Sqrt(person.AltUL));

    /// <summary>Cut-offs of the hepatitis B programme: 1.45 and 3.25 (Sterling 2006; recollection, awaiting sign-off).</summary>
    public static string BandHbv(double index) => index switch { < 1.45 => "low", < 3.25 => "indeterminate", _ => "high" };

    /// <summary>General cut-offs: low below 1.30 (below 2.0 from 65 years on), high above 2.67.</summary>
    public static string BandGeneral(double index, double ageYears) =>
        index < (ageYears >= 65 ? 2.0 : 1.30) ? "low" : index > 2.67 ? "high" : "indeterminate";
}
