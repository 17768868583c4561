using System.Collections.Frozen;

namespace CoManage.Domain.Kernel;

/// <summary>Why what an import had brought is taken back: which import, and a coded reason that clients translate.</summary>
public sealed record Withdrawal(ImportId Import, string Reason)
{
    public static readonly FrozenSet<string> Reasons = FrozenSet.Create("wrongFile", "wrongColumns", "wrongGroup", "trial", "other");

    // No property: it would be stored with every event.
    public bool HasListedReason() => Reasons.Contains(Reason);
}
