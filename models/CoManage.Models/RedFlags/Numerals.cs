using System.Globalization;

namespace CoManage.Models.Messages;

/// <summary>A number as written or spoken: 16.7, 一百八, 十六点八, 39度8, 2个3, 190多.</summary>
internal static class Numerals
{
    // "190 and more" lies above 190, whatever the threshold.
    private const double Bit = 0.05;

    public static bool TryRead(ReadOnlySpan<char> text, int at, out double value, out int end)
    {
        if (char.IsAsciiDigit(text[at]))
        {
            end = at;
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] == '.' && IsDigit(text, end + 1))))
            {
                end++;
            }

            if (!double.TryParse(text[at..end], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value))
            {
                return false;
            }
        }
        else if (!TryChinese(text, at, out value, out end))
        {
            return false;
        }

        Fraction(text, ref value, ref end);
        Vague(text, ref value, ref end);
        return true;
    }

    private static bool IsDigit(ReadOnlySpan<char> text, int at) => at < text.Length && char.IsAsciiDigit(text[at]);

    private static int Digit(ReadOnlySpan<char> text, int at) => at >= text.Length ? -1 : text[at] switch
    {
        >= '0' and <= '9' => text[at] - '0',
        '零' or '〇' => 0,
        '一' => 1,
        '二' or '两' or '俩' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => -1,
    };

    // "2点3", "十六点八", "39度8", "2个3": one digit after the word, and no time of day ("8点30").
    private static void Fraction(ReadOnlySpan<char> text, ref double value, ref int end)
    {
        if (end >= text.Length || text[end] is not ('点' or '度' or '个' or '块') || value != Math.Floor(value))
        {
            return;
        }

        if (text[end] is '度' && end + 1 < text.Length && text[end + 1] == '半')
        {
            (value, end) = (value + 0.5, end + 2);
            return;
        }

        var digit = Digit(text, end + 1);
        var after = end + 2 < text.Length ? text[end + 2] : ' ';
        if (digit < 0 || after is '十' or '百' or '.' or '个' or '点' or '分' or '次' or '单' or '片' or '月' or '小' or '钟' or '天' or '号')
        {
            if (text[end] == '点' && end + 1 < text.Length && text[end + 1] is '几' or '多')
            {
                (value, end) = (value + Bit, end + 2);
            }

            return;
        }

        var next = Digit(text, end + 2);
        if (next >= 0 && text[end] == '点' && text[end + 1] is not ('零' or '〇') && char.IsAsciiDigit(text[end + 1]))
        {
            return;
        }

        (value, end) = next >= 0 ? (value + (digit / 10.0) + (next / 100.0), end + 3) : (value + (digit / 10.0), end + 2);
    }

    private static void Vague(ReadOnlySpan<char> text, ref double value, ref int end)
    {
        if (end < text.Length && text[end] is '多' or '几')
        {
            (value, end) = (value + Bit, end + 1);
        }
    }

    private static bool TryChinese(ReadOnlySpan<char> text, int at, out double value, out int end)
    {
        (value, end) = (0, at);
        if (text[at] is not ('十' or '半') && Digit(text, at) < 0)
        {
            return false;
        }

        return TryDigitString(text, at, out value, out end) || TryUnits(text, at, out value, out end);
    }

    // "一八零" is 180 and "九五" is 95, but "七八" is seven or eight.
    private static bool TryDigitString(ReadOnlySpan<char> text, int at, out double value, out int end)
    {
        (value, end) = (0, at);
        while (Digit(text, end) is >= 0 and var digit)
        {
            (value, end) = ((value * 10) + digit, end + 1);
        }

        var count = end - at;
        var goesOn = end < text.Length && text[end] is '十' or '百' or '千' or '万';
        if (count is < 2 or > 3 || goesOn || text[at] is '两')
        {
            return false;
        }

        if (count == 2 && Digit(text, at + 1) == Digit(text, at) + 1 && (end >= text.Length || text[end] != '%'))
        {
            value = Digit(text, at) + Bit;
        }

        return true;
    }

    private static bool TryUnits(ReadOnlySpan<char> text, int at, out double value, out int end)
    {
        var (sum, current, last) = (0, -1, 1);
        for (end = at; end < text.Length; end++)
        {
            var unit = text[end] switch { '百' => 100, '十' => 10, _ => 0 };
            var digit = Digit(text, end);
            if (unit > 0)
            {
                (sum, current, last) = (sum + ((current < 0 ? 1 : current) * unit), -1, unit);
            }
            else if (digit >= 0 && !char.IsAsciiDigit(text[end]) && current < 0)
            {
                current = digit;
                last = digit == 0 ? 10 : last;
            }
            else
            {
                break;
            }
        }

        // "一百八" is 180: the digit after a hundred counts tens; after "十八九" the second digit is a guess.
        value = sum + (current < 0 ? 0 : current * (last == 100 ? 10 : 1));
        if (end < text.Length && sum > 0 && Digit(text, end) == current + 1 && !char.IsAsciiDigit(text[end]))
        {
            (value, end) = (value + Bit, end + 1);
        }

        return end > at && (sum > 0 || current >= 0);
    }
}
