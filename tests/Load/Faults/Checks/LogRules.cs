namespace CoManage.Load.Faults.Checks;

/// <summary>What was acknowledged is in the log, once; the log has no gap and nothing that nobody sent.</summary>
internal static class LogRules
{
    public static IEnumerable<Violation> Lost(RoomHistory room) =>
        from told in room.Of<Entry.Acknowledged>().DistinctBy(each => each.Message)
        where !room.Places[told.Message].Any()
        select room.Broken("acknowledged but lost", told.Message);

    public static IEnumerable<Violation> Doubled(RoomHistory room) =>
        from place in room.Places
        where place.Count() > 1
        select room.Broken("stored more than once", place.Key);

    /// <summary>Also: sending a message again answers with its first number.</summary>
    public static IEnumerable<Violation> Renumbered(RoomHistory room) =>
        from told in room.Of<Entry.Acknowledged>()
        where room.Places[told.Message].Any() && !room.Places[told.Message].Contains(told.Number)
        select room.Broken("acknowledged under another number", $"{told.Message} as {told.Number}");

    public static IEnumerable<Violation> Gaps(RoomHistory room)
    {
        var expected = 1L;
        foreach (var stored in room.Stored)
        {
            if (stored.Number != expected)
            {
                yield return room.Broken("numbers not one after the other", $"{stored.Number} follows {expected - 1}");
            }

            expected = stored.Number + 1;
        }
    }

    public static IEnumerable<Violation> Invented(RoomHistory room) =>
        from stored in room.Stored
        where !stored.ByService && !room.FirstSent.ContainsKey(stored.What)
        select room.Broken("stored but never sent", stored.What);

    /// <summary>Every time it was sent the answer was no; a message without any answer may be stored or not.</summary>
    public static IEnumerable<Violation> StoredThoughRefused(RoomHistory room)
    {
        var sent = room.Of<Entry.Sent>().CountBy(each => each.Message).ToDictionary();
        return
            from refused in room.Of<Entry.Refused>().CountBy(each => each.Message)
            where sent.GetValueOrDefault(refused.Key) == refused.Value && room.Places[refused.Key].Any()
            select room.Broken("stored though refused", refused.Key);
    }

    /// <summary>What follows from an alarming message follows once, whatever happened in between.</summary>
    public static IEnumerable<Violation> ReactedOnce(RoomHistory room)
    {
        var markers = room.Stored.Where(each => each.ByService).CountBy(each => each.Target).ToDictionary();
        return
            from stored in room.Stored
            where !stored.ByService && stored.What.EndsWith(Alarm.Sign) && markers.GetValueOrDefault(stored.Number) != 1
            select room.Broken("not marked exactly once", stored.What);
    }
}

/// <summary>How a message whose words raise a red flag is named.</summary>
internal static class Alarm
{
    public const char Sign = '!';
}
