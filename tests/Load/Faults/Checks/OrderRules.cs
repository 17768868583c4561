namespace CoManage.Load.Faults.Checks;

/// <summary>There is one order for everybody, it is the order of the real world, and nobody is shown an older one.</summary>
internal static class OrderRules
{
    public static IEnumerable<Violation> SeenOtherwise(RoomHistory room)
    {
        var log = room.Stored.ToLookup(each => each.Number, each => each.What);
        return
            from saw in room.Of<Entry.Saw>()
            where log[saw.Number].Any() && !log[saw.Number].Contains(saw.What)
            select room.Broken("seen otherwise than stored", $"{saw.Client} saw {saw.What} as {saw.Number}");
    }

    public static IEnumerable<Violation> SeenUnstored(RoomHistory room)
    {
        var numbers = room.Stored.Select(each => each.Number).ToHashSet();
        return
            from saw in room.Of<Entry.Saw>()
            where !numbers.Contains(saw.Number)
            select room.Broken("seen but not stored", $"{saw.Client} saw {saw.What} as {saw.Number}");
    }

    /// <summary>What was acknowledged before another message was first sent comes before it.</summary>
    public static IEnumerable<Violation> OutOfTime(RoomHistory room)
    {
        var told = room.Of<Entry.Acknowledged>()
            .GroupBy(each => each.Message)
            .Select(each => (Message: each.Key, each.First().Number, each.First().At))
            .OrderByDescending(each => each.Number);
        var (earliest, whose) = (long.MaxValue, "");
        foreach (var (message, _, at) in told)
        {
            if (room.FirstSent.TryGetValue(message, out var sent) && earliest < sent)
            {
                yield return room.Broken("numbered before what was already acknowledged", $"{message} before {whose}");
            }

            if (at < earliest)
            {
                (earliest, whose) = (at, message);
            }
        }
    }

    /// <summary>Opening a room shows at least what had been acknowledged when it was asked for.</summary>
    public static IEnumerable<Violation> OpenedStale(RoomHistory room)
    {
        var newest = 0L;
        var expected = new Dictionary<(string, int), long>();
        foreach (var entry in room.Entries)
        {
            switch (entry)
            {
                case Entry.Acknowledged told:
                    newest = Math.Max(newest, told.Number);
                    break;
                case Entry.Opening opening:
                    expected[(opening.Client, opening.Call)] = newest;
                    break;
                case Entry.Opened opened when opened.Number < expected.GetValueOrDefault((opened.Client, opened.Call)):
                    yield return room.Broken("opened without what was acknowledged before", $"{opened.Client} call {opened.Call}");
                    break;
            }
        }
    }

    /// <summary>When all is quiet, everybody connected shows everything, without having asked for it.</summary>
    public static IEnumerable<Violation> NotShown(RoomHistory room)
    {
        var last = room.Stored.Count == 0 ? 0 : room.Stored[^1].Number;
        return
            from held in room.Of<Entry.Held>()
            where held.Last != last || held.Missing.Length > 0
            select room.Broken("not shown when all was quiet", $"{held.Client} held up to {held.Last} of {last}");
    }
}
