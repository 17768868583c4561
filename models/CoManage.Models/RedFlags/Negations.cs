namespace CoManage.Models.Messages;

/// <summary>
/// Which signs are said not to be there. A negation reaches the next sign of its clause within a few words, and the signs that
/// are listed after it; it stops at a word that takes it for itself ("did not eat, chest pain").
/// </summary>
internal static class Negations
{
    private const int LongestBareClause = 6;

    public static void Mark(MessageScan scan)
    {
        for (var i = 0; i < scan.Count; i++)
        {
            ref var hit = ref scan[i];
            if (!hit.IsOff && scan.Kind(hit.Concept) == ConceptKind.Negation)
            {
                Forward(scan, hit.End, scan.Lexicon.Concepts[hit.Concept].Reach);
            }
            if (!hit.IsOff && (hit.Concept == scan.Lexicon.Cues.NegationAfter || ClosesClause(scan, hit)))
            {
                Backward(scan, hit);
            }
        }
    }

    /// <summary>"没吃铁片", "no gym": the circumstance is named to say that it is not so.</summary>
    public static bool IsDenied(MessageScan scan, in Hit circumstance)
    {
        for (var i = 0; i < scan.Count; i++)
        {
            ref var hit = ref scan[i];
            if (!hit.IsOff && scan.Kind(hit.Concept) == ConceptKind.Negation && hit.End <= circumstance.Start
                && scan.Segments.Words(hit.End, circumstance.Start) <= 1 && scan.Segments.Part(hit.Start) == scan.Segments.Part(circumstance.Start))
            {
                return true;
            }
        }

        return false;
    }

    // "低血糖没有，胸闷没有": a negation with nothing behind it is said of what stands before.
    private static bool ClosesClause(MessageScan scan, in Hit hit) =>
        scan.Kind(hit.Concept) == ConceptKind.Negation && scan.Text.Span[hit.Start..hit.End] is "没有"
        && (hit.End >= scan.Text.Length || scan.Text[hit.End] is ',' or '.');

    private static void Forward(MessageScan scan, int from, int reach)
    {
        var isListed = false;
        while (Next(scan, from) is >= 0 and var at)
        {
            var start = scan[at].Start;
            if (scan.Segments.Part(start) != scan.Segments.Part(Math.Max(0, from - 1)) && !ContinuesList(scan, from, start, isListed))
            {
                return;
            }

            if (scan.Segments.Words(from, start) > reach || IsBroken(scan, from, start) || (isListed && !IsConnected(scan, from, start)))
            {
                return;
            }

            from = MarkAt(scan, start);
            (reach, isListed) = (3, true);
        }
    }

    // The nearest sign that begins at or after a place.
    private static int Next(MessageScan scan, int from)
    {
        var best = -1;
        for (var i = 0; i < scan.Count; i++)
        {
            if (scan[i].Start >= from && IsSign(scan, scan[i]) && (best < 0 || scan[i].Start < scan[best].Start))
            {
                best = i;
            }
        }

        return best;
    }

    private static bool IsSign(MessageScan scan, in Hit hit) =>
        !hit.IsOff && scan.Lexicon.Concepts[hit.Concept] is { Kind: ConceptKind.Sign, IsAside: false };

    // All signs that overlap there are said not to be; returns where they end.
    private static int MarkAt(MessageScan scan, int start)
    {
        var end = start + 1;
        for (var again = true; again;)
        {
            again = false;
            for (var i = 0; i < scan.Count; i++)
            {
                ref var hit = ref scan[i];
                if (!hit.IsNegated && hit.Start >= start && hit.Start < end && IsSign(scan, hit))
                {
                    hit.IsNegated = true;
                    (end, again) = (Math.Max(end, hit.End), true);
                }
            }
        }

        return end;
    }

    private static bool IsBroken(MessageScan scan, int from, int to) =>
        scan.Any(scan.Lexicon.Cues.Breaker, (from, to), static (_, cue, gap) => cue.Start >= gap.from && cue.End <= gap.to);

    // "No pain, nausea or fever": the list goes on over a comma when an "or" follows.
    private static bool ContinuesList(MessageScan scan, int from, int start, bool isListed) =>
        isListed && scan.Segments.Sentence(from) == scan.Segments.Sentence(start)
        && scan.Text.Span[from..start].Trim(" ,").IsEmpty
        && scan.Text.Span[start..] is var rest
        && (rest.IndexOf(" or ", StringComparison.Ordinal) is >= 0 and < 40 || rest.IndexOf(" nor ", StringComparison.Ordinal) is >= 0 and < 40
            || rest.IndexOf("等", StringComparison.Ordinal) is >= 0 and < 10 || rest.IndexOf("这些", StringComparison.Ordinal) is >= 0 and < 10);

    // Between listed signs stand only words like "or".
    private static bool IsConnected(MessageScan scan, int from, int to)
    {
        for (var at = from; at < to;)
        {
            var next = at + 1;
            if (scan.Segments.Words(at, at + 1) > 0)
            {
                var start = at;
                if (!scan.Any(scan.Lexicon.Cues.Connector, start, static (_, cue, at) => cue.Start == at))
                {
                    return false;
                }

                for (var i = scan.First(scan.Lexicon.Cues.Connector); i >= 0; i = scan[i].Next)
                {
                    next = scan[i].Start == start ? Math.Max(next, scan[i].End) : next;
                }
            }

            at = next;
        }

        return true;
    }

    // "Chest pain, cough: none of these": everything listed before, when a sign stands right before the words.
    private static void Backward(MessageScan scan, in Hit cue)
    {
        var clause = scan.Segments.Clause(cue.Start);
        var first = clause;
        if (!HasSignBefore(scan, cue.Start, clause))
        {
            return;
        }

        while (IsBare(scan, first - 1, scan.Segments.Sentence(cue.Start)))
        {
            first--;
        }

        for (var i = 0; i < scan.Count; i++)
        {
            ref var hit = ref scan[i];
            var at = scan.Segments.Clause(hit.Start);
            if (hit.Start < cue.Start && at >= first && at <= clause && IsSign(scan, hit))
            {
                hit.IsNegated = true;
            }
        }
    }

    private static bool HasSignBefore(MessageScan scan, int start, int clause)
    {
        for (var i = 0; i < scan.Count; i++)
        {
            if (IsSign(scan, scan[i]) && scan[i].End <= start && scan.Segments.Clause(scan[i].Start) == clause
                && scan.Segments.Words(scan[i].End, start) <= 1)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBare(MessageScan scan, int clause, int sentence)
    {
        for (var i = 0; i < scan.Count; i++)
        {
            ref var hit = ref scan[i];
            if (IsSign(scan, hit) && scan.Segments.Clause(hit.Start) == clause && scan.Segments.Sentence(hit.Start) == sentence)
            {
                return Length(scan, clause) <= LongestBareClause;
            }
        }

        return false;
    }

    private static int Length(MessageScan scan, int clause)
    {
        var (start, end) = (-1, 0);
        for (var at = 0; at < scan.Text.Length; at++)
        {
            if (scan.Segments.Clause(at) == clause)
            {
                (start, end) = (start < 0 ? at : start, at + 1);
            }
        }

        return scan.Segments.Words(start, end);
    }
}
