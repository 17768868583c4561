using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace CoManage.Api.Imports;

/// <summary>Reads the first sheet of an XLSX workbook row by row.</summary>
internal static class SpreadsheetRows
{
    // The reader asks for an old Windows code page even where the workbook uses none.
    static SpreadsheetRows() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static IEnumerable<SourceRow> Read(Stream file)
    {
        using var workbook = Open(file);
        for (long number = 1; workbook.Read(); number++)
        {
            var cells = new string[workbook.FieldCount];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = Text(workbook.GetValue(i));
            }

            yield return cells.Any(cell => cell.Length > CsvRows.LongestCell)
                ? new SourceRow(number, [], new RowProblem("", "row", ImportReasons.TooLong))
                : new SourceRow(number, cells);
        }
    }

    private static IExcelDataReader Open(Stream file)
    {
        try
        {
            return ExcelReaderFactory.CreateOpenXmlReader(file, new ExcelReaderConfiguration { LeaveOpen = true });
        }
        catch (Exception e) when (e is ExcelReaderException or InvalidDataException or System.Xml.XmlException)
        {
            throw new UnreadableFileException(
                "这个文件不是可读的 XLSX 工作簿。请另存为 XLSX 或 CSV 后再试。",
                "The file is not a readable XLSX workbook. Save it as XLSX or CSV and try again.");
        }
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTime date when date.TimeOfDay == TimeSpan.Zero => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime date => date.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
        bool yes => yes ? "1" : "0",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)?.Trim() ?? "",
    };
}
