using System.Buffers;
using System.Text;

namespace CoManage.Models.Trained;

/// <summary>
/// Walks the records of UTF-8 CSV (RFC 4180) in a piece of memory without allocating. A record that the piece cuts off is
/// left for the next piece; only the last piece may end without a line break. Whatever bytes come, it ends and never throws.
/// </summary>
public ref struct CsvScanner
{
    private static readonly SearchValues<byte> Ends = SearchValues.Create(",\n"u8);

    private readonly ReadOnlySpan<byte> text;
    private readonly bool isLast;
    private readonly Span<(int Start, int Length)> cells;
    private int position;

    /// <param name="cells">Where the places of the cells go; a record with more cells is cut off at its length.</param>
    public CsvScanner(ReadOnlySpan<byte> text, bool isLast, Span<(int Start, int Length)> cells)
    {
        this.text = text;
        this.isLast = isLast;
        this.cells = cells;
    }

    /// <summary>Cells of the current record, including those that had no room.</summary>
    public int Count { get; private set; }

    /// <summary>Where the current record begins and ends, without its line break.</summary>
    public Range Record { get; private set; }

    /// <summary>How much of the piece has been dealt with.</summary>
    public readonly int Consumed => position;

    /// <summary>The bytes of a cell as they stand, quotes included.</summary>
    public readonly ReadOnlySpan<byte> Raw(int cell) =>
        cell < Count && cell < cells.Length ? text.Slice(cells[cell].Start, cells[cell].Length) : default;

    /// <summary>A cell as text.</summary>
    public readonly string Text(int cell)
    {
        var raw = Raw(cell);
        var written = Encoding.UTF8.GetString(raw);
        return raw is [(byte)'"', .., (byte)'"']
            ? written[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal)
            : written;
    }

    /// <summary>Goes to the next record that is not blank; false when this piece holds no whole one any more.</summary>
    public bool Next()
    {
        while (position < text.Length)
        {
            var start = position;
            Count = 0;
            if (!ReadRecord(start))
            {
                position = start;
                Count = 0;
                return false;
            }

            if (Count > 1 || Raw(0).Length > 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool ReadRecord(int start)
    {
        var at = start;
        while (true)
        {
            var end = at < text.Length && text[at] == (byte)'"' ? EndOfQuoted(at) : EndOfPlain(at);
            if (end < 0)
            {
                return false;
            }

            var isRecordEnd = end == text.Length || text[end] == (byte)'\n';
            var length = end - at;
            if (isRecordEnd && length > 0 && text[end - 1] == (byte)'\r')
            {
                length--;
            }

            if (Count < cells.Length)
            {
                cells[Count] = (at, length);
            }

            Count++;
            if (isRecordEnd)
            {
                Record = start..(at + length);
                position = Math.Min(end + 1, text.Length);
                return true;
            }

            at = end + 1;
        }
    }

    private readonly int EndOfPlain(int at)
    {
        var found = text[at..].IndexOfAny(Ends);
        return found >= 0 ? at + found : isLast ? text.Length : -1;
    }

    // Two quotes inside quotes are one quote; what follows the closing one up to the next comma belongs to the cell.
    private readonly int EndOfQuoted(int at)
    {
        for (var from = at + 1; ;)
        {
            var found = text[from..].IndexOf((byte)'"');
            if (found < 0)
            {
                return isLast ? text.Length : -1;
            }

            from += found + 1;
            if (from == text.Length)
            {
                return isLast ? from : -1;
            }

            if (text[from] != (byte)'"')
            {
                return EndOfPlain(from);
            }

            from++;
        }
    }
}
