namespace CoManage.Models.Messages;

/// <summary>
/// Whether what was found is said of somebody now. Conditions and teaching govern their sentence, the past and idioms their
/// clause; a word of change in the sign's own clause breaks through. In doubt it counts, because a person reads it.
/// </summary>
internal sealed class Scope(MessageScan scan)
{
    private static readonly HashSet<string> NeverSettled = new(StringComparer.Ordinal)
    {
        "chest_pain", "stroke_befast", "tia", "syncope", "vision_loss", "confusion", "suicidal", "anaphylaxis", "gi_bleed", "med_overdose",
    };

    private readonly CueNames cues = scan.Lexicon.Cues;

    private Segments In => scan.Segments;

    public Suppression? WhyNot(in Span span, string flag) =>
        IsHypothetical(span) && !(flag == "suicidal" && SaysI(scan.Text.Span[..span.End])) ? Suppression.Hypothetical
        : IsTaught(span) || IsOnStage(span) ? Suppression.Teaching
        : flag != "suicidal" && new Asking(scan).IsOfAnother(span) ? Suppression.Asked
        : flag == "suicidal" ? (IsOvercomeByAnother(span) || IsOfOneLongDead(span) ? Suppression.OfAnotherPast : null)
        : IsIdiom(span) ? Suppression.Idiom
        : IsOfAnimal(span) ? Suppression.OfAnimal
        : IsOfTheDead(span) ? Suppression.OfAnotherPast
        : flag != "medicine_stopped" && IsPast(span, flag) ? Suppression.Past
        : IsStable(span) ? Suppression.Stable
        : !NeverSettled.Contains(flag) && IsSettled(span) ? Suppression.Settled
        : null;

    private bool Near(int cue, in Span span, Func<MessageScan, Hit, Span, bool> condition) => scan.Any(cue, span, condition);

    private bool HasNow(in Span span) => Near(cues.Now, span, static (scan, cue, span) => SameClause(scan, cue, span));

    private bool HasChange(in Span span) =>
        HasNow(span) || Near(cues.Change, span, static (scan, cue, span) => SameClause(scan, cue, span));

    private static bool SameClause(MessageScan scan, in Hit cue, in Span span) =>
        scan.Segments.Clause(cue.Start) == scan.Segments.Clause(span.Start) || scan.Segments.Clause(cue.Start) == scan.Segments.Clause(span.End - 1);

    private static bool SameSentence(MessageScan scan, in Hit cue, in Span span) =>
        scan.Segments.Sentence(cue.Start) == scan.Segments.Sentence(span.Start);

    private bool IsHypothetical(in Span span)
    {
        if (scan.Has(cues.LikeThat))
        {
            return false;
        }

        for (var i = scan.First(cues.Hypothetical); i >= 0; i = scan[i].Next)
        {
            var cue = scan[i];
            if (cue.IsOff || !SameSentence(scan, cue, span) || (cue.Start >= span.Start && !IsClosing(cue, span)) || IsWordsOf(cue))
            {
                continue;
            }

            var isReal = scan.Any(cues.RealIf, cue, static (scan, real, cue) => scan.Segments.Clause(real.Start) == scan.Segments.Clause(cue.Start));
            if (!isReal && !(HasNow(span) && !SameClause(scan, cue, span)))
            {
                return true;
            }
        }

        return false;
    }

    // Somebody who asks whether jumping would end it asks for himself.
    private static bool SaysI(ReadOnlySpan<char> text) =>
        text.IndexOfAny("我俺") >= 0 || text.StartsWith("i ", StringComparison.Ordinal) || text.IndexOf(" i ", StringComparison.Ordinal) >= 0
        || text.IndexOf(" my ", StringComparison.Ordinal) >= 0;

    // "...的话" closes a condition behind it.
    private bool IsClosing(in Hit cue, in Span span) =>
        cue.Start >= span.End && SameClause(scan, cue, span) && scan.Text.Span[cue.Start..cue.End] is "的话";

    // "说的话", "肿的话都说不清": words that somebody says are no condition; one ends there or leads on to what to do.
    private bool IsWordsOf(in Hit cue)
    {
        var text = scan.Text.Span;
        return text[cue.Start..cue.End] is "的话"
            && ((cue.Start > 0 && text[cue.Start - 1] is '说' or '讲')
                || (cue.End < text.Length && Letters.IsChinese(text[cue.End]) && text[cue.End] is not ('就' or '要' or '该' or '怎' or '可' or '能' or '会' or '是' or '需' or '应' or '还' or '得' or '打' or '我' or '你' or '有')));
    }

