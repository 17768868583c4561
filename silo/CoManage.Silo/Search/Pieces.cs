using System.Text;

namespace CoManage.Silo.Search;

/// <summary>What a text is searched by: one ideograph, or one whole word of other letters and digits.</summary>
/// <param name="Text">In lower case and ordinary width.</param>
/// <param name="IsJoined">An ideograph that follows another without anything between them.</param>
/// <param name="Start">Where it stands in the text as it was written.</param>
internal readonly record struct Piece(string Text, bool IsIdeograph, bool IsJoined, int Start, int End);

/// <summary>
/// Takes texts to pieces, the same way for what is stored and for what is asked. Chinese has no spaces, so every
/// ideograph is a piece of its own; their pairs are what the index holds.
/// </summary>
internal static class Pieces
{
    private const int LongestWord = 40;

    public static List<Piece> Of(string text)
    {
        var pieces = new List<Piece>();
        var word = new StringBuilder();
        var start = 0;
        var place = 0;
        foreach (var read in text.EnumerateRunes())
        {
            var rune = Plain(read);
            var end = place + read.Utf16SequenceLength;
            if (IsIdeograph(rune) || !Rune.IsLetterOrDigit(rune))
            {
                Close(pieces, word, start, place);
            }

            if (IsIdeograph(rune))
            {
                var joined = pieces is [.., { IsIdeograph: true } before] && before.End == place;
                pieces.Add(new Piece(rune.ToString(), true, joined, place, end));
            }
            else if (Rune.IsLetterOrDigit(rune))
            {
                start = word.Length == 0 ? place : start;
                word.Append(rune.ToString());
            }

            place = end;
        }

        Close(pieces, word, start, place);
        return pieces;
    }

    /// <summary>
    /// What the index holds of the pieces, in order: words, pairs of joined ideographs, and the last ideograph of each
    /// run alone, so that every ideograph begins one entry.
    /// </summary>
    public static IEnumerable<string> Entries(IReadOnlyList<Piece> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            yield return i + 1 < pieces.Count && pieces[i + 1].IsJoined ? pieces[i].Text + pieces[i + 1].Text : pieces[i].Text;
        }
    }

    private static void Close(List<Piece> pieces, StringBuilder word, int start, int end)
    {
        if (word.Length > 0)
        {
            var text = word.ToString();
            pieces.Add(new Piece(text.Length <= LongestWord ? text : text[..LongestWord], false, false, start, end));
            word.Clear();
        }
    }

    /// <summary>Lower case, and the full-width forms of Chinese input methods as what they stand for.</summary>
    private static Rune Plain(Rune rune) =>
        Rune.ToLowerInvariant(rune.Value is >= 0xFF01 and <= 0xFF5E ? new Rune(rune.Value - 0xFEE0) : rune);

    private static bool IsIdeograph(Rune rune) => rune.Value
        is (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF)
        or (>= 0x3041 and <= 0x30FF) or (>= 0xAC00 and <= 0xD7A3);
}
