using CoManage.Load.Faults.Checks;

namespace CoManage.Load.Faults;

/// <summary>What a run did and what it found, in words.</summary>
internal static class Report
{
    public static void Print(FaultOptions options, Cluster cluster, Turmoil run, IReadOnlyList<Violation> found, IReadOnlyList<string> complaints)
    {
        var history = run.Recorder.History;
        Console.WriteLine($"seed {options.Seed}, {options.Seconds} s, {(options.OnPostgres ? "two servers on PostgreSQL" : "one server on SQLite")}, {options.Clients} clients");
        Console.WriteLine($"  sent {Count<Entry.Sent>(history)}, acknowledged {Count<Entry.Acknowledged>(history)}, refused {Count<Entry.Refused>(history)}, stored {Count<Entry.Stored>(history)}");
        Console.WriteLine($"  shown {Count<Entry.Saw>(history)}, opened {Count<Entry.Opened>(history)}, read marks {Count<Entry.Marked>(history)}, departures {Count<Entry.Gone>(history)}, broken calls and lines {run.Breaks}");
        Console.WriteLine($"  faults: {string.Join(", ", run.Nemesis.Counts.OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => $"{each.Key} {each.Value}"))}");
        if (cluster.Disk is null)
        {
            Console.WriteLine("  not tried: a full disk, because this system lets nobody mount one");
        }

        foreach (var line in complaints.Concat(found.Select(each => $"{each}")))
        {
            Console.WriteLine($"BROKEN {line}");
        }

        if (found.Count + complaints.Count > 0)
        {
            Console.WriteLine("faults, in seconds of the run (entries above are in microseconds):");
            foreach (var (began, ended, fault) in run.Nemesis.Done)
            {
                Console.WriteLine($"  {began.TotalSeconds,7:F2} to {ended.TotalSeconds,7:F2}  {fault}");
            }
        }

        Console.WriteLine(found.Count + complaints.Count == 0 ? "Every promise was kept." : "A promise was broken.");
    }

    private static int Count<TEntry>(IReadOnlyList<Entry> history) => history.Count(each => each is TEntry);
}
