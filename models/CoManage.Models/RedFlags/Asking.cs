namespace CoManage.Models.Messages;

/// <summary>
/// A question that asks somebody else whether a sign is there: "你胸口疼吗", "你们有喘不上气的吗", "do any of you have chest pain?".
/// It needs somebody who is asked, the sign, and the question right behind it. Asking what to do about a sign, or whether
/// others have it too, is not that: patients ask so while it is happening.
/// </summary>
internal sealed class Asking(MessageScan scan)
{
    private const int Near = 8;

    private static readonly string[] Asked =
        ["你们", "您们", "恁们", "你哋", "你", "您", "恁", "有人", "谁", "边个", "大家", "大伙", "哪位", "各位", "病友", "群友", "群里"];

    // What follows these is an opinion or help that is asked for, about the asker's own sign.
    private static readonly string[] Opinion = ["好", "说", "看", "觉得", "知道", "帮", "救", "认为", "能", "给", "来", "快"];

    // Somebody else is spoken of, or the asker has it as well.
    private static readonly string[] NotOfTheAsked = [",", "他", "她", "也", "同样", "一样"];

    // "有没有", "会不会" ask by themselves and need no mark of a question behind.
    private static readonly string[] Either = ["有没有", "有冇", "会不会", "会唔会", "是不是", "系咪", "谁", "哪位", "边个"];
    private static readonly string[] Kinds = ["时候", "情况", "经历", "感觉", "症状", "现象", "毛病", "问题", "病友", "朋友", "人"];
    private static readonly string[] Behind = ["吗", "么?", "嘛?", "没?", "没有?", "冇?", "呀?"];

    public bool IsOfAnother(in Span span)
    {
        var text = scan.Text.Span;
        var whole = Whole(span);
        var start = SentenceStart(whole.Start);
        var before = text[start..whole.Start];
        return text[start..whole.End].IndexOfAny("我俺") < 0
            && (IsAskedInChinese(before, IsQuestion(text, whole.End), EndsThere(text, whole.End) && ContainsAny(text[start..whole.End], Either)) || AskingEnglish.IsAsked(before, text[whole.End..]));
    }

    // A shorter sign may stand inside the one that was said: what follows it is still the sign.
    private Span Whole(in Span span)
    {
        var (start, end) = (span.Start, span.End);
        for (var i = 0; i < scan.Count; i++)
        {
            ref var hit = ref scan[i];
            if (hit.Start < end && start < hit.End && scan.Kind(hit.Concept) == ConceptKind.Sign)
            {
                (start, end) = (Math.Min(start, hit.Start), Math.Max(end, hit.End));
            }
        }

        return new Span(start, end);
    }

    private static bool IsQuestion(ReadOnlySpan<char> text, int end)
    {
        var rest = Rest(text, end);
        return StartsWithAny(rest, Behind) || IsEither(text, end);
    }

    // "疼不疼", "晕不晕".
    private static bool IsEither(ReadOnlySpan<char> text, int end) =>
        (end > 0 && end + 1 < text.Length && text[end] is '不' or '唔' && text[end + 1] == text[end - 1])
        || (end > 2 && text[end - 2] is '不' or '唔' && text[end - 3] == text[end - 1]);

    private static bool EndsThere(ReadOnlySpan<char> text, int end) => Rest(text, end) is [] or ['?' or '.', ..];

    private static ReadOnlySpan<char> Rest(ReadOnlySpan<char> text, int end)
    {
        var rest = text[end..].TrimStart(" 的了过啊呀").TrimStart();
        foreach (var each in Kinds)
        {
            if (rest.StartsWith(each, StringComparison.Ordinal))
            {
                return rest[each.Length..];
            }
        }

        return rest;
    }

    private static bool IsAskedInChinese(ReadOnlySpan<char> before, bool isQuestion, bool asksEither)
    {
        foreach (var each in Asked)
        {
            var at = before.LastIndexOf(each, StringComparison.Ordinal);
            if (at >= 0 && before.Length - at - each.Length <= Near && IsOneSubject(before[(at + each.Length)..])
                && (isQuestion || asksEither))
            {
                return true;
            }
        }

        return isQuestion && (before.EndsWith("有没有", StringComparison.Ordinal) || before.StartsWith("有没有", StringComparison.Ordinal))
            && !ContainsAny(before, NotOfTheAsked);
    }

    private static bool IsOneSubject(ReadOnlySpan<char> between) => !StartsWithAny(between, Opinion) && !ContainsAny(between, NotOfTheAsked);

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var each in words)
        {
            if (text.StartsWith(each, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool ContainsAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var each in words)
        {
            if (text.IndexOf(each, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
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
