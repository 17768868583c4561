namespace CoManage.Api.Imports;

/// <summary>An imported file: its heading, its rows, and whether the profile fits it.</summary>
internal sealed class SourceFile(IReadOnlyList<string> headings, IEnumerable<SourceRow> rows, ColumnMatch match)
{
    private readonly Dictionary<string, int> position = Positions(headings, match);

    /// <summary>The rows after the heading.</summary>
    public IEnumerable<SourceRow> Rows { get; } = rows;

    /// <summary>
    /// Opens a CSV file (UTF-8 with or without a mark, GB18030; comma, semicolon or tab) or the first sheet of an XLSX
    /// workbook, told apart by content.
    /// </summary>
    /// <exception cref="UnreadableFileException">The file is empty, no table, or lacks columns that the profile needs.</exception>
    public static SourceFile Open(Stream file, ImportProfile profile, ColumnMatch match)
    {
        var (headings, rows) = Headed(file);
        var source = new SourceFile(headings, rows, match);
        source.MustHave(profile);
        return source;
    }

    /// <summary>The headings of a file and the rows behind them, whatever they are called.</summary>
    /// <exception cref="UnreadableFileException">The file is empty or no table.</exception>
    public static (IReadOnlyList<string> Headings, IEnumerable<SourceRow> Rows) Headed(Stream file)
    {
        var rows = (IsWorkbook(file) ? SpreadsheetRows.Read(file) : CsvRows.Read(file)).GetEnumerator();
        if (!rows.MoveNext() || rows.Current.Broken is not null || rows.Current.IsBlank)
        {
            throw new UnreadableFileException("文件第 1 行没有表头。", "Row 1 of the file holds no headings.");
        }

        return ([.. rows.Current.Cells.Select(cell => cell.Trim())], Rest(rows));
    }

    /// <summary>What the file itself calls a column of the profile.</summary>
    public string Named(string column) => match.HeadingOf(column);

    /// <summary>The cell under this heading, trimmed; empty when the file lacks the column.</summary>
    public string Cell(SourceRow row, string heading) =>
        position.TryGetValue(heading, out var index) && index < row.Cells.Count ? row.Cells[index].Trim() : "";

    private static Dictionary<string, int> Positions(IReadOnlyList<string> headings, ColumnMatch match)
    {
        var ofFile = headings.Index().DistinctBy(each => each.Item, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(each => each.Item, each => each.Index, StringComparer.OrdinalIgnoreCase);
        var positions = new Dictionary<string, int>(ofFile, StringComparer.OrdinalIgnoreCase);
        foreach (var (column, heading) in match.Headings)
        {
            positions.Remove(column);
            if (ofFile.TryGetValue(heading, out var index))
            {
                positions[column] = index;
            }
        }

        return positions;
    }

    private void MustHave(ImportProfile profile)
    {
        var missing = profile.NeededColumns.Where(column => !position.ContainsKey(column)).ToArray();
        if (missing.Length > 0)
        {
            throw new UnreadableFileException(
                $"表头缺少这些列：{string.Join('、', missing)}。请换一个对应方案，或改正表头。",
                $"The heading lacks these columns: {string.Join(", ", missing)}. Choose another profile or correct the heading.");
        }
    }

    private static IEnumerable<SourceRow> Rest(IEnumerator<SourceRow> rows)
    {
        using (rows)
        {
            while (rows.MoveNext())
            {
                yield return rows.Current;
            }
        }
    }

    /// <summary>An XLSX workbook is a ZIP archive and begins like one.</summary>
    private static bool IsWorkbook(Stream file)
    {
        Span<byte> begin = stackalloc byte[4];
        file.Position = 0;
        var read = file.ReadAtLeast(begin, 4, throwOnEndOfStream: false);
        file.Position = 0;
        return read == 4 && begin.SequenceEqual("PK\u0003\u0004"u8);
    }
}
