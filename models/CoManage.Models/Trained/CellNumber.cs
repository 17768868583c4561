using System.Globalization;

namespace CoManage.Models.Trained;

/// <summary>Reads the number in a cell. A blank cell is missing; so are the usual words for "not known".</summary>
public static class CellNumber
{
    // Up to 15 digits and a power of ten up to 22 are exact in a double, so one division is rounded once and correctly.
    private const int ExactDigits = 15;

    private static readonly double[] PowersOfTen =
        [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>False when something stands there that is no number; a missing value is NaN.</summary>
    public static bool TryRead(ReadOnlySpan<byte> cell, out double value)
    {
        if (Short(cell, out value))
        {
            return true;
        }

        var text = Bare(cell);
        value = double.NaN;
        if (text.IsEmpty || IsUnknown(text))
        {
            return true;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            value = number;
            return true;
        }

        return false;
    }

    private static bool Short(ReadOnlySpan<byte> cell, out double value)
    {
        long digits = 0;
        int count = 0, decimals = -1;
        for (var i = 0; i < cell.Length; i++)
        {
            var digit = (uint)(cell[i] - '0');
            if (digit <= 9 && count < ExactDigits)
            {
                digits = (digits * 10) + digit;
                count++;
                decimals += decimals >= 0 ? 1 : 0;
            }
            else if (cell[i] == (byte)'.' && decimals < 0)
            {
                decimals = 0;
            }
            else
            {
                count = 0;
                break;
            }
        }

        value = count == 0 ? double.NaN : decimals > 0 ? digits / PowersOfTen[decimals] : digits;
        return count > 0 || cell.IsEmpty;
    }

    private static ReadOnlySpan<byte> Bare(ReadOnlySpan<byte> cell)
    {
        var text = cell.Trim(" \t"u8);
        return text is [(byte)'"', .., (byte)'"'] ? text[1..^1].Trim(" \t"u8) : text;
    }

    private static bool IsUnknown(ReadOnlySpan<byte> text) =>
        text.SequenceEqual("NA"u8) || text.SequenceEqual("nan"u8) || text.SequenceEqual("NaN"u8) || text.SequenceEqual("."u8)
        || text.SequenceEqual("NULL"u8) || text.SequenceEqual("null"u8) || text.SequenceEqual("不详"u8);
}
