using System.Text;
using CoManage.Api.Imports;

namespace CoManage.Tests.Api.Imports;

public class CsvRowsTests
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030") ?? Encoding.Latin1;

    [Fact]
    public void Utf8_with_and_without_a_mark_and_gb18030_read_the_same()
    {
        const string text = "姓名,收缩压\n陈桂兰,168\n";
        var plain = Read(new UTF8Encoding(false).GetBytes(text));
        var marked = Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]);
        var chinese = Read(Gb18030.GetBytes(text));

        Assert.Equal(["陈桂兰", "168"], plain[1].Cells);
        Assert.Equal(plain[0].Cells, marked[0].Cells);
        Assert.Equal(plain[1].Cells, chinese[1].Cells);
    }

    [Fact]
    public void A_quote_that_is_never_closed_costs_its_own_row_only()
    {
        var rows = Read("id,name\n1,\"broken\n2,whole\n3,\"quoted, and whole\"\n"u8.ToArray());

        Assert.Equal(ImportReasons.BrokenQuotes, rows[1].Broken?.Reason);
        Assert.Equal(["2", "whole"], rows[2].Cells);
        Assert.Equal(["3", "quoted, and whole"], rows[3].Cells);
    }

    [Fact]
    public void A_cell_of_ten_megabytes_costs_its_own_row_only()
    {
        var rows = Read(Encoding.UTF8.GetBytes($"id,name\n1,{new string('x', 10_000_000)}\n2,whole\n"));

        Assert.Equal(ImportReasons.TooLong, rows[1].Broken?.Reason);
        Assert.Equal(["2", "whole"], rows[2].Cells);
    }

    [Fact]
    public void Rows_keep_the_number_that_a_spreadsheet_shows()
    {
        var rows = Read("id,name\r\n1,a\r\n\r\n3,c\r\n"u8.ToArray());

        Assert.Equal([1, 2, 3, 4], rows.Select(row => row.Number));
        Assert.True(rows[2].IsBlank);
    }

    [Fact]
    public void A_row_with_too_few_cells_is_told_apart_from_an_empty_one()
    {
        var rows = Read("a,b,c\n1,2\n,,\n"u8.ToArray());

        Assert.Equal(ImportReasons.CellCount, rows[1].Broken?.Reason);
        Assert.Null(rows[2].Broken);
    }

    [Theory]
    [InlineData("a;b\n1;2\n")]
    [InlineData("a\tb\n1\t2\n")]
    public void Semicolons_and_tabs_separate_too(string text) =>
        Assert.Equal(["1", "2"], Read(Encoding.UTF8.GetBytes(text))[1].Cells);

    private static SourceRow[] Read(byte[] file)
    {
        using var stream = new MemoryStream(file);
        return [.. CsvRows.Read(stream)];
    }
}
