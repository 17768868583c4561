using System.Globalization;
using System.Text;

namespace CoManage.Api.Imports;

/// <summary>
/// The rows that were not imported, as a CSV file beside the data: row number, column, class of the value, reason.
/// Written behind the import and cut back to the last row done when an import goes on after a kill.
/// </summary>
internal sealed class ErrorFile : IAsyncDisposable
{
    private readonly FileStream file;
    private readonly StringBuilder waiting = new();

    private ErrorFile(FileStream file) => this.file = file;

    public static string PathOf(string dataFolder, Guid import) => Path.Combine(dataFolder, "imports", $"{import:N}.errors.csv");

    /// <summary>The first rows of an error file; none when there is no such file.</summary>
    public static IReadOnlyList<RowErrorView> First(string path, int most)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return
        [
            .. CsvRows.Read(file).Skip(1).Where(row => row.Cells.Count == 6).Take(most).Select(row => new RowErrorView(
                long.Parse(row.Cells[0], CultureInfo.InvariantCulture), row.Cells[1], row.Cells[2], row.Cells[3], ImportView.Text(row.Cells[3]))),
        ];
    }

    public static ErrorFile Open(string path, long length)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? ".");
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
        file.SetLength(Math.Min(length, file.Length));
        file.Position = file.Length;
        var errors = new ErrorFile(file);
        if (file.Length == 0)
        {
            // The mark lets spreadsheets show the Chinese reasons.
            errors.waiting.Append("\uFEFFrow,column,value_class,reason,原因,explanation\r\n");
        }

        return errors;
    }

    public void Add(long row, RowProblem problem)
    {
        var (zh, en) = ImportReasons.Explain(problem.Reason);
        waiting.Append(CultureInfo.InvariantCulture, $"{row},{Quoted(problem.Column)},{problem.ValueClass},{problem.Reason},{Quoted(zh)},{Quoted(en)}\r\n");
    }

    /// <summary>Writes what was added and tells the length of the file.</summary>
    public async Task<long> Flush(CancellationToken ct)
    {
        await file.WriteAsync(Encoding.UTF8.GetBytes(waiting.ToString()), ct);
        waiting.Clear();
        await file.FlushAsync(ct);
        return file.Position;
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();

    // A heading that begins like a formula must not become one in a spreadsheet.
    private static string Quoted(string text) =>
        $"\"{(text.Length > 0 && "=+-@".Contains(text[0], StringComparison.Ordinal) ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
