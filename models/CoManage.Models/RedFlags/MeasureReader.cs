namespace CoManage.Models.Messages;

/// <summary>A number and what it is a number of.</summary>
internal readonly record struct Measurement(string Measure, double Value, int Start, int End);

/// <summary>Finds numbers that stand with the name of a measurement, and pairs such as 180/110.</summary>
internal sealed class MeasureReader(MessageScan scan)
{
    private const int LongestGap = 12;
    private const int LongestNumber = 5;

    private readonly string?[] measureOf = [.. scan.Lexicon.Concepts.Select(concept => concept.Kind == ConceptKind.Measure ? MeasureNames.Of(concept.Name) : null)];
    private readonly List<int> named = [];
    private readonly List<Measurement> found = [];
    private string? lastMeasure;
    private int lastSentence;

    public List<Measurement> Read()
    {
        found.Clear();
        FindNames();
        lastMeasure = null;
        var text = scan.Text.Span;
        for (var at = 0; at < text.Length;)
        {
            if (!Numerals.TryRead(text, at, out var value, out var end))
            {
                at++;
            }
            else
            {
                at = Take(text, at, value, end);
            }
        }

        return found;
    }

    private void FindNames()
    {
        named.Clear();
        foreach (var concept in scan.Concepts)
        {
            for (var i = measureOf[concept] is null ? -1 : scan.First(concept); i >= 0; i = scan[i].Next)
            {
                named.Add(i);
            }
        }
    }

    private int Take(ReadOnlySpan<char> text, int at, double value, int end)
    {
        if (TryPair(text, at, value, end, out var lower, out var pairEnd))
        {
            Add("pressure", value, at, pairEnd);
            Add("diastolic", lower, at, pairEnd);
            return pairEnd;
        }

        if (end - at <= LongestNumber && !IsPartOfMore(text, at, end) && Guess(MeasureOf(text, at, end), value) is { } measure
            && !IsStandard(at) && (measure == "gain" ? MeasureUnits.IsWeight(text, end) : !Differences.IsOne(text, at, end) && !MeasureUnits.IsCountOfSomethingElse(scan, end, measure)))
        {
            Add(measure, Bounded(text, at, end, value), at, end);
        }

        return end;
    }

    // "测了两次都是2.6": measured, but of what only the size can tell. A decimal below 34 is a glucose, 36 to 42 a temperature.
    private static string? Guess(string? measure, double value) => measure is not "guess" ? measure
        : Math.Abs(value - Math.Round(value)) < 0.06 ? null
        : value is >= 1 and < 34 ? "glucose"
        : value is >= 36 and <= 42 ? "temperature"
        : null;

    private void Add(string measure, double value, int start, int end)
    {
        found.Add(new Measurement(measure, value, start, end));
        (lastMeasure, lastSentence) = (measure, scan.Segments.Sentence(start));
    }

    // 180/110, 180-110, "180 over 110", 一百八比一百一; nothing that could be a date.
    private bool TryPair(ReadOnlySpan<char> text, int at, double upper, int end, out double lower, out int pairEnd)
    {
        (lower, pairEnd) = (0, end);
        var hasWord = MeasureBefore(at) is "pressure";
        var rest = text[end..];
        var skip = rest.StartsWith(" over ", StringComparison.Ordinal) ? 6
            : rest.StartsWith(" / ", StringComparison.Ordinal) ? 3
            : rest.Length > 0 && rest[0] == '/' ? 1
            : hasWord && rest.Length > 0 && rest[0] is '-' or '比' or ',' or '、' or ' ' or Letters.Pause or '和' ? 1
            : hasWord && !char.IsAsciiDigit(text[end - 1]) ? 0 : -1;
        return skip >= 0 && end + skip < text.Length && upper is >= 60 and <= 300
            && Numerals.TryRead(text, end + skip, out lower, out pairEnd)
            && lower is >= 30 and <= 200 && lower < upper && !(pairEnd < text.Length && text[pairEnd] == '/')
            && !(at > 0 && text[at - 1] == '/');
    }

    // A telephone number, a date, a dose like 5mg or a name like b2.
    private static bool IsPartOfMore(ReadOnlySpan<char> text, int at, int end) =>
        (at > 0 && (text[at - 1] is '#' or '¥' or '$' or '/' or '第' || char.IsAsciiLetter(text[at - 1])))
        || (end < text.Length && text[end] is '/' or '年');

