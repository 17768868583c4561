namespace CoManage.Load.Faults.Checks;

/// <summary>A read mark is never ahead of the log, never goes back, and is not forgotten.</summary>
internal static class ReadMarkRules
{
    public static IEnumerable<Violation> Ahead(RoomHistory room)
    {
        // At any moment the log holds no more than what was sent by then and what the service has put in.
        var markers = room.Stored.Count(each => each.ByService);
        var sent = room.FirstSent.Values.Order().ToList();
        foreach (var marked in room.Of<Entry.Marked>())
        {
            var place = sent.BinarySearch(marked.At);
            if (marked.Mark > (place < 0 ? ~place : place) + markers)
            {
                yield return room.Broken("read mark ahead of the log", $"{marked.Person} at {marked.Mark}");
            }
        }

        var last = room.Stored.Count == 0 ? 0 : room.Stored[^1].Number;
        foreach (var stored in room.Of<Entry.StoredMark>().Where(each => each.Number > last))
        {
            yield return room.Broken("read mark ahead of the log", $"{stored.Person} stored at {stored.Number} of {last}");
        }
    }

    public static IEnumerable<Violation> Back(RoomHistory room)
    {
        var reached = new Dictionary<string, long>();
        var expected = new Dictionary<(string, int), long>();
        foreach (var entry in room.Entries)
        {
            switch (entry)
            {
                case Entry.Marking marking:
                    expected[(marking.Person, marking.Call)] = reached.GetValueOrDefault(marking.Person);
                    break;
                case Entry.Marked marked:
                    if (marked.Mark < expected.GetValueOrDefault((marked.Person, marked.Call)))
                    {
                        yield return room.Broken("read mark went back", $"{marked.Person} to {marked.Mark}");
                    }

                    reached[marked.Person] = Math.Max(reached.GetValueOrDefault(marked.Person), marked.Mark);
                    break;
                case Entry.StoredMark stored when stored.Number < reached.GetValueOrDefault(stored.Person):
                    yield return room.Broken("read mark forgotten", $"{stored.Person} stored at {stored.Number}");
                    break;
            }
        }
    }
}
