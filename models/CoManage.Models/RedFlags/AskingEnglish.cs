namespace CoManage.Models.Messages;

/// <summary>The same question in English: "do you have chest pain?", "has anyone here fainted before?".</summary>
internal static class AskingEnglish
{
    private const int LongestTail = 5;

    private static readonly string[] Starts =
    [
        "do any of you", "do you", "are any of you", "are you", "did any of you", "did you", "have any of you", "have you", "does anyone", "does anybody",
        "is anyone", "is anybody", "has anyone", "has anybody", "did anyone", "did anybody", "anyone", "anybody", "who here", "who else here",
    ];

    private static readonly HashSet<string> Between = new(StringComparer.Ordinal)
    {
        "still", "have", "having", "had", "got", "get", "gets", "getting", "feel", "feels", "feeling", "any", "a", "the", "your", "sometimes", "also", "ever",
        "now", "today", "with", "here", "of", "you", "in", "this", "group", "been", "very",
    };

    // Who asks with these words has it too, or has it at this moment.
    private static readonly HashSet<string> OfTheAsker = new(StringComparer.Ordinal)
    {
        "i", "i'm", "me", "my", "too", "like", "same", "help", "he", "she", "him", "her", "what", "advice",
    };

    public static bool IsAsked(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var start = before.TrimStart();
        foreach (var each in Starts)
        {
            if (start.StartsWith(each, StringComparison.Ordinal))
            {
                return AreAllBetween(start[each.Length..]) && IsShortTail(after);
            }
        }

        return false;
    }

    private static bool AreAllBetween(ReadOnlySpan<char> words)
    {
        var known = Between.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in words.Split(' '))
        {
            if (!words[range].IsEmpty && !known.Contains(words[range]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsShortTail(ReadOnlySpan<char> after)
    {
        var end = after.IndexOfAny('?', '.', ',');
        if (end < 0 || after[end] != '?')
        {
            return false;
        }

        var known = OfTheAsker.GetAlternateLookup<ReadOnlySpan<char>>();
        var tail = after[..end];
        var count = 0;
        foreach (var range in tail.Split(' '))
        {
            if (known.Contains(tail[range]))
            {
                return false;
            }

            count += tail[range].IsEmpty ? 0 : 1;
        }

        return count <= LongestTail;
    }
}
