using System.Globalization;

namespace CoManage.Models.Messages;

/// <summary>A number that a message gives for something measured.</summary>
internal readonly record struct Reading(string Measure, double Value, Found Place);

/// <summary>Finds numbers that stand next to the name of a measurement, and pairs such as 180/110.</summary>
internal sealed class ReadingFinder(MessageText text, MessageContext context, MessageLanguage language)
{
    private const int LongestGap = 14;

    private static readonly Dictionary<char, double> ChineseDigits = new()
    {
        ['一'] = 1,
        ['二'] = 2,
        ['两'] = 2,
        ['三'] = 3,
        ['四'] = 4,
        ['五'] = 5,
        ['六'] = 6,
        ['七'] = 7,
        ['八'] = 8,
        ['九'] = 9,
        ['十'] = 10,
    };

    private readonly string folded = text.Folded;

    public List<Reading> Find()
    {
        var readings = new List<Reading>();
        for (var at = 0; at < folded.Length;)
        {
            if (!TryNumber(at, out var value, out var end))
            {
                at++;
                continue;
            }

            if (TryPair(end, value, out var lower, out var pairEnd))
            {
                var place = Place(at, pairEnd);
                readings.Add(new Reading("pressure", value, place));
                readings.Add(new Reading("diastolic", lower, place));
                end = pairEnd;
            }
            else if (MeasureBefore(at) is string measure && !IsCountOfSomethingElse(end, measure))
            {
                readings.Add(new Reading(measure, value, Place(at, end)));
            }

            at = end;
        }

        return readings;
    }

    private static Found Place(int start, int end) => new(PatternKind.Measure, "", start, end - start);

    private bool TryNumber(int at, out double value, out int end)
    {
        end = at;
        value = 0;
        if (ChineseDigits.TryGetValue(folded[at], out value))
        {
            end = at + 1;
            return true;
        }

        while (end < folded.Length && (char.IsAsciiDigit(folded[end]) || IsPoint(end)))
        {
            end++;
        }

        return end > at && double.TryParse(
            folded[at..end].Replace('点', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    private bool IsPoint(int at) => folded[at] is '.' or '点' && at > 0 && char.IsAsciiDigit(folded[at - 1])
        && at + 1 < folded.Length && char.IsAsciiDigit(folded[at + 1]);

    // 180/110, "180 over 110", and nothing that could be a date.
    private bool TryPair(int end, double upper, out double lower, out int pairEnd)
    {
        (lower, pairEnd) = (0, end);
        var next = end;
        if (next < folded.Length && folded[next] == '/')
        {
            next++;
        }
        else if (string.CompareOrdinal(folded, next, " over ", 0, 6) == 0)
        {
            next += 6;
        }
        else
        {
            return false;
        }

        return next < folded.Length && char.IsAsciiDigit(folded[next]) && TryNumber(next, out lower, out pairEnd)
            && upper is >= 60 and <= 300 && lower is >= 30 and <= 200 && lower < upper;
    }

    private string? MeasureBefore(int at)
    {
        Found? nearest = null;
        foreach (var word in context.All(PatternKind.Measure))
        {
            if (word.End <= at && at - word.End <= LongestGap && text.Clause(word.Start) == text.Clause(at)
                && (nearest is null || word.End > nearest.Value.End
                    || (word.End == nearest.Value.End && word.Length > nearest.Value.Length)))
            {
                nearest = word;
            }
        }

        return nearest?.Name;
    }

    private bool IsCountOfSomethingElse(int end, string measure)
    {
        if (measure == "gain")
        {
            return false;
        }

        var rest = folded.AsSpan(end).TrimStart();
        foreach (var unit in language.NotUnits)
        {
            if (rest.StartsWith(unit, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
