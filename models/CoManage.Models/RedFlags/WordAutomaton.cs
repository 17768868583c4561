namespace CoManage.Models.Messages;

/// <summary>A word of the lexicon and its concepts: those that it names whole, and those that it also names going on ("faint*").</summary>
internal readonly record struct LexiconWord(string Letters, int[] Whole, int[] GoingOn);

/// <summary>
/// All words at once in one pass over the text (Aho and Corasick, Communications of the ACM 1975;18:333-340), so that the cost
/// of a message does not grow with the number of words.
/// </summary>
internal sealed class WordAutomaton
{
    private readonly WordTree tree;
    private readonly LexiconWord[] words;

    // The next ending that is a word, so that endings which are none are not walked.
    private readonly int[] nextWord;

    public WordAutomaton(IReadOnlyList<LexiconWord> words)
    {
        this.words = [.. words];
        Longest = this.words.Max(word => word.Letters.Length);
        tree = new WordTree(this.words);
        nextWord = new int[tree.Fallback.Length];
        for (var node = 1; node < nextWord.Length; node++)
        {
            var at = tree.Fallback[node];
            while (at > 0 && tree.WordAt[at] < 0)
            {
                at = tree.Fallback[at];
            }

            nextWord[node] = at;
        }
    }

    /// <summary>Letters of the longest word.</summary>
    public int Longest { get; }

    /// <summary>Reports every whole word of the text to the scan.</summary>
    public void Find(ReadOnlySpan<char> text, MessageScan scan)
    {
        var state = 0;
        for (var at = 0; at < text.Length; at++)
        {
            state = Step(state, text[at]);
            for (var node = tree.WordAt[state] >= 0 ? state : nextWord[state]; node > 0; node = nextWord[node])
            {
                Report(text, ref words[tree.WordAt[node]], at + 1, scan);
            }
        }
    }

    private int Step(int state, char letter)
    {
        var begun = tree.Begun(letter);
        for (; state > 0 && begun >= 0; state = tree.Fallback[state])
        {
            if (tree.Child(state, letter) is >= 0 and var next)
            {
                return next;
            }
        }

        return Math.Max(0, begun);
    }

    // "lo" must not be found in "low", nor "hi" in "his": Latin letters and digits end a word only at a border.
    private static void Report(ReadOnlySpan<char> text, ref LexiconWord word, int end, MessageScan scan)
    {
        var start = end - word.Letters.Length;
        if (Continues(text, start))
        {
            return;
        }

        foreach (var concept in word.GoingOn)
        {
            scan.Add(concept, start, end);
        }

        if (!Continues(text, end))
        {
            foreach (var concept in word.Whole)
            {
                scan.Add(concept, start, end);
            }
        }
    }

    private static bool Continues(ReadOnlySpan<char> text, int border) =>
        border > 0 && border < text.Length
        && ((char.IsAsciiLetter(text[border - 1]) && (char.IsAsciiLetter(text[border]) || (text[border] == '\'' && !IsShortIs(text, border))))
            || (char.IsAsciiDigit(text[border - 1]) && char.IsAsciiDigit(text[border]))
            || (char.IsAsciiDigit(text[border - 1]) && text[border] is '.' or '点' && border + 1 < text.Length && char.IsAsciiDigit(text[border + 1])));

    // "My tongue's swelling", "Dad's face": the word ends before 's.
    private static bool IsShortIs(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && text[at + 1] == 's' && (at + 2 >= text.Length || !char.IsAsciiLetter(text[at + 2]));
}
