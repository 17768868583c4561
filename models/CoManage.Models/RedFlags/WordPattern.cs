namespace CoManage.Models.Messages;

/// <summary>
/// One entry of a word list that stands for a family: "[叫/喊/推][他/]不[醒/应]" is every word that takes one choice of each
/// bracket, an empty choice leaving it out. What people say is built of such slots, so the families are listed and not their members.
/// </summary>
internal static class WordPattern
{
    /// <summary>No family is larger; one that is was not meant so.</summary>
    public const int MostSpellings = 400;

    /// <summary>Every word that the entry stands for; itself when it has no bracket.</summary>
    public static IEnumerable<string> Spellings(string entry)
    {
        var open = entry.IndexOf('[', StringComparison.Ordinal);
        var close = open < 0 ? -1 : entry.IndexOf(']', open);
        if (close < 0)
        {
            return [entry];
        }

        var (before, after) = (entry[..open], entry[(close + 1)..]);
        return from choice in entry[(open + 1)..close].Split('/')
               from rest in Spellings(after)
               select before + choice + rest;
    }

    /// <summary>The word, and how it is commonly written: 的 for 得 between a verb and what it leads to (喘的不行).</summary>
    public static IEnumerable<string> Habits(string word) =>
        word.Length > 2 && word.LastIndexOf('得') is > 0 and var at && at < word.Length - 1 ? [word, $"{word[..at]}的{word[(at + 1)..]}"] : [word];

    /// <summary>Whether brackets open and close in turn and stand for no more than a family may.</summary>
    public static bool IsWellFormed(string entry)
    {
        var isOpen = false;
        long spellings = 1;
        foreach (var slot in entry.Split('['))
        {
            var inside = slot.Split(']');
            if (inside.Length != (isOpen ? 2 : 1))
            {
                return false;
            }

            spellings *= isOpen ? inside[0].Split('/').Length : 1;
            isOpen = true;
        }

        return spellings <= MostSpellings;
    }
}
