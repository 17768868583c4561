using CoManage.Models.Messages;

namespace CoManage.Models;

/// <summary>A labelled sentence of the clinical reference.</summary>
/// <param name="Expected">Flags that must be raised; none when nothing may be.</param>
public sealed record LexiconSentence(string Id, string Text, IReadOnlyList<string> Expected)
{
    /// <summary>Whether a reading gives the sentence what it must have.</summary>
    public bool IsMet(IReadOnlyList<string> found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return Expected.Count == 0 ? found.Count == 0 : Expected.All(found.Contains);
    }
}

/// <summary>A sentence that a version reads otherwise than it must.</summary>
public sealed record BrokenSentence(LexiconSentence Sentence, IReadOnlyList<string> Found);

/// <summary>Whether a version of the lexicon can be used at all, and whether a change to it is well formed.</summary>
public static class LexiconCheck
{
    private const int MostWords = 2_000;
    private const int LongestWord = 40;
    private const int LongestEntry = 400;

    /// <summary>The labelled sentences of the reference: each flag that must be raised, and those in which nothing may be.</summary>
    public static IReadOnlyList<LexiconSentence> Sentences { get; } =
    [
        .. Artefacts.Rows("red_flag_messages.csv").Select(row =>
            new LexiconSentence(row[0], row[1], row[3] == "must_include" ? row[2].Split('|') : [])),
    ];

    /// <summary>The sentences that these rules break; a version that breaks any must not act.</summary>
    public static IReadOnlyList<BrokenSentence> Broken(RedFlagRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return
        [
            .. from sentence in Sentences
               let found = rules.Read(sentence.Text).Select(flag => flag.Flag).ToArray()
               where !sentence.IsMet(found)
               select new BrokenSentence(sentence, found),
        ];
    }

    /// <summary>What is wrong with a change to the shipped lexicon; empty when it can be made.</summary>
    public static IReadOnlyList<LexiconFault> Faults(LexiconChanges changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var shipped = RedFlagRules.Shipped.Contents;
        var concepts = shipped.Concepts.ToDictionary(each => each.Name, each => each.Words.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var rules = shipped.Rules.Select(rule => rule.Text).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. changes.Words.Sum(each => each.Added.Count + each.Removed.Count) > MostWords ? [new LexiconFault("too-many", $"{MostWords}")] : Array.Empty<LexiconFault>(),
            .. changes.Words.GroupBy(each => each.Concept, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => new LexiconFault("twice", group.Key)),
            .. changes.Words.SelectMany(each => concepts.TryGetValue(each.Concept, out var known) ? Of(each, known) : [new LexiconFault("concept-unknown", each.Concept)]),
            .. changes.RulesOff.Where(rule => !rules.Contains(rule)).Select(rule => new LexiconFault("rule-unknown", rule)),
        ];
    }

    private static IEnumerable<LexiconFault> Of(WordChange change, HashSet<string> known) =>
    [
        .. change.Added.Where(word => !IsWord(word)).Select(word => new LexiconFault("word-malformed", word)),
        .. change.Added.Where(known.Contains).Select(word => new LexiconFault("word-there", word)),
        .. change.Added.GroupBy(word => word, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => new LexiconFault("twice", group.Key)),
        .. change.Removed.Where(word => !known.Contains(word)).Select(word => new LexiconFault("word-not-there", word)),
    ];

    // What folds to marks alone would be found everywhere; the marks of the files separate words and rules.
    private static bool IsWord(string word) =>
        word.Length <= LongestEntry && word == word.Trim() && word.IndexOfAny(['|', '=', '\n', '\r', '#']) < 0
        && word.IndexOf('*') is var star && (star < 0 || star == word.Length - 1)
        && WordPattern.IsWellFormed(word) && WordPattern.Spellings(word).All(HasLetters);

    private static bool HasLetters(string word)
    {
        var folded = new FoldedText();
        folded.Append(word.TrimEnd('*'), 0);
        return folded.Span.ToString().Any(char.IsLetterOrDigit) && word.Length <= LongestWord;
    }
}
