namespace CoManage.Silo.Search;

/// <summary>
/// What somebody looks for: every phrase must stand in the message. Words in quotation marks stand as written; outside
/// of them the last word of each phrase may go on.
/// </summary>
public sealed class SearchQuery
{
    /// <summary>Longer questions are a mistake of the sender.</summary>
    public const int Longest = 100;

    private const int MostPhrases = 8;

    // Opening marks and what closes them; a mark that is never closed reaches to the end.
    private const string Opening = "\"“「『《";
    private const string Closing = "\"”」』》";

    private SearchQuery(IReadOnlyList<SearchPhrase> phrases) => Phrases = phrases;

    internal IReadOnlyList<SearchPhrase> Phrases { get; }

    /// <summary>Null when there is nothing to look for in the words.</summary>
    public static SearchQuery? Read(string words)
    {
        var phrases = new List<SearchPhrase>();
        foreach (var (text, isExact) in Parts(words))
        {
            if (Pieces.Of(text) is { Count: > 0 } pieces && phrases.Count < MostPhrases)
            {
                phrases.Add(new SearchPhrase(pieces, isExact));
            }
        }

        return phrases.Count == 0 ? null : new SearchQuery(phrases);
    }

    /// <summary>Where a text answers the query, from left to right without overlaps; null when it does not.</summary>
    public IReadOnlyList<(int Start, int End)>? PlacesIn(string text)
    {
        var pieces = Pieces.Of(text);
        var places = new List<(int Start, int End)>();
        foreach (var phrase in Phrases)
        {
            var before = places.Count;
            places.AddRange(phrase.PlacesIn(pieces));
            if (places.Count == before)
            {
                return null;
            }
        }

        return Merged(places);
    }

    private static List<(int Start, int End)> Merged(List<(int Start, int End)> places)
    {
        var merged = new List<(int Start, int End)>();
        foreach (var place in places.Order())
        {
            if (merged is [.., var last] && place.Start <= last.End)
            {
                merged[^1] = (last.Start, Math.Max(last.End, place.End));
            }
            else
            {
                merged.Add(place);
            }
        }

        return merged;
    }

    private static IEnumerable<(string Text, bool IsExact)> Parts(string words)
    {
        var start = 0;
        while (start < words.Length)
        {
            var mark = Opening.IndexOf(words[start], StringComparison.Ordinal);
            var end = mark >= 0
                ? words.IndexOf(Closing[mark], start + 1)
                : words.AsSpan(start).IndexOfAny([.. Opening, ' ', '\t', '\u3000']) is var found && found >= 0 ? start + found : -1;
            end = end < 0 ? words.Length : end;
            yield return (words[(mark >= 0 ? start + 1 : start)..end], mark >= 0);
            start = mark >= 0 || (end < words.Length && !Opening.Contains(words[end], StringComparison.Ordinal)) ? end + 1 : end;
        }
    }
}
