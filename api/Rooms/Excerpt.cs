using CoManage.Domain.Kernel;

namespace CoManage.Api.Rooms;

/// <summary>The part of a message that shows why it was found.</summary>
internal static class Excerpt
{
    private const int Before = 30;
    private const int Longest = 160;

    /// <param name="places">Where the words looked for stand, in order.</param>
    public static IReadOnlyList<ExcerptPart> Of(string text, IReadOnlyList<(int Start, int End)> places)
    {
        var start = places.Count == 0 || places[0].Start <= Before ? 0 : Whole(text, places[0].Start - Before);
        var end = start + Longest >= text.Length ? text.Length : Whole(text, start + Longest);
        var parts = new List<ExcerptPart>();
        var done = start;
        foreach (var (from, to) in places.Where(each => each.Start < end))
        {
            Add(parts, $"{(done == start && start > 0 ? "…" : "")}{text[done..from]}", found: false);
            Add(parts, text[from..Math.Min(to, end)], found: true);
            done = Math.Min(to, end);
        }

        Add(parts, $"{text[done..end]}{(end < text.Length ? "…" : "")}", found: false);
        return parts;
    }

    /// <summary>Half of a surrogate pair is no character.</summary>
    private static int Whole(string text, int at) => char.IsLowSurrogate(text[at]) ? at - 1 : at;

    private static void Add(List<ExcerptPart> parts, string text, bool found)
    {
        if (text.Length > 0)
        {
            parts.Add(new ExcerptPart(new PrivateText(text), found));
        }
    }
}
