namespace CoManage.Models.Messages;

/// <summary>
/// Numbers that say by how much something changed and are no reading: "fell by 2", 降了2个, 比昨天低 1 个多.
/// In doubt a number is a reading: "血糖低了2.3" is one, as long as nothing counts it in steps.
/// </summary>
internal static class Differences
{
    // A verb of change and its "le" take an amount; "fell to" would name the reading.
    private static readonly string[] Moved = ["降了", "升了", "涨了", "掉了", "跌了", "下降了", "上升了", "降低了", "升高了"];
    private static readonly string[] Differs = ["低了", "高了", "少了", "多了", "低", "高"];

    public static bool IsOne(ReadOnlySpan<char> text, int at, int end)
    {
        var before = text[Math.Max(0, at - 16)..at];
        return EndsWith(before.TrimEnd(), Moved) || before.EndsWith(" by ", StringComparison.Ordinal)
            || (IsCountedInSteps(text[end..]) && EndsWith(before.TrimEnd(), Differs));
    }

    private static bool IsCountedInSteps(ReadOnlySpan<char> after) => after.TrimStart() is ['个', ..] or ['点', ..] or ['多', ..];

    private static bool EndsWith(ReadOnlySpan<char> words, string[] endings)
    {
        foreach (var each in endings)
        {
            if (words.EndsWith(each, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
