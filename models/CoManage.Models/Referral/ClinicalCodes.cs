namespace CoManage.Models.Referral;

/// <summary>A concept's code in LOINC, ICD-10 or SNOMED CT, with the UCUM unit of an observation.</summary>
public sealed record ClinicalCode(string Concept, string System, string Code, string Ucum, string Confirmed);

public static class ClinicalCodes
{
    public static IReadOnlyList<ClinicalCode> All { get; } =
    [
        .. Artefacts.Rows("codes.csv").Select(cell => new ClinicalCode(cell[0], cell[1], cell[2], cell[3], cell[4])),
    ];
}
