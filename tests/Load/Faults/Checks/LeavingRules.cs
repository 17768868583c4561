namespace CoManage.Load.Faults.Checks;

/// <summary>
/// Whoever has left sees nothing that was said afterwards, and says nothing. Out is a person from the moment when the
/// leaving was acknowledged until the next joining is asked for.
/// </summary>
internal static class LeavingRules
{
    public static IEnumerable<Violation> SawAfterLeaving(RoomHistory room)
    {
        var absences = Absences(room);
        return
            from saw in room.Of<Entry.Saw>()
            where room.FirstSent.TryGetValue(saw.What, out var sent)
                && absences[saw.Person].Any(each => sent > each.From && saw.At < each.Until)
            select room.Broken("seen after leaving", $"{saw.Client} saw {saw.What}");
    }

    public static IEnumerable<Violation> PostedAfterLeaving(RoomHistory room)
    {
        var absences = Absences(room);
        return
            from sent in room.Of<Entry.Sent>()
            where absences[sent.Person].Any(each => room.FirstSent[sent.Message] > each.From
                && room.Of<Entry.Acknowledged>().Any(told => told.Message == sent.Message && told.At < each.Until))
            select room.Broken("posted after leaving", sent.Message);
    }

    private static ILookup<string, (long From, long Until)> Absences(RoomHistory room) => room.Of<Entry.Gone>()
        .Select(gone => (gone.Person, Absence: (gone.At, room.Of<Entry.Joining>()
            .Where(each => each.Person == gone.Person && each.At > gone.At)
            .Select(each => each.At)
            .DefaultIfEmpty(long.MaxValue)
            .First())))
        .ToLookup(each => each.Person, each => each.Absence);
}