    private string? MeasureOf(ReadOnlySpan<char> text, int at, int end)
    {
        if (Unit(text, at, end) is { } unit)
        {
            return unit == "pressure" && MeasureBefore(at) is "diastolic" ? "diastolic" : unit;
        }

        // "一切" and "三颗" hold no reading: one spoken digit never is one.
        return end - at == 1 && !char.IsAsciiDigit(text[at]) && MeasureBefore(at) is not "gain" ? null : MeasureAfter(at, end) ?? MeasureBefore(at) ?? Carried(text, at, end) ?? NearestBefore(at, true);
    }

    private string? Unit(ReadOnlySpan<char> text, int at, int end)
    {
        var rest = text[end..].TrimStart(' ');
        return rest.StartsWith("mg/d", StringComparison.Ordinal) && MeasureBefore(at) is null ? "glucose"
            : rest.StartsWith("mmol", StringComparison.Ordinal) || rest.StartsWith("毫摩", StringComparison.Ordinal) ? null
            : rest.StartsWith("mmhg", StringComparison.Ordinal) || rest.StartsWith("毫米汞柱", StringComparison.Ordinal) ? "pressure"
            : rest.StartsWith("bpm", StringComparison.Ordinal) ? "pulse"
            : null;
    }

    private string? MeasureBefore(int at) => NearestBefore(at, false);

    private string? NearestBefore(int at, bool isGuess)
    {
        var (best, name) = (-1, (string?)null);
        foreach (var each in named)
        {
            ref var hit = ref scan[each];
            if (!hit.IsOff && hit.End <= at && (measureOf[hit.Concept] is "guess") == isGuess && scan.Segments.Clause(hit.Start) == scan.Segments.Clause(at)
                && scan.Segments.Words(hit.End, at) <= LongestGap && (hit.End * 64) + hit.End - hit.Start > best)
            {
                (best, name) = ((hit.End * 64) + hit.End - hit.Start, measureOf[hit.Concept]);
            }
        }

        return name;
    }

    // "190的高压", "2.3 sugar": the name right behind the number.
    private string? MeasureAfter(int at, int end)
    {
        foreach (var each in named)
        {
            ref var hit = ref scan[each];
            if (hit.Start >= end && hit.Start - end <= 2 && measureOf[hit.Concept] is not ("gain" or "guess") and var name
                && (scan.Text[end] == '的' || MeasureBefore(at) is null) && scan.Segments.Clause(hit.Start) == scan.Segments.Clause(at))
            {
                return name;
            }
        }

        return null;
    }

    // "血压早上150，晚上170": the second number is of the same kind when its clause is short and names no other.
    private string? Carried(ReadOnlySpan<char> text, int at, int end)
    {
        if (end - at < 2)
        {
            return null;
        }

        return lastMeasure is "glucose" or "pressure" or "oxygen" or "pulse" or "creatinine" or "acr" && scan.Segments.Sentence(at) == lastSentence
            && scan.Segments.Words(found[^1].End, at) <= 8 ? lastMeasure : FromClauseBefore(at);
    }

    // "量了三次血压，都在181到186": the clause before names what was measured, and gives no number itself.
    private string? FromClauseBefore(int at)
    {
        foreach (var each in named)
        {
            ref var hit = ref scan[each];
            if (!hit.IsOff && hit.End <= at && scan.Segments.Clause(at) - scan.Segments.Clause(hit.Start) == 1
                && scan.Segments.Sentence(at) == scan.Segments.Sentence(hit.Start) && scan.Segments.Words(hit.End, at) <= 8
                && measureOf[hit.Concept] is "glucose" or "pressure" or "oxygen" or "pulse" or "creatinine" or "acr")
            {
                return measureOf[hit.Concept];
            }
        }

        return null;
    }

    private bool IsStandard(int at) =>
        scan.Any(scan.Lexicon.Cues.Standard, at, static (scan, cue, at) =>
            scan.Segments.Clause(cue.Start) == scan.Segments.Clause(at) && scan.Segments.Words(Math.Min(cue.End, at), Math.Max(cue.Start, at)) <= 6);

    private static double Bounded(ReadOnlySpan<char> text, int at, int end, double value)
    {
        var before = text[Math.Max(0, at - 8)..at].TrimEnd(' ');
        var after = text[end..Math.Min(text.Length, end + 4)];
        return before.EndsWith("不到", StringComparison.Ordinal) || before.EndsWith("低于", StringComparison.Ordinal)
            || before.EndsWith("below", StringComparison.Ordinal) || before.EndsWith("under", StringComparison.Ordinal)
            || after.StartsWith("以下", StringComparison.Ordinal) ? value - 0.05
            : before.EndsWith("超过", StringComparison.Ordinal) || before.EndsWith("over", StringComparison.Ordinal)
            || before.EndsWith("above", StringComparison.Ordinal) ? value + 0.05
            : value;
    }
}
