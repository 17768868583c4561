using System.Collections.Concurrent;
using System.Globalization;

namespace CoManage.Silo.Journal.Postgres;

/// <summary>
/// News that this process has sent to the database and will hear from it again. They are kept meanwhile, so that what
/// happened here need not be read back.
/// </summary>
internal sealed class OwnNews
{
    // Unlike that of any other process on the database.
    private readonly string process = Guid.NewGuid().ToString("N")[..8];

    private readonly ConcurrentDictionary<string, IReadOnlyList<Announcement>> sent = [];
    private long count;

    /// <summary>Keeps them; the answer is a mark to send along.</summary>
    public string Keep(IReadOnlyList<Announcement> announcements)
    {
        var mark = $"{process}.{Interlocked.Increment(ref count).ToString(CultureInfo.InvariantCulture)}";
        sent[mark] = announcements;
        return mark;
    }

    /// <summary>What was sent with this mark; null when it is another process's.</summary>
    public IReadOnlyList<Announcement>? Take(string mark) => sent.TryRemove(mark, out var announcements) ? announcements : null;

    /// <summary>The database was lost for a while; what it told then is not heard again.</summary>
    public void Clear() => sent.Clear();
}
