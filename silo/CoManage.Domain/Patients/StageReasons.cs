using System.Collections.Frozen;

namespace CoManage.Domain.Patients;

/// <summary>Why a patient enters a stage of a programme; clients translate the codes.</summary>
public static class StageReasons
{
    public static readonly FrozenSet<string> All = FrozenSet.Create(
        "enrolled", "screened", "suspected", "confirmed", "ruledOut", "referred", "returned",
        "treatmentStarted", "stable", "relapsed", "wish", "corrected", "imported");
}
