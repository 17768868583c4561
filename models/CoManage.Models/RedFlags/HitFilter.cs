namespace CoManage.Models.Messages;

/// <summary>Switches off what is only part of another word: 疼 in 心疼钱, 没 in 没劲, 以前 in 以前没有过.</summary>
internal sealed class HitFilter
{
    private readonly MessageScan scan;
    private readonly bool[] isTakenByWords;
    private readonly int[] masks;
    private readonly int longest;

    public HitFilter(MessageScan scan)
    {
        this.scan = scan;
        var concepts = scan.Lexicon.Concepts;
        isTakenByWords = [.. concepts.Select((concept, id) =>
            concept.Kind is ConceptKind.Negation or ConceptKind.Measure || concept.IsLoose || IsScope(scan.Lexicon.Cues, id))];
        longest = scan.Lexicon.Automaton.Longest;
        masks = [.. concepts.Index().Where(each => each.Item.Kind == ConceptKind.Mask).Select(each => each.Index)];
    }

    public void Apply()
    {
        for (var i = 0; i < scan.Count; i++)
        {
            ref var hit = ref scan[i];
            hit.IsOff = IsMasked(hit) || (isTakenByWords[hit.Concept] && IsTaken(i));
        }
    }

    private bool IsMasked(in Hit hit)
    {
        if (scan.Kind(hit.Concept) is ConceptKind.Mask or ConceptKind.Negation)
        {
            return false;
        }

        foreach (var mask in masks)
        {
            for (var at = scan.First(mask); at >= 0; at = scan[at].Next)
            {
                ref var other = ref scan[at];
                if (other.CoversMore(hit) || (other.Covers(hit) && scan.Lexicon.Concepts[mask].Name == "die_harmless"))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Hits stand in the order of their ends, so only those from here to a word's length on can hold this one or cut it.
    private bool IsTaken(int at)
    {
        ref var hit = ref scan[at];
        var from = at;
        while (from > 0 && scan[from - 1].End == hit.End)
        {
            from--;
        }

        for (var j = from; j < scan.Count && scan[j].End <= hit.End + longest; j++)
        {
            ref var other = ref scan[j];
            if ((other.Start <= hit.Start && hit.End <= other.End && other.Concept != hit.Concept && Takes(other, hit)) || Cuts(other, hit))
            {
                return true;
            }
        }

        return false;
    }

    // "我晕倒了" is no "我晕": the sign goes on where the figure of speech would end.
    private bool Cuts(in Hit sign, in Hit idiom) =>
        idiom.Concept == scan.Lexicon.Cues.Idiom && scan.Kind(sign.Concept) == ConceptKind.Sign
        && idiom.Start < sign.Start && sign.Start < idiom.End && idiom.End < sign.End;

    private bool Takes(in Hit other, in Hit hit)
    {
        var (outer, inner) = (scan.Lexicon.Concepts[other.Concept], scan.Lexicon.Concepts[hit.Concept]);
        var isLonger = other.CoversMore(hit);
        return outer.Kind switch
        {
            ConceptKind.NotNegation => inner.Kind is ConceptKind.Negation,
            ConceptKind.Sign when inner.Kind is ConceptKind.Negation => isLonger && !outer.IsAside,
            ConceptKind.Sign when inner.Kind is ConceptKind.Sign => isLonger && inner.IsLoose && outer.IsOwner,
            ConceptKind.Sign when inner.Kind is ConceptKind.Cue => isLonger && !outer.IsAside,
            ConceptKind.Measure => isLonger && inner.Kind is ConceptKind.Measure,
            _ => other.Concept == scan.Lexicon.Cues.NeverBefore && hit.Concept == scan.Lexicon.Cues.Past,
        };
    }

    private static bool IsScope(CueNames cues, int cue) =>
        cue == cues.Past || cue == cues.Hypothetical || cue == cues.Teaching || cue == cues.Idiom || cue == cues.Death
        || cue == cues.SettledAfter || cue == cues.Breaker || cue == cues.Resolved || cue == cues.Clause;
}
