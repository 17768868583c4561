using System.Globalization;

namespace CoManage.Models;

/// <summary>Turns one raw answer into a number, or says which input is wrong and in what way, without repeating words.</summary>
internal static class AnswerParser
{
    // No sensible answer is longer; a huge cell must not be searched for a number.
    private const int LongestAnswer = 400;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Unknown = Words(
        "na", "n/a", "nan", "null", "unknown", "not known", "don't know", "dk", "-", ".", "?", "不详", "未知", "不知道", "不清楚");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Yes = Words("1", "yes", "y", "true", "是", "有");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> No = Words("0", "no", "n", "false", "否", "无", "没有");

    /// <summary>The problem, or null; <paramref name="parsed"/> is NaN when there is no answer.</summary>
    public static string? Parse(InputSpec spec, InputValue raw, out double parsed)
    {
        parsed = double.NaN;
        if (!raw.IsGiven)
        {
            return null;
        }

        if (raw.Number is double number)
        {
            return FromNumber(spec, number, out parsed);
        }

        var text = raw.Text.AsSpan().Trim();
        if (text.Length > LongestAnswer)
        {
            return $"{spec.Name} is too long";
        }

        if (spec.Kind == InputKind.MultiChoice)
        {
            return FromList(spec, text, out parsed);
        }

        return text.IsEmpty ? null : FromText(spec, text, out parsed);
    }

    private static string? FromNumber(InputSpec spec, double number, out double parsed)
    {
        parsed = double.NaN;
        switch (spec.Kind)
        {
            case InputKind.Number:
                return InRange(spec, number, out parsed);
            case InputKind.YesNo when number is 0 or 1:
                parsed = number;
                return null;
            case InputKind.Choice:
                Span<char> digits = stackalloc char[32];
                return number.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture)
                    ? FromText(spec, digits[..length], out parsed)
                    : $"{spec.Name} is not one of its choices";
            default:
                return $"{spec.Name} is a number where {Expected(spec.Kind)} is expected";
        }
    }

    private static string? FromText(InputSpec spec, ReadOnlySpan<char> text, out double parsed)
    {
        parsed = double.NaN;
        if (spec.Kind == InputKind.Choice && ChoiceIndex(spec, text) is var at && at >= 0)
        {
            parsed = at;
            return null;
        }

        // Nearly every cell starts with a digit, and no word for "unknown" does: the look-up can wait.
        if (!char.IsAsciiDigit(text[0]) && Unknown.Contains(text))
        {
            return null;
        }

        if (spec.Kind == InputKind.YesNo && (text is "0" or "1"))
        {
            parsed = text[0] - '0';
            return null;
        }

        if (spec.Kind == InputKind.YesNo)
        {
            parsed = Yes.Contains(text) ? 1 : No.Contains(text) ? 0 : double.NaN;
            return double.IsNaN(parsed) ? $"{spec.Name} is neither yes nor no" : null;
        }

        if (spec.Kind == InputKind.Choice)
        {
            return $"{spec.Name} is not one of its choices";
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? InRange(spec, number, out parsed)
            : $"{spec.Name} is text where a number is expected";
    }

    private static string? FromList(InputSpec spec, ReadOnlySpan<char> text, out double parsed)
    {
        parsed = double.NaN;
        if (Unknown.Contains(text))
        {
            return null;
        }

        // A blank list was answered with "none of these"; only an absent one is missing.
        long set = 0;
        foreach (var part in text.Split('|'))
        {
            var item = text[part].Trim();
            if (item.IsEmpty || item.Equals("none", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var at = ChoiceIndex(spec, item);
            if (at < 0)
            {
                return $"{spec.Name} contains an item that is not one of its choices";
            }

            set |= 1L << at;
        }

        parsed = set;
        return null;
    }

    private static string? InRange(InputSpec spec, double number, out double parsed)
    {
        parsed = double.NaN;
        if (!double.IsFinite(number))
        {
            return $"{spec.Name} is not a finite number";
        }

        if (number < spec.Min || number > spec.Max)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{spec.Name} {number} outside {Range(spec)}");
        }

        parsed = number;
        return null;
    }

    private static string Range(InputSpec spec) => (spec.Min, spec.Max) switch
    {
        (double min, double max) => string.Create(CultureInfo.InvariantCulture, $"{min}-{max}"),
        (double min, null) => string.Create(CultureInfo.InvariantCulture, $"{min} or more"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{spec.Max} or less"),
    };

    private static int ChoiceIndex(InputSpec spec, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < spec.Choices.Count; i++)
        {
            if (text.Equals(spec.Choices[i], StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return ReferenceEquals(spec, InputSpec.Sex) ? SexIndex(text)
            : spec.Choices is ["no", "yes", ..] && Yes.Contains(text) ? 1
            : spec.Choices is ["no", "yes", ..] && No.Contains(text) ? 0
            : -1;
    }

    private static int SexIndex(ReadOnlySpan<char> text) => text switch
    {
        "男" or "m" or "M" => 0,
        "女" or "f" or "F" => 1,
        _ => -1,
    };

    private static string Expected(InputKind kind) => kind == InputKind.YesNo ? "yes or no" : "a list of choices";

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(params string[] words) =>
        new HashSet<string>(words, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
