namespace CoManage.Models.Messages;

/// <summary>A message folded for reading, letter for letter, with its clauses and sentences.</summary>
internal sealed class MessageText
{
    private static readonly string[] ClauseWords = ["但是", "不过", "可是", "但", "就是", " but ", " however "];

    private readonly int[] clauseOf;
    private readonly int[] sentenceOf;

    public MessageText(string words)
    {
        Folded = string.Create(words.Length, words, (folded, original) =>
        {
            for (var i = 0; i < folded.Length; i++)
            {
                folded[i] = Fold(original[i]);
            }
        });
        clauseOf = new int[Folded.Length + 1];
        sentenceOf = new int[Folded.Length + 1];
        Divide();
    }

    public string Folded { get; }

    public int Clause(int at) => clauseOf[at];

    public int Sentence(int at) => sentenceOf[at];

    /// <summary>True when a Latin word or a number runs across this border.</summary>
    public static bool Continues(string text, int border)
    {
        if (border <= 0 || border >= text.Length)
        {
            return false;
        }

        var (before, after) = (text[border - 1], text[border]);
        return (char.IsAsciiLetter(before) && char.IsAsciiLetter(after))
            || (char.IsAsciiDigit(before) && char.IsAsciiDigit(after))
            || (char.IsAsciiDigit(before) && after == '.' && border + 1 < text.Length && char.IsAsciiDigit(text[border + 1]))
            || (before == '.' && char.IsAsciiDigit(after));
    }

    /// <summary>Lower case, narrow digits and letters, Chinese sentence marks as ASCII ones.</summary>
    public static char Fold(char letter) => letter switch
    {
        >= '！' and <= '～' => char.ToLowerInvariant((char)(letter - 0xFEE0)),
        '。' or '\n' or '\r' => '.',
        '、' => ',',
        '\u3000' => ' ',
        '’' => '\'',
        _ => char.ToLowerInvariant(letter),
    };

    private void Divide()
    {
        var (clause, sentence) = (0, 0);
        for (var i = 0; i <= Folded.Length; i++)
        {
            var endsSentence = i > 0 && i <= Folded.Length && EndsSentence(i - 1);
            sentence += endsSentence ? 1 : 0;
            clause += endsSentence || (i > 0 && Folded[i - 1] is ',' or ';' or ':') || StartsClause(i) ? 1 : 0;
            (clauseOf[i], sentenceOf[i]) = (clause, sentence);
        }
    }

    private bool EndsSentence(int at) => Folded[at] switch
    {
        '!' or '?' => true,
        '.' => at + 1 >= Folded.Length || !char.IsAsciiDigit(Folded[at + 1]) || at == 0 || !char.IsAsciiDigit(Folded[at - 1]),
        _ => false,
    };

    private bool StartsClause(int at)
    {
        foreach (var word in ClauseWords)
        {
            if (string.CompareOrdinal(Folded, at, word, 0, word.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }
}
