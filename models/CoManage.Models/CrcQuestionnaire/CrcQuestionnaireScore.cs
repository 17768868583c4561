namespace CoManage.Models.CrcQuestionnaire;

/// <summary>The answers of the high-risk questionnaire. Minor: how many of the six lesser findings are present.</summary>
public readonly record struct CrcQuestionnaireInput(
    bool FitPositive, bool FirstDegreeCancer, bool OwnCancer, bool OwnPolyp, int MinorFindings);

/// <summary>
/// High-risk questionnaire of the China colorectal cancer screening programme.
/// China CRC screening guideline 2020, doi 10.3760/cma.j.cn112152-20210105-00010.
/// </summary>
public static class CrcQuestionnaireScore
{
    /// <summary>Guideline 2020: two or more lesser findings count as high risk.</summary>
    public const int MinorFrom = 2;

    public static bool IsHigh(in CrcQuestionnaireInput person) =>
        person.FitPositive || person.FirstDegreeCancer || person.OwnCancer || person.OwnPolyp
        || person.MinorFindings >= MinorFrom;
}
