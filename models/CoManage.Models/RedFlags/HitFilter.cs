namespace CoManage.Models.Messages;

/// <summary>Switches off what is only part of another word: 疼 in 心疼钱, 没 in 没劲, 以前 in 以前没有过.</summary>
internal sealed class HitFilter
{
    private readonly MessageScan scan;
    private readonly bool[] isTakenByWords;
    private readonly int[] masks;

    public HitFilter(MessageScan scan)
    {
        this.scan = scan;
        var concepts = scan.Lexicon.Concepts;
        isTakenByWords = [.. concepts.Select((concept, id) =>
            concept.Kind is ConceptKind.Negation or ConceptKind.Measure || concept.IsLoose || IsScope(scan.Lexicon.Cues, id))];
        masks = [.. concepts.Index().Where(each => each.Item.Kind == ConceptKind.Mask).Select(each => each.Index)];
    }

    // Words were found in the order of their ends, so whatever holds a hit, or goes on beyond it, stands close behind the
    // first one that ends where the hit does.
    public void Apply()
    {
        var hasMasks = Array.Exists(masks, scan.Has);
        var from = 0;
        for (var i = 0; i < scan.Count; i++)
        {
            ref var hit = ref scan[i];
            while (scan[from].End < hit.End)
            {
                from++;
            }

            var isMaskable = hasMasks && scan.Kind(hit.Concept) is not (ConceptKind.Mask or ConceptKind.Negation);
            hit.IsOff = (isMaskable || isTakenByWords[hit.Concept]) && IsOff(hit, from, isMaskable);
        }
    }

    private bool IsOff(in Hit hit, int from, bool isMaskable)
    {
        var isTakeable = isTakenByWords[hit.Concept];
        var beyond = hit.End + scan.Lexicon.Automaton.Longest;
        for (var j = from; j < scan.Count && scan[j].End <= beyond; j++)
        {
            ref var other = ref scan[j];
            if ((isMaskable && Masks(other, hit)) || (isTakeable && (IsTaken(other, hit) || Cuts(other, hit))))
            {
                return true;
            }
        }

        return false;
    }

    private bool Masks(in Hit other, in Hit hit) =>
        scan.Kind(other.Concept) is ConceptKind.Mask
        && (other.CoversMore(hit) || (other.Covers(hit) && scan.Lexicon.Concepts[other.Concept].Name == "die_harmless"));

    private bool IsTaken(in Hit other, in Hit hit) =>
        other.Covers(hit) && other.Concept != hit.Concept && Takes(other, hit);

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
