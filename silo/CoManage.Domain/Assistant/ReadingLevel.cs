using System.Text.RegularExpressions;

namespace CoManage.Domain.Assistant;

/// <summary>For whom a reply is worded. Sent by name.</summary>
public enum ReadingLevel
{
    /// <summary>Short sentences, everyday words: read aloud, it is understood at once.</summary>
    Plain,

    /// <summary>As a newspaper is written.</summary>
    Everyday,

    /// <summary>For somebody who knows the own disease well.</summary>
    Detailed,
}

/// <summary>How hard a text is to read, by the length of its sentences.</summary>
public static partial class Readability
{
    /// <summary>Longest sentence of a text: in characters for Chinese, in words for English.</summary>
    public static int LongestSentence(string text, string language) => language == "zh"
        ? Sentences(text).Select(each => each.Count(char.IsLetterOrDigit)).DefaultIfEmpty(0).Max()
        : Sentences(text).Select(each => Word.Count(each)).DefaultIfEmpty(0).Max();

    /// <summary>How long a sentence may be at a level.</summary>
    public static int Limit(ReadingLevel level, string language) => (level, language) switch
    {
        (ReadingLevel.Plain, "zh") => 32,
        (ReadingLevel.Plain, _) => 16,
        (ReadingLevel.Everyday, "zh") => 60,
        (ReadingLevel.Everyday, _) => 28,
        (_, "zh") => 120,
        _ => 50,
    };

    /// <summary>Whether the text is in that language; names of medicines and units may be in the other.</summary>
    public static bool IsIn(string text, string language)
    {
        var han = text.Count(each => each is >= '\u4e00' and <= '\u9fff');
        var latin = text.Count(char.IsAsciiLetter);
        return language == "zh" ? han > 0 && han * 4 >= latin : latin > 0 && han * 8 <= latin;
    }

    private static string[] Sentences(string text) =>
        text.Split(['。', '！', '？', '；', '!', '?', '\n', ';'], StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(each => EnglishEnd.Split(each)).ToArray();

    [GeneratedRegex(@"\.\s+|\.$")]
    private static partial Regex EnglishEnd { get; }

    [GeneratedRegex(@"[A-Za-z0-9']+")]
    private static partial Regex Word { get; }
}
