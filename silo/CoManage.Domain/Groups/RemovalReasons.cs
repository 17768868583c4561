using System.Collections.Frozen;

namespace CoManage.Domain.Groups;

/// <summary>Why a team may remove a member; clients translate the codes.</summary>
public static class RemovalReasons
{
    public static readonly FrozenSet<string> All =
        FrozenSet.Create("asked", "moved", "died", "otherGroup", "conduct", "other");
}
