namespace CoManage.Models.Messages;

/// <summary>
/// The letters of all words as one tree. Its edges stand in one table with open addressing: built in one pass at start, and a
/// step is mostly one read. Most letters of a text begin a word or go on with none, so those edges stand by themselves.
/// </summary>
internal sealed class WordTree
{
    private const int Unknown = -1;

    private readonly List<(int Parent, char Letter)> nodes = [(-1, '\0')];
    private readonly int[] begun = new int[char.MaxValue + 1];
    private Edge[] edges = new Edge[1 << 12];
    private int count;

    public WordTree(LexiconWord[] words)
    {
        Array.Fill(begun, Unknown);
        List<int> ends = [-1];
        for (var i = 0; i < words.Length; i++)
        {
            var node = 0;
            foreach (var letter in words[i].Letters)
            {
                begun[letter] = Math.Max(0, begun[letter]);
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

    /// <summary>The node of words that begin with the letter; 0 when none does, and -1 when it stands in no word at all.</summary>
    public int Begun(char letter) => begun[letter];

    /// <summary>The node behind one that is not the root, or -1.</summary>
    public int Child(int node, char letter)
    {
        var key = Key(node, letter);
        for (var at = Place(key); ; at = (at + 1) & (edges.Length - 1))
        {
            ref readonly var edge = ref edges[at];
            if (edge.Key == key)
            {
                return edge.Child;
            }

            if (edge.Key == 0)
            {
                return -1;
            }
        }
    }

    private static long Key(int node, char letter) => ((long)(node + 1) << 16) | letter;

    private int Place(long key) => (int)((ulong)(key * -7046029254386353131L) >> 32) & (edges.Length - 1);

    private int ChildOrNew(int node, char letter, List<int> ends)
    {
        var child = node == 0 ? begun[letter] : Child(node, letter);
        if (child > 0)
        {
            return child;
        }

        child = nodes.Count;
        nodes.Add((node, letter));
        ends.Add(-1);
        if (node == 0)
        {
            begun[letter] = child;
        }
        else
        {
            Insert(new Edge(Key(node, letter), child));
        }

        return child;
    }

    private void Insert(Edge edge)
    {
        if (++count * 2 > edges.Length)
        {
            var fewer = edges;
            edges = new Edge[fewer.Length * 2];
            foreach (var each in fewer.Where(each => each.Key != 0))
            {
                Put(each);
            }
        }

        Put(edge);
    }

    private void Put(Edge edge)
    {
        var at = Place(edge.Key);
        while (edges[at].Key != 0)
        {
            at = (at + 1) & (edges.Length - 1);
        }

        edges[at] = edge;
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
                next = at == 0 ? begun[letter] : Child(at, letter);
            }

            Fallback[node] = Math.Max(0, next);
        }
    }

    // A key of zero marks a free place.
    private readonly record struct Edge(long Key, int Child);
}
