namespace CoManage.Domain.Triage;

/// <summary>How the stable codes of case reasons begin.</summary>
public static class CaseReasons
{
    public const string Screening = "screening.";
    public const string RedFlag = "redflag.";
    public const string Measurement = "measurement.";
    public const string Lifted = "lifted.";

    /// <summary>Why a case ended whose screenings were taken back with their import.</summary>
    public const string ImportTakenBack = "importTakenBack";

    /// <summary>The programme of a screening's case; null for other reasons.</summary>
    public static string? ProgrammeOf(string reason) =>
        reason.StartsWith(Screening, StringComparison.Ordinal) ? reason[Screening.Length..] : null;
}
