namespace CoManage.Load.Faults.Checks;

/// <summary>All entries of one room in the order of time, and the ways the rules look at them.</summary>
internal sealed class RoomHistory
{
    private readonly ILookup<Type, Entry> kinds;

    public RoomHistory(string room, IEnumerable<Entry> entries)
    {
        Room = room;
        Entries = [.. entries.Where(each => each.Room == room).OrderBy(each => each.At)];
        kinds = Entries.ToLookup(each => each.GetType());
        Stored = [.. Of<Entry.Stored>().OrderBy(each => each.Number)];
        FirstSent = Of<Entry.Sent>().GroupBy(each => each.Message).ToDictionary(each => each.Key, each => each.First().At);
        Places = Stored.Where(each => !each.ByService).ToLookup(each => each.What, each => each.Number);
    }

    public string Room { get; }

    public IReadOnlyList<Entry> Entries { get; }

    /// <summary>The log by number.</summary>
    public IReadOnlyList<Entry.Stored> Stored { get; }

    /// <summary>When each message went out for the first time.</summary>
    public IReadOnlyDictionary<string, long> FirstSent { get; }

    /// <summary>The numbers under which each message is stored.</summary>
    public ILookup<string, long> Places { get; }

    public IEnumerable<TEntry> Of<TEntry>()
        where TEntry : Entry => kinds[typeof(TEntry)].Cast<TEntry>();

    public Violation Broken(string rule, string subject) => new(rule, Room, subject);
}
