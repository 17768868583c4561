namespace CoManage.Models.Messages;

/// <summary>A word of a message. A border stands between words that do not belong together.</summary>
internal readonly record struct MessageWord(ulong Hash, int Start, int End, bool IsBorder);

/// <summary>Finds the words of a folded text: Chinese letters one by one, Latin words, numbers by their size.</summary>
internal sealed class MessageWords
{
    private readonly List<MessageWord> words = [];

    public int Count => words.Count;

    public MessageWord this[int at] => words[at];

    public void Find(ReadOnlySpan<char> text, int begin)
    {
        words.Clear();
        for (var at = begin; at < text.Length;)
        {
            var end = EndOf(text, at);
            if (text[at] is not (' ' or Letters.Pause))
            {
                words.Add(new MessageWord(PieceHash.OfWord(Written(text[at..end])), at, end, !IsWord(text[at])));
            }

            at = end;
        }
    }

    /// <summary>A word as the file writes it.</summary>
    public string Written(string folded, int word) => Written(folded.AsSpan(words[word].Start, words[word].End - words[word].Start)).ToString();

    // What a value means is the rules' affair; that it has one, two or three places says what it may be.
    private static ReadOnlySpan<char> Written(ReadOnlySpan<char> word) =>
        !char.IsAsciiDigit(word[0]) ? word : (word.IndexOf('.') is var point && point >= 0 ? point : word.Length) switch
        {
            1 => "9",
            2 => "99",
            _ => "999",
        };

    private static bool IsWord(char letter) => Letters.IsChinese(letter) || char.IsAsciiLetterOrDigit(letter);

    private static int EndOf(ReadOnlySpan<char> text, int at)
    {
        var end = at + 1;
        if (char.IsAsciiLetter(text[at]))
        {
            while (end < text.Length && (char.IsAsciiLetter(text[end]) || text[end] == '\''))
            {
                end++;
            }
        }
        else if (char.IsAsciiDigit(text[at]))
        {
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
            {
                end++;
            }
        }

        return end;
    }
}
