namespace CoManage.Silo.Journal;

/// <summary>
/// How long a reaction belongs to the process that is delivering it. The one that stored it begins at once; after
/// this time anybody may, so that a crash delays a reaction and never loses it.
/// </summary>
internal static class OutboxLease
{
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(5);
}
