using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Domain.Screening;
using CoManage.Domain.Screening.Forms;

namespace CoManage.Api.Imports;

/// <summary>Turns one row into a person and answers by a profile. Pure; finds every problem of a row, not only the first.</summary>
internal sealed class RowMapper(ImportProfile profile, SourceFile file, IReadOnlyDictionary<string, ProgrammeForm> forms)
{
    public MappedRow Map(SourceRow row)
    {
        if (row.Broken is { } broken)
        {
            return new MappedRow(row.Number, [broken]);
        }

        if (row.IsBlank)
        {
            return new MappedRow(row.Number, [new RowProblem("", "blank", ImportReasons.Blank)]);
        }

        var cells = new RowCells(file, row);
        var takenAt = cells.Date(profile.TakenAt, required: true);
        var person = PersonOf(cells, takenAt);
        var screenings = FormsOf(cells).Select(columns => Answers(cells, columns)).ToArray();
        return new MappedRow(row.Number, cells.Problems)
        {
            PersonKey = Key(cells, profile.PersonKey),
            RowKey = Key(cells, profile.RowKey),
            Person = person,
            GroupCode = profile.Group is { } group ? cells.Text(group) : null,
            TakenAt = new DateTimeOffset(takenAt.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
            Screenings = [.. screenings.Where(each => each.Answers.Values.Count > 0)],
        };
    }

    private static string Key(RowCells cells, IReadOnlyList<string> columns) =>
        string.Join('/', columns.Select(column => cells.Needed(column)));

    private Person? PersonOf(RowCells cells, DateOnly takenAt)
    {
        var columns = profile.Person;
        var sex = cells.Choice(columns.Sex, required: true);
        var born = columns.BirthDate is { } birthDate
            ? cells.Date(new MappedColumn(birthDate), required: true)
            : BornByAge(cells, columns.Age, takenAt);
        var name = columns.Name is { } column ? cells.Needed(column) : NameFromKey(cells, columns.NameTemplate);
        if (cells.Problems.Count > 0)
        {
            return null;
        }

        var contact = new Contact(Private(cells, columns.Phone), Private(cells, columns.Address));
        return new Person(
            new PrivateText(name),
            sex == "male" ? Sex.Male : Sex.Female,
            born,
            contact,
            new ExternalKey(profile.Source, Key(cells, profile.PersonKey)));
    }

    /// <summary>A file that tells only the age gives a birthday on the day of the screening, so that the age stays true.</summary>
    private static DateOnly BornByAge(RowCells cells, string? column, DateOnly takenAt)
    {
        var age = column is null ? null : cells.Number(column, required: true);
        if (age is < 0 or > 120)
        {
            cells.Add(column ?? "", "number", ImportReasons.OutsideHardRange);
        }

        return age is >= 0 and <= 120 && takenAt.Year > 120 ? takenAt.AddYears(-(int)age.Value) : takenAt;
    }

    private static string NameFromKey(RowCells cells, string? template) =>
        (template ?? "").Replace("{key}", cells.Key, StringComparison.Ordinal);

    private static PrivateText? Private(RowCells cells, string? column) =>
        column is not null && cells.Text(column) is { Length: > 0 } words ? new PrivateText(words) : null;

    private IEnumerable<ProgrammeColumns> FormsOf(RowCells cells)
    {
        if (profile.ProgrammeColumn is not { } column)
        {
            return profile.Programmes;
        }

        var code = cells.Needed(column);
        var named = profile.Programmes.Where(programme => programme.Code == code).ToArray();
        if (code.Length > 0 && named.Length == 0)
        {
            cells.Add(column, "text", ImportReasons.ProgrammeUnknown);
        }

        return named;
    }

    private MappedScreening Answers(RowCells cells, ProgrammeColumns columns)
    {
        var form = forms[columns.Code];
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        Dictionary<string, string>? units = null;
        foreach (var (code, source) in columns.Fields)
        {
            var field = form.Field(code)
                ?? throw new InvalidOperationException($"Profile {profile.Code} maps {code}, which form {form.Code} does not ask.");
            if (cells.Answer(field, source) is not { } answer)
            {
                continue;
            }

            values[code] = answer;
            if (source.Unit is { } unit)
            {
                (units ??= new(StringComparer.Ordinal))[code] = unit;
            }
        }

        return new MappedScreening(form, new AnswerSheet(values, units, AnswerSheet.AllConfirmed));
    }
}
