namespace CoManage.Models.Messages;

/// <summary>Sentences and clauses of a folded text, and how many words lie between two places.</summary>
internal sealed class Segments
{
    private int[] words = [];
    private int[] clauses = [];
    private int[] parts = [];
    private int[] sentences = [];

    public int Sentence(int at) => sentences[at];

    /// <summary>A clause ends at a comma or a word like "but".</summary>
    public int Clause(int at) => clauses[at];

    /// <summary>A part ends at a pause as well.</summary>
    public int Part(int at) => parts[at];

    /// <summary>Words between two places; a Chinese letter is a word.</summary>
    public int Words(int from, int to) => to <= from ? 0 : words[to] - words[from];

    public void Divide(MessageScan scan)
    {
        var text = scan.Text.Span;
        if (words.Length <= text.Length)
        {
            var size = (text.Length + 1) * 2;
            (words, clauses, parts, sentences) = (new int[size], new int[size], new int[size], new int[size]);
        }

        Mark(scan);
        var (word, clause, part, sentence) = (0, 0, 0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            var startsClause = clauses[i] < 0;
            var before = i > 0 ? text[i - 1] : ' ';
            var endsSentence = i > 0 && EndsSentence(text, i - 1);
            sentence += endsSentence ? 1 : 0;
            clause += endsSentence || startsClause || IsComma(text, i - 1) ? 1 : 0;
            part += endsSentence || startsClause || before is Letters.Pause || IsComma(text, i - 1) ? 1 : 0;
            (words[i], clauses[i], parts[i], sentences[i]) = (word, clause, part, sentence);
            word += i < text.Length && StartsWord(text, i) ? 1 : 0;
        }
    }

    // Words like "but" begin a clause wherever they stand.
    private void Mark(MessageScan scan)
    {
        Array.Clear(clauses, 0, scan.Text.Length + 1);
        for (var at = scan.First(scan.Lexicon.Cues.Clause); at >= 0; at = scan[at].Next)
        {
            clauses[scan[at].Start] = -1;
        }
    }

    private static bool IsComma(ReadOnlySpan<char> text, int at) => at >= 0 && text[at] == ',';

    private static bool StartsWord(ReadOnlySpan<char> text, int at) =>
        Letters.IsChinese(text[at])
        || (char.IsAsciiLetterOrDigit(text[at]) && (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1])));

    private static bool EndsSentence(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '!' or '?' => true,
        '.' => at + 1 >= text.Length || !char.IsAsciiDigit(text[at + 1]) || at == 0 || !char.IsAsciiDigit(text[at - 1]),
        _ => false,
    };
}
