using System.Collections.Concurrent;

namespace CoManage.Api.Live;

/// <summary>
/// Who listens to what. Reading takes no lock and copies nothing, because a room is read for every message and
/// changes only when somebody comes or goes.
/// </summary>
internal sealed class Audiences
{
    private readonly ConcurrentDictionary<Audience, Line[]> lines = [];

    /// <summary>The connections as of now; a later change does not show in the answer.</summary>
    public IReadOnlyList<Line> Of(Audience audience) => lines.GetValueOrDefault(audience, []);

    public bool Has(Audience audience) => lines.ContainsKey(audience);

    public void Add(Audience audience, Line line) => lines.AddOrUpdate(
        audience,
        static (_, added) => [added],
        static (_, present, added) => Array.IndexOf(present, added) < 0 ? [.. present, added] : present,
        line);

    public void Remove(Audience audience, Line line)
    {
        while (lines.TryGetValue(audience, out var present) && Array.IndexOf(present, line) >= 0)
        {
            Line[] left = [.. present.Where(each => each != line)];
            if (left.Length == 0
                ? lines.TryRemove(new KeyValuePair<Audience, Line[]>(audience, present))
                : lines.TryUpdate(audience, left, present))
            {
                return;
            }
        }
    }
}
