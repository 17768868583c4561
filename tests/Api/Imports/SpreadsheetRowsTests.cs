using System.IO.Compression;
using CoManage.Api.Imports;

namespace CoManage.Tests.Api.Imports;

public class SpreadsheetRowsTests
{
    [Fact]
    public void Text_numbers_and_empty_cells_of_the_first_sheet_are_read()
    {
        using var workbook = Workbook("""
            <row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c><c r="B1" t="inlineStr"><is><t>sbp</t></is></c></row>
            <row r="2"><c r="A2" t="inlineStr"><is><t>陈桂兰</t></is></c><c r="B2"><v>168.5</v></c></row>
            <row r="3"><c r="A3" t="inlineStr"><is><t>周福生</t></is></c></row>
            """);

        var rows = SpreadsheetRows.Read(workbook).ToArray();

        Assert.Equal(["姓名", "sbp"], rows[0].Cells);
        Assert.Equal(["陈桂兰", "168.5"], rows[1].Cells);
        Assert.Equal(["周福生", ""], rows[2].Cells);
    }

    [Fact]
    public void A_damaged_workbook_is_refused_in_both_languages()
    {
        using var damaged = new MemoryStream([.. "PK\u0003\u0004 and then nothing that belongs to a workbook"u8]);

        var refused = Assert.Throws<UnreadableFileException>(() => SpreadsheetRows.Read(damaged).ToArray());

        Assert.Contains("XLSX", refused.Zh, StringComparison.Ordinal);
        Assert.Contains("XLSX", refused.En, StringComparison.Ordinal);
    }

    private static MemoryStream Workbook(string rows)
    {
        var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
            Add(archive, "_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Add(archive, "xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            Add(archive, "xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
            Add(archive, "xl/worksheets/sheet1.xml", $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>""");
        }

        file.Position = 0;
        return file;
    }

    private static void Add(ZipArchive archive, string name, string content)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(content);
    }
}
