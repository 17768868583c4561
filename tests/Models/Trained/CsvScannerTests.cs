using System.Globalization;
using System.Text;
using CoManage.Models.Trained;
using FsCheck;
using FsCheck.Fluent;

namespace CoManage.Tests.Models.Trained;

/// <summary>The reader of tables on good files, bad files and noise.</summary>
public class CsvScannerTests
{
    private static readonly byte[] Alphabet = [.. "a1.,\"\n\r ;"u8, 0xE6, 0x00, 0xFF];

    [Theory]
    [InlineData("a,b\n1,2\n", "a|b/1|2")]
    [InlineData("a,b\r\n1,2", "a|b/1|2")]
    [InlineData("a,\"b,\"\"c\"\"\"\n", "a|b,\"c\"")]
    [InlineData("\"line\nbreak\",x\n", "line\nbreak|x")]
    [InlineData("\n\na\n\n", "a")]
    [InlineData(",\n", "|")]
    [InlineData("", "")]
    [InlineData("\"open", "\"open")]
    public void Records_come_as_they_are_written(string text, string expected) =>
        Assert.Equal(expected, string.Join('/', Whole(Encoding.UTF8.GetBytes(text)).Select(record => string.Join('|', record))));

    [Fact]
    public void Noise_never_throws_and_pieces_of_any_size_say_the_same() =>
        Prop.ForAll(Noise(), Gen.Choose(1, 9).ToArbitrary(), (text, size) =>
        {
            Assert.Equal(Whole(text), InPieces(text, size));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_was_written_is_read_back() =>
        Prop.ForAll(Gen.Elements("", "a", "1.5", "x,y", "\"", "two\nlines", "腰围").ArrayOf(3).ArrayOf(5).ToArbitrary(), rows =>
        {
            var kept = rows.ToList();
            var text = string.Concat(kept.Select(row => string.Join(',', row.Select(Quoted)) + "\n"));
            Assert.Equal(kept, Whole(Encoding.UTF8.GetBytes(text)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Numbers_are_read_to_the_last_bit() =>
        Prop.ForAll<double>(number =>
        {
            // Beyond this, fifteen printed digits may round to more than a number can be.
            if (Math.Abs(number) < 1e300)
            {
                foreach (var written in (string[])[number.ToString("R", CultureInfo.InvariantCulture), Math.Abs(number).ToString("0.####", CultureInfo.InvariantCulture)])
                {
                    Assert.True(CellNumber.TryRead(Encoding.UTF8.GetBytes(written), out var read), written);
                    Assert.Equal(double.Parse(written, CultureInfo.InvariantCulture), read);
                }
            }
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("", true)]
    [InlineData("  ", true)]
    [InlineData("NA", true)]
    [InlineData("不详", true)]
    [InlineData("\"\"", true)]
    [InlineData("abc", false)]
    [InlineData("1e999", false)]
    [InlineData("12kg", false)]
    [InlineData("Infinity", false)]
    public void What_is_not_known_is_missing_and_what_is_no_number_is_said(string cell, bool missing)
    {
        Assert.Equal(missing, CellNumber.TryRead(Encoding.UTF8.GetBytes(cell), out var value));
        Assert.Equal(double.NaN, value);
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(",\"\n") || cell.Length == 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    private static Arbitrary<byte[]> Noise() =>
        Gen.Elements(Alphabet).ArrayOf().ToArbitrary();

    private static List<string[]> Whole(byte[] text)
    {
        var scanner = new CsvScanner(text, isLast: true, new (int, int)[64]);
        var records = new List<string[]>();
        while (scanner.Next())
        {
            records.Add(Cells(scanner));
        }

        return records;
    }

    private static List<string[]> InPieces(byte[] text, int size)
    {
        var records = new List<string[]>();
        var kept = Array.Empty<byte>();
        for (var at = 0; ; at += size)
        {
            var next = at < text.Length ? text[at..Math.Min(at + size, text.Length)] : [];
            byte[] piece = [.. kept, .. next];
            var scanner = new CsvScanner(piece, isLast: next.Length == 0, new (int, int)[64]);
            while (scanner.Next())
            {
                records.Add(Cells(scanner));
            }

            if (next.Length == 0)
            {
                return records;
            }

            kept = piece[scanner.Consumed..];
        }
    }

    private static string[] Cells(in CsvScanner scanner)
    {
        var cells = new string[scanner.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = scanner.Text(i);
        }

        return cells;
    }
}
