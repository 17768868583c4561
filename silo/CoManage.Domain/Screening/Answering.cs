using System.Globalization;
using CoManage.Domain.Screening.Forms;

namespace CoManage.Domain.Screening;

/// <summary>An answer that cannot be kept, and why; never the answer itself.</summary>
/// <param name="Code"><c>unknown-field</c>, <c>not-a-number</c>, <c>unknown-unit</c>, <c>implausible</c>, <c>not-an-option</c> or <c>too-long</c>.</param>
public sealed record FieldProblem(string Field, string Code);

/// <summary>Answers in canonical units, what is wrong with the others, and which values somebody must confirm.</summary>
public sealed record CheckedAnswers(
    IReadOnlyDictionary<string, string> Values,
    IReadOnlyDictionary<string, GivenAnswer>? Given,
    IReadOnlyList<FieldProblem> Problems,
    IReadOnlyList<string> ToConfirm)
{
    public bool AreFine => Problems.Count == 0 && ToConfirm.Count == 0;
}

/// <summary>Reads a sheet of answers by its form: units, ranges, options. A blank or "unknown" answer is missing, never "no".</summary>
public static class Answering
{
    // No field of a form takes more; a longer cell is a mistake of the file, not an answer.
    private const int LongestAnswer = 400;

    public static CheckedAnswers Check(ProgrammeForm form, AnswerSheet sheet)
    {
        var values = new Dictionary<string, string>(sheet.Values.Count, StringComparer.Ordinal);
        Dictionary<string, GivenAnswer>? given = null;
        List<FieldProblem>? problems = null;
        List<string>? confirm = null;
        foreach (var (code, raw) in sheet.Values)
        {
            if (form.Field(code) is not { } field)
            {
                (problems ??= []).Add(new(code, "unknown-field"));
                continue;
            }

            var unit = sheet.Units?.GetValueOrDefault(code);
            var answer = Read(field, raw.AsSpan().Trim(), unit);
            if (answer.Problem is { } problem)
            {
                (problems ??= []).Add(new(code, problem));
            }
            else if (answer.Value is { } value)
            {
                values.Add(code, value);
                if (unit is not null && unit != field.Unit)
                {
                    (given ??= []).Add(code, new(raw.Trim(), unit));
                }

                if (answer.Unusual && !IsConfirmed(sheet, code))
                {
                    (confirm ??= []).Add(code);
                }
            }
        }

        return new(values, given, problems ?? [], confirm ?? []);
    }

    private static bool IsConfirmed(AnswerSheet sheet, string field) =>
        sheet.Confirmed is { } confirmed && (ReferenceEquals(confirmed, AnswerSheet.AllConfirmed) || confirmed.Contains(field));

    private static Answer Read(Field field, ReadOnlySpan<char> text, string? unit) =>
        text.Length > LongestAnswer ? new(Problem: "too-long")
        : text.IsEmpty || (IsUnknown(text) && !Offers(field, text)) ? default
        : field.Kind switch
        {
            FieldKind.Number => Number(field, text, unit),
            FieldKind.YesNo => YesNo(text),
            FieldKind.Choice => Option(field, text) is { } option ? new(option) : new(Problem: "not-an-option"),
            _ => Options(field, text),
        };

    private static Answer Number(Field field, ReadOnlySpan<char> text, string? unit)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return new(Problem: "not-a-number");
        }

        var factor = unit is null || unit == field.Unit
            ? 1
            : field.Units?.FirstOrDefault(each => each.Code == unit)?.Factor;
        if (factor is not double by)
        {
            return new(Problem: "unknown-unit");
        }

        // Six decimals are finer than any laboratory and keep a converted value from dragging sixteen digits along.
        var canonical = by == 1 ? number : Math.Round(number * by, 6);
        return Outside(field.Hard, canonical)
            ? new(Problem: "implausible")
            : new(canonical.ToString(CultureInfo.InvariantCulture), Unusual: Outside(field.Soft, canonical));
    }

    private static bool Outside(IReadOnlyList<double>? range, double value) =>
        range is [var from, var to] && (value < from || value > to);

    private static Answer YesNo(ReadOnlySpan<char> text) => text switch
    {
        "1" or "yes" or "Yes" or "YES" or "y" or "Y" or "true" or "True" or "是" or "有" => new("yes"),
        "0" or "no" or "No" or "NO" or "n" or "N" or "false" or "False" or "否" or "无" or "没有" => new("no"),
        _ => new(Problem: "not-an-option"),
    };

    private static Answer Options(Field field, ReadOnlySpan<char> text)
    {
        var chosen = new List<string>();
        foreach (var part in text.Split('|'))
        {
            var item = text[part].Trim();
            if (item.IsEmpty || item.Equals("none", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (Option(field, item) is not { } option)
            {
                return new(Problem: "not-an-option");
            }

            chosen.Add(option);
        }

        return new(chosen.Count == 0 ? "none" : string.Join('|', chosen));
    }

    private static string? Option(Field field, ReadOnlySpan<char> text)
    {
        foreach (var option in field.Options ?? [])
        {
            if (text.Equals(option.Code, StringComparison.OrdinalIgnoreCase))
            {
                return option.Code;
            }
        }

        return null;
    }

    private static bool Offers(Field field, ReadOnlySpan<char> text) => Option(field, text) is not null;

    private static bool IsUnknown(ReadOnlySpan<char> text) =>
        text is "na" or "NA" or "n/a" or "N/A" or "nan" or "NaN" or "null" or "NULL" or "unknown" or "Unknown" or "dk" or "-" or "." or "?"
            or "不详" or "未知" or "不知道" or "不清楚";

    private readonly record struct Answer(string? Value = null, string? Problem = null, bool Unusual = false);
}
