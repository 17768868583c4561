namespace CoManage.Models.Messages;

/// <summary>How single letters are folded: narrow, lower case, simplified, marks reduced to a few.</summary>
internal static class Letters
{
    /// <summary>A letter that is left out.</summary>
    public const char Nothing = '\0';

    /// <summary>A soft border: a pause inside a sentence that still lets a sign and its place belong together.</summary>
    public const char Pause = '~';

    private static readonly char[] Map = Build();

    public static char Fold(char letter) => Map[letter];

    public static bool IsChinese(char letter) => letter is >= '\u4E00' and <= '\u9FFF';

    private static char[] Build()
    {
        var map = new char[char.MaxValue + 1];
        for (var i = 0; i < map.Length; i++)
        {
            map[i] = Plain((char)i);
        }

        // Two letters a pair, the traditional one first.
        var pairs = Artefacts.Text("traditional_letters.txt").AsSpan().Trim();
        for (var i = 0; i + 1 < pairs.Length; i += 2)
        {
            map[pairs[i]] = pairs[i + 1];
        }

        return map;
    }

    private static char Plain(char letter) => letter switch
    {
        >= '！' and <= '～' => Plain((char)(letter - 0xFEE0)),
        '\n' or '\r' or '。' or '｡' => '.',
        '，' or ',' or ';' or ':' or '(' or ')' or '（' or '）' or '【' or '】' or '[' or ']' or '《' or '》' or '｜' or '|' => ',',
        '…' or '—' or '～' or '~' or '·' or '–' or '⋯' => Pause,
        '‘' or '’' or '`' or '´' => '\'',
        '“' or '”' or '"' or '「' or '」' or '『' or '』' or '\uFEFF' or '\u00AD' => Nothing,
        '℃' or '°' => '度',
        // Many write 象 for 像 ("like"); nobody's trouble turns on an elephant.
        '象' => '像',
        >= '\u200B' and <= '\u200F' => Nothing,
        >= '\uFE00' and <= '\uFE0F' => Nothing,
        >= '\u20D0' and <= '\u20FF' => Nothing,
        // Pictures stand between words as a space does.
        >= '\uD800' and <= '\uDFFF' => ' ',
        >= '\u2190' and <= '\u2BFF' => ' ',
        '\u3000' or '\u00A0' or '\t' => ' ',
        _ => char.ToLowerInvariant(letter),
    };
}
