using CoManage.Models;

namespace CoManage.Silo.Lexicon;

/// <summary>One flag that a version raises otherwise than the version at work.</summary>
/// <param name="Change"><c>gained</c>, <c>lost</c>, <c>raised</c> or <c>lowered</c>.</param>
public sealed record FlagChange(string Flag, string Change, Urgency? Before, Urgency? After);

/// <summary>Compares two readings of the same words; what is suppressed does not count.</summary>
public static class ReadingDifference
{
    public static IReadOnlyList<FlagChange> Of(MessageReading before, MessageReading after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, now) = (Levels(before), Levels(after));
        return
        [
            .. from flag in old.Keys.Union(now.Keys).Order(StringComparer.Ordinal)
               let was = old.TryGetValue(flag, out var level) ? level : (Urgency?)null
               let become = now.TryGetValue(flag, out var other) ? other : (Urgency?)null
               where was != become
               select new FlagChange(flag, was is null ? "gained" : become is null ? "lost" : become < was ? "raised" : "lowered", was, become),
        ];
    }

    private static Dictionary<string, Urgency> Levels(MessageReading reading)
    {
        var levels = new Dictionary<string, Urgency>(StringComparer.Ordinal);
        foreach (var each in reading.Flags.Concat(reading.Concerns).Where(each => each.Suppressed is null))
        {
            levels[each.Flag] = levels.TryGetValue(each.Flag, out var known) && known < each.Urgency ? known : each.Urgency;
        }

        return levels;
    }
}
