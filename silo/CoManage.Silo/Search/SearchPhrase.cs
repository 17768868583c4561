namespace CoManage.Silo.Search;

/// <summary>Pieces that must stand one after the other.</summary>
internal sealed class SearchPhrase
{
    private readonly IReadOnlyList<Piece> pieces;

    public SearchPhrase(IReadOnlyList<Piece> pieces, bool isExact)
    {
        this.pieces = pieces;
        IsOpen = pieces[^1] is var last && (last.IsIdeograph ? !last.IsJoined : !isExact);
        Entries = EntriesOf(pieces);
    }

    /// <summary>The entries of the index that stand one after the other where the phrase stands.</summary>
    public IReadOnlyList<string> Entries { get; }

    /// <summary>The last entry is only the beginning of one: of a word, or of a pair of ideographs.</summary>
    public bool IsOpen { get; }

    public IEnumerable<(int Start, int End)> PlacesIn(IReadOnlyList<Piece> text)
    {
        for (var at = 0; at + pieces.Count <= text.Count; at++)
        {
            if (StandsAt(text, at))
            {
                var last = text[at + pieces.Count - 1];
                // Of a word that goes on, only what was asked for is marked.
                var end = last.IsIdeograph ? last.End : Math.Min(last.End, last.Start + pieces[^1].Text.Length);
                yield return (text[at].Start, end);
            }
        }
    }

    private bool StandsAt(IReadOnlyList<Piece> text, int at)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            var (asked, found) = (pieces[i], text[at + i]);
            var fits = IsOpen && i == pieces.Count - 1 && !asked.IsIdeograph
                ? found.Text.StartsWith(asked.Text, StringComparison.Ordinal)
                : found.Text == asked.Text;
            if (!fits || (i > 0 && found.IsJoined != asked.IsJoined))
            {
                return false;
            }
        }

        return true;
    }

    // What follows the last ideograph is not known, so it has no entry of its own where a pair holds it already.
    private static List<string> EntriesOf(IReadOnlyList<Piece> pieces)
    {
        var entries = Pieces.Entries(pieces).ToList();
        return pieces[^1].IsJoined ? entries[..^1] : entries;
    }
}