    // "Slide 8 says ...": what a lecture or an advertisement began holds to the end of the sentence, unless somebody speaks of himself.
    private bool IsOnStage(in Span span) =>
        scan.Text.IsTitle(span.Start)
        || (Near(cues.Frame, span, static (scan, cue, span) => cue.End <= span.Start && SameSentence(scan, cue, span) && !IsFollowedByOwnTime(scan, cue, span) && !SaysI(scan.Text.Span[cue.End..span.Start]))
            && !IsOwn(span));

    // "Last night on TV": only a time that is named after the teaching brings it to the present.
    private bool IsTaught(in Span span) =>
        Near(cues.Teaching, span, static (scan, cue, span) => SameSentence(scan, cue, span) && !span.Covers(cue) && !IsFollowedByOwnTime(scan, cue, span))
        && !IsOwn(span);

    private static bool IsFollowedByOwnTime(MessageScan scan, in Hit cue, in Span span) =>
        scan.Any(scan.Lexicon.Cues.Now, (cue, span), static (scan, now, pair) =>
            SameClause(scan, now, pair.span) && (now.Start >= pair.cue.End || scan.Segments.Clause(now.Start) != scan.Segments.Clause(pair.cue.Start)));

    // Somebody's own trouble: "my chest", "he cannot speak", 我胸口.
    private bool IsOwn(in Span span)
    {
        var text = scan.Text.Span;
        var from = span.Start;
        while (from > 0 && In.Clause(from - 1) == In.Clause(span.Start) && In.Words(from - 1, span.Start) <= 4)
        {
            from--;
        }

        var before = text[from..span.Start];
        var inside = text[span.Start..span.End];
        return before.IndexOfAny("我俺他她") >= 0 || HasOwner(before) || (inside.Length > 3 && (inside.IndexOf("my ", StringComparison.Ordinal) >= 0
            || inside.IndexOf("his ", StringComparison.Ordinal) >= 0 || inside.IndexOf("her ", StringComparison.Ordinal) >= 0
            || inside.IndexOf("显示", StringComparison.Ordinal) >= 0 || inside.IndexOf(" says", StringComparison.Ordinal) >= 0))
            || scan.Any(cues.Relative, (from, span.Start), static (_, cue, gap) => cue.Start >= gap.from && cue.End <= gap.Start);
    }

    private static bool HasOwner(ReadOnlySpan<char> before)
    {
        foreach (var range in before.Split(' '))
        {
            if (before[range] is "my" or "i'm" or "his" or "her" or "he" or "she" or "im" or "i've")
            {
                return true;
            }
        }

        return before.EndsWith(" i ", StringComparison.Ordinal) || before is "i ";
    }

    private bool IsIdiom(in Span span) =>
        (Near(cues.Idiom, span, static (scan, cue, span) => SameClause(scan, cue, span))
            || Near(cues.Laughter, span, static (scan, cue, span) => SameSentence(scan, cue, span)))
        && !HasNow(span) && !scan.Any(cues.Now, span, static (scan, cue, span) => scan.Segments.Clause(cue.Start) - scan.Segments.Clause(span.Start) is 1);

    // "Our dog fainted", with nothing between the two: a bite or a walk with the dog is the owner's.
    private bool IsOfAnimal(in Span span) =>
        Near(cues.Animal, span, static (scan, cue, span) =>
            cue.End <= span.Start && SameClause(scan, cue, span) && scan.Segments.Words(cue.End, span.Start) <= 2);

    // "My aunt wanted to die back then, later she was cured".
    private bool IsOvercomeByAnother(in Span span) =>
        Near(cues.Other, span, static (scan, cue, span) => cue.End <= span.Start && SameSentence(scan, cue, span))
        && Near(cues.Past, span, static (scan, cue, span) => SameSentence(scan, cue, span))
        && Near(cues.SinceThen, span, static (scan, cue, span) => cue.Start >= span.End && SameSentence(scan, cue, span))
        && !HasNow(span);

