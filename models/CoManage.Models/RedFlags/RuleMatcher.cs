namespace CoManage.Models.Messages;

/// <summary>Finds the concepts of a rule side by side and asks whether they are said of somebody now.</summary>
internal sealed class RuleMatcher(MessageScan scan, Scope scope)
{
    private readonly int[] seen = new int[scan.Lexicon.Rules.Length];
    private int message;
    private int begin;

    /// <summary>Reports every rule that matches, suppressed or not, to the outcome.</summary>
    /// <param name="outcome">Where it is reported.</param>
    /// <param name="from">Where the message begins; what stands wholly before it was found when that was written.</param>
    public void Run(Outcome outcome, int from)
    {
        message++;
        begin = from;
        for (var i = 0; i < scan.Concepts.Length; i++)
        {
            foreach (var number in scan.Lexicon.RulesOf[scan.Concepts[i]])
            {
                if (seen[number] != message)
                {
                    seen[number] = message;
                    Try(scan.Lexicon.Rules[number], outcome);
                }
            }
        }
    }

    private void Try(Rule rule, Outcome outcome)
    {
        if ((rule.Second is { } second && !HasAny(second)) || !IsEverywhere(rule))
        {
            return;
        }

        foreach (var concept in rule.First)
        {
            for (var at = scan.First(concept); at >= 0; at = scan[at].Next)
            {
                if (!scan[at].IsOff && TryAt(rule, at, outcome))
                {
                    return;
                }
            }
        }
    }

    private bool TryAt(Rule rule, int at, Outcome outcome)
    {
        if (rule.Second is null)
        {
            return Judge(rule, new Span(scan[at].Start, scan[at].End), scan[at].IsNegated, outcome);
        }

        foreach (var concept in rule.Second)
        {
            for (var other = scan.First(concept); other >= 0; other = scan[other].Next)
            {
                if (!scan[other].IsOff && BelongTogether(scan[at], scan[other], rule.Gap)
                    && Judge(rule, Around(scan[at], scan[other]), scan[at].IsNegated || scan[other].IsNegated, outcome))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static Span Around(in Hit one, in Hit other) => new(Math.Min(one.Start, other.Start), Math.Max(one.End, other.End));

    // True when it counts, so that the rule need not look further.
    private bool Judge(Rule rule, in Span span, bool isNegated, Outcome outcome)
    {
        if ((rule.Nowhere.Length > 0 && IsExcused(rule, span)) || !IsNew(rule, span))
        {
            return false;
        }

        var why = isNegated ? Suppression.Negated : scope.WhyNot(span, rule.Flag);
        outcome.Add(rule, span, why);
        return why is null;
    }

    private bool IsNew(Rule rule, in Span span)
    {
        if (begin == 0 || span.End > begin)
        {
            return true;
        }

        foreach (var union in rule.Everywhere)
        {
            if (Array.Exists(union, concept => scan.Any(concept, begin, static (_, hit, begin) => hit.End > begin && !hit.IsNegated)))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasAny(int[] concepts)
    {
        foreach (var concept in concepts)
        {
            if (scan.Has(concept))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsEverywhere(Rule rule)
    {
        foreach (var union in rule.Everywhere)
        {
            if (!IsSomewhere(union))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsSomewhere(int[] union)
    {
        foreach (var concept in union)
        {
            for (var at = scan.First(concept); at >= 0; at = scan[at].Next)
            {
                if (!scan[at].IsOff && !scan[at].IsNegated)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsExcused(Rule rule, in Span span)
    {
        foreach (var concept in rule.Nowhere)
        {
            for (var at = scan.First(concept); at >= 0; at = scan[at].Next)
            {
                if (!scan[at].IsOff && !scan[at].IsNegated && scan.Segments.Sentence(scan[at].Start) == scan.Segments.Sentence(span.Start)
                    && !Negations.IsDenied(scan, scan[at]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool BelongTogether(in Hit one, in Hit other, int gap)
    {
        if (one.Touches(other))
        {
            return false;
        }

        var (left, right) = one.Start < other.Start ? (one, other) : (other, one);
        var words = scan.Segments.Words(left.End, right.Start);
        var sameClause = scan.Segments.Clause(left.Start) == scan.Segments.Clause(right.Start);
        var overComma = scan.Segments.Sentence(left.Start) == scan.Segments.Sentence(right.Start)
            && scan.Segments.Clause(right.Start) - scan.Segments.Clause(left.Start) == 1 && one.Start < other.Start && words <= 1;
        return words <= gap && (sameClause || overComma || gap > 12) && !BelongsElsewhere(left, right, one, other);
    }

    // A feeling belongs to the nearest part of the body: "my stomach hurts, the chest is fine".
    private bool BelongsElsewhere(in Hit left, in Hit right, in Hit place, in Hit feeling)
    {
        if (!scan.Lexicon.Concepts[place.Concept].IsBody || !scan.Lexicon.Concepts[feeling.Concept].IsLoose)
        {
            return false;
        }

        var placeFirst = place.Start < feeling.Start;
        for (var i = 0; i < scan.Count; i++)
        {
            ref var body = ref scan[i];
            if (body.IsOff || !scan.Lexicon.Concepts[body.Concept].IsBody || body.Touches(place) || body.Touches(feeling))
            {
                continue;
            }

            var isBetween = body.Start >= left.End && body.End <= right.Start
                && (placeFirst ? scan.Segments.Words(left.End, body.Start) > 1 : scan.Segments.Words(body.End, right.Start) > 1);
            var ownsBefore = !placeFirst && body.End <= feeling.Start && scan.Segments.Words(body.End, feeling.Start) <= 2
                && scan.Segments.Clause(body.Start) == scan.Segments.Clause(feeling.Start);
            if (isBetween || ownsBefore || (placeFirst && HasItsOwn(place, body, feeling)))
            {
                return true;
            }
        }

        return false;
    }

    // "Red face, swollen feet" (脸红脚肿): the first place has a feeling of its own before the second is named.
    private bool HasItsOwn(in Hit place, in Hit body, in Hit feeling)
    {
        if (body.Start < place.End || body.End != feeling.Start)
        {
            return false;
        }

        for (var i = 0; i < scan.Count; i++)
        {
            ref var own = ref scan[i];
            if (!own.IsOff && own.Start >= place.Start && own.End > place.End && own.End <= body.Start
                && scan.Lexicon.Concepts[own.Concept] is { Kind: ConceptKind.Sign, IsBody: false, IsAside: false })
            {
                return true;
            }
        }

        return false;
    }
}
