namespace CoManage.Models.Messages;

/// <summary>
/// The letters of all words as one tree. Its edges stand in one table with open addressing: built in one pass at start, and a
/// step is mostly one read.
/// </summary>
internal sealed class WordTree
{
    private readonly List<(int Parent, char Letter)> nodes = [(-1, '\0')];
    private readonly bool[] known = new bool[char.MaxValue + 1];
    private long[] keys = new long[1 << 12];
    private int[] children = new int[1 << 12];
    private int edges;

    public WordTree(LexiconWord[] words)
    {
        List<int> ends = [-1];
        for (var i = 0; i < words.Length; i++)
        {
            var node = 0;
            foreach (var letter in words[i].Letters)
            {
                known[letter] = true;
                node = ChildOrNew(node, letter, ends);
            }

            ends[node] = i;
        }

        WordAt = [.. ends];
        Fallback = new int[nodes.Count];
        LinkFallbacks();
    }

    /// <summary>The word that ends at a node, or -1.</summary>
    public int[] WordAt { get; }

    /// <summary>The node of the longest proper ending that is in the tree.</summary>
    public int[] Fallback { get; }

    /// <summary>False for letters that occur in no word: they lead to the root.</summary>
    public bool Knows(char letter) => known[letter];

    public int Child(int node, char letter)
    {
        var key = Key(node, letter);
        for (var at = Place(key); ; at = (at + 1) & (keys.Length - 1))
        {
            if (keys[at] == key)
            {
                return children[at];
            }

            if (keys[at] == 0)
            {
                return -1;
            }
        }
    }

    private static long Key(int node, char letter) => ((long)(node + 1) << 16) | letter;

    private int Place(long key) => (int)((ulong)(key * -7046029254386353131L) >> 32) & (keys.Length - 1);

    private int ChildOrNew(int node, char letter, List<int> ends)
    {
        var child = Child(node, letter);
        if (child < 0)
        {
            child = nodes.Count;
            nodes.Add((node, letter));
            ends.Add(-1);
            Insert(Key(node, letter), child);
        }

        return child;
    }

    private void Insert(long key, int child)
    {
        if (++edges * 2 > keys.Length)
        {
            var (oldKeys, oldChildren) = (keys, children);
            (keys, children) = (new long[keys.Length * 2], new int[keys.Length * 2]);
            for (var i = 0; i < oldKeys.Length; i++)
            {
                if (oldKeys[i] != 0)
                {
                    Put(oldKeys[i], oldChildren[i]);
                }
            }
        }

        Put(key, child);
    }

    private void Put(long key, int child)
    {
        var at = Place(key);
        while (keys[at] != 0)
        {
            at = (at + 1) & (keys.Length - 1);
        }

        (keys[at], children[at]) = (key, child);
    }

    // Shallow nodes first: the fallback of a node is always shallower than the node.
    private void LinkFallbacks()
    {
        var depth = new int[nodes.Count];
        for (var node = 1; node < nodes.Count; node++)
        {
            depth[node] = depth[nodes[node].Parent] + 1;
        }

        foreach (var node in Enumerable.Range(1, nodes.Count - 1).OrderBy(node => depth[node]))
        {
            var (parent, letter) = nodes[node];
            var at = parent;
            var next = -1;
            while (at != 0 && next < 0)
            {
                at = Fallback[at];
                next = Child(at, letter);
            }

            Fallback[node] = Math.Max(0, next);
        }
    }
}
