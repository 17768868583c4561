using System.Text;
using System.Text.Json;
using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;

namespace CoManage.Domain.Moderation;

/// <summary>
/// Phrases of advertisements and false cures, as versioned data. A phrase found flags the message to the moderators;
/// several of an advertisement hold it back. The list judges nobody: staff decide on every message it finds.
/// </summary>
public sealed record ModerationWords(
    string Version, string Source, string SignOff, IReadOnlyList<WordKind> Kinds, HoldRule HeldWhen)
{
    public static readonly ModerationWords Listed = Load();

    /// <summary>What is found in a message; null when nothing is.</summary>
    public WordFinding? Find(string text, GroupId group)
    {
        var folded = Fold(text);
        var hits = Kinds.Select(kind => (kind.Code, Count: kind.Phrases.Count(phrase => folded.Contains(phrase, StringComparison.Ordinal))))
            .Where(each => each.Count > 0)
            .ToList();
        return hits.Count == 0
            ? null
            : new WordFinding(
                [.. hits.Select(each => each.Code)], hits.Any(each => each.Code == HeldWhen.Code && each.Count >= HeldWhen.Hits), Version, group);
    }

    /// <summary>Lower case and narrow, without what people put between letters to get past a list.</summary>
    internal static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsLetterOrDigit(letter) || letter == '%')
            {
                folded.Append(char.ToLowerInvariant(letter));
            }
        }

        return folded.ToString();
    }

    private static ModerationWords Load()
    {
        using var stream = typeof(ModerationWords).Assembly.GetManifestResourceStream("moderation_words.json")
            ?? throw new InvalidOperationException("The moderation words are not in this build.");
        return JsonSerializer.Deserialize<ModerationWords>(stream, JsonSerializerOptions.Web)
            ?? throw new InvalidOperationException("The moderation words are empty.");
    }
}

/// <summary>Phrases of one kind in both languages.</summary>
public sealed record WordKind(string Code, IReadOnlyList<string> Zh, IReadOnlyList<string> En)
{
    private IReadOnlyList<string>? phrases;

    internal IReadOnlyList<string> Phrases => phrases ??= [.. Zh.Concat(En).Select(ModerationWords.Fold)];
}

/// <summary>From how many different phrases of a kind on a message is held back.</summary>
public sealed record HoldRule(string Code, int Hits);
