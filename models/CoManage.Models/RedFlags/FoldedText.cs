namespace CoManage.Models.Messages;

/// <summary>A message folded for reading; knows where each letter stood in the original. Made once and used again.</summary>
internal sealed class FoldedText
{
    private char[] letters = new char[256];
    private int[] origins = new int[257];

    private readonly List<(int Start, int End)> titles = [];

    public int Length { get; private set; }

    public ReadOnlySpan<char> Span => letters.AsSpan(0, Length);

    public char this[int at] => letters[at];

    public int Origin(int at) => origins[Math.Min(at, Length)];

    public void Clear()
    {
        Length = 0;
        titles.Clear();
    }

    /// <summary>Whether this stands in 《》: the name of a book, a film or a lecture.</summary>
    public bool IsTitle(int at)
    {
        foreach (var (start, end) in titles)
        {
            if (at >= start && at < end)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Appends a text; origins count from <paramref name="offset"/>.</summary>
    public void Append(ReadOnlySpan<char> words, int offset)
    {
        Reserve(words.Length + 2);
        var title = -1;
        for (var i = 0; i < words.Length; i++)
        {
            var letter = Letters.Fold(words[i]);
            title = words[i] == '《' ? Length : title;
            if (words[i] == '》' && title >= 0)
            {
                titles.Add((title, Length));
            }

            if (letter == ' ')
            {
                i = Space(words, i, offset);
            }
            else if (letter == '.' && IsDots(words, i))
            {
                Put(Letters.Pause, offset + i);
            }
            else if (letter != Letters.Nothing)
            {
                Put(letter, offset + i);
            }
        }

        origins[Length] = offset + words.Length;
    }

    public void Border(char mark, int origin) => Put(mark, origin);

    // A full stop among full stops trails off; it ends nothing.
    private static bool IsDots(ReadOnlySpan<char> words, int at) =>
        words[at] is not ('\n' or '\r')
        && ((at + 1 < words.Length && words[at + 1] == words[at]) || (at > 0 && words[at - 1] == words[at]));

    // Between Chinese words a space is a pause; between single Chinese letters it is nothing.
    private int Space(ReadOnlySpan<char> words, int at, int offset)
    {
        var next = at;
        while (next < words.Length && Letters.Fold(words[next]) is ' ' or Letters.Nothing)
        {
            next++;
        }

        if (next >= words.Length || Length == 0)
        {
            return next - 1;
        }

        var before = letters[Length - 1];
        if (Letters.IsChinese(before) && Letters.IsChinese(Letters.Fold(words[next])))
        {
            if (ChineseRunBefore() > 1 && ChineseRunAfter(words, next) > 1)
            {
                Put(Letters.Pause, offset + at);
            }
        }
        else if (before != ' ')
        {
            Put(' ', offset + at);
        }

        return next - 1;
    }

    private int ChineseRunBefore()
    {
        var count = 0;
        while (count < 2 && count < Length && Letters.IsChinese(letters[Length - 1 - count]))
        {
            count++;
        }

        return count;
    }

    private static int ChineseRunAfter(ReadOnlySpan<char> words, int at)
    {
        var count = 0;
        while (count < 2 && at + count < words.Length && Letters.IsChinese(Letters.Fold(words[at + count])))
        {
            count++;
        }

        return count;
    }

    private void Put(char letter, int origin)
    {
        letters[Length] = letter;
        origins[Length++] = origin;
        origins[Length] = origin + 1;
    }

    private void Reserve(int more)
    {
        if (Length + more + 1 > letters.Length)
        {
            Array.Resize(ref letters, (Length + more + 1) * 2);
            Array.Resize(ref origins, letters.Length + 1);
        }
    }
}
