namespace CoManage.Models.Messages;

/// <summary>Switches off what is only part of another word: 疼 in 心疼钱, 没 in 没劲, 以前 in 以前没有过.</summary>
internal sealed class HitFilter
{
    private readonly MessageScan scan;
    private readonly bool[] isTakenByWords;
    private readonly List<int> masks = [];

    public HitFilter(MessageScan scan)
    {
        this.scan = scan;
        var concepts = scan.Lexicon.Concepts;
        isTakenByWords = [.. concepts.Select((concept, id) =>
            concept.Kind is ConceptKind.Negation or ConceptKind.Measure || concept.IsLoose || IsScope(scan.Lexicon.Cues, id))];
    }

    public void Apply()
    {
        FindMasks();
        var from = 0;
        for (var i = 0; i < scan.Count; i++)
        {
            ref var hit = ref scan[i];
            while (scan[from].End < hit.End)
            {
                from++;
            }

            hit.IsOff = IsMasked(hit) || (isTakenByWords[hit.Concept] && IsTaken(hit, from));
        }
    }

    private void FindMasks()
    {
        masks.Clear();
        foreach (var concept in scan.Concepts)
        {
            for (var at = scan.Kind(concept) is ConceptKind.Mask ? scan.First(concept) : -1; at >= 0; at = scan[at].Next)
            {
                masks.Add(at);
            }
        }
    }

    private bool IsMasked(in Hit hit)
    {
        foreach (var mask in masks)
        {
            if (Masks(scan[mask], hit) && scan.Kind(hit.Concept) is not (ConceptKind.Mask or ConceptKind.Negation))
            {
                return true;
            }
        }

        return false;
    }

    // Words were found in the order of their ends, so whatever holds a hit, or goes on beyond it, stands close behind the
    // first one that ends where the hit does.
    private bool IsTaken(in Hit hit, int from)
    {
        var beyond = hit.End + scan.Lexicon.Automaton.Longest;
        var isIdiom = hit.Concept == scan.Lexicon.Cues.Idiom;
        for (var i = from; i < scan.Count && scan[i].End <= beyond; i++)
        {
            ref var other = ref scan[i];
            if (IsTakenBy(other, hit) || (isIdiom && Cuts(other, hit)))
            {
                return true;
            }
        }

        return false;
    }

    private bool Masks(in Hit mask, in Hit hit) =>
        mask.CoversMore(hit) || (mask.Covers(hit) && scan.Lexicon.Concepts[mask.Concept].Name == "die_harmless");

    private bool IsTakenBy(in Hit other, in Hit hit) =>
        other.Covers(hit) && other.Concept != hit.Concept && Takes(other, hit);

    // "我晕倒了" is no "我晕": the sign goes on where the figure of speech would end.
    private bool Cuts(in Hit sign, in Hit idiom) =>
        scan.Kind(sign.Concept) == ConceptKind.Sign && idiom.Start < sign.Start && sign.Start < idiom.End && idiom.End < sign.End;

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
