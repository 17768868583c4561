using CoManage.Domain.Screening;
using CoManage.Domain.Screening.Forms;

namespace CoManage.Api.Imports;

/// <summary>Reads the answers of a row for each form that the profile feeds, and checks them by the form itself.</summary>
internal sealed class SheetMapper(ImportProfile profile, IReadOnlyDictionary<string, ProgrammeForm> forms)
{
    public IEnumerable<MappedScreening> Map(RowCells cells)
    {
        foreach (var columns in FormsOf(cells))
        {
            var form = forms[columns.Code];
            var sheet = SheetOf(cells, columns, form);
            foreach (var problem in Answering.Check(form, sheet).Problems)
            {
                Explain(cells, columns, form, sheet, problem);
            }

            if (sheet.Values.Count > 0)
            {
                yield return new MappedScreening(form, sheet);
            }
        }
    }

    private IEnumerable<ProgrammeColumns> FormsOf(RowCells cells)
    {
        if (profile.ProgrammeColumn is not { } column)
        {
            return profile.Programmes;
        }

        var code = cells.Needed(column, ImportReasons.RequiredMissing);
        var named = profile.Programmes.Where(programme => programme.Code == code).ToArray();
        if (code.Length > 0 && named.Length == 0)
        {
            cells.Add(column, "text", ImportReasons.ProgrammeUnknown);
        }

        return named;
    }

    private static AnswerSheet SheetOf(RowCells cells, ProgrammeColumns columns, ProgrammeForm form)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        Dictionary<string, string>? units = null;
        foreach (var (code, source) in columns.FieldsOf(form))
        {
            if (cells.Meaning(source) is not { Length: > 0 } answer)
            {
                continue;
            }

            values[code] = answer;
            if (source.Unit is { } unit)
            {
                (units ??= new(StringComparer.Ordinal))[code] = unit;
            }
        }

        return new AnswerSheet(values, units, AnswerSheet.AllConfirmed);
    }

    private static void Explain(RowCells cells, ProgrammeColumns columns, ProgrammeForm form, AnswerSheet sheet, FieldProblem problem)
    {
        var column = columns.Fields?.GetValueOrDefault(problem.Field)?.Column ?? problem.Field;
        var value = sheet.Values[problem.Field];
        var reason = problem.Code switch
        {
            "not-a-number" => ImportReasons.NotANumber,
            "implausible" => FitsAnotherUnit(form, problem.Field, value) ? ImportReasons.UnitSuspected : ImportReasons.OutsideHardRange,
            "too-long" => ImportReasons.TooLong,
            _ => ImportReasons.NotAChoice,
        };
        cells.Add(column, RowCells.ClassOf(value), reason);
    }

    /// <summary>Whether the number would be plausible in one of the other units of the field.</summary>
    private static bool FitsAnotherUnit(ProgrammeForm form, string code, string value) =>
        form.Field(code) is { Hard: [var least, var most], Units: { Count: > 1 } units }
        && RowCells.IsNumber(value, out var number)
        && units.Any(unit => number * unit.Factor >= least && number * unit.Factor <= most);
}