    // "My aunt took her life in '98": a grief of long ago, told by somebody who does not speak of himself.
    private bool IsOfOneLongDead(in Span span) =>
        IsOfTheDead(span) && Near(cues.Past, span, static (scan, cue, span) => SameSentence(scan, cue, span)) && !SaysI(scan.Text.Span);

    private bool IsOfTheDead(in Span span) =>
        Near(cues.Death, span, static (scan, cue, span) => SameSentence(scan, cue, span) && !span.Touches(cue))
        && Near(cues.Other, span, static (scan, cue, span) => SameSentence(scan, cue, span))
        && !HasNow(span);

    private bool IsPast(in Span span, string flag)
    {
        var inClause = Near(cues.Past, span, static (scan, cue, span) => SameClause(scan, cue, span) && IsTime(scan, cue, span));
        var ofAnother = Near(cues.Other, span, static (scan, cue, span) => SameSentence(scan, cue, span));
        var inSentence = Near(cues.Past, span, static (scan, cue, span) => SameSentence(scan, cue, span) && IsTime(scan, cue, span) && !IsFollowedByNow(scan, cue, span));
        var isOver = inSentence && Near(cues.SinceThen, span, static (scan, cue, span) => SameSentence(scan, cue, span) && !IsFollowedByNow(scan, cue, span));
        if (!inClause && !(ofAnother && inSentence && !HasNow(span)) && !isOver)
        {
            return Near(cues.SinceThen, span, static (scan, cue, span) => SameClause(scan, cue, span) && !span.Touches(cue)) && !HasChange(span) && flag != "tia";
        }

        if (flag == "tia" && Near(cues.Past, span, static (scan, cue, span) => IsThisWeek(scan.Text.Span[cue.Start..cue.End])))
        {
            return false;
        }

        return !(HasChange(span) && (flag == "tia" || !IsResolved(span)));
    }

    // "The same as last time" compares; it says of now what is compared.
    private static bool IsTime(MessageScan scan, in Hit cue, in Span span)
    {
        var before = scan.Text.Span[..cue.Start];
        return !span.Covers(cue)
            && !(before.Length > 0 && before[^1] is '跟' or '和' or '像' or '与' or '比' or '同')
            && !before.EndsWith("like ", StringComparison.Ordinal) && !before.EndsWith("than ", StringComparison.Ordinal)
            && !before.EndsWith("same as ", StringComparison.Ordinal);
    }

    // "He was in hospital last year, and today again ...": what comes after the new time is not of the old one.
    private static bool IsFollowedByNow(MessageScan scan, in Hit cue, in Span span) =>
        scan.Any(scan.Lexicon.Cues.Now, (cue.End, span.Start), static (_, now, gap) => now.Start >= gap.End && now.End <= gap.Start)
        || scan.Any(scan.Lexicon.Cues.Change, (cue.End, span.Start), static (_, now, gap) => now.Start >= gap.End && now.End <= gap.Start);

    // STR-E2: a transient attack of the last seven days is an emergency.
    private static bool IsThisWeek(ReadOnlySpan<char> words) => words is "上周" or "上星期" or "上礼拜" or "last week" or "有一次" or "那次" or "当时";

    private bool IsResolved(in Span span) =>
        Near(cues.Resolved, span, static (scan, cue, span) => SameClause(scan, cue, span) && !cue.IsNegated);

    // "As before" says it of its own clause, or of the clause right before.
    private bool IsStable(in Span span) =>
        Near(cues.Stable, span, static (scan, cue, span) =>
            (SameClause(scan, cue, span) && (cue.Start >= span.End || scan.Segments.Words(cue.End, span.Start) <= 4) && !span.Touches(cue))
            || (scan.Segments.Clause(cue.Start) - scan.Segments.Clause(span.End - 1) is 1 && SameSentence(scan, cue, span)))
        && !HasChange(span);

    private bool IsSettled(in Span span) =>
        Near(cues.SettledAfter, span, static (scan, cue, span) =>
            cue.Start >= span.End && scan.Segments.Part(cue.Start) == scan.Segments.Part(span.End - 1) && scan.Segments.Words(span.End, cue.Start) <= 2);
}

/// <summary>Where in the folded text something is said.</summary>
internal readonly record struct Span(int Start, int End)
{
    public bool Touches(in Hit hit) => Start < hit.End && hit.Start < End;

    public bool Covers(in Hit hit) => Start <= hit.Start && hit.End <= End;
}
