using System.Runtime.InteropServices;

namespace CoManage.Models.Messages;

/// <summary>A concept found in the text.</summary>
internal struct Hit
{
    public int Concept;
    public int Start;
    public int End;
    public int Next;
    public bool IsOff;
    public bool IsNegated;

    public readonly bool Covers(in Hit other) => Start <= other.Start && other.End <= End;

    public readonly bool CoversMore(in Hit other) => Covers(other) && other.End - other.Start < End - Start;

    public readonly bool Touches(in Hit other) => Start < other.End && other.Start < End;
}

/// <summary>Everything that was found in one message, by concept and by place. Made once per thread and used again.</summary>
internal sealed class MessageScan(Lexicon lexicon)
{
    private readonly int[] first = Filled(lexicon.Concepts.Length);
    private readonly int[] last = Filled(lexicon.Concepts.Length);
    private readonly List<int> touched = [];
    private Hit[] hits = new Hit[128];

    public FoldedText Text { get; } = new();

    public Segments Segments { get; } = new();

    public Lexicon Lexicon => lexicon;

    public int Count { get; private set; }

    /// <summary>The concepts that were found.</summary>
    public ReadOnlySpan<int> Concepts => CollectionsMarshal.AsSpan(touched);

    public ref Hit this[int at] => ref hits[at];

    public void Clear()
    {
        foreach (var concept in touched)
        {
            (first[concept], last[concept]) = (-1, -1);
        }

        touched.Clear();
        Text.Clear();
        Count = 0;
    }

    public void Add(int concept, int start, int end)
    {
        if (Count == hits.Length)
        {
            Array.Resize(ref hits, Count * 2);
        }

        hits[Count] = new Hit { Concept = concept, Start = start, End = end, Next = -1 };
        if (first[concept] < 0)
        {
            first[concept] = Count;
            touched.Add(concept);
        }
        else
        {
            hits[last[concept]].Next = Count;
        }

        last[concept] = Count++;
    }

    /// <summary>The first hit of a concept, or -1; the others follow through <see cref="Hit.Next"/>.</summary>
    public int First(int concept) => first[concept];

    public bool Has(int concept) => first[concept] >= 0;

    public ConceptKind Kind(int concept) => lexicon.Kinds[concept];

    /// <summary>Whether a hit of the concept, not switched off, meets the condition.</summary>
    public bool Any<TState>(int concept, TState state, Func<MessageScan, Hit, TState, bool> condition)
    {
        for (var at = first[concept]; at >= 0; at = hits[at].Next)
        {
            if (!hits[at].IsOff && condition(this, hits[at], state))
            {
                return true;
            }
        }

        return false;
    }

    private static int[] Filled(int length)
    {
        var array = new int[length];
        Array.Fill(array, -1);
        return array;
    }
}
