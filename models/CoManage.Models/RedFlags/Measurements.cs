namespace CoManage.Models.Messages;

/// <summary>The readings of one message: which is the last of its kind, and what each means.</summary>
internal sealed class Measurements(MessageScan scan)
{
    private readonly Thresholds thresholds = new(Ids(scan.Lexicon));
    private readonly List<(Measurement Given, double Value)> values = [];
    private readonly int exertion = Ids(scan.Lexicon)("exertion");

    public IReadOnlyList<(Measurement Given, double Value)> Values => values;

    public void Take(List<Measurement> given, MessageContext context)
    {
        values.Clear();
        foreach (var each in given)
        {
            if (Thresholds.InUnit(each.Measure, each.Value, IsEnglish(each)) is { } value)
            {
                values.Add((each, value));
            }
        }

        MarkRise();
        foreach (var (each, value) in values)
        {
            if (!IsSuperseded(each))
            {
                thresholds.Mark(each, value, Around(each, context), scan);
            }
            else if (each.Measure == "glucose")
            {
                thresholds.MarkTreatedLow(each, value, scan);
            }
        }
    }

    // A message that names an older and a newer creatinine says how fast it rises.
    private void MarkRise()
    {
        var first = values.FindIndex(each => each.Given.Measure == "creatinine");
        var last = values.FindLastIndex(each => each.Given.Measure == "creatinine");
        if (first < last && values[last].Value >= values[first].Value * 1.5)
        {
            thresholds.MarkRise(values[last].Given, scan);
        }
    }

    private static Func<string, int> Ids(Lexicon lexicon) => name =>
        Array.FindIndex(lexicon.Concepts, concept => concept.Name == name) is >= 0 and var id
            ? id
            : throw new InvalidOperationException($"No rule asks for '{name}'.");

    // "190 this morning, 132 now": the last one counts when it is said to be later.
    private bool IsSuperseded(in Measurement given)
    {
        foreach (var (other, _) in values)
        {
            if (other.Measure == given.Measure && other.Start > given.Start && scan.Any(scan.Lexicon.Cues.Later, (given, other),
                static (scan, cue, pair) => cue.Start >= pair.given.End && cue.End <= pair.other.Start))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsEnglish(in Measurement given)
    {
        foreach (var letter in scan.Text.Span[Math.Max(0, given.Start - 12)..given.Start])
        {
            if (Letters.IsChinese(letter))
            {
                return false;
            }
        }

        return given.Start > 0;
    }

    private Circumstance Around(in Measurement given, MessageContext context)
    {
        var text = scan.Text.Span;
        var before = text[ClauseStart(given.Start)..given.Start];
        // COPD with a known baseline: below 88; everybody else: below 90 (dyspnoea_severe).
        var lowest = context is { HasCopd: true, UsualSpO2: not null } ? 88 : 90;
        return new Circumstance(
            IsFasting(before),
            scan.Has(exertion), IsThreeDays(text), IsJin(text, given.End), lowest);
    }

    // "空腹5.6 餐后7.8": the nearest says of which the value is.
    private static bool IsFasting(ReadOnlySpan<char> before)
    {
        var fasting = Math.Max(before.LastIndexOf("空腹", StringComparison.Ordinal), before.LastIndexOf("fasting", StringComparison.Ordinal));
        var fed = Math.Max(
            Math.Max(before.LastIndexOf("餐后", StringComparison.Ordinal), before.LastIndexOf("饭后", StringComparison.Ordinal)),
            before.LastIndexOf("after", StringComparison.Ordinal));
        return fasting > fed;
    }

    private int ClauseStart(int at)
    {
        var start = at;
        while (start > 0 && scan.Segments.Clause(start - 1) == scan.Segments.Clause(at))
        {
            start--;
        }

        return start;
    }

    private static bool IsThreeDays(ReadOnlySpan<char> text)
    {
        foreach (var words in (ReadOnlySpan<string>)["三天", "3天", "两天", "2天", "二天", "一天", "three days", "3 days", "two days", "2 days", "overnight", "一夜"])
        {
            if (text.IndexOf(words, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    // A jin is half a kilogram; "gongjin" is a kilogram.
    private static bool IsJin(ReadOnlySpan<char> text, int end) => end < text.Length && text[end] == '斤';
}
