namespace CoManage.Models.Messages;

/// <summary>
/// A question that asks somebody else whether a sign is there: "你胸口疼吗", "do you have chest pain?". It needs somebody who is
/// asked, the sign, and the question right behind it. Asking what to do about a sign, or whether others have it too, is not
/// that: patients ask so while it is happening.
/// </summary>
internal sealed class Asking(MessageScan scan)
{
    private const int Near = 8;

    private static readonly string[] Asked = ["你们", "您们", "你", "您", "有人", "谁", "大家", "哪位", "各位"];

    // What follows these is an opinion or help that is asked for, about the asker's own sign.
    private static readonly string[] Opinion = ["好", "说", "看", "觉得", "知道", "帮", "救", "认为", "能", "给", "来"];
    private static readonly string[] Behind = ["吗", "么?", "嘛?", "没?", "没有?"];
    private static readonly string[] EnglishStart = ["do you", "are you", "did you", "have you", "does anyone", "does anybody", "is anyone", "has anyone"];

    private static readonly HashSet<string> EnglishBetween = new(StringComparer.Ordinal)
    {
        "still", "have", "having", "had", "got", "get", "getting", "feel", "feeling", "any", "a", "the", "your", "sometimes", "also", "ever", "now", "today", "with",
    };

    public bool IsOfAnother(in Span span)
    {
        var text = scan.Text.Span;
        var start = SentenceStart(span.Start);
        var before = text[start..span.Start];
        var said = text[start..span.End];
        return said.IndexOfAny("我俺") < 0
            && ((IsChineseQuestion(text[span.End..]) && IsAskedInChinese(before)) || IsAskedInEnglish(text[start..span.Start], text[span.End..]));
    }

    private static bool IsChineseQuestion(ReadOnlySpan<char> after)
    {
        var rest = after.TrimStart(" 的了过啊呀").TrimStart();
        foreach (var each in Behind)
        {
            if (rest.StartsWith(each, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAskedInChinese(ReadOnlySpan<char> before)
    {
        foreach (var each in Asked)
        {
            var at = before.LastIndexOf(each, StringComparison.Ordinal);
            if (at >= 0 && before.Length - at - each.Length <= Near && IsOneSubject(before[(at + each.Length)..]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOneSubject(ReadOnlySpan<char> between)
    {
        foreach (var each in Opinion)
        {
            if (between.StartsWith(each, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return between.IndexOf(',') < 0;
    }

    private static bool IsAskedInEnglish(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (after.TrimStart() is not ['?', ..])
        {
            return false;
        }

        foreach (var each in EnglishStart)
        {
            if (before.TrimStart().StartsWith(each, StringComparison.Ordinal))
            {
                return AreAll(before.TrimStart()[each.Length..]);
            }
        }

        return false;
    }

    private static bool AreAll(ReadOnlySpan<char> words)
    {
        var known = EnglishBetween.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in words.Split(' '))
        {
            if (!words[range].IsEmpty && !known.Contains(words[range]))
            {
                return false;
            }
        }

        return true;
    }

    private int SentenceStart(int at)
    {
        var start = at;
        while (start > 0 && scan.Segments.Sentence(start - 1) == scan.Segments.Sentence(at))
        {
            start--;
        }

        return start;
    }
}
