namespace CoManage.Models.HbvReferral;

/// <summary>
/// Upper limits of normal. ALT 50/40 U/L unless the local laboratory prints others. The reference names no bilirubin
/// limit: 17.1 umol/L is 1 mg/dL, is to be replaced by the local one, and awaits sign-off.
/// </summary>
public sealed record HbvLimits(double AltMen = 50, double AltWomen = 40, double BilirubinUmolL = 17.1);

/// <summary>
/// One person's hepatitis B findings; NaN stands for a measurement that was not made. Detectable: HBV-DNA.
/// Family: liver cancer or cirrhosis in the family.
/// </summary>
public readonly record struct HbvReferralInput(
    bool HbsagPositive, double AntiHbsMIUmL, double AltUL, bool Male, double BilirubinUmolL, double Inr,
    bool Encephalopathy, bool Bleeding, bool DnaDetectable, double AgeYears, bool Cirrhosis, bool Family);

/// <summary>
/// Order of decisions for hepatitis B screening.
/// Chronic hepatitis B primary-care guideline 2020, doi 10.3760/cma.j.cn114798-20201218-01262.
/// </summary>
public static class HbvReferralDecision
{
    public const string Immune = "immune", Vaccinate = "vaccinate", Monitor = "monitor_3_6_months",
        Stage = "stage", Treatment = "within_2_weeks_treatment", Urgent = "within_24h", Emergency = "emergency_now";

    // Guideline 2020: protection from 10 mIU/mL of anti-HBs.
    private const double ProtectedFrom = 10;

    /// <summary>Comparisons with a value that was not measured are false, so nothing unknown counts as raised or as normal.</summary>
    public static string Decide(in HbvReferralInput person, HbvLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        if (!person.HbsagPositive)
        {
            return person.AntiHbsMIUmL < ProtectedFrom ? Vaccinate : Immune;
        }

        var altUln = person.Male ? limits.AltMen : limits.AltWomen;
        return IsLiverFailure(person, limits) ? Emergency
            : IsFlare(person, altUln, limits) ? Urgent
            : CallsForTreatment(person, altUln) ? Treatment
            : Monitor;
    }

    // Rule HBV-E1.
    private static bool IsLiverFailure(in HbvReferralInput person, HbvLimits limits) =>
        person.Inr >= 1.5 || person.Encephalopathy || (person.Bleeding && person.BilirubinUmolL > limits.BilirubinUmolL);

    // Rule HBV-D1.
    private static bool IsFlare(in HbvReferralInput person, double altUln, HbvLimits limits) =>
        person.AltUL > 10 * altUln
        || (person.AltUL > 5 * altUln && person.BilirubinUmolL > 2 * limits.BilirubinUmolL);

    private static bool CallsForTreatment(in HbvReferralInput person, double altUln) =>
        person.Cirrhosis
        || (person.DnaDetectable && (person.AltUL > altUln || person.AgeYears > 30 || person.Family));
}
