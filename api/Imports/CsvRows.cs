using CsvHelper;

namespace CoManage.Api.Imports;

/// <summary>Reads CSV rows one by one; memory does not grow with the file.</summary>
internal static class CsvRows
{
    /// <summary>Longest cell that is taken, in characters. Screening answers are short; a longer cell is a damaged file.</summary>
    public const int LongestCell = 20_000;

    public static IEnumerable<SourceRow> Read(Stream file)
    {
        using var text = TextFile.Open(file);
        var malformed = new HashSet<long>();
        using var csv = CsvReader.Create(
            text,
            new CsvReaderOptions
            {
                HasHeader = false,
                SkipEmptyLines = false,
                TrimWhitespace = true,
                TrackLineNumbers = true,
                // A line end always ends the row: a quote that is never closed costs its own row and not the rest.
                AllowLineBreaksInQuotes = false,
                OnMalformedRecord = record => malformed.Add(record.LineNumber),
            },
            leaveOpen: true);
        var columns = 0;
        while (csv.Read())
        {
            columns = columns == 0 ? csv.FieldCount : columns;
            yield return Row(csv, columns, malformed.Remove(csv.LineNumber));
        }
    }

    private static SourceRow Row(CsvReader csv, int columns, bool malformed)
    {
        if (malformed)
        {
            return new SourceRow(csv.LineNumber, [], new RowProblem("", "row", ImportReasons.BrokenQuotes));
        }

        var cells = new string[csv.FieldCount];
        for (var i = 0; i < cells.Length; i++)
        {
            // Measured before it is decoded, so that a huge cell is never copied.
            if (csv.GetSpan(i).Length > LongestCell)
            {
                return new SourceRow(csv.LineNumber, [], new RowProblem("", "row", ImportReasons.TooLong));
            }

            cells[i] = csv.GetString(i);
        }

        var row = new SourceRow(csv.LineNumber, cells);
        return cells.Length == columns || row.IsBlank
            ? row
            : new SourceRow(csv.LineNumber, [], new RowProblem("", "row", ImportReasons.CellCount));
    }
}
