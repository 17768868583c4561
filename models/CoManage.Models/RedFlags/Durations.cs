namespace CoManage.Models.Messages;

/// <summary>
/// How long something has gone on: 发烧四天了, 一个多星期, "for 10 days". Three days or more are long; a day that lies back
/// ("三天前"), comes ("三天后") or is one of a row ("第三天", "每三天") is no length of time.
/// </summary>
internal static class Durations
{
    private const int LongDays = 3;

    private static readonly (string Word, int Days)[] Units =
    [
        ("天", 1), ("日", 1), ("个星期", 7), ("星期", 7), ("个礼拜", 7), ("礼拜", 7), ("周", 7), ("个多星期", 7), ("多星期", 7), ("个多礼拜", 7),
        ("个月", 30), ("个多月", 30), ("多个月", 30), (" days", 1), (" weeks", 7), (" months", 30),
    ];

    private static readonly string[] NoLength = ["前", "后", "内", "的药", "的量", "一次", "一片", "以后", "之前", "之后", "ago", "later"];

    public static void Mark(MessageScan scan)
    {
        var text = scan.Text.Span;
        for (var at = 0; at < text.Length;)
        {
            if (!Numerals.TryRead(text, at, out var value, out var end))
            {
                at++;
                continue;
            }

            if (Days(text, end, out var unitEnd) is > 0 and var days && value * days >= LongDays && value < 1000 && !IsNoLength(text, at, unitEnd))
            {
                scan.Add(scan.Lexicon.Cues.Longer, at, unitEnd);
            }

            at = end;
        }
    }

    private static int Days(ReadOnlySpan<char> text, int end, out int unitEnd)
    {
        // "两个星期" is read as two and its measure word, "十来天" and "十多天" as ten and a little.
        var from = end < text.Length && text[end] is '来' or '多' or '几' ? end + 1 : end;
        var (best, length) = (0, 0);
        foreach (var (word, days) in Units)
        {
            if (word.Length > length && text[from..].StartsWith(word, StringComparison.Ordinal))
            {
                (best, length) = (days, word.Length);
            }
        }

        unitEnd = from + length;
        return best;
    }

    private static bool IsNoLength(ReadOnlySpan<char> text, int at, int end)
    {
        if (at > 0 && text[at - 1] is '第' or '每' or '隔' or '后' or '再' or '月')
        {
            return true;
        }

        var rest = text[end..].TrimStart(' ');
        foreach (var each in NoLength)
        {
            if (rest.StartsWith(each, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
