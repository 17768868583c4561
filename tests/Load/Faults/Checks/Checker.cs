namespace CoManage.Load.Faults.Checks;

/// <summary>Judges a history by all rules, room by room, and cuts each finding down to what shows it.</summary>
internal static class Checker
{
    // More of one kind in one room tell nothing new.
    private const int MostOfOneKind = 3;

    private static readonly Func<RoomHistory, IEnumerable<Violation>>[] Rules =
    [
        LogRules.Lost, LogRules.Doubled, LogRules.Renumbered, LogRules.Gaps, LogRules.Invented, LogRules.StoredThoughRefused,
        LogRules.ReactedOnce, OrderRules.SeenOtherwise, OrderRules.SeenUnstored, OrderRules.OutOfTime, OrderRules.OpenedStale, OrderRules.NotShown,
        LeavingRules.SawAfterLeaving, LeavingRules.PostedAfterLeaving, ReadMarkRules.Ahead, ReadMarkRules.Back,
    ];

    public static IReadOnlyList<Violation> Check(IReadOnlyList<Entry> history) =>
    [
        .. history.Select(each => each.Room).Distinct().Order(StringComparer.Ordinal)
            .Select(room => new RoomHistory(room, history))
            .SelectMany(room => Rules.SelectMany(rule => rule(room).Take(MostOfOneKind).Select(found => Smallest(room, rule, found)))),
    ];

    private static Violation Smallest(RoomHistory room, Func<RoomHistory, IEnumerable<Violation>> rule, Violation found) => found with
    {
        Counterexample = Counterexample.Of(
            room.Entries, part => rule(new RoomHistory(room.Room, part)).Any(each => each.IsSame(found))),
    };
}
