using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using CoManage.Load.Faults.Checks;

namespace CoManage.Load.Faults;

/// <summary>Writes the history down, on one clock, and knows messages and rooms by short names.</summary>
internal sealed class Recorder(int seed)
{
    private readonly long began = Stopwatch.GetTimestamp();
    private readonly ConcurrentQueue<Entry> entries = [];
    private readonly ConcurrentDictionary<Guid, string> messages = [];
    private int calls;

    public long Now => (long)Stopwatch.GetElapsedTime(began).TotalMicroseconds;

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(began);

    public IReadOnlyList<Entry> History => [.. entries];

    public void Add(Entry entry) => entries.Enqueue(entry);

    /// <summary>How something is named that the service says by itself.</summary>
    public static string Notice(Guid message) => $"notice {message}";

    /// <summary>Tells two questions of one client apart.</summary>
    public int NextCall() => Interlocked.Increment(ref calls);

    /// <summary>The id under which a message is sent, however often.</summary>
    public Guid IdOf(string message)
    {
        var id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}/{message}")).AsSpan(0, 16));
        messages[id] = message;
        return id;
    }

    /// <summary>The message of an id; of an id that nobody here made, the id itself.</summary>
    public string NameOf(Guid id) => messages.GetValueOrDefault(id, $"{id}");
}
