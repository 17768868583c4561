namespace CoManage.Models.Messages;

/// <summary>What stands behind a number: its unit, the unit of something else, or the next word.</summary>
internal static class MeasureUnits
{
    /// <summary>Days, metres, yuan: a number with such a unit is no reading.</summary>
    public static bool IsCountOfSomethingElse(MessageScan scan, int end, string measure)
    {
        var text = scan.Text.Span;
        var start = end;
        while (start < text.Length && text[start] == ' ')
        {
            start++;
        }

        if (start < text.Length && IsOwnUnit(measure, text[start]))
        {
            return false;
        }

        if (text[start..].StartsWith("mg/d", StringComparison.Ordinal))
        {
            return false;
        }

        for (var i = scan.First(scan.Lexicon.Cues.NotUnit); i >= 0; i = scan[i].Next)
        {
            if (scan[i].Start == start && !(start > end && IsNextWord(text[start])) && !GoesDown(text, start) && !(measure == "breaths" && text[start] == 't'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Only kilograms, pounds and jin are gained.</summary>
    public static bool IsWeight(ReadOnlySpan<char> text, int end)
    {
        var rest = text[end..].TrimStart(" 多来几");
        return rest.StartsWith("kg", StringComparison.Ordinal) || rest.StartsWith("kilo", StringComparison.Ordinal)
            || rest.StartsWith("pound", StringComparison.Ordinal) || rest.StartsWith("lb", StringComparison.Ordinal)
            || rest.StartsWith("公斤", StringComparison.Ordinal) || rest.StartsWith("斤", StringComparison.Ordinal)
            || rest.StartsWith("千克", StringComparison.Ordinal) || rest.StartsWith("个公斤", StringComparison.Ordinal);
    }

    // "150 人烦躁", "185 下午": apart from the number these begin what is said next.
    private static bool IsNextWord(char letter) => letter is '人' or '下' or '起' or '会' or '时' or '口' or '边' or '直' or '路' or '平' or '分' or '定';

    // "一百五十多下不来" counts nothing.
    private static bool GoesDown(ReadOnlySpan<char> text, int at) => text[at] == '下' && at + 1 < text.Length && text[at + 1] is '不' or '来' or '午';

    private static bool IsOwnUnit(string measure, char next) => (measure, next) switch
    {
        ("temperature", '度') or ("breaths" or "pulse", '次' or '下') or ("ad8" or "mini_cog" or "copd_sq" or "amap", '分') => true,
        _ => false,
    };
}
