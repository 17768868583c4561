using System.Globalization;

namespace CoManage.Api.Imports;

/// <summary>The cells of one row, read by what they should be; collects what is wrong.</summary>
internal sealed class RowCells(SourceFile file, SourceRow row)
{
    private static readonly string[] DateFormats =
        ["yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-M-d"];

    private readonly List<RowProblem> problems = [];

    public IReadOnlyList<RowProblem> Problems => problems;

    public void Add(string column, string valueClass, string reason)
    {
        var heading = file.Named(column);
        if (!problems.Exists(problem => problem.Column == heading && problem.Reason == reason))
        {
            problems.Add(new RowProblem(heading, valueClass, reason));
        }
    }

    public string Text(string column) => file.Cell(row, column);

    /// <summary>A cell that must not be empty, such as a key.</summary>
    public string Needed(string column, string reason = ImportReasons.KeyMissing)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            Add(column, "blank", reason);
        }

        return text;
    }

    /// <summary>A whole number within limits; null, and a problem, when it is not.</summary>
    public int? Count(string column, int least, int most)
    {
        var text = Needed(column, ImportReasons.RequiredMissing);
        if (text.Length == 0)
        {
            return null;
        }

        if (!IsNumber(text, out var number))
        {
            Add(column, "text", ImportReasons.NotANumber);
            return null;
        }

        if (number < least || number > most)
        {
            Add(column, "number", ImportReasons.OutsideHardRange);
            return null;
        }

        return (int)number;
    }

    public DateOnly? Date(MappedColumn source)
    {
        var text = Meaning(source);
        if (text.Length == 0)
        {
            Add(source.Column ?? "", "blank", ImportReasons.RequiredMissing);
        }
        else if (DateOnly.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }
        else
        {
            Add(source.Column ?? "", ClassOf(text), ImportReasons.NotADate);
        }

        return null;
    }

    /// <summary>What the cell means: its text, or what the profile says that its code stands for.</summary>
    public string Meaning(MappedColumn source)
    {
        if (source.Column is not { } column)
        {
            return source.Constant ?? "";
        }

        var text = Text(column);
        if (text.Length == 0 || source.Values is not { } values)
        {
            return text;
        }

        if (values.TryGetValue(text, out var meaning))
        {
            return meaning;
        }

        Add(column, ClassOf(text), ImportReasons.NotAChoice);
        return "";
    }

    public static string ClassOf(string text) => text.Length == 0 ? "blank" : IsNumber(text, out _) ? "number" : "text";

    public static bool IsNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
}
