using System.Runtime.InteropServices;

namespace CoManage.Models.Messages;

/// <summary>How a piece is put together of words or meanings.</summary>
internal enum PieceForm
{
    /// <summary>Words from the first to the second.</summary>
    Run,

    /// <summary>Two words with any word between.</summary>
    Around,

    /// <summary>How a long Latin word begins.</summary>
    Beginning,

    /// <summary>One meaning of the lexicon.</summary>
    Meaning,

    /// <summary>A meaning and one that follows it.</summary>
    Meanings,

    /// <summary>A flag that a rule held back, and why.</summary>
    HeldBack,
}

/// <summary>Something the learnt reader weighs, and where it stands in the folded text.</summary>
internal readonly record struct Piece(ulong Hash, int Start, int End, PieceForm Form, int One, int Other);

/// <summary>
/// Cuts what was read into what the learnt reader weighs: runs of one to four words, two words around a third and the
/// beginnings of long Latin words; the meanings that the lexicon found, alone and in pairs; what the rules held back. A Chinese
/// letter is a word, a number is its size. Made once per thread and used again.
/// </summary>
internal sealed class MessagePieces
{
    private const int LongestRun = 4;
    private const int LongestFollowing = 2;
    private const int Beginning = 5;

    private static readonly ulong Any = PieceHash.OfWord("_");
    private static readonly string[] Reasons = Enum.GetNames<Suppression>();

    private readonly MessageWords words = new();
    private readonly List<Piece> pieces = [];

    public ReadOnlySpan<Piece> All => CollectionsMarshal.AsSpan(pieces);

    public void Cut(MessageReader read)
    {
        pieces.Clear();
        words.Find(read.Scan.Text.Span, read.Begin);
        for (var first = 0; first < words.Count; first++)
        {
            AddWords(read.Scan.Text.Span, first);
        }

        for (var hit = 0; hit < read.Scan.Count; hit++)
        {
            AddMeanings(read, hit);
        }

        for (var number = 0; number < read.Outcome.Found.Count; number++)
        {
            // What counts is not weighed again: the reader must learn to read without it.
            if (read.Outcome.Found[number] is (var rule, var span, { } why) && span.End > read.Begin)
            {
                var hash = PieceHash.With(PieceHash.With(PieceHash.Basis, PieceHash.OfWord("=", rule.Flag)), PieceHash.OfWord(Reasons[(int)why]));
                pieces.Add(new Piece(hash, Math.Max(span.Start, read.Begin), span.End, PieceForm.HeldBack, number, (int)why));
            }
        }
    }

    /// <summary>The pieces as the file writes them.</summary>
    public IEnumerable<string> Written(MessageReader read)
    {
        Cut(read);
        var folded = read.Scan.Text.Span.ToString();
        return
        [
            .. pieces.Select(piece => piece.Form switch
            {
                PieceForm.Run => string.Join(' ', Enumerable.Range(piece.One, piece.Other - piece.One + 1).Select(word => words.Written(folded, word))),
                PieceForm.Around => $"{words.Written(folded, piece.One)} _ {words.Written(folded, piece.Other)}",
                PieceForm.Beginning => $"{folded.AsSpan(piece.Start, Beginning)}*",
                PieceForm.Meaning => Name(read.Scan, piece.One),
                PieceForm.Meanings => $"{Name(read.Scan, piece.One)} {Name(read.Scan, piece.Other)}",
                _ => $"={read.Outcome.Found[piece.One].Rule.Flag} {Reasons[piece.Other]}",
            }),
        ];
    }

    private static string Name(MessageScan scan, int hit) =>
        $"{(scan[hit].IsNegated ? "-" : "@")}{scan.Lexicon.Concepts[scan[hit].Concept].Name}";

    private void AddWords(ReadOnlySpan<char> text, int first)
    {
        var hash = PieceHash.Basis;
        var start = words[first].Start;
        for (var last = first; last < words.Count && last < first + LongestRun && !words[last].IsBorder; last++)
        {
            hash = PieceHash.With(hash, words[last].Hash);
            pieces.Add(new Piece(hash, start, words[last].End, PieceForm.Run, first, last));
        }

        if (first + 2 < words.Count && !words[first].IsBorder && !words[first + 1].IsBorder && !words[first + 2].IsBorder)
        {
            hash = PieceHash.With(PieceHash.With(PieceHash.With(PieceHash.Basis, words[first].Hash), Any), words[first + 2].Hash);
            pieces.Add(new Piece(hash, start, words[first + 2].End, PieceForm.Around, first, first + 2));
        }

        if (words[first].End - start > Beginning && char.IsAsciiLetter(text[start]))
        {
            hash = PieceHash.With(PieceHash.Basis, PieceHash.With(PieceHash.OfWord(text.Slice(start, Beginning)), '*'));
            pieces.Add(new Piece(hash, start, words[first].End, PieceForm.Beginning, first, first));
        }
    }

    private void AddMeanings(MessageReader read, int number)
    {
        var scan = read.Scan;
        ref var hit = ref scan[number];
        if (hit.IsOff || hit.Start < read.Begin)
        {
            return;
        }

        var own = PieceHash.With(PieceHash.Basis, scan.Lexicon.Meaning(hit.Concept, hit.IsNegated));
        pieces.Add(new Piece(own, hit.Start, hit.End, PieceForm.Meaning, number, number));
        var following = 0;
        for (var next = number + 1; next < scan.Count && following < LongestFollowing; next++)
        {
            ref var other = ref scan[next];
            if (!other.IsOff && other.Start >= hit.End && other.Concept != hit.Concept && scan.Segments.Sentence(other.Start) == scan.Segments.Sentence(hit.Start))
            {
                var hash = PieceHash.With(own, scan.Lexicon.Meaning(other.Concept, other.IsNegated));
                pieces.Add(new Piece(hash, hit.Start, other.End, PieceForm.Meanings, number, next));
                following++;
            }
        }
    }
}
