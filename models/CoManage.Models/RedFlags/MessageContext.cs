namespace CoManage.Models.Messages;

/// <summary>One found pattern with its place.</summary>
internal readonly record struct Found(PatternKind Kind, string Name, int Start, int Length)
{
    public int End => Start + Length;

    public bool Covers(Found other) => Start <= other.Start && other.End <= End;
}

/// <summary>
/// Whether what was found is being said of now: negation inside its clause; other people's, old and imagined trouble
/// unless a word of change stands with it. In doubt it counts, because a person reads what a rule lets through.
/// </summary>
internal sealed class MessageContext
{
    private const int LongestChineseGap = 6;
    private const int LongestEnglishGap = 30;

    private readonly MessageText text;
    private readonly MessageLanguage language;
    private readonly ILookup<PatternKind, Found> found;

    public MessageContext(MessageText text, MessageLanguage language)
    {
        this.text = text;
        this.language = language;
        var all = language.Automaton.Find(text.Folded)
            .Select(hit => new Found(language[hit.Pattern].Kind, language[hit.Pattern].Name, hit.Start, hit.Length)).ToList();
        var masks = all.Where(each => each.Kind == PatternKind.Mask).ToList();
        var idioms = all.Where(each => each.Kind == PatternKind.NotNegation).ToList();
        found = all
            .Where(each => each.Kind is PatternKind.Mask || !masks.Any(mask => mask.Covers(each)))
            .Where(each => each.Kind is not PatternKind.Negation || !idioms.Any(idiom => idiom.Covers(each)))
            .ToLookup(each => each.Kind);
    }

    public IEnumerable<Found> All(PatternKind kind) => found[kind];

    public bool HasSign(string name) => Sign(name) is not null;

    /// <summary>A sign that is said to be there now.</summary>
    public Found? Sign(string name)
    {
        foreach (var sign in found[PatternKind.Sign])
        {
            if (sign.Name == name && !IsNegated(sign))
            {
                return sign;
            }
        }

        return null;
    }

    public bool IsSilenced(Found what, string flag)
    {
        if (IsNegated(what) || IsTaught(what))
        {
            return true;
        }

        // A thread about suicide is never closed by a rule about who, when or whether.
        return flag != "suicidal" && (IsOld(what) || IsExplained(what)) && !IsHappeningAgain(what, flag);
    }

    private bool IsNegated(Found what) => found[PatternKind.Negation].Any(cue => Negates(cue, what));

    private bool Negates(Found cue, Found what)
    {
        var isAfter = cue.Start >= what.End;
        if ((!isAfter && cue.End > what.Start) || text.Clause(cue.Start) != text.Clause(what.Start))
        {
            return false;
        }

        var word = text.Folded.AsSpan(cue.Start, cue.Length);
        var gap = isAfter ? text.Folded.AsSpan(what.End, cue.Start - what.End) : text.Folded.AsSpan(cue.End, what.Start - cue.End);
        if (isAfter)
        {
            return word is "阴性" or "排除" or "已经好了" or "resolved" or "ruled out" && gap.Length <= LongestChineseGap;
        }

        var longest = char.IsAscii(word[0]) ? LongestEnglishGap
            : word is "不" ? 0
            : word.Length == 1 ? 2
            : LongestChineseGap;
        return gap.Length <= longest && !TakesTheNegation(gap);
    }

    private bool TakesTheNegation(ReadOnlySpan<char> gap)
    {
        foreach (var word in language.NotBetween)
        {
            if (gap.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // Conditional and teaching words govern their sentence; only "now" outside their clause breaks through.
    private bool IsTaught(Found what) =>
        found[PatternKind.Hypothetical].Any(cue => !what.Covers(cue) && SameSentence(cue, what))
        && !found[PatternKind.Present].Any(cue => !what.Covers(cue) && SameClause(cue, what)
            && !found[PatternKind.Hypothetical].Any(other => SameClause(other, cue)));

    // Another person is no reason for silence by itself: people write for their parents. The past is.
    private bool IsOld(Found what)
    {
        var ofAnother = found[PatternKind.ThirdParty].Any(cue => SameSentence(cue, what));
        bool Near(Found cue) => ofAnother ? SameSentence(cue, what) : SameClause(cue, what);
        return found[PatternKind.Historical].Any(cue => !what.Covers(cue) && Near(cue))
            || found[PatternKind.LongStanding].Any(cue => SameSentence(cue, what))
            || (ofAnother && found[PatternKind.Past].Any(cue => !what.Covers(cue) && Near(cue)));
    }

    private bool IsExplained(Found what) => found[PatternKind.Explained].Any(cue => SameSentence(cue, what));

    private bool IsHappeningAgain(Found what, string flag)
    {
        foreach (var change in found[PatternKind.Reactivation])
        {
            var recovered = flag != "tia" && found[PatternKind.Resolution].Any(cue => SameClause(cue, change) && !IsNegated(cue));
            var withTrouble = SameClause(change, what)
                || (IsThisOrNextSentence(what, change)
                    && found[PatternKind.Worsening].Any(verb => SameClause(verb, change) && !IsNegated(verb)));
            if (withTrouble && !recovered)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsThisOrNextSentence(Found what, Found other) =>
        text.Sentence(other.Start) - text.Sentence(what.Start) is 0 or 1;

    private bool SameClause(Found one, Found other) => text.Clause(one.Start) == text.Clause(other.Start);

    private bool SameSentence(Found one, Found other) => text.Sentence(one.Start) == text.Sentence(other.Start);
}
