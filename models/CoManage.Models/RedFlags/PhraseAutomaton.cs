namespace CoManage.Models.Messages;

/// <summary>Where a pattern stands in a text; patterns are known by number.</summary>
internal readonly record struct PhraseHit(int Pattern, int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>
/// All phrases at once in one pass over the text (Aho and Corasick, Communications of the ACM 1975;18:333-340),
/// so that the cost of a message does not grow with the number of phrases.
/// </summary>
internal sealed class PhraseAutomaton
{
    private readonly Dictionary<long, int> edges = [];
    private readonly List<int> fallback = [0];
    private readonly List<int> outputAt = [-1];
    private readonly List<int> nextOutput = [-1];
    private readonly int[] lengths;
    private readonly int[] samePhrase;

    /// <summary>Patterns must be folded the way that texts are; the same phrase may stand for several patterns.</summary>
    public PhraseAutomaton(IReadOnlyList<string> patterns)
    {
        lengths = [.. patterns.Select(pattern => pattern.Length)];
        samePhrase = new int[patterns.Count];
        for (var i = 0; i < patterns.Count; i++)
        {
            Add(patterns[i], i);
        }

        LinkFallbacks();
    }

    public List<PhraseHit> Find(string text)
    {
        var hits = new List<PhraseHit>();
        var state = 0;
        for (var at = 0; at < text.Length; at++)
        {
            state = Step(state, text[at]);
            for (var node = state; node > 0; node = nextOutput[node])
            {
                for (var pattern = outputAt[node]; pattern >= 0; pattern = samePhrase[pattern])
                {
                    AddWhole(text, pattern, at + 1 - lengths[pattern], hits);
                }
            }
        }

        return hits;
    }

    // "lo" must not be found in "low", nor 3.5 in 13.5: Latin letters and digits end a phrase only at a border.
    private void AddWhole(string text, int pattern, int start, List<PhraseHit> hits)
    {
        var end = start + lengths[pattern];
        if (!MessageText.Continues(text, start) && !MessageText.Continues(text, end))
        {
            hits.Add(new PhraseHit(pattern, start, lengths[pattern]));
        }
    }

    private void Add(string pattern, int number)
    {
        var node = 0;
        foreach (var letter in pattern)
        {
            if (!edges.TryGetValue(Key(node, letter), out var next))
            {
                next = fallback.Count;
                edges[Key(node, letter)] = next;
                fallback.Add(0);
                outputAt.Add(-1);
                nextOutput.Add(-1);
            }

            node = next;
        }

        samePhrase[number] = outputAt[node];
        outputAt[node] = number;
    }

    private void LinkFallbacks()
    {
        var children = edges.GroupBy(edge => (int)(edge.Key >> 16)).ToDictionary(group => group.Key, group => group.ToArray());
        var queue = new Queue<int>([0]);
        while (queue.TryDequeue(out var node))
        {
            foreach (var (key, child) in children.GetValueOrDefault(node, []))
            {
                fallback[child] = node == 0 ? 0 : Step(fallback[node], (char)(key & 0xFFFF));
                nextOutput[child] = outputAt[fallback[child]] >= 0 ? fallback[child] : nextOutput[fallback[child]];
                queue.Enqueue(child);
            }
        }
    }

    private int Step(int state, char letter)
    {
        while (true)
        {
            if (edges.TryGetValue(Key(state, letter), out var next))
            {
                return next;
            }

            if (state == 0)
            {
                return 0;
            }

            state = fallback[state];
        }
    }

    private static long Key(int node, char letter) => ((long)node << 16) | letter;
}
