using System.Globalization;
using CoManage.Domain.Screening.Forms;

namespace CoManage.Api.Imports;

/// <summary>The cells of one row, read by what they should be; collects what is wrong.</summary>
internal sealed class RowCells(SourceFile file, SourceRow row)
{
    private static readonly string[] DateFormats =
        ["yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-M-d"];

    private readonly List<RowProblem> problems = [];

    public IReadOnlyList<RowProblem> Problems => problems;

    /// <summary>What identifies the person, once read.</summary>
    public string Key { get; private set; } = "";

    public void Add(string column, string valueClass, string reason) => problems.Add(new RowProblem(column, valueClass, reason));

    public string Text(string column) => file.Cell(row, column);

    /// <summary>A key cell: must not be empty.</summary>
    public string Needed(string column)
    {
        var text = Text(column);
        if (text.Length == 0 && !problems.Exists(problem => problem.Column == column))
        {
            Add(column, "blank", ImportReasons.KeyMissing);
        }

        Key = Key.Length == 0 ? text : Key;
        return text;
    }

    public double? Number(string column, bool required)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            AddMissing(column, required);
            return null;
        }

        if (IsNumber(text, out var number))
        {
            return number;
        }

        Add(column, "text", ImportReasons.NotANumber);
        return null;
    }

    public DateOnly Date(MappedColumn source, bool required)
    {
        var text = Raw(source);
        if (text.Length == 0)
        {
            AddMissing(source.Column ?? "", required);
        }
        else if (DateOnly.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }
        else
        {
            Add(source.Column ?? "", "text", ImportReasons.NotADate);
        }

        return default;
    }

    /// <summary>The meaning of a coded cell; null when it is empty or means nothing.</summary>
    public string? Choice(MappedColumn source, bool required)
    {
        var text = Raw(source);
        if (text.Length == 0)
        {
            AddMissing(source.Column ?? "", required);
            return null;
        }

        return text;
    }

    /// <summary>The answer to a field as the form expects it; null when the cell is empty or wrong.</summary>
    public string? Answer(Field field, MappedColumn source)
    {
        var text = Raw(source);
        if (text.Length == 0 || field.Kind != FieldKind.Number)
        {
            return text.Length == 0 ? null : Known(field, source, text);
        }

        if (!IsNumber(text, out var number))
        {
            Add(source.Column ?? "", "text", ImportReasons.NotANumber);
            return null;
        }

        if (Plausible(field, number * FactorOf(field, source.Unit)))
        {
            return text;
        }

        var otherUnit = field.Units?.Any(unit => Plausible(field, number * unit.Factor)) ?? false;
        Add(source.Column ?? "", "number", otherUnit ? ImportReasons.UnitSuspected : ImportReasons.OutsideHardRange);
        return null;
    }

    private string? Known(Field field, MappedColumn source, string text)
    {
        var known = field.Kind == FieldKind.YesNo
            ? text is "yes" or "no"
            : text.Split('|').All(each => field.Options?.Any(option => option.Code == each) ?? true);
        if (!known)
        {
            Add(source.Column ?? "", "text", ImportReasons.NotAChoice);
        }

        return known ? text : null;
    }

    private string Raw(MappedColumn source)
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

        Add(column, IsNumber(text, out _) ? "number" : "text", ImportReasons.NotAChoice);
        return "";
    }

    private void AddMissing(string column, bool required)
    {
        if (required && !problems.Exists(problem => problem.Column == column))
        {
            Add(column, "blank", ImportReasons.RequiredMissing);
        }
    }

    private static double FactorOf(Field field, string? unit) =>
        unit is null ? 1 : field.Units?.FirstOrDefault(each => each.Code == unit)?.Factor ?? 1;

    private static bool Plausible(Field field, double value) =>
        field.Hard is not { Count: 2 } hard || (value >= hard[0] && value <= hard[1]);

    private static bool IsNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
}
